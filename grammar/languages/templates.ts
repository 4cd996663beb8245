/** Texts to begin with, by language; apart from the packs, since few ask. */
import templates from "./compiled/templates.json" with { type: "json" };
import type { LanguageTemplates } from "./template.ts";

/** By code; a language may have none. */
export function templatesFor(code: string): LanguageTemplates | null {
  // JSON is typed by its content; the build has checked the shapes.
  const byCode = templates as unknown as Readonly<Record<string, LanguageTemplates>>;
  return Object.hasOwn(byCode, code) ? (byCode[code] ?? null) : null;
}
