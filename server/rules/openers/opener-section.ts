import { memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { getWordMorphology } from "../../../grammar/morphology/word-morphology.ts";
import { readWordAt, skipGap } from "../../../grammar/text/words.ts";
import type { Clause, Instrument, OpenerHead, Paragraph, Section } from "../../../grammar/tree/tree.ts";
import { createReplacement } from "../fixes/apply-fixes.ts";
import { findAgreement } from "../linguistics/instrument-agreement.ts";
import { hasOperativeOpeners } from "../linguistics/instrument-openers.ts";
import { listMissedOpeners } from "../linguistics/missed-openers.ts";
import { findOpenerChange } from "../linguistics/opener-forms.ts";
import { isOpenedStatement } from "../linguistics/paragraph-kinds.ts";
import { isDeterminer } from "../linguistics/phrase-words.ts";
import { mayBelongToProse } from "../linguistics/prose-readings.ts";
import { createAlternatives } from "../linguistics/text-search.ts";
import { getVerbKind } from "../linguistics/verb-kinds.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "opener-section",
  severity: "error",
  scope: "paragraph",
  sources: ["SYN-1", "SYN-4", "OPN-1"],
  title: { fr: "Formule introductive dans la mauvaise partie", en: "Opener in the wrong part" },
  explanation: {
    fr: "Un alinéa du préambule s'ouvre par un participe ou un adjectif ; un paragraphe du dispositif s'ouvre par un verbe au présent de l'indicatif.",
    en: "A preambular paragraph opens with a participle or an adjective, an operative paragraph with a verb in the present indicative.",
  },
  messages: {
    preambular: {
      fr: "« {opener} » est un verbe conjugué : il ouvre un paragraphe du dispositif, non un alinéa du préambule.",
      en: "“{opener}” is a finite verb: it opens an operative paragraph, not a preambular one.",
    },
    second: {
      fr: "« {opener} » est un verbe conjugué : après le participe qui ouvre l'alinéa, un second participe continue la phrase.",
      en: "“{opener}” is a finite verb: after the participle that opens the paragraph a second participle carries the sentence on.",
    },
    secondOperative: {
      fr: "« {opener} » est un participe : après le verbe conjugué qui ouvre le paragraphe, un second verbe conjugué continue la phrase.",
      en: "“{opener}” is a participle: after the finite verb that opens the paragraph a second finite verb carries the sentence on.",
    },
    operative: {
      fr: "« {opener} » est un participe ou un adjectif : il ouvre un alinéa du préambule, non un paragraphe du dispositif.",
      en: "“{opener}” is a participle or an adjective: it opens a preambular paragraph, not an operative one.",
    },
  },
  *check(paragraph: Paragraph, instrument: Instrument, context: RuleContext): Iterable<Finding> {
    if (!isOpenedStatement(paragraph)) return;
    const { kind, section, clause } = paragraph;
    const every = 2 ** context.pack.cells.length - 1;
    const mask = findAgreement(instrument, context.pack)?.mask ?? every;
    const first = clause.opener?.heads[0];
    if (!first || !section) return;
    const mixed = first.sections.includes(section) && kind === "preambular";
    // « Rappelant la Charte et réaffirme … »: a verb after a participle, where a participle would go on. One that does
    // not agree with the enacting line is no verb of it: “freedom and respect for human rights”.
    const head = mixed
      ? (clause.laterOpeners.find(
          second =>
            (second.mask & mask) !== 0 &&
            isContinuedOpener(second, clause, section, context) &&
            !mayBelongToProse(second, clause, context.pack),
        ) ??
        listMissedOpeners(clause, context.pack).find(
          second => (second.mask & mask) !== 0 && !second.sections.includes(section),
        ))
      : first.sections.includes(section) && section === "operative"
        ? listMissedOpeners(clause, context.pack).find(
            ({ sections, mask: own }) => own === every && !sections.includes(section),
          )
        : first;
    if (!head || head.sections.includes(section)) return;
    // In a text of plain sentences a participle may begin one.
    if (section === "operative" && !hasOperativeOpeners(instrument, context.pack)) return;
    // « Agissant en vertu du Chapitre VII, décide … »: the verb comes after the participle.
    if (head === first && clause.laterOpeners.some(second => second.sections.includes(section))) return;
    if (head === first && section === "operative" && hasVerbAfterComma(clause, head, mask, context.pack)) return;
    // « Conscients de la diversité du monde, nous reconnaissons … »: a clause before one that names its subject.
    if (section === "operative" && getOwnSubjectExpression(context.pack).test(clause.text.slice(head.end))) return;
    if (section === "operative" && hasItemSubjects(paragraph, context)) return;
    // « Nous affirmons que … . »: a sentence of its own, which gives a reason.
    if (section === "preambular" && !mixed && isSentence(clause)) return;
    const start = paragraph.start + head.headSpan.start;
    const end = paragraph.start + head.headSpan.end;
    const change = findOpenerChange(head, clause.text, section, mask, context.pack, context.conceptIds);
    yield {
      start,
      end,
      message: mixed ? "second" : head === first ? section : "secondOperative",
      arguments: { opener: head.text },
      severity: head.source === "lexicon" ? "error" : "warning",
      fixes: change ? [createReplacement(change.form, { start, end: paragraph.start + change.end })] : [],
    };
  },
};

