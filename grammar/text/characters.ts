/**
 * What kind of character stands at an offset. Words are looked for at every character of every text, and expressions
 * with `\p{L}` search long tables each time; here each character of the basic plane is looked up once.
 */

export const LETTER = 1;
export const MARK = 2;
export const NUMBER = 4;
/** What `\s` is. */
export const SPACE = 8;
/** What may stand between two words of one phrase: blanks, line ends, marks of italics and of direction. */
export const GAP = 16;
export const APOSTROPHE = 32;
export const HYPHEN = 64;
/** That the character was looked up; without it 0 would mean both “none of these” and “never seen”. */
const KNOWN = 128;
/** It takes two code units. */
const ASTRAL = 256;
/** A character that is a word by itself, as no blanks tell where words end: those of Chinese. */
export const IDEOGRAPH = 512;

export const ALPHANUMERIC = LETTER | NUMBER;
const INSIDE_WORD = LETTER | MARK | NUMBER;

/** The kinds of the character at an offset as bits; 0 past the end. */
export const getKindAt = createKindLookup();

/** Each character of the basic plane is looked up once. */
function createKindLookup(): (text: string, offset: number) => number {
  const kinds = new Uint16Array(0x1_0000);
  return (text, offset) => {
    if (offset >= text.length) return 0;
    const code = text.charCodeAt(offset);
    const known = kinds[code] as number;
    if (known !== 0) return known;
    if (code >= 0xd800 && code < 0xdc00) {
      // An astral character is rare enough to be asked about each time.
      const point = text.codePointAt(offset) as number;
      return point > 0xffff ? readKind(point) | ASTRAL : KNOWN;
    }
    kinds[code] = readKind(code) | KNOWN;
    return kinds[code] as number;
  };
}

function readKind(code: number): number {
  return readWordKind(code) | readSignKind(code);
}

/** Where the ranges of Latin letters end, and where the signs that print uses stand (spaces, dashes, quotes). */
const AFTER_LATIN = 0x2c2;
const [PUNCTUATION, AFTER_PUNCTUATION] = [0x2000, 0x2070];

/** Latin by its ranges: to compile an expression takes longer than to read the first paragraph. */
function readWordKind(code: number): number {
  if (code < AFTER_LATIN) {
    if (isLatinLetter(code)) return LETTER;
    return isDigit(code) || "²³¹¼½¾".includes(String.fromCharCode(code)) ? NUMBER : 0;
  }
  if (code >= PUNCTUATION && code < AFTER_PUNCTUATION) return 0;
  const character = String.fromCodePoint(code);
  if (/^\p{Ideographic}$/u.test(character)) return LETTER | IDEOGRAPH;
  if (/^\p{L}$/u.test(character)) return LETTER;
  if (/^\p{M}$/u.test(character)) return MARK;
  return /^\p{N}$/u.test(character) ? NUMBER : 0;
}

/** Whether a code unit is a European digit. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isLatinLetter(code: number): boolean {
  if (code < 0xc0) {
    const letter = code | 0x20;
    return (code < 0x80 && letter >= 0x61 && letter <= 0x7a) || "ªµº".includes(String.fromCharCode(code));
  }
  return code !== 0xd7 && code !== 0xf7;
}

function readSignKind(code: number): number {
  const character = String.fromCodePoint(code);
  if (character.trim() === "") return SPACE | GAP;
  if ("*_\u200b".includes(character) || isDirectionMark(code)) return GAP;
  if ("'\u2019\u02bc\u2018".includes(character)) return APOSTROPHE;
  return "-\u2010\u2011".includes(character) ? HYPHEN : 0;
}

/** Invisible marks that say in which direction text runs. */
function isDirectionMark(code: number): boolean {
  return (
    code === 0x61c ||
    code === 0x200e ||
    code === 0x200f ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2066 && code <= 0x2069)
  );
}

/** The offset of what follows blanks and italics. */
export function skipGap(text: string, offset: number): number {
  let at = offset;
  while ((getKindAt(text, at) & GAP) !== 0) at++;
  return at;
}

/**
 * Where the word that begins at an offset ends; the offset itself if none begins there. A word may hold hyphens; an
 * apostrophe ends it when a letter follows (elision), and after one or two letters also when a blank stands between,
 * as extracted texts have it: `L' Assemblée`.
 */
export function findWordEnd(text: string, offset: number): number {
  const first = getKindAt(text, offset);
  if ((first & ALPHANUMERIC) === 0) return offset;
  if ((first & IDEOGRAPH) !== 0) return offset + getWidth(first);
  let at = offset;
  let kind = first;
  for (;;) {
    do {
      at += getWidth(kind);
      // Most letters need no look at the table.
      while (isSmallAscii(text.charCodeAt(at))) at++;
      kind = getKindAt(text, at);
    } while ((kind & INSIDE_WORD) !== 0 && (kind & (APOSTROPHE | IDEOGRAPH)) === 0);
    if ((kind & APOSTROPHE) !== 0) {
      const elided = at - offset > LONGEST_ELIDED ? 0 : findElidedEnd(text, offset, first);
      if (elided > 0) return elided;
      // U+02BC is a letter, too.
      if ((kind & INSIDE_WORD) === 0) return (getKindAt(text, at + 1) & LETTER) === 0 ? at : at + 1;
    } else if ((kind & HYPHEN) !== 0 && isInsideWord(getKindAt(text, at + 1))) at++;
    else return at;
    kind = getKindAt(text, at);
  }
}

/** Whether a character of this kind goes on with the word before its hyphen. */
function isInsideWord(kind: number): boolean {
  return (kind & ALPHANUMERIC) !== 0 && (kind & IDEOGRAPH) === 0;
}

/** Whether the character at an offset is a word by itself. */
export function isIdeographAt(text: string, offset: number): boolean {
  return (getKindAt(text, offset) & IDEOGRAPH) !== 0;
}

/** A code unit of full width, as scripts without blanks also print letters, figures and marks, as the ASCII one. */
export function toHalfWidth(code: number): number {
  return code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
}

function isSmallAscii(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

/** Two characters, in code units. */
const LONGEST_ELIDED = 4;

/**
 * Of a word of one or two letters before its apostrophe; 0 when it is not elided. Two letters before one: U+02BC is a
 * letter, too.
 */
function findElidedEnd(text: string, offset: number, kind: number): number {
  if ((kind & LETTER) === 0) return 0;
  const one = offset + getWidth(kind);
  const next = getKindAt(text, one);
  if ((next & LETTER) !== 0) {
    const two = one + getWidth(next);
    if (isElidedAt(text, two)) return two + 1;
  }
  return isElidedAt(text, one) ? one + 1 : 0;
}

function isElidedAt(text: string, offset: number): boolean {
  if ((getKindAt(text, offset) & APOSTROPHE) === 0) return false;
  const kind = getKindAt(text, offset + 1);
  return (kind & LETTER) !== 0 || ((kind & SPACE) !== 0 && (getKindAt(text, offset + 2) & LETTER) !== 0);
}

function getWidth(kind: number): number {
  return (kind & ASTRAL) === 0 ? 1 : 2;
}
