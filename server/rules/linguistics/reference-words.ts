/** Slips in the words of references: « paragraphe 3 ci-dessus ci-après », “paragraf 3 above”, “the paragraph 3 above”. */
import { distance } from "fastest-levenshtein";
import { getDictionary } from "../../../grammar/languages/dictionaries.ts";
import { memoizePerClause, memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { fold } from "../../../grammar/text/words.ts";
import type { Span } from "../../../grammar/tree/tree.ts";
import { isQuoted } from "./enclosed-spans.ts";
import { createAlternatives, findMatches } from "./text-search.ts";

export interface ReferenceSlip extends Span {
  readonly kind: "both" | "word" | "article";
  /** What is meant; null where a person must choose. */
  readonly form: string | null;
}

export const findReferenceSlips = memoizePerClause((clause, pack): readonly ReferenceSlip[] => {
  const expressions = getExpressions(pack);
  if (expressions === null) return NONE;
  const { text } = clause;
  const { cited, both, article } = expressions;
  const found: ReferenceSlip[] = [];
  let free = 0;
  for (const { 0: behind, 1: noun = "", 2: numbers = "", 3: place = "", index: nounEnd } of findMatches(text, cited)) {
    const index = nounEnd - noun.length;
    const end = nounEnd + behind.length;
    // The place behind one number is no noun before the next.
    if (index < free) continue;
    free = end;
    const isNoun = expressions.nouns.has(fold(noun));
    const isPlace = expressions.places.has(fold(place));
    if (isNoun === isPlace) continue;
    // One of the two shows what the other is.
    const [word, start, words] = isNoun
      ? [place, end - place.length, expressions.places]
      : [noun, index, expressions.nouns];
    const form = findMeant(word, words, pack);
    if (form !== null && numbers !== "") found.push({ start, end: start + word.length, kind: "word", form });
  }
  for (const { 0: whole, 1: words = "", index } of findMatches(text, both))
    found.push({ start: index + whole.length - words.length, end: index + whole.length, kind: "both", form: null });
  if (article !== null)
    for (const { 1: word = "", index } of findMatches(text, article))
      found.push({ start: index, end: index + word.length, kind: "article", form: "" });
  return found.filter(span => !isQuoted(clause, span));
});

const NONE: readonly ReferenceSlip[] = [];
const SHORTEST = 4;
/** A long word may have two letters wrong. */
const LONG = 8;

/** The word that a word of no dictionary is a slip for. */
function findMeant(word: string, words: ReadonlySet<string>, { code }: CompiledPack): string | null {
  const folded = fold(word);
  const dictionary = getDictionary(code);
  if (folded.length < SHORTEST || !dictionary) return null;
  // A part that is no word is a matter of spelling.
  const isSpelt = folded.split("-").every(part => dictionary.has(part));
  if (isSpelt !== folded.includes("-")) return null;
  const near = [...words]
    .filter(one => distance(one, folded) <= (one.length >= LONG && !one.includes("-") ? 2 : 1))
    .sort((a, b) => distance(a, folded) - distance(b, folded));
  return near[0] ?? null;
}

const getExpressions = memoizePerPack(({ usage }: CompiledPack) => {
  const { paragraphReferences, writing, shapeWords, definedTerms } = usage;
  const nouns = [...writing.paragraph, ...writing.item].filter(word => /^[\p{L}-]+$/u.test(word));
  const places = [...paragraphReferences.above, ...paragraphReferences.below];
  if (nouns.length === 0 || places.length === 0) return null;
  const place = createAlternatives(places);
  const noun = createAlternatives(nouns);
  const number = String.raw`\d{1,3}(?:\s?\(?[a-z]\))?`;
  const bare = createAlternatives(shapeWords.bareBefore);
  return {
    nouns: new Set(nouns.map(fold)),
    places: new Set(places.filter(word => /^[\p{L}-]+$/u.test(word)).map(fold)),
    // From the blank before the number, which is rarer than letters.
    cited: new RegExp(
      String.raw`\s(?=\d)(?<=(?<![\p{L}-])(\p{L}{6,14})\s)(${number}(?:(?:,|\s\p{L}{1,3})\s${number})*)\s(\p{L}[\p{L}-]{3,9})`,
      "gu",
    ),
    // « ci-dessus, ci-après dénommé » are two things; so are the first's comma and the second's participle.
    both: new RegExp(
      String.raw`\d\)?\s((?:${place})\s(?:${place}))(?![\p{L}-])(?!\s?(?:${definedTerms.introduced === null ? "(?!)" : String.raw`\p{L}+[ée]e?s?(?!\p{L})`}))`,
      "gu",
    ),
    article:
      bare === ""
        ? null
        : new RegExp(
            String.raw`(?<!\p{L})((?:${bare})\s)(?=(?:${noun})\s${number}(?:\s(?:${place})(?!\p{L})|\s?[,;.]))`,
            "gu",
          ),
  };
});
