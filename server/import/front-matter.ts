/** What of a text's furniture is worth keeping goes to its front matter. */

export interface Parts {
  /** Front matter with its fences, as it stands; empty without one. */
  readonly front: string;
  readonly body: string;
}

const FRONT = /^\ufeff?---[ \t]*\r?\n(?:(?!---[ \t]*(?:\r?\n|$)).*\r?\n)*?---[ \t]*(?:\r?\n|$)/;
/** Front matter is short; what looks longer is a text between two rules. */
const LONGEST = 20_000;

export function splitFrontMatter(raw: string): Parts {
  const found = FRONT.exec(raw.slice(0, LONGEST))?.[0];
  if (!found) return { front: "", body: raw };
  const front = found
    .replace(/^\ufeff/, "")
    .replace(/\r\n?/g, "\n")
    .trimEnd();
  return { front, body: raw.slice(found.length) };
}

/** Front matter with the symbol, unless it has one already. */
export function withSymbol(front: string, symbol: string | null): string {
  if (symbol === null || /^symbol[ \t]*:/m.test(front)) return front;
  if (front === "") return `---\nsymbol: ${symbol}\n---`;
  return front.replace(/\n---$/, `\nsymbol: ${symbol}\n---`);
}
