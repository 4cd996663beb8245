/** The account that the import owes: every character that is not blank is in the text or in the report. */
import type { ImportResult } from "../../../server/import/import-text.ts";

/** Null if the account is right, else the first character that is missing or too many. */
export function accountsFor(raw: string, result: ImportResult): string | null {
  const before = count(raw);
  const body = result.text
    .replace(/^---\nsymbol: .*\n---\n/, "")
    .replace(/^(---\n(?:.*\n)*?)symbol: .*\n---\n/, "$1---\n");
  const kept = raw.startsWith("---\nsymbol:") ? result.text : body;
  const after = count(kept + result.furniture.map(item => item.text).join(""));
  for (const char of new Set([...before.keys(), ...after.keys()])) {
    const [was, is] = [before.get(char) ?? 0, after.get(char) ?? 0];
    if (was !== is) return `${JSON.stringify(char)}: ${was} before, ${is} after`;
  }
  return null;
}

/** Hyphens are not counted (those at line ends may go), nor what has no ink. */
function count(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const ink = text.replace(/[\s\p{Cc}\u200b\u2060\ufeff\u00ad\u2010-]/gu, "").normalize("NFC");
  for (const char of ink.replace(/[\ufb00-\ufb06]/g, ligature => ligature.normalize("NFKC"))) {
    counts.set(char, (counts.get(char) ?? 0) + 1);
  }
  return counts;
}
