/** A line without its end; `indent` counts the blank characters before the content. */
export interface Line {
  readonly indent: number;
  readonly blank: boolean;
  readonly content: string;
  readonly contentStart: number;
  readonly contentEnd: number;
}

/** What separates lines in the Language Server Protocol; other separators are blanks inside a line. */
const LINE_END = /\r\n|\n|\r/g;

export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  LINE_END.lastIndex = 0;
  for (let end = LINE_END.exec(text); end; end = LINE_END.exec(text)) {
    lines.push(lineAt(text, start, end.index));
    start = end.index + end[0].length;
  }
  lines.push(lineAt(text, start, text.length));
  return lines;
}

function lineAt(text: string, start: number, end: number): Line {
  let contentStart = start;
  let contentEnd = end;
  while (contentStart < end && isBlank(text.charCodeAt(contentStart))) contentStart++;
  while (contentEnd > contentStart && isBlank(text.charCodeAt(contentEnd - 1))) contentEnd--;
  const content = text.slice(contentStart, contentEnd);
  return { indent: contentStart - start, blank: content === "", content, contentStart, contentEnd };
}

/** Spaces of every width, tab, form feed, byte order mark, line separators that are no line ends here. */
export function isBlank(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0x09 ||
    code === 0x0b ||
    code === 0x0c ||
    code === 0xa0 ||
    code === 0x85 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}
