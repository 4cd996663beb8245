/**
 * Reads and checks a short text at start, so that the language is loaded and V8 has compiled parsers and rules. Editors
 * open their first document right after they have started the server.
 */
import { findWarmUpText } from "../../grammar/languages/warm-up-texts.ts";
import { type Inspection, inspect } from "../documents/inspection.ts";

/** The language for editors whose own has no warm-up text. */
const USUAL = "fr";

/** `locale` is the editor's language, in which most of its users write. Null if no warm-up text exists. */
export function warmUp(locale: string | null): Inspection | null {
  const code = /^[a-z]+/i.exec(locale ?? "")?.[0].toLowerCase() ?? "";
  const text = findWarmUpText(code) ?? findWarmUpText(USUAL);
  return text === null ? null : inspect(text);
}
