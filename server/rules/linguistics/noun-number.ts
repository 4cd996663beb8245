/** How nouns end in the plural. */
import { memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";

/** Matches the ending of a folded plural; null where a language has no such ending. */
export const getPluralEnding = memoizePerPack(({ usage: { syntax } }: CompiledPack): RegExp | null =>
  syntax.pluralEnding === null ? null : new RegExp(`${syntax.pluralEnding}$`, "u"),
);
