/**
 * Cuts a text into blocks: paragraphs, headings, footnotes, comments, front matter.
 *
 * It looks at lines only and knows no language: a new block begins after a blank line, at an indent after a
 * finished paragraph, or at a label after one or after a caption. Whatever the text, every character that is not blank belongs to
 * exactly one block.
 */
import { type Line, linesOf } from "./lines.ts";

export type BlockKind = "paragraph" | "heading" | "footnote" | "comment" | "front-matter";

/** A run of lines. `start` and `end` are UTF-16 offsets of its first and after its last visible character. */
export interface Block {
  readonly kind: BlockKind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const HEADING = /^#{1,6}\s+\S/;
const FOOTNOTE = /^\[\^[^\]\s]+\]:/;
/** The end of a finished paragraph: a mark, then at most closing quotes, brackets and note calls. */
const FINISHED = /[.,;:،؛。，；：](?:[\s»”"’')\]]|\[\^[^[\]\s]+\]|\d{1,2}(?=\s*$))*$/u;
const LABEL = /^(?:\d{1,3}\s?[.)]|\(?(?:\d{1,2}|[a-z]{1,2}|[ivx]{1,5})\s?\)|[IVX]{1,5}\.|\d{1,2}\s-)(?:\s|$)/u;
/** A label with its text on the next line, as extractions leave it. */
const BARE_LABEL = /^(?:\d{1,3}\s?[.)]|\(?[a-z]\s?\))$/u;
/** « Article 11 », above its first paragraph. */
const CAPTION = /^\p{Lu}\p{L}{2,20}\s(?:\d{1,3}|[IVXLC]{1,8}|[A-Z])$/u;
const BRACKETED = /^\[[^[\]]*\]$/;
const LOWER_CASE = /^\p{Ll}/u;

export function scanBlocks(text: string): Block[] {
  const lines = linesOf(text);
  const blocks: Block[] = [];
  let at = 0;
  const front = frontMatterEnd(lines);
  if (front > 0) {
    blocks.push(block("front-matter", lines, 0, front - 1, text));
    at = front;
  }
  while (at < lines.length) {
    const line = lines[at] as Line;
    if (line.blank) {
      at++;
      continue;
    }
    const [kind, last] = extent(lines, at);
    blocks.push(block(kind, lines, at, last, text));
    at = last + 1;
  }
  return blocks;
}

/** The kind of the block that begins at line `first`, and its last line. */
function extent(lines: readonly Line[], first: number): [BlockKind, number] {
  const content = (lines[first] as Line).content;
  if (content.startsWith("<!--")) return ["comment", commentEnd(lines, first)];
  if (HEADING.test(content)) return ["heading", first];
  const kind = FOOTNOTE.test(content) ? "footnote" : "paragraph";
  let last = first;
  while (last + 1 < lines.length && !beginsBlock(lines, first, last + 1)) last++;
  return [kind, last];
}

function beginsBlock(lines: readonly Line[], first: number, at: number): boolean {
  const line = lines[at] as Line;
  const content = line.content;
  if (line.blank || content.startsWith("<!--") || HEADING.test(content) || FOOTNOTE.test(content)) return true;
  const before = lines[at - 1] as Line;
  // “[S/2130]”, « [sans renvoi à une grande commission] »: a line for itself.
  if (BRACKETED.test(before.content) && !LOWER_CASE.test(content)) return true;
  if (!FINISHED.test(before.content)) {
    return at - 1 === first && CAPTION.test(before.content) && (LABEL.test(content) || BARE_LABEL.test(content));
  }
  if (LABEL.test(content)) return true;
  // A first-line indent. Text that is indented throughout shows no first lines, unless each paragraph is one line.
  const stepsIn = line.indent > before.indent || (line.indent > 0 && line.indent === before.indent && at - 1 === first);
  return stepsIn && !LOWER_CASE.test(content);
}

/** A comment ends at `-->`; one that is never closed ends with its paragraph, so that it cannot swallow the text. */
function commentEnd(lines: readonly Line[], first: number): number {
  for (let at = first; at < lines.length; at++) if ((lines[at] as Line).content.includes("-->")) return at;
  let last = first;
  while (last + 1 < lines.length && !(lines[last + 1] as Line).blank) last++;
  return last;
}

/** The number of lines that the front matter takes, 0 without one. */
function frontMatterEnd(lines: readonly Line[]): number {
  const fence = (line: Line) => line.indent === 0 && line.content === "---";
  const first = lines[0];
  if (!first || !fence(first)) return 0;
  for (let at = 1; at < lines.length; at++) if (fence(lines[at] as Line)) return at + 1;
  return 0;
}

function block(kind: BlockKind, lines: readonly Line[], first: number, last: number, text: string): Block {
  const start = (lines[first] as Line).contentStart;
  const end = (lines[last] as Line).contentEnd;
  return { kind, start, end, text: text.slice(start, end) };
}
