/** Splits off the front matter, and adds the symbol that was found in the page furniture. */

export interface FrontMatterParts {
  /** The front matter with its fences; empty if there is none. */
  readonly front: string;
  readonly body: string;
}

const FRONT = /^\ufeff?---[ \t]*\r?\n(?:(?!---[ \t]*(?:\r?\n|$)).*\r?\n)*?---[ \t]*(?:\r?\n|$)/;
/** Longer text between two lines of hyphens is no front matter. */
const MAX_LENGTH = 20_000;

export function splitFrontMatter(raw: string): FrontMatterParts {
  const found = FRONT.exec(raw.slice(0, MAX_LENGTH))?.[0];
  if (!found) return { front: "", body: raw };
  const front = found
    .replace(/^\ufeff/, "")
    .replace(/\r\n?/g, "\n")
    .trimEnd();
  return { front, body: raw.slice(found.length) };
}

/** Adds the symbol, unless the front matter has one. */
export function addSymbol(front: string, symbol: string | null): string {
  if (symbol === null || /^symbol[ \t]*:/m.test(front)) return front;
  if (front === "") return `---\nsymbol: ${symbol}\n---`;
  return front.replace(/\n---$/, `\nsymbol: ${symbol}\n---`);
}
