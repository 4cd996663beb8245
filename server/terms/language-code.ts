/** Languages as glossaries name them: `fr`, `fr-CA`, `fra`, « French », « Français ». */
import { listLanguageCodes } from "../../grammar/languages/language-codes.ts";

/** The languages in which headers name languages, besides each language itself. */
const NAMED_IN = ["en", "fr"];

/** Whatever is no code of a language (`concept`, `id`) must not be taken for one, so three letters need a known one. */
const CODE = /^[a-z]{2,3}(?:[-_][a-z\d]{2,8}){0,3}$/iu;

/** The code of two letters, or of three where there is none; null for what is no code. */
export function readLanguageCode(code: string): string | null {
  if (!CODE.test(code)) return null;
  try {
    const [canonical = ""] = Intl.getCanonicalLocales(code.replaceAll("_", "-"));
    const [language = ""] = canonical.split("-");
    return new Intl.DisplayNames(["en"], { type: "language", fallback: "none" }).of(language) ? language : null;
  } catch {
    return null;
  }
}

/** Finds the code of a language in the words of a header; created once for a file. */
export function createLanguageFinder(): (word: string) => string | null {
  const names = new Map<string, string>();
  for (const code of listLanguageCodes()) {
    for (const locale of [...NAMED_IN, code]) {
      const name = new Intl.DisplayNames([locale], { type: "language" }).of(code);
      if (name) names.set(name.toLowerCase(), code);
    }
  }
  return word => names.get(word.toLowerCase()) ?? readLanguageCode(word);
}
