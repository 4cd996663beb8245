import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { fold, WordStream } from "../../../grammar/text/words.ts";
import type { Clause, Instrument, OpenerHead, Paragraph, Span } from "../../../grammar/tree/tree.ts";
import { createReplacement } from "../fixes/apply-fixes.ts";
import { toDocumentSpan } from "../fixes/finding-spans.ts";
import { type ActFault, findActFault, LONGEST_OBJECT, namesActor } from "../linguistics/act-complements.ts";
import { findWrongActForm } from "../linguistics/act-forms.ts";
import { findAct } from "../linguistics/act-phrases.ts";
import { getConstructions } from "../linguistics/constructions.ts";
import { findElidedForm } from "../linguistics/elided-words.ts";
import { findMissingClauseWord } from "../linguistics/missing-clause-word.ts";
import { findMissingPronoun, type MissingPronoun } from "../linguistics/missing-pronouns.ts";
import { copyInitialCase } from "../linguistics/opener-forms.ts";
import { isOpenedStatement } from "../linguistics/paragraph-kinds.ts";
import { mayBelongToProse } from "../linguistics/prose-readings.ts";
import { readProse } from "../linguistics/prose-tokens.ts";
import { findStrayPreposition, isAdverbial, readLead } from "../linguistics/stray-prepositions.ts";
import { printApostrophes } from "../linguistics/text-sample.ts";
import { isInfinitive } from "../linguistics/verb-kinds.ts";
import { canBeginWrongComplement, listWrongComplements } from "../linguistics/wrong-complements.ts";
import type { Finding, Fix, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "opener-complement",
  severity: "warning",
  scope: "paragraph",
  sources: ["OPN-4"],
  needsLetters: true,
  title: { fr: "Complément de la formule introductive", en: "Complement of the opener" },
  explanation: {
    fr: "Chaque formule introductive appelle sa construction : on prend note d'un rapport, on souscrit à une déclaration, on prie quelqu'un de faire quelque chose, on demande à quelqu'un de le faire.",
    en: "Each opening verb has its construction: one takes note of a report, pays tribute to the victims, stresses the importance of peace, calls upon the parties to meet and requests them to do so.",
  },
  yieldsTo: ["contraction"],
  messages: {
    one: {
      fr: "« {opener} » ne se construit pas avec « {words} » : écrire « {instead} ».",
      en: "“{opener}” does not take “{words}”: write “{instead}”.",
    },
    several: {
      fr: "« {opener} » ne se construit pas avec « {words} » : écrire « {instead} » ou « {other} ».",
      en: "“{opener}” does not take “{words}”: write “{instead}” or “{other}”.",
    },
    none: {
      fr: "« {opener} » ne se construit pas avec « {words} ».",
      en: "“{opener}” does not take “{words}”.",
    },
    clause: {
      fr: "Après « {opener} », « {words} » commence une proposition : écrire « {instead} ».",
      en: "After “{opener}”, “{words}” begins a clause: write “{instead}”.",
    },
    act: {
      fr: "Ce que « {opener} » demande de faire se construit autrement : écrire « {instead} » et non « {words} ».",
      en: "What is to be done is led to by another word after “{opener}”: write “{instead}” and not “{words}”.",
    },
    form: {
      fr: "Ce que « {opener} » demande de faire est à l'infinitif : écrire « {instead} » et non « {words} ».",
      en: "What is to be done after “{opener}” is in the infinitive: write “{instead}” and not “{words}”.",
    },
    missing: {
      fr: "Il manque un mot devant ce que « {opener} » demande de faire : écrire « {instead} » et non « {words} ».",
      en: "A word is missing before what is to be done after “{opener}”: write “{instead}” and not “{words}”.",
    },
    pronoun: {
      fr: "Avec cette construction « {opener} » est pronominal : écrire « {instead} ».",
      en: "With these words “{opener}” needs its pronoun: write “{instead}”.",
    },
    absolute: {
      fr: "« {opener} » demande d'abord à qui s'adresse la demande, avant « {words} ».",
      en: "“{opener}” first needs the name of whoever is to act, before “{words}”.",
    },
  },
  appliesTo: pack => pack.usage.wrongComplements.length > 0,
  *check(paragraph: Paragraph, _instrument: Instrument, context: RuleContext): Iterable<Finding> {
    if (!isOpenedStatement(paragraph)) return;
    const { pack } = context;
    const { clause } = paragraph;
    if (!clause.opener) return;
    // Of two heads of one opener, the last has the complement.
    // “the trust and support of the crews”: a noun that is spelt like an opener has complements of its own.
    const later = clause.laterOpeners.filter(head => !mayBelongToProse(head, clause, pack));
    for (const head of [clause.opener.heads.at(-1) as OpenerHead, ...later]) {
      const pronoun = findMissingPronoun(head, clause, pack);
      if (pronoun) {
        yield createPronounFinding(pronoun, paragraph, context);
        continue;
      }
      const joined = findMissingClauseWord(head, clause, pack);
      const act = joined
        ? { ...joined, kind: "clause" as const }
        : (findActFault(head, clause, pack) ?? findWrongActForm(head, clause, pack));
      if (act) {
        yield createActFinding(act, head, paragraph, context);
        continue;
      }
      const found = findFault(head, clause, pack) ?? findStrayFault(head, clause, pack);
      if (!found) continue;
      const { words, span, edit } = found;
      const instead = found.instead.map(form => printApostrophes(form, context));
      const [first, other] = instead;
      yield {
        ...toDocumentSpan(paragraph, span),
        message: first === undefined ? "none" : other === undefined ? "one" : "several",
        arguments: { opener: head.text, words, instead: first ?? "", other: other ?? "" },
        fixes: instead.map(
          (form): Fix => ({
            title: { fr: "Écrire « {form} »", en: "Write “{form}”" },
            arguments: { form },
            edits: [
              {
                ...toDocumentSpan(paragraph, edit),
                newText: isElided(words) && !isElided(form) ? `${form} ` : form,
              },
            ],
            preferred: other === undefined,
          }),
        ),
      };
    }
  },
};

