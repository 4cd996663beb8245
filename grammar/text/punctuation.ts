/** Commas of the scripts that texts are written in: Latin, Arabic, full-width. The mark `、` only lists things. */
export const COMMAS = ",،，";

/** Whether a comma of any script stands at an offset. */
export function isCommaAt(text: string, offset: number): boolean {
  return offset < text.length && COMMAS.includes(text.charAt(offset));
}

/** Where the next comma of any script stands from an offset on; -1 where none does before `end`. */
export function findComma(text: string, from: number, end: number): number {
  for (let at = from; at < end; at++) if (isCommaAt(text, at)) return at;
  return -1;
}

/** A mark of punctuation as ASCII has it: `؛` and `；` are `;`. Others stay as they are. */
export function toAsciiMark(mark: string): string;
export function toAsciiMark(mark: string | undefined): string | undefined;
export function toAsciiMark(mark: string | undefined): string | undefined {
  return mark === undefined ? undefined : (ASCII_MARKS[mark] ?? mark);
}

const ASCII_MARKS: Readonly<Record<string, string>> = {
  "،": ",",
  "，": ",",
  "؛": ";",
  "；": ";",
  "：": ":",
  "。": ".",
  "．": ".",
  "؟": "?",
};
