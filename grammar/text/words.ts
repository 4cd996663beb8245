/** Words with their offsets, folded so that they can be compared. */

import { findWordEnd, skipGap } from "./characters.ts";
import { simplifyIdeograph } from "./ideographs.ts";

export { skipGap };

/** In a phrase of a list, the object that stands between its parts: `对…表示关切`. */
export const OBJECT = "…";

export interface Word {
  readonly start: number;
  readonly end: number;
  /** As `fold` writes it; an elided word keeps its apostrophe: `qu'`. */
  readonly folded: string;
}

/** The word that begins at an offset; null where none begins. */
export function readWordAt(text: string, offset: number): Word | null {
  const end = findWordEnd(text, offset);
  return end > offset ? { start: offset, end, folded: fold(text.slice(offset, end)) } : null;
}

/**
 * Lower case, NFC, straight apostrophe; of Arabic without what print leaves out or writes in several ways (vowel signs,
 * the stretching line, forms of alef, of final ya and of ta marbuta), of Russian without the dots that few print. Most words are written so already, or but for capitals.
 */
export function fold(text: string): string {
  // Ideographs are words by themselves, and most of the words of a text that has any.
  if (text.length === 1 && text.charCodeAt(0) > FIRST_IDEOGRAPH) return simplifyIdeograph(text);
  let isLower = true;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // What NFC and the apostrophe's replacement leave alone: ASCII and the Latin letters behind it.
    if (code > 0xff) return foldFully(text);
    if ((code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code <= 0xde)) isLower = false;
  }
  return isLower ? text : text.toLowerCase();
}

const FIRST_IDEOGRAPH = 0x4e00;

function foldFully(text: string): string {
  const folded = text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\u2019\u02bc\u2018]/g, "'")
    .replace(/ё/g, "е");
  return ARABIC.test(folded) ? foldArabic(folded) : folded;
}

const ARABIC = /[\u0610-\u06ff]/;

/** Letters that stand for one another, each group under the one that they are folded to. */
const VARIANTS: Readonly<Record<string, string>> = { ا: "أإآٱ", ي: "ى", ه: "ة", е: "ё" };
const PLAIN_LETTERS = new Map(
  Object.entries(VARIANTS).flatMap(([plain, variants]) => [...variants].map(one => [one, plain] as const)),
);

function foldArabic(text: string): string {
  return removeOptionalMarks(text).replace(/[أإآٱىة]/g, letter => PLAIN_LETTERS.get(letter) ?? letter);
}

/** Without vowel signs, the stretching line and marks of direction, which the same text may lack. */
export function removeOptionalMarks(text: string): string {
  return text.replace(OPTIONAL_MARKS, "");
}

const OPTIONAL_MARKS =
  /[\u0610-\u061a\u061c\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** The letters that are folded to a folded letter, with itself. */
export function listLetterVariants(letter: string): string {
  return letter + (VARIANTS[letter] ?? "");
}

/** Letters without their accents, also those of capitals. */
export function stripAccents(text: string): string {
  return NOT_ASCII.test(text) ? text.normalize("NFD").replace(/\p{M}/gu, "") : text;
}

const NOT_ASCII = /[^\s!-~]/;

/** The word of a phrase at an offset, folded, and where the one after it begins; null at the end. */
export function readNextWord(
  phrase: string,
  offset: number,
): { readonly folded: string; readonly next: number } | null {
  const at = skipGap(phrase, offset);
  const word = readWordAt(phrase, at);
  if (!word) return null;
  // Lists write elided words alone: `qu'`.
  const elided = !word.folded.endsWith("'") && "'\u2019".includes(phrase[word.end] ?? " ");
  return {
    folded: elided ? `${word.folded}'` : word.folded,
    next: skipGap(phrase, word.end + (elided ? 1 : 0)),
  };
}

/** The folded words of a phrase, e.g. of a head in a pack. */
export function foldWords(phrase: string): string[] {
  const words: string[] = [];
  for (let word = readNextWord(phrase, 0); word; word = readNextWord(phrase, word.next)) words.push(word.folded);
  return words;
}

/** Words as one phrase: blanks stand between them, but for ideographs. */
export function joinWords(words: readonly string[]): string {
  return closeIdeographs(words.join(" "));
}

/** A phrase without the blanks between its ideographs. */
export function closeIdeographs(phrase: string): string {
  return phrase.replace(/(?<=\p{Ideographic}) (?=\p{Ideographic})/gu, "");
}

/** The words of a text from an offset on, each read when it is asked for; they stop at what is neither word nor gap. */
export class WordStream {
  readonly text: string;
  readonly offset: number;
  readonly #words: Word[] = [];
  #next: number;

  constructor(text: string, offset: number) {
    this.text = text;
    this.offset = offset;
    this.#next = skipGap(text, offset);
  }

  at(index: number): Word | null {
    while (this.#words.length <= index) {
      const word = this.#next < this.text.length ? readWordAt(this.text, this.#next) : null;
      if (!word) return null;
      this.#words.push(word);
      this.#next = skipGap(this.text, word.end);
    }
    return this.#words[index] as Word;
  }
}