function createActFinding(
  { kind, words, instead, span, isSure }: Omit<ActFault, "kind"> & { kind: ActFault["kind"] | "clause" },
  head: OpenerHead,
  paragraph: Paragraph,
  context: RuleContext,
): Finding {
  const place = toDocumentSpan(paragraph, span);
  const form = instead && printApostrophes(instead, context);
  const gap = isElided(words) && form !== null && !isElided(form) ? " " : "";
  return {
    ...place,
    message: kind === "object" ? (form === null ? "none" : "one") : kind,
    arguments: { opener: head.text, words, instead: form ?? "" },
    fixes: form === null ? [] : [createReplacement(`${form}${gap}`, place, isSure)],
  };
}

function createPronounFinding(
  { words, instead, span }: MissingPronoun,
  paragraph: Paragraph,
  context: RuleContext,
): Finding {
  const form = printApostrophes(copyInitialCase(instead, words), context);
  const place = toDocumentSpan(paragraph, span);
  return {
    ...place,
    message: "pronoun",
    arguments: { opener: words, instead: form },
    fixes: [createReplacement(form, place, true)],
  };
}

const isElided = (words: string) => /['\u2019]$/u.test(words);

interface ComplementFault {
  readonly words: string;
  readonly instead: readonly string[];
  readonly span: Span;
  /** What the fix replaces; an elided form also replaces the blank after it. */
  readonly edit: Span;
}

function findFault(head: OpenerHead, { text }: Clause, pack: CompiledPack): ComplementFault | null {
  const stream = new WordStream(text, head.end);
  const first = stream.at(0);
  // A quick check: most words that follow an opener are wrong after no opener.
  if (!first || !canBeginWrongComplement(first.folded, pack)) return null;
  for (const { words, length, instead, before } of listWrongComplements(head.head, pack)) {
    if (!words.startsWith(first.folded)) continue;
    const [last, next] = [stream.at(length - 1), stream.at(length)];
    if (!last || !next || !/^\p{L}/u.test(next.folded)) continue;
    if (fold(text.slice(first.start, last.end)).replace(/\s+/g, " ") !== words) continue;
    if (before === "infinitive" && (!isInfinitive(next.folded, pack) || isUsual(words, head, pack))) continue;
    if (before === "task" && !hasTask(last.end, text, pack)) continue;
    if (before === null && beginsAdverbial(head, text, pack)) return null;
    const short = before === "infinitive" ? findElidedForm(instead[0] ?? "", next.folded, pack) : null;
    return {
      words: text.slice(first.start, last.end),
      instead: short === null ? instead : [short],
      span: { start: first.start, end: last.end },
      edit: { start: first.start, end: short === null ? last.end : next.start },
    };
  }
  return null;
}

/** « Décidé à agir »: an adjective has a meaning, and complements, of its own. */
function isUsual(words: string, { concepts }: OpenerHead, pack: CompiledPack): boolean {
  return getConstructions({ head: "", concepts }, pack).some(({ parts: [first] }) =>
    first?.leads.some(lead => lead.join(" ") === words),
  );
}

/** “Stresses on the one hand”, « Rappelle de son côté ». */
function beginsAdverbial(head: OpenerHead, text: string, pack: CompiledPack): boolean {
  const { tokens } = readProse(text, head.end, LONGEST_ADVERBIAL, pack);
  const lead = readLead(tokens, pack);
  return lead !== null && isAdverbial(lead.word, tokens, lead.length, pack);
}

/** In tokens. */
const LONGEST_ADVERBIAL = 8;

/** At most two are named: with more a person must decide. */
function findStrayFault(head: OpenerHead, clause: Clause, pack: CompiledPack): ComplementFault | null {
  const found = findStrayPreposition(head, clause, pack);
  return found && { ...found, instead: found.instead.length > 2 ? [] : found.instead, edit: found.span };
}

/** « les États Membres de respecter »: somebody who may act, and what they are to do. */
function hasTask(from: number, text: string, pack: CompiledPack): boolean {
  const { tokens, mark } = readProse(text, from, LONGEST_OBJECT, pack);
  return namesActor(tokens, 0, pack) && (findAct(tokens, 0, pack)?.marker != null || mark === ":");
}
