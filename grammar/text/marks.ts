/** Marks of other scripts as the ASCII ones that mean the same. */

const MARKS: Readonly<Record<string, string>> = {
  "،": ",",
  "，": ",",
  "؛": ";",
  "；": ";",
  "：": ":",
  "。": ".",
  "．": ".",
};

/** The comma, semicolon, colon or full stop that a mark is, in whatever script; any other mark as it is. */
export function getPlainMark(mark: string | undefined): string | undefined {
  return mark === undefined ? undefined : (MARKS[mark] ?? mark);
}
