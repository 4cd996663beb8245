/** The mark that ends a paragraph, as another language writes it. */
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { ParagraphKind } from "../../../grammar/tree/tree.ts";

/**
 * By what it is in a text of the first language: the end of a preambular paragraph, a lead-in … With the keyboard's
 * blank before it where the language has one there.
 */
export function translateMark(mark: string, kind: ParagraphKind, from: CompiledPack, to: CompiledPack): string {
  const own = kind === "enacting" || kind === "preambular" ? kind : "operative";
  const part = ([own, "last", "leadIn", "preambular"] as const).find(one => from.terminators[one].includes(mark));
  const written = (part && to.terminators[part][0]) ?? mark;
  return (to.terminators.spaceBefore[written] ? " " : "") + written;
}
