/**
 * A text as the tokens by which terms are found in it: words, and single characters of scripts without blanks. Signs
 * are tokens, too, so that no term is found across a comma.
 */
import { ALPHANUMERIC, getKindAt, MARK, skipGap } from "../../grammar/text/characters.ts";
import { fold } from "../../grammar/text/words.ts";

export interface TermToken {
  readonly start: number;
  readonly end: number;
  /** As `fold` gives it, without the signs that Arabic seldom writes. */
  readonly folded: string;
  readonly isWord: boolean;
}

/** Scripts that set no blank between words. */
const UNSPACED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]$/u;
/** The first code unit of any of these scripts, the Thai letters. */
const FIRST_UNSPACED = 0xe00;
/** Vowel signs and the line that stretches a word. */
const SELDOM_WRITTEN = /[\u0640\u064b-\u0655\u0670]/gu;
/** What may join two words of one term, with or without blanks. */
const JOINTS = "'\u2019\u02bc\u2018-\u2010\u2011";

export function tokenize(text: string): TermToken[] {
  const tokens: TermToken[] = [];
  for (let at = skipJoints(text, 0); at < text.length; ) {
    const end = findTokenEnd(text, at);
    const isWord = (getKindAt(text, at) & ALPHANUMERIC) !== 0;
    tokens.push({ start: at, end, folded: foldTerm(text.slice(at, end)), isWord });
    at = skipJoints(text, end);
  }
  return tokens;
}

/** A word or phrase so that its spellings compare equal. */
export function foldTerm(text: string): string {
  const folded = fold(text);
  return /[\u0640-\u0670]/u.test(folded) ? folded.replace(SELDOM_WRITTEN, "") : folded;
}

/** Whether a token is a character of a script without blanks. */
export function isUnspaced(folded: string): boolean {
  return folded.charCodeAt(0) >= FIRST_UNSPACED && UNSPACED.test(folded);
}

/** The tokens of a phrase as they are compared while somebody types. */
export function joinTokens(phrase: string): string {
  let joined = "";
  let isAfterUnspaced = true;
  for (const { folded } of tokenize(phrase)) {
    const isWithout = isUnspaced(folded);
    joined += isAfterUnspaced || isWithout ? folded : ` ${folded}`;
    isAfterUnspaced = isWithout;
  }
  return joined;
}

function skipJoints(text: string, offset: number): number {
  let at = skipGap(text, offset);
  while (at < text.length && JOINTS.includes(text[at] as string)) at = skipGap(text, at + 1);
  return at;
}

function findTokenEnd(text: string, start: number): number {
  const first = String.fromCodePoint(text.codePointAt(start) as number);
  if ((getKindAt(text, start) & ALPHANUMERIC) === 0 || isUnspaced(first)) return start + first.length;
  let at = start;
  for (;;) {
    const code = text.codePointAt(at);
    if (code === undefined) return at;
    const character = String.fromCodePoint(code);
    const isInside = (getKindAt(text, at) & (ALPHANUMERIC | MARK)) !== 0 && !JOINTS.includes(character);
    if (!isInside || isUnspaced(character)) return at;
    at += character.length;
  }
}
