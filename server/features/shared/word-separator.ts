/** What stands between two words of a language: nothing, where it writes no blanks. */
import type { CompiledPack } from "../../../grammar/languages/pack.ts";

export function getWordSeparator({ segmentation }: CompiledPack): string {
  return segmentation === "characters" ? "" : " ";
}
