/** What lists write with the keyboard's signs, as the text prints it. */
import type { CompiledPack } from "../../../grammar/languages/pack.ts";

/** With the language's space inside « … ». */
export function printQuoteSpaces(text: string, { usage: { quoteSpace } }: CompiledPack): string {
  return text.replaceAll("« ", `«${quoteSpace}`).replaceAll(" »", `${quoteSpace}»`);
}
