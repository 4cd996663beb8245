/** Texts to begin with, by language; apart from the packs, since few ask. */
import { json } from "./compiled/templates.ts";
import { parseOnce } from "./parse-once.ts";
import type { LanguageTemplates } from "./template.ts";

const templates = parseOnce<Readonly<Record<string, LanguageTemplates>>>(json);

/** By code; a language may have none. */
export function findTemplates(code: string): LanguageTemplates | null {
  const byCode = templates();
  return Object.hasOwn(byCode, code) ? (byCode[code] ?? null) : null;
}
