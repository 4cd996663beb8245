/** Prints paragraphs as extractions of PDF and Word print them, to see whether the import reads them back. */

export interface Print {
  /** Columns of a line; 0: each paragraph is one line. */
  readonly width: number;
  /** Columns before every line. */
  readonly margin: number;
  /** Columns more before the first line of a paragraph that is no item. */
  readonly indent: number;
  /** Blank lines after each line, and more of them after each paragraph. */
  readonly lineGap: number;
  readonly paragraphGap: number;
  /** Lines of a page, with head and foot; 0: no pages. */
  readonly page: number;
  readonly formFeed: boolean;
  readonly trailing: string;
}

export const PRINTS: Readonly<Record<string, Print>> = {
  "one line a paragraph": print({}),
  "one line a paragraph, no blank lines": print({ paragraphGap: 0 }),
  "wrapped, blank lines between paragraphs": print({ width: 72 }),
  "wrapped, first lines set in, no blank lines": print({ width: 72, indent: 2, paragraphGap: 0 }),
  "wrapped, set in, with a left margin": print({ width: 80, margin: 12, indent: 6, paragraphGap: 1 }),
  "a blank line after each line, first lines set in": print({
    width: 80,
    indent: 1,
    lineGap: 1,
    paragraphGap: 0,
    trailing: " ",
  }),
  "a blank line after each line, more after paragraphs": print({ width: 76, lineGap: 1, paragraphGap: 1 }),
  "wrapped, nothing between paragraphs": print({ width: 72, paragraphGap: 0 }),
  "a blank line after each line, nothing between paragraphs": print({ width: 80, lineGap: 1, paragraphGap: 0 }),
  "pages with form feeds": print({ width: 72, indent: 4, page: 22, formFeed: true }),
  "pages without form feeds": print({ width: 72, indent: 4, page: 18 }),
  "pages, a blank line after each line": print({
    width: 80,
    indent: 1,
    lineGap: 1,
    paragraphGap: 0,
    page: 20,
    trailing: " ",
  }),
};

function print(partial: Partial<Print>): Print {
  const plain = { width: 0, margin: 0, indent: 0, lineGap: 0, paragraphGap: 1, page: 0, formFeed: false, trailing: "" };
  return { ...plain, ...partial };
}

/** `isFlush` says which paragraphs have no first-line indent (items, signatures); a paragraph's own line breaks are kept. */
export function printed(paragraphs: readonly string[], how: Print, isFlush: (paragraph: string) => boolean): string {
  const lines: string[] = [];
  for (const paragraph of paragraphs) {
    const first = isFlush(paragraph) ? 0 : how.indent;
    for (const [row, hard] of paragraph.split("\n").entries()) {
      for (const [at, line] of wrap(hard, how.width, row === 0 ? first : 0).entries()) {
        const indent = how.margin + (row === 0 && at === 0 ? first : 0);
        lines.push(" ".repeat(indent) + line + how.trailing, ...blank(how.lineGap));
      }
    }
    lines.push(...blank(how.paragraphGap));
  }
  return how.page > 0 ? paged(lines, how) : `${lines.join("\n")}\n`;
}

function wrap(text: string, width: number, first: number): string[] {
  if (width === 0) return [text];
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const room = width - (lines.length === 0 ? first : 0);
    if (line !== "" && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

const SYMBOL = "A/91/477";

function paged(lines: readonly string[], how: Print): string {
  const sheets: string[][] = [];
  for (let at = 0; at < lines.length; at += how.page) sheets.push(lines.slice(at, at + how.page));
  const all = sheets.map((sheet, at) => {
    const page = at + 1;
    const foot = `${page}/${sheets.length} 36-${String(10400 + page * 0).padStart(5, "0")}`;
    const head = page > 1 ? ["", SYMBOL, "", ""] : [];
    return [...head, ...sheet, "", "", foot, ""];
  });
  return all.map(sheet => sheet.join("\n")).join(how.formFeed ? "\n\f" : "\n");
}

function blank(count: number): string[] {
  return new Array<string>(count).fill("");
}
