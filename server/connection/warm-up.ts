/**
 * Reads and checks a short text before there is one: V8 then has compiled the parsers and the rules, and the language is
 * there. An editor opens its first document right after it has started the server, and then shows sooner what is found.
 */
import { findWarmUpText } from "../../grammar/languages/warm-up-texts.ts";
import { type Inspection, inspect } from "../documents/inspection.ts";

/** Where no language of the editor has a text. */
const USUAL = "fr";

/** In the language of the editor, which most then write. Gives null where no language has a text for it. */
export function warmUp(locale: string | null): Inspection | null {
  const code = /^[a-z]+/i.exec(locale ?? "")?.[0].toLowerCase() ?? "";
  const text = findWarmUpText(code) ?? findWarmUpText(USUAL);
  return text === null ? null : inspect(text);
}