/** After a comma alone a verb ends the preamble: « La Conférence, rappelant …, adopte ». */
function isContinuedOpener(
  { sections, start }: OpenerHead,
  { text }: Clause,
  section: Section,
  { pack }: RuleContext,
): boolean {
  return (
    !sections.includes(section) &&
    getAfterConnectorExpression(pack).test(text.slice(Math.max(0, start - LONGEST_BEFORE), start))
  );
}

/** In characters: the longest connector with pronouns before a verb, « et nous en ». */
const LONGEST_BEFORE = 30;

const getAfterConnectorExpression = memoizePerPack(
  ({ connectors, clitics: { verbal, singular, plural } }) =>
    new RegExp(
      `(?<![\\p{L}\\p{M}])(?:${createAlternatives(connectors)})\\s+(?:(?:${createAlternatives([...verbal, ...singular, ...plural]) || "(?!)"})\\s*)*$`,
      "iu",
    ),
);

/** “Having reached no agreement, defers the question”: a verb that is no opener, and what it is done to. */
function hasVerbAfterComma({ text }: Clause, { end }: OpenerHead, mask: number, pack: CompiledPack): boolean {
  const { analyse } = getWordMorphology(pack);
  for (let at = text.indexOf(",", end); at >= 0; at = text.indexOf(",", at + 1)) {
    const verb = readWordAt(text, skipGap(text, at + 1));
    const object = verb && readWordAt(text, skipGap(text, verb.end));
    if (!object || !isDeterminer(object.folded, pack)) continue;
    if (analyse(verb.folded).some(one => getVerbKind(one, pack) === "finite" && (one.mask & mask) !== 0)) return true;
  }
  return false;
}

/** A pronoun of the first person after a comma. */
const getOwnSubjectExpression = memoizePerPack(pack => {
  const pronouns = pack.subjectDeterminers.filter(({ person }) => person === 1).map(({ word }) => word);
  return new RegExp(`[,،，]\\s*(?:${createAlternatives(pronouns) || "(?!)"})(?![\\p{L}\\p{M}'’-])`, "iu");
});

/** « 4. Reconnaissant l'apport des fleuves : a) Nous invitons … »: each item names its subject. */
function hasItemSubjects(paragraph: Paragraph, { getNeighbour, pack }: RuleContext): boolean {
  const next = getNeighbour(paragraph, 1);
  if (next?.kind !== "item" || !paragraph.clause.terminator) return false;
  return getOwnSubjectExpression(pack).test(`, ${next.clause.text.slice(next.clause.label?.end ?? 0)}`);
}

function isSentence({ text, label, opener, terminator }: Clause): boolean {
  return terminator?.mark === "." && text.slice(label?.end ?? 0, opener?.start).trim() !== "";
}
