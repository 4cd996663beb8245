/**
 * Reads a short text before there is one: V8 then has compiled the parsers, and the language is there. An editor opens
 * its first document right after it has started the server, and shows in a fraction of the time what is found in it.
 */
import { analyse } from "../../grammar/analyse.ts";
import { findWarmUpText } from "../../grammar/languages/warm-up-texts.ts";
import type { DocumentTree } from "../../grammar/tree/tree.ts";

/** Where no language of the editor has a text. */
const USUAL = "fr";

/** In the language of the editor, which most then write. Gives null where no language has a text for it. */
export function warmUp(locale: string | null): DocumentTree | null {
  const code = /^[a-z]+/i.exec(locale ?? "")?.[0].toLowerCase() ?? "";
  const text = findWarmUpText(code) ?? findWarmUpText(USUAL);
  return text === null ? null : analyse(text);
}
