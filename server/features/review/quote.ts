/** Quotes words of a document with their context, on one line of Markdown. */
import type { Span } from "../../../grammar/tree/tree.ts";
import { escapeInline } from "../shared/markdown.ts";

/** Characters shown on each side. */
const AROUND = 60;
/** Of a longer span only its beginning and end are shown. */
const LONGEST = 200;

/** Coloured, since an underlined full stop is hardly visible; underlined for pages that do not colour. */
const OPEN = "<mark><ins>";
const CLOSE = "</ins></mark>";

/** The context ends with the paragraph. */
export function quoteSpan(text: string, { start, end }: Span): string {
  const before = cutBefore(text.slice(Math.max(0, start - AROUND - 1), start));
  const after = cutAfter(text.slice(end, end + AROUND + 1));
  const line = `${before.cut ? "…" : ""}${escapeInline(before.text)}${OPEN}${quoteMarked(text.slice(start, end))}${CLOSE}${escapeInline(after.text)}${after.cut ? "…" : ""}`;
  // A number or a dash at the beginning would begin a list.
  return line.replace(/^(\d+)([.)])/, "$1\\$2").replace(/^([-+]) /, "\\$1 ");
}

/** Nothing and blanks are shown by signs. */
function quoteMarked(text: string): string {
  if (text === "") return "‸";
  if (/^\s+$/u.test(text)) return "␣".repeat(text.length);
  if (text.length <= LONGEST) return dropHalfPairs(escapeInline(text));
  const half = LONGEST / 2;
  return `${dropHalfPairs(escapeInline(text.slice(0, half)))} … ${dropHalfPairs(escapeInline(text.slice(-half)))}`;
}

function cutBefore(side: string): { readonly text: string; readonly cut: boolean } {
  const paragraph = side.slice(Math.max(side.lastIndexOf("\n\n"), side.lastIndexOf("\r\n\r\n")) + 1);
  const cut = paragraph.length === side.length && side.length > AROUND;
  if (!cut) return { text: paragraph.trimStart(), cut };
  const word = paragraph.search(/\s/u);
  return { text: dropHalfPairs(paragraph.slice(Math.max(0, word)).trimStart()), cut };
}

function cutAfter(side: string): { readonly text: string; readonly cut: boolean } {
  const end = side.search(/\n\s*\n|\r\n\s*\r\n/u);
  const paragraph = end < 0 ? side : side.slice(0, end);
  const cut = end < 0 && side.length > AROUND;
  if (!cut) return { text: paragraph.trimEnd(), cut };
  const word = paragraph.search(/\s\S*$/u);
  return { text: dropHalfPairs(paragraph.slice(0, word < 0 ? undefined : word)), cut };
}

/** Without lone surrogates at the edges. */
function dropHalfPairs(text: string): string {
  return text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/gu, "");
}
