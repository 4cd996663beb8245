/** Short texts, invented, with a paragraph of each kind: what a server reads before there is a text. */
import { json } from "./compiled/warm-up-texts.ts";
import { parseOnce } from "./parse-once.ts";

const texts = parseOnce<Readonly<Record<string, string>>>(json);

/** By code; a language may have none. */
export function findWarmUpText(code: string): string | null {
  const byCode = texts();
  return Object.hasOwn(byCode, code) ? (byCode[code] ?? null) : null;
}
