/**
 * Cuts a text into blocks: paragraphs, headings, footnotes, comments, front matter.
 *
 * It looks at lines only and knows no language: a new block begins after a blank line, at an indent after a finished
 * paragraph, or at a label after one or after a caption. Whatever the text, every character that is not blank belongs
 * to exactly one block.
 */
import { BULLETS } from "../text/bullets.ts";
import { copyString } from "../text/copy-string.ts";
import { type Line, Lines } from "./lines.ts";

export type BlockKind = "paragraph" | "heading" | "footnote" | "comment" | "front-matter";

/** A run of lines. `start` and `end` are UTF-16 offsets of its first and after its last visible character. */
export interface Block {
  readonly kind: BlockKind;
  readonly start: number;
  readonly end: number;
  /** A string of its own, which keeps nothing of the text that it was cut from. */
  readonly text: string;
}

const HEADING = /^#{1,6}\s+\S/;
const FOOTNOTE = /^\[\^[^\]\s]+\]:/;
/** The end of a finished paragraph: a mark, then at most closing quotes, brackets and note calls. */
const FINISHED = /[.,;:،؛。，；：](?:[\s»”"’')\]]|\[\^[^[\]\s]+\]|\d{1,2}(?=\s*$))*$/u;
const LABEL =
  /^(?:[\d٠-٩]{1,5}\s?[.)]|\(?(?:[\d٠-٩]{1,2}|[a-zа-я]{1,2}|[ivx]{1,5})\s?\)|\([ء-ي]{1,2}\)|[IVX]{1,5}\.|\d{1,2}\s-|(?:[\d٠-٩]{1,3}\s?[-–]|[’'‘][\d٠-٩]{1,2}[’'‘])(?=\s+[ء-ي]))(?:\s|$)/u;
/** Labels that wrapped lines may begin with as well: “v. Jones”, “2.5 million”, « – et lui seul – »; `p. 12` is a page. */
const WEAK_LABEL = new RegExp(
  `^(?:(?:[a-oq-z]|[ivx]{2,5})\\.|\\d{1,2}(?:\\.\\d{1,2}){1,3}\\.?|[${BULLETS}](?=\\s+\\p{L}))(?:\\s|$)`,
  "u",
);
const FIGURE = /^\d{1,2}\.\d{1,2}\s+\P{Lu}/u;
const COMMA = /[,،，][\s»”"’')\]]*$/u;
/** A label with its text on the next line, as extractions leave it. */
const BARE_LABEL = /^(?:[\d٠-٩]{1,5}\s?[.)]|\(?[a-zа-я]\s?\)|\([ء-ي]{1,2}\))$/u;
/** « Article 11 », above its first paragraph. */
const CAPTION = /^[\p{Lu}\p{Lo}]\p{L}{2,20}\s(?:[\d٠-٩]{1,3}|[IVXLC]{1,8}|[A-Z])$/u;
const BRACKETED = /^\[[^[\]]*\]$/;
const LOWER_CASE = /^\p{Ll}/u;
const COMMENT_END = "-->";

export function scanBlocks(text: string): Block[] {
  const lines = new Lines(text);
  const front = countFrontMatterLines(lines);
  const blocks = front > 0 ? [createBlock("front-matter", lines, 0, front - 1, text)] : [];
  for (const one of scanBlocksFrom(lines, front, text)) blocks.push(one);
  return blocks;
}

/** The blocks from a line on, which must be the first of a block. The scan ends before a line that `isKnown`. */
export function* scanBlocksFrom(
  lines: Lines,
  first: number,
  text: string,
  isKnown: (line: Line) => boolean = () => false,
): Iterable<Block> {
  let at = first;
  for (let line = lines.at(at); line; line = lines.at(at)) {
    if (line.blank) {
      at++;
      continue;
    }
    if (isKnown(line)) return;
    const [kind, last] = findExtent(lines, at);
    yield createBlock(kind, lines, at, last, text);
    at = last + 1;
  }
}

/** The kind of the block that begins at line `first`, and its last line. */
function findExtent(lines: Lines, first: number): [BlockKind, number] {
  const content = (lines.at(first) as Line).content;
  if (content.startsWith("<!--")) return ["comment", findCommentEnd(lines, first)];
  if (HEADING.test(content)) return ["heading", first];
  const kind = FOOTNOTE.test(content) ? "footnote" : "paragraph";
  let last = first;
  while (lines.at(last + 1) && !beginsBlock(lines, first, last + 1)) last++;
  return [kind, last];
}

function beginsBlock(lines: Lines, first: number, at: number): boolean {
  const line = lines.at(at) as Line;
  const content = line.content;
  if (line.blank || content.startsWith("<!--") || HEADING.test(content) || FOOTNOTE.test(content)) return true;
  const before = lines.at(at - 1) as Line;
  // “[S/2130]”, « [sans renvoi à une grande commission] »: a block of its own.
  if (BRACKETED.test(before.content) && !LOWER_CASE.test(content)) return true;
  if (!FINISHED.test(before.content)) {
    return at - 1 === first && CAPTION.test(before.content) && (LABEL.test(content) || BARE_LABEL.test(content));
  }
  if (LABEL.test(content)) return true;
  if (WEAK_LABEL.test(content)) {
    // After a comma, and before what may be counted, only one of several is a label.
    const mayGoOn = COMMA.test(before.content) || FIGURE.test(content);
    if (!mayGoOn || isAmongWeakLabels(lines, first, at)) return true;
  }
  // A first-line indent. Text that is indented throughout shows no first lines, unless each paragraph is one line.
  const stepsIn = line.indent > before.indent || (line.indent > 0 && line.indent === before.indent && at - 1 === first);
  return stepsIn && (!LOWER_CASE.test(content) || isUnwrapped(before) || isUnwrapped(line));
}

/** Longer lines were not broken to fit a page. */
const LONGEST_WRAPPED = 120;

/** Whether a line is a paragraph, so that the next may begin with a small letter: « ссылаясь на … , ». */
function isUnwrapped({ content }: Line): boolean {
  return content.length > LONGEST_WRAPPED;
}

/** Lines in which another label is looked for. */
const NEAR = 6;

/** Whether the block begins with such a label, or one of the next lines does. */
function isAmongWeakLabels(lines: Lines, first: number, at: number): boolean {
  if (WEAK_LABEL.test((lines.at(first) as Line).content)) return true;
  for (let next = at + 1; next <= at + NEAR; next++) {
    const line = lines.at(next);
    if (!line || line.blank) return false;
    if (WEAK_LABEL.test(line.content)) return true;
  }
  return false;
}

/** A comment ends at `-->`; one that is never closed ends with its paragraph, so that it cannot swallow the text. */
function findCommentEnd(lines: Lines, first: number): number {
  let last = first;
  if (lines.isFollowed(first, COMMENT_END)) {
    while (!(lines.at(last) as Line).content.includes(COMMENT_END)) last++;
    return last;
  }
  while (lines.at(last + 1)?.blank === false) last++;
  return last;
}

/** Whether it is a comment that is not closed; text after it may close it later. */
export function isUnclosed({ kind, text }: Block): boolean {
  return kind === "comment" && !text.includes(COMMENT_END);
}

/** Whether a line may open or close a front matter. */
export function isFence(line: Line | undefined): boolean {
  return line !== undefined && line.indent === 0 && line.content === "---";
}

/** The number of lines that the front matter takes, 0 without one. */
function countFrontMatterLines(lines: Lines): number {
  if (!isFence(lines.at(0))) return 0;
  for (let at = 1; lines.at(at); at++) if (isFence(lines.at(at))) return at + 1;
  return 0;
}

function createBlock(kind: BlockKind, lines: Lines, first: number, last: number, text: string): Block {
  const start = (lines.at(first) as Line).contentStart;
  const end = (lines.at(last) as Line).contentEnd;
  return { kind, start, end, text: copyString(text.slice(start, end)) };
}
