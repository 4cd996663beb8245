/** Numbers of resolutions that lost or gained a sign: « 76/ du 29 juin », “1,514 (XV)”, “678 [1990]”. */
import { memoizePerClause, memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { Span } from "../../../grammar/tree/tree.ts";
import { isQuoted } from "./enclosed-spans.ts";
import { createAlternatives, findMatches } from "./text-search.ts";

export interface BrokenSymbol extends Span {
  readonly kind: "half" | "bracket" | "thousands";
  /** What is meant; null where figures are lost. */
  readonly wanted: string | null;
}

const NUMBERED = String.raw`(?:19|20)\d\d|[IVXLC]{1,7}|S-[IVX]+|ES-[IVX]+`;
const BRACKET = new RegExp(String.raw`(?<![\p{L}\p{N}.,/-]|[°º]\s?)(\d{1,4}\s)\[(${NUMBERED})\]`, "gu");
const THOUSANDS = new RegExp(String.raw`(?<![\p{L}\p{N}.,/-])(\d)[,.](\d{3})(?=\s?\((?:${NUMBERED})\))`, "gu");

export const findBrokenSymbols = memoizePerClause((clause, pack): readonly BrokenSymbol[] => {
  const { text } = clause;
  if (text.startsWith("|")) return NONE;
  const found: BrokenSymbol[] = [];
  if (text.includes("["))
    for (const { 0: whole, 1: number = "", 2: year = "", index } of findMatches(text, BRACKET))
      found.push({ start: index + number.length, end: index + whole.length, kind: "bracket", wanted: `(${year})` });
  for (const { 0: whole, 1: one = "", 2: rest = "", index } of findMatches(text, THOUSANDS))
    found.push({ start: index, end: index + whole.length, kind: "thousands", wanted: one + rest });
  const half = getHalfExpression(pack);
  if (half && text.includes("/"))
    for (const { 0: whole, 1: noun = "", index } of findMatches(text, half))
      found.push({ start: index + noun.length, end: index + whole.length, kind: "half", wanted: null });
  return found.filter(span => !isQuoted(clause, span));
});

const NONE: readonly BrokenSymbol[] = [];

/** One side of the stroke alone, behind the noun. */
const getHalfExpression = memoizePerPack(({ usage: { writing } }: CompiledPack) => {
  const nouns = createAlternatives(writing.resolution);
  if (nouns === "") return null;
  return new RegExp(`((?<!\\p{L})(?:${nouns})\\s)(?:\\d{2}/(?=[,;.]?\\s?(?:\\p{Ll}|$))|/\\d{1,3}(?=[,;.)\\s]))`, "gu");
});
