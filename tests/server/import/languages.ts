/** The import's view of the language packs, made once for all tests. */
import { getPack } from "../../../grammar/languages/registry.ts";
import type { ImportLanguage } from "../../../server/import/import-language.ts";
import { createImportLanguages, type ImportResult, importText } from "../../../server/import/import-text.ts";

export const words = createImportLanguages([getPack("fr"), getPack("en")]);
export const [french, english] = words.languages as unknown as readonly [ImportLanguage, ImportLanguage];

export function imported(text: string): ImportResult {
  return importText(text, words);
}

/** The paragraphs that come out, without front matter; no-break spaces as plain ones. */
export function paragraphs(text: string): string[] {
  const body = imported(text).text.replace(/^---\n[\s\S]*?\n---\n\n/, "");
  return body
    .trimEnd()
    .replace(/\u00a0/g, " ")
    .split("\n\n");
}
