/** Misspelt ordinals before what they count, also where another word comes of it: “its forth session”. */
import { distance } from "fastest-levenshtein";
import { getDictionary } from "../../../grammar/languages/dictionaries.ts";
import { memoizePerClause, memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { Span } from "../../../grammar/tree/tree.ts";
import { isQuoted } from "./enclosed-spans.ts";
import { holdsCounted } from "./spoken-numbers.ts";
import { createAlternatives, findMatches } from "./text-search.ts";

/** The span is that of the last part of the number. */
export interface MisspeltOrdinal extends Span {
  readonly form: string;
}

export const findMisspeltOrdinals = memoizePerClause((clause, pack): readonly MisspeltOrdinal[] => {
  const expression = getExpression(pack);
  if (expression === null || !holdsCounted(clause, pack)) return NONE;
  return findMatches(clause.text, expression).flatMap(({ 1: before = "", 2: word = "", index }): MisspeltOrdinal[] => {
    const start = index + before.length;
    const span = { start, end: start + word.length };
    // Behind tens only units come.
    const form = findMeant(word, /-$/.test(before), pack);
    return form === null || isQuoted(clause, span) ? [] : [{ ...span, form }];
  });
});

const NONE: readonly MisspeltOrdinal[] = [];
/** A word that exists is a slip for one that is a letter away; any other may be two away. */
const FURTHEST = 2;

function findMeant(word: string, isUnit: boolean, pack: CompiledPack): string | null {
  const { ordinals = {}, cardinals = {} } = pack.usage.spokenNumbers ?? {};
  if (word in ordinals || word in cardinals) return null;
  const isWord = getDictionary(pack.code)?.has(word) ?? true;
  const near = Object.keys(ordinals)
    .map(form => ({ form, away: distance(form, word) }))
    .filter(({ away, form }) => away <= (isWord ? 1 : FURTHEST) && (!isWord || form.length > word.length - 1))
    .sort((a, b) => a.away - b.away);
  const [first, second] = near;
  if (!first || (second && second.away === first.away)) return null;
  return isWord && isUnit && first.away > 1 ? null : first.form;
}

/** A determiner of one thing, perhaps tens and a hyphen, a word, and what is counted. */
const getExpression = memoizePerPack(({ usage: { spokenNumbers, figureWords } }: CompiledPack) => {
  const nouns = createAlternatives(figureWords.counted.map(({ singular }) => singular));
  if (!spokenNumbers || nouns === "") return null;
  const determiners = createAlternatives(spokenNumbers.determiners);
  const numbers = createAlternatives([...Object.keys(spokenNumbers.cardinals), ...spokenNumbers.joins]);
  return new RegExp(
    `((?<!\\p{L})(?:${determiners})\\s(?:(?:${numbers})[-\\s]){0,4})(\\p{Ll}{4,16})(?=\\s(?:${nouns})(?!\\p{L}))`,
    "gu",
  );
});
