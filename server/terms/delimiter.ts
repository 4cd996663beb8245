/** What sets cells apart in a table. */

/** The commonest of the signs that set cells apart in the first line. */
export function findDelimiter(text: string): string {
  const [first = ""] = text.split(/\r?\n/u, 1);
  const counted = [",", ";", "\t"].map(sign => [sign, first.split(sign).length] as const);
  return counted.reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}
