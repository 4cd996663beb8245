import { memoizePerClause, memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { NegatedVerb } from "../../../grammar/languages/usage.ts";
import { getWordMorphology } from "../../../grammar/morphology/word-morphology.ts";
import type { Instrument, Paragraph, Span } from "../../../grammar/tree/tree.ts";
import { type ClauseWord, isSpaceBetween, listClauseWords } from "../linguistics/clause-words.ts";
import { findElidedForm } from "../linguistics/elided-words.ts";
import { isQuoted } from "../linguistics/enclosed-spans.ts";
import { findMisreading } from "../linguistics/misreading.ts";
import { isProse } from "../linguistics/paragraph-kinds.ts";
import { printApostrophes } from "../linguistics/text-sample.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "missing-negation",
  severity: "warning",
  scope: "paragraph",
  sources: ["WRD-3"],
  title: { fr: "Négation sans « ne »", en: "Negation without “ne”" },
  explanation: {
    fr: "À l'écrit, « pas », « jamais », « guère » et « aucun » vont avec « ne » ou « n' » devant le verbe : « les hameaux qui n'ont pas de puits ».",
    en: "In written French “pas”, “jamais”, “guère” and “aucun” go with “ne” or “n'” before the verb: “les hameaux qui n'ont pas de puits”.",
  },
  messages: {
    missing: {
      fr: "« {words} » veut « {negation} » devant le verbe.",
      en: "“{words}” wants “{negation}” before the verb.",
    },
  },
  appliesTo: ({ usage }) => usage.negated !== null,
  *check(paragraph: Paragraph, _instrument: Instrument, context: RuleContext): Iterable<Finding> {
    const { tree, pack } = context;
    if (!isProse(paragraph)) return;
    const found = findMissing(paragraph.clause, pack);
    if (found.length === 0 || findMisreading(tree, pack) !== null) return;
    for (const { start, end, verb, words, ...missing } of found) {
      const at = paragraph.start + verb;
      const negation = printApostrophes(missing.negation, context);
      yield {
        start: paragraph.start + start,
        end: paragraph.start + end,
        message: "missing",
        arguments: { words, negation },
        fixes: [
          {
            title: { fr: "Écrire « {form} » devant le verbe", en: "Write “{form}” before the verb" },
            arguments: { form: negation },
            edits: [{ start: at, end: at, newText: /['’]$/.test(negation) ? negation : `${negation} ` }],
            preferred: true,
          },
        ],
      };
    }
  },
};

interface MissingNegation extends Span {
  /** Where the verb begins, or the pronouns before it: what the negation belongs before. */
  readonly verb: number;
  readonly words: string;
  readonly negation: string;
}

const NONE: readonly MissingNegation[] = [];

interface NegationWords {
  readonly all: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  readonly otherwise: ReadonlySet<string>;
  readonly verbs: ReadonlySet<string>;
  readonly subjects: ReadonlySet<string>;
  readonly clitics: ReadonlySet<string>;
  /** What stands before nouns. */
  readonly nouns: ReadonlySet<string>;
}

const getNegationWords = memoizePerPack(({ usage, clitics }): NegationWords | null => {
  const negated: NegatedVerb | null = usage.negated;
  return (
    negated && {
      all: new Set([...negated.words, ...negated.determiners]),
      determiners: new Set(negated.determiners),
      otherwise: new Set([...negated.otherwise, ...usage.negations]),
      verbs: new Set(negated.verbs),
      subjects: new Set(negated.subjects),
      nouns: new Set(usage.complementWords.determiners),
      clitics: new Set(
        [...clitics.verbal, ...clitics.singular, ...clitics.plural].filter(word => !usage.negations.includes(word)),
      ),
    }
  );
});

const findMissing = memoizePerClause((clause, pack): readonly MissingNegation[] => {
  const lists = getNegationWords(pack);
  const { text } = clause;
  if (!lists || text.startsWith("|")) return NONE;
  if (![...lists.all].some(word => text.includes(word))) return NONE;
  const words = listClauseWords(clause, pack);
  const found: MissingNegation[] = [];
  words.forEach((word, at) => {
    if (!lists.all.has(word.folded)) return;
    const missing = findBefore(words, at, text, lists, pack);
    if (missing && !isQuoted(clause, missing)) found.push(missing);
  });
  return found;
});

/** What is missing before the verb that a word negates; null where it is there, or the word negates none. */
function findBefore(
  words: readonly ClauseWord[],
  at: number,
  text: string,
  lists: NegationWords,
  pack: CompiledPack,
): MissingNegation | null {
  const [verb, negating] = [words[at - 1], words[at] as ClauseWord];
  if (!verb || !isSpaceBetween(verb, negating, text)) return null;
  let first = at - 1;
  while (isClitic(words, first - 1, text, lists)) first--;
  const before = words[first - 1];
  const isSubject = before !== undefined && lists.subjects.has(before.folded);
  const isDetermined = before !== undefined && lists.nouns.has(before.folded);
  const mayStandAlone = !isDetermined && !lists.determiners.has(negating.folded);
  const slots = ["pres3p", ...(isSubject || first < at - 1 || mayStandAlone ? ["pres3s"] : [])];
  if (!lists.verbs.has(verb.folded) && (isDetermined || !hasSlot(verb.folded, slots, pack))) return null;
  if (listBefore(words, first, lists, negating).some(({ folded }) => lists.otherwise.has(folded))) return null;
  const { start, folded } = words[first] as ClauseWord;
  const whole = pack.usage.negations.find(word => !word.endsWith("'")) ?? "";
  const negation = findElidedForm(whole, folded, pack) ?? whole;
  return { start, end: negating.end, verb: start, words: text.slice(start, negating.end), negation };
}

/** How many words before the verb may negate what follows: « qui ne », « sans que celui-ci soit ». */
const NEAR = 4;

/** After `aucun` what else negates counts wherever it stands: « sans qu'il soit fait aucune distinction ». */
function listBefore(words: readonly ClauseWord[], first: number, lists: NegationWords, { folded }: ClauseWord) {
  return words.slice(lists.determiners.has(folded) ? 0 : Math.max(0, first - NEAR), first);
}

/** Pronouns between a negation and its verb. */
function isClitic(words: readonly ClauseWord[], at: number, text: string, lists: NegationWords): boolean {
  const [word, next] = [words[at], words[at + 1]];
  return word !== undefined && next !== undefined && lists.clitics.has(word.folded) && isSpaceBetween(word, next, text);
}

function hasSlot(folded: string, slots: readonly string[], pack: CompiledPack): boolean {
  return getWordMorphology(pack)
    .analyse(folded)
    .some(({ slot }) => slots.includes(slot));
}
