/** What languages are called. */
import type { MessageLanguage } from "./feature-settings.ts";

/** In the language of messages; a code without a name stays as it is. */
export function nameLanguage(code: string, messages: MessageLanguage): string {
  return new Intl.DisplayNames([messages], { type: "language" }).of(code) ?? code;
}

/** By its own name with a capital, as the United Nations list languages: « English », « Español ». */
export function nameLanguageInItself(code: string): string {
  const name = new Intl.DisplayNames([code], { type: "language" }).of(code) ?? code;
  const [first = ""] = name;
  return first.toLocaleUpperCase(code) + name.slice(first.length);
}
