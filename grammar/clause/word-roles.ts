/** What a few words do in prose: asked of many words, so nothing is copied or folded for most. */
import { fold, listLetterVariants } from "../text/words.ts";

/** Between two openers of one clause: `et`. */
export const CONNECTOR = 1;
/** Begins a subordinate clause: `que`. */
export const SUBORDINATOR = 2;
/** A pronoun before a verb: `les`. */
export const CLITIC = 4;
/** May be said again before a second opener: `nous`. */
export const FIRST_PERSON = 8;

/** The roles (bits) of the word that stands from `start` to `end`; 0 for most words. */
export type RoleLookup = (text: string, start: number, end: number) => number;

type PrintedWord = readonly [word: string, roles: number];

const APOSTROPHES = ["'", "\u2019", "\u02bc", "\u2018"];
const NONE: readonly PrintedWord[] = [];

/** `roles` are those of each folded word. */
export function createRoleLookup(roles: ReadonlyMap<string, number>): RoleLookup {
  const byFirst = new Map<number, PrintedWord[]>();
  const add = (first: number, one: PrintedWord) => byFirst.set(first, [...(byFirst.get(first) ?? []), one]);
  for (const [word, own] of roles) {
    const printed = APOSTROPHES.map(mark => word.replaceAll("'", mark));
    for (const one of new Set(printed.flatMap(text => [text, text.normalize("NFD")]))) {
      const first = one.charCodeAt(0);
      // « QUE », « Que »; « أن », « ان »
      const printed = `${listLetterVariants(one.charAt(0))}${one.charAt(0).toUpperCase().charAt(0)}`;
      for (const letter of new Set([String.fromCharCode(first), ...printed])) add(letter.charCodeAt(0), [one, own]);
    }
  }
  return (text, start, end) => {
    for (const [word, own] of byFirst.get(text.charCodeAt(start)) ?? NONE) {
      if (word.length !== end - start) continue;
      if (text.startsWith(word, start)) return own;
      // Otherwise written, or another word of that length.
      if (!isSmall(text, start, end)) return roles.get(fold(text.slice(start, end))) ?? 0;
    }
    return 0;
  };
}

/** Only small letters of ASCII, which folding leaves as they are. */
function isSmall(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x61 || code > 0x7a) return false;
  }
  return true;
}
