/**
 * Blank lines and ends of lines: one blank line between paragraphs, none at the start, one line end after the last, and
 * no blanks before a line end. Lines inside a paragraph stay as they are wrapped, and indents stay.
 */
import { type Block, scanBlocks } from "../../../grammar/blocks/scan.ts";
import type { DocumentTree, Paragraph, ParagraphKind } from "../../../grammar/tree/tree.ts";
import { goesOn } from "../../rules/linguistics/prose.ts";
import type { Edit } from "../../rules/rule.ts";

/** Blanks that are nothing but blank; a form feed or a byte order mark says something. */
const PLAIN = /^[ \t\u00a0\u202f\r\n]*$/;
const LINE_END = /\r\n|\n|\r/g;
/** Looked for from the first blank only, or a long run of them would be tried from each. */
const TRAILING = /(?<![ \t\u00a0\u202f])[ \t\u00a0\u202f]+(?=[\r\n])/g;

/** Kinds that stand by themselves on the page; lines of letterheads and signatures may belong together. */
const APART: ReadonlySet<ParagraphKind> = new Set([
  "title",
  "heading",
  "enacting",
  "preambular",
  "operative",
  "item",
  "letter",
]);

/** `eol` ends lines that are put in. `cautious`: what begins a paragraph is not sure, so that none is set apart. */
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
  const last = blocks.at(-1);
  const rest = last && text.slice(last.end);
  if (last && rest !== undefined && PLAIN.test(rest)) {
    replace(last.end, text.length, rest.match(LINE_END)?.[0] ?? eol);
  }
  return edits;
}

/** One blank line where there are some; `more` where there is none. The line ends are those that stand there. */
function tidyGap(gap: string, more: string): string {
  const ends = gap.match(LINE_END) ?? [];
  const first = ends[0] ?? "";
  return first + (ends.length > 1 ? ends.at(-1) : more) + getIndent(gap);
}

function getIndent(gap: string): string {
  return gap.slice(Math.max(gap.lastIndexOf("\n"), gap.lastIndexOf("\r")) + 1);
}

/** Whether a paragraph that begins on the very next line should stand apart from what is before it. */
function standsApart(before: Block | undefined, paragraph: Paragraph | undefined): boolean {
  if (!before || !paragraph || before.kind === "comment" || before.kind === "front-matter") return false;
  // A line that ends in a mark may break before « b) et c) du paragraphe ».
  return APART.has(paragraph.kind) && !goesOn(paragraph);
}
