/** What sets cells apart in a table. */

/** The line with which Excel is told: `sep=;`. */
const SEPARATOR_LINE = /^"?sep=(.)"?(?=[\r\n])/iu;

export interface DelimitedText {
  readonly delimiter: string;
  /** The table; the line that names the delimiter is empty in it, so that all others keep their numbers. */
  readonly content: string;
}

/** What the first line says, else the commonest of the signs that set cells apart in the first that is not empty. */
export function readDelimiter(text: string): DelimitedText {
  const [line = "", named] = SEPARATOR_LINE.exec(text) ?? [];
  if (named !== undefined) return { delimiter: named, content: text.slice(line.length) };
  const [first = ""] = /[^\r\n]+/u.exec(text) ?? [];
  const counted = [",", ";", "\t"].map(sign => [sign, first.split(sign).length] as const);
  return { delimiter: counted.reduce((best, one) => (one[1] > best[1] ? one : best))[0], content: text };
}
