/**
 * What kind of character stands at an offset. Words are looked for at every character of every text, and expressions
 * with `\p{L}` search long tables each time; here each character of the basic plane is looked up once.
 */

const LETTER = 1;
const MARK = 2;
const NUMBER = 4;
const SPACE = 8;
const UNKNOWN = 255;

const BASIC_PLANE = new Uint8Array(0x1_0000).fill(UNKNOWN);

/** Letters, marks, numbers, blanks as bits; 0 for anything else, also past the end. */
function kindAt(text: string, offset: number): number {
  if (offset >= text.length) return 0;
  const code = text.charCodeAt(offset);
  // An astral character is rare enough to be asked about each time.
  if (code >= 0xd800 && code < 0xdc00) return kindOf(String.fromCodePoint(text.codePointAt(offset) as number));
  const known = BASIC_PLANE[code] as number;
  if (known !== UNKNOWN) return known;
  const kind = kindOf(String.fromCharCode(code));
  BASIC_PLANE[code] = kind;
  return kind;
}

function kindOf(character: string): number {
  if (/^\p{L}$/u.test(character)) return LETTER;
  if (/^\p{M}$/u.test(character)) return MARK;
  if (/^\p{N}$/u.test(character)) return NUMBER;
  return /^\s$/u.test(character) ? SPACE : 0;
}

function lengthAt(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  if (code < 0xd800 || code >= 0xdc00) return 1;
  return (text.codePointAt(offset) as number) > 0xffff ? 2 : 1;
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x02bc || code === 0x2018;
}

function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2011;
}

/**
 * Where the word that begins at an offset ends; the offset itself if none begins there. A word may hold hyphens; an
 * apostrophe ends it when a letter follows (elision), and after one or two letters also when a blank stands between,
 * as extracted texts have it: `L' Assemblée`.
 */
export function wordEnd(text: string, offset: number): number {
  return elidedEnd(text, offset) ?? plainEnd(text, offset);
}

/** Two letters before one: U+02BC is a letter, too. */
function elidedEnd(text: string, offset: number): number | null {
  if (kindAt(text, offset) !== LETTER) return null;
  const one = offset + lengthAt(text, offset);
  const two = kindAt(text, one) === LETTER ? one + lengthAt(text, one) : null;
  if (two !== null && elidesAt(text, two)) return two + 1;
  return elidesAt(text, one) ? one + 1 : null;
}

function elidesAt(text: string, offset: number): boolean {
  return isApostrophe(text.charCodeAt(offset)) && beginsLetter(text, offset + 1);
}

function beginsLetter(text: string, offset: number): boolean {
  const kind = kindAt(text, offset);
  return kind === LETTER || (kind === SPACE && kindAt(text, offset + 1) === LETTER);
}

function plainEnd(text: string, offset: number): number {
  let at = offset;
  let kind = kindAt(text, at);
  if (kind !== LETTER && kind !== NUMBER) return offset;
  for (;;) {
    do {
      at += lengthAt(text, at);
      kind = kindAt(text, at);
    } while (kind === LETTER || kind === NUMBER || kind === MARK);
    if (!isHyphen(text.charCodeAt(at))) break;
    kind = kindAt(text, at + 1);
    if (kind !== LETTER && kind !== NUMBER) break;
    at++;
  }
  return isApostrophe(text.charCodeAt(at)) && kindAt(text, at + 1) === LETTER ? at + 1 : at;
}
