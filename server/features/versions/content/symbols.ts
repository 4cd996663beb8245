/** Symbols of documents and numbers of resolutions, which are written alike in all languages. */
import { findMatches } from "../../../rules/linguistics/text-search.ts";
import type { Figure } from "./figure.ts";

/** What no symbol begins behind; a Chinese word may stand right before it. */
const LETTER = String.raw`[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}\p{N}/.,]`;
/** In the keyboard's digits: `A/RES/70/1`, `E/CN.5/2015/L.4`, `70/1`, `S-10/2`. */
const SLASHED = new RegExp(
  `(?<!${LETTER})(?:[A-Z]{1,6}(?:/[A-Z0-9][A-Z0-9.-]{0,20}){1,8}(?:\\s?\\(\\d{4}\\)|\\s?\\((?:E?S-)?[IVXL]{1,8}\\))?|(?:E?S-)?\\d{1,4}/\\d{1,4}(?![\\d/]))`,
  "gu",
);
/** `1325 (2000)`, `217 A (III)`. The letter of a part differs by script. */
const BRACKETED = new RegExp(
  `(?<!${LETTER})(\\d{1,4})\\s?\\p{Lu}?\\s?\\(((?:19|20)\\d\\d|(?:E?S-)?[IVXL]{1,8})\\)`,
  "gu",
);
const BODY = /^[A-Z](?:\/[A-Z.0-9]{1,8})?\/RES\//;
const LATIN_ALIKE: Readonly<Record<string, string>> = { А: "A", В: "B", С: "C", Е: "E", Х: "X" };

/** `plain` has the keyboard's digits and brackets. */
export function findSymbols(plain: string): Figure[] {
  if (!/[/(]/.test(plain)) return [];
  const latin = plain.replace(/[АВСЕХ](?=[/\s(])/g, letter => LATIN_ALIKE[letter] ?? letter);
  return [...findMatches(latin, SLASHED), ...findMatches(latin, BRACKETED)].map(({ 0: text, index }) => {
    const end = index + text.replace(/[.-]{1,20}$/, "").length;
    return { kind: "symbol", key: getSymbolKey(latin.slice(index, end)), start: index, end };
  });
}

/** `A/RES/70/1` and `70/1` are one resolution; `217 A (III)` and `217A(III)`, too. */
function getSymbolKey(text: string): string {
  const bare = text.replace(/\s/g, "").replace(BODY, "");
  return bare.replace(/^(\d+)\p{Lu}?(?=\()/u, "$1");
}
