/** The mastheads of the languages; apart from the packs, since few ask. */
import { json } from "./compiled/mastheads.ts";
import type { Masthead } from "./masthead.ts";
import { parseOnce } from "./parse-once.ts";

const mastheads = parseOnce<Readonly<Record<string, Masthead>>>(json);

/** By code; a language may have none. */
export function findMasthead(code: string): Masthead | null {
  const byCode = mastheads();
  return Object.hasOwn(byCode, code) ? (byCode[code] ?? null) : null;
}
