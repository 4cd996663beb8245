/**
 * Turns extracted text into lines: one convention for line ends, no invisible characters, columns counted.
 *
 * Only what carries no meaning on paper goes: byte order marks, zero-width spaces, control characters. A soft hyphen
 * stays at a line's end, where it says that the word goes on, and goes everywhere else.
 */

/** A line that is not blank. */
export interface Line {
  /** Without the blanks around it. */
  readonly text: string;
  /** Columns before the text; a tab goes on to the next multiple of eight. */
  readonly indent: number;
  /** Blank lines between the line before and this one. */
  readonly gap: number;
  /** Counted by form feeds, from 1. */
  readonly page: number;
  /** First line after a form feed. */
  readonly pageStart: boolean;
}

export interface Decoded {
  readonly lines: readonly Line[];
  /** Pages as form feeds tell them. */
  readonly pages: number;
  /** Control characters that were dropped: a sign that the text is no text. */
  readonly controls: number;
}

export const SOFT_HYPHEN = "\u00ad";

const TAB_WIDTH = 8;
const LINE_ENDS = /\r\n|[\r\v\u0085\u2028]/g;
const PARAGRAPH_SEPARATOR = /\u2029/g;
const INVISIBLE = /[\u200b\u2060\ufeff]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g;
const LIGATURES = /[\ufb00-\ufb06]/g;
/** A hyphen that was soft although a blank follows: « poli- tique », printed in one line by the extraction. */
const BROKEN_SOFT_HYPHEN = /(?<=\p{L})\u00ad[ \t]+(?=\p{Ll})/gu;
const SOFT_HYPHEN_INSIDE = /\u00ad(?=.)/gs;

export function decode(raw: string): Decoded {
  let controls = 0;
  const text = raw
    .replace(LINE_ENDS, "\n")
    .replace(PARAGRAPH_SEPARATOR, "\n\n")
    .replace(INVISIBLE, "")
    .replace(CONTROLS, () => {
      controls++;
      return "";
    })
    .normalize("NFC")
    .replace(LIGATURES, ligature => ligature.normalize("NFKC"))
    .replace(BROKEN_SOFT_HYPHEN, "");
  const lines: Line[] = [];
  let page = 1;
  let gap = 0;
  let pageStart = false;
  for (let start = 0; start <= text.length; ) {
    // No `split`: fifty megabytes of blank lines need no fifty million strings.
    const end = lineEnd(text, start);
    const printed = text.slice(start, end);
    const content = printed.trim().replace(SOFT_HYPHEN_INSIDE, "");
    if (content === "") {
      // What stands between a line's end and a form feed, or the end of the text, is no line.
      if (text[end] === "\n") gap++;
    } else {
      lines.push({ text: content.replaceAll("\t", " "), indent: indentOf(printed), gap, page, pageStart });
      gap = 0;
      pageStart = false;
    }
    if (text[end] === "\f") {
      page++;
      pageStart = true;
    }
    start = end + 1;
  }
  return { lines, pages: page, controls };
}

function lineEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && text.charCodeAt(at) !== 0x0a && text.charCodeAt(at) !== 0x0c) at++;
  return at;
}

function indentOf(line: string): number {
  let column = 0;
  for (let at = 0; at < line.length; at++) {
    const char = line[at] as string;
    if (char === "\t") column += TAB_WIDTH - (column % TAB_WIDTH);
    else if (char.trim() === "") column++;
    else break;
  }
  return column;
}
