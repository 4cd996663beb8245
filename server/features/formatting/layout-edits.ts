/**
 * Blank lines and ends of lines: one blank line between paragraphs, none at the start, one line end after the last, and
 * no blanks before a line end. Lines inside a paragraph stay as they are wrapped, and indents stay. Behind a label a
 * word processor's tab becomes a space.
 */
import { type Block, scanBlocks } from "../../../grammar/blocks/scan.ts";
import type { DocumentTree, Paragraph, ParagraphKind } from "../../../grammar/tree/tree.ts";
import { hasLowerInitial } from "../../rules/linguistics/paragraph-kinds.ts";
import type { Edit } from "../../rules/rule.ts";

/** Spaces and line ends only; a form feed or a byte order mark has a meaning and stays. */
const PLAIN = /^[ \t\u00a0\u202f\r\n]*$/;
const LINE_END = /\r\n|\n|\r/g;
/** Matched from the first blank only, so that a long run is not tried from each of its blanks. */
const TRAILING = /(?<![ \t\u00a0\u202f])[ \t\u00a0\u202f]+(?=[\r\n])/g;

/** A tab among the blanks behind a label, before its words. */
const TAB = /^[ \u00a0\u202f]{0,9}\t[ \t\u00a0\u202f]{0,9}(?=[^ \t\u00a0\u202f\r\n])/;
/** In characters, with the first of the words. */
const LONGEST_TAB = 20;

/** Kinds that are set apart from the paragraph before; lines of letterheads and signatures may belong together. */
const APART: ReadonlySet<ParagraphKind> = new Set([
  "title",
  "heading",
  "enacting",
  "preambular",
  "operative",
  "item",
  "letter",
]);

/**
 * `eol` ends lines that are inserted. `cautious`: where paragraphs begin is not certain, so no blank line is inserted.
 */
export function createLayoutEdits(tree: DocumentTree, eol: string, cautious: boolean): Edit[] {
  const { text } = tree;
  const blocks = scanBlocks(text);
  const paragraphs = new Map(tree.paragraphs.map(paragraph => [paragraph.start, paragraph]));
  const edits: Edit[] = [];
  const replace = (start: number, end: number, newText: string) => {
    if (text.slice(start, end) !== newText) edits.push({ start, end, newText });
  };
  blocks.forEach((block, at) => {
    const before = blocks[at - 1];
    const start = before?.end ?? 0;
    const gap = text.slice(start, block.start);
    if (PLAIN.test(gap)) {
      const apart = !cautious && standsApart(before, paragraphs.get(block.start));
      replace(start, block.start, before ? tidyGap(gap, apart ? eol : "") : getIndent(gap));
    }
    if (block.kind === "comment" || block.kind === "front-matter") return;
    for (const { 0: blanks, index } of block.text.matchAll(TRAILING)) {
      replace(block.start + index, block.start + index + blanks.length, "");
    }
  });
  for (const { start, clause } of tree.paragraphs) {
    for (const label of [clause.label, clause.innerLabel]) {
      const blanks = label && TAB.exec(clause.text.slice(label.end, label.end + LONGEST_TAB))?.[0];
      if (blanks) replace(start + label.end, start + label.end + blanks.length, " ");
    }
  }
  const last = blocks.at(-1);
  const rest = last && text.slice(last.end);
  if (last && rest !== undefined && PLAIN.test(rest)) {
    replace(last.end, text.length, rest.match(LINE_END)?.[0] ?? eol);
  }
  return edits;
}

/** One blank line instead of several; `more` where there is none. Keeps the line ends of the text. */
function tidyGap(gap: string, more: string): string {
  const ends = gap.match(LINE_END) ?? [];
  const first = ends[0] ?? "";
  return first + (ends.length > 1 ? ends.at(-1) : more) + getIndent(gap);
}

function getIndent(gap: string): string {
  return gap.slice(Math.max(gap.lastIndexOf("\n"), gap.lastIndexOf("\r")) + 1);
}

/** Whether a paragraph that begins on the next line needs a blank line before it. */
function standsApart(before: Block | undefined, paragraph: Paragraph | undefined): boolean {
  if (!before || !paragraph || before.kind === "comment" || before.kind === "front-matter") return false;
  // A line may also break before « b) et c) du paragraphe », which is no item.
  return APART.has(paragraph.kind) && !hasLowerInitial(paragraph);
}
