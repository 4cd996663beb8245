/** Finds that a text's front matter names a language without rules: those of another would mislead. */
import { listLanguageCodes } from "../../../grammar/languages/language-codes.ts";
import { once } from "../../../grammar/text/once.ts";
import type { DocumentTree } from "../../../grammar/tree/tree.ts";

/** Created on demand, which takes ten milliseconds. */
const getNames = once(() => new Intl.DisplayNames(["en"], { type: "language", fallback: "none" }));

/** Code of the language, in two letters, without script or region; null where there are rules, or no such language. */
export function findUnruledLanguage({ frontMatter }: Pick<DocumentTree, "frontMatter">): string | null {
  const code = /^([a-z]{2})(?:[-_]|$)/i.exec(frontMatter?.values["lang"] ?? "")?.[1]?.toLowerCase();
  if (!code || listLanguageCodes().includes(code)) return null;
  return getNames().of(code) ? code : null;
}
