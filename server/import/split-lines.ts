/**
 * Splits extracted text into lines with their indents, and removes invisible characters.
 *
 * Only characters that print nothing are removed: byte order marks, zero-width spaces, control characters. A soft
 * hyphen is kept at the end of a line, where the word continues on the next line, and removed elsewhere.
 */

/** A line that is not blank, with its surroundings. */
export interface Line {
  /** Without the blanks around it. */
  readonly text: string;
  /** The columns before the text; a tab advances to the next multiple of eight. */
  readonly indent: number;
  /** The number of blank lines before this one. */
  readonly gap: number;
  /** The page, counted by form feeds from 1. */
  readonly page: number;
  /** Whether it is the first line after a form feed. */
  readonly pageStart: boolean;
}

export interface SplitText {
  readonly lines: readonly Line[];
  /** The number of pages according to form feeds. */
  readonly pages: number;
  /** The number of control characters that were removed; many suggest that the file is no text. */
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
/** A soft hyphen with a blank after it: the extraction joined the lines of « poli- tique ». */
const BROKEN_SOFT_HYPHEN = /(?<=\p{L})\u00ad[ \t]+(?=\p{Ll})/gu;
const SOFT_HYPHEN_INSIDE = /\u00ad(?=.)/gs;

export function splitLines(raw: string): SplitText {
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
    // Not with `split`, which would make millions of strings of a large file of blank lines.
    const end = findLineEnd(text, start);
    const printed = text.slice(start, end);
    const content = printed.trim().replace(SOFT_HYPHEN_INSIDE, "");
    if (content === "") {
      // Nothing between the last line end and a form feed or the end of the text is no line.
      if (text[end] === "\n") gap++;
    } else {
      lines.push({ text: content.replaceAll("\t", " "), indent: measureIndent(printed), gap, page, pageStart });
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

function findLineEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && text.charCodeAt(at) !== 0x0a && text.charCodeAt(at) !== 0x0c) at++;
  return at;
}

function measureIndent(line: string): number {
  let column = 0;
  for (let at = 0; at < line.length; at++) {
    const char = line[at] as string;
    if (char === "\t") column += TAB_WIDTH - (column % TAB_WIDTH);
    else if (char.trim() === "") column++;
    else break;
  }
  return column;
}
