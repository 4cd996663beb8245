/** A text that says itself that it is in a language without rules: those of another would only mislead. */
import { languageCodes } from "../../../grammar/languages/registry.ts";
import type { DocumentTree } from "../../../grammar/tree/tree.ts";

/** Made when a text names a language: it takes ten milliseconds. */
let names: Intl.DisplayNames | undefined;

/** Code of the language, in two letters, without script or region; null where there are rules, or no such language. */
export function unruledLanguage({ frontMatter }: Pick<DocumentTree, "frontMatter">): string | null {
  const code = /^([a-z]{2})(?:[-_]|$)/i.exec(frontMatter?.values["lang"] ?? "")?.[1]?.toLowerCase();
  if (!code || languageCodes().includes(code)) return null;
  names ??= new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });
  return names.of(code) ? code : null;
}
