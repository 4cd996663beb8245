/**
 * Which lists may hold the word that begins at an offset, told from its first two characters: one look into a table
 * spares most words of a text all further questions.
 */
import { END_OF_TEXT, getPlainCode } from "./pattern-prefilter.ts";
import { listLetterVariants } from "./words.ts";

/** The lists that may hold it, as bits in the order of the lists. */
export type FirstCharFilter = (text: string, offset: number) => number;

/** Of the first character and of the second, as much as tells Latin letters apart. */
const [FIRST_BITS, SECOND_BITS] = [8, 5];
const [FIRSTS, SECONDS] = [2 ** FIRST_BITS, 2 ** SECOND_BITS];

/**
 * `lists` are of folded words, or of what begins something (as `getPlainCode` writes it); a list with an empty text may
 * hold any word. At most eight lists.
 */
export function createFirstCharFilter(lists: readonly Iterable<string>[]): FirstCharFilter {
  const table = new Uint8Array(FIRSTS * SECONDS);
  lists.forEach((list, at) => {
    const bit = 1 << at;
    for (const word of list) for (const place of listPlaces(word)) table[place] = (table[place] as number) | bit;
  });
  return (text, offset) => {
    const next = offset + 1;
    const second = next < text.length ? getPlainCode(text.charCodeAt(next)) : END_OF_TEXT;
    return table[computePlace(getPlainCode(text.charCodeAt(offset)), second)] as number;
  };
}

function computePlace(first: number, second: number): number {
  return ((first & (FIRSTS - 1)) << SECOND_BITS) | (second & (SECONDS - 1));
}

function isAscii(character: string): boolean {
  return character !== "" && character.charCodeAt(0) < 0x80;
}

const ARABIC = /[\u0600-\u06ff]/;

/** Any mark may stand behind the first letter, which may be printed in several ways. */
function listArabicPlaces(first: string): number[] {
  return [...listLetterVariants(first)].flatMap(letter => {
    const code = getPlainCode(letter.charCodeAt(0));
    return Array.from({ length: SECONDS }, (_, next) => computePlace(code, next));
  });
}

/** Where a word may be looked for, however it is printed: its accents may stand apart from their letters. */
function listPlaces(word: string): Iterable<number> {
  const [first = "", second = ""] = word;
  if (ARABIC.test(first)) return listArabicPlaces(first);
  if (isAscii(first) && isAscii(second))
    return [computePlace(getPlainCode(first.charCodeAt(0)), getPlainCode(second.charCodeAt(0)))];
  const units = (text: string) => [...text].map(one => getPlainCode(one.charCodeAt(0)));
  const [composed] = units(first.charAt(0));
  const [base, accent] = units(first.normalize("NFD"));
  // It may be as short as one character; then anything may follow.
  if (composed === undefined || base === undefined) return new Array(FIRSTS * SECONDS).keys();
  if (second === "") return Array.from({ length: SECONDS }, (_, next) => computePlace(composed, next));
  const seconds = new Set([...units(second.charAt(0)), ...units(second.normalize("NFD"))]);
  const places = [...seconds].map(next => computePlace(composed, next));
  return accent === undefined ? places : [...places, computePlace(base, accent)];
}
