/** Names of paragraphs in lists: label and first words, on one line. */
import { memoizePerPlainClause } from "../../../grammar/languages/memoize.ts";
import type { Clause, Paragraph } from "../../../grammar/tree/tree.ts";

const LONGEST = 64;
const LONGEST_LINE = 2 * LONGEST;

/** « 3. Se félicitent de la contribution… ». Never empty. */
export function nameClause({ clause }: Paragraph): string {
  return getClauseName(clause);
}

/** Computed once for a clause: outlines list all of them after each edit. */
const getClauseName = memoizePerPlainClause(({ text, label }: Clause) => {
  const start = label?.end ?? 0;
  const words = toOneLine(text.slice(start, start + 4 * LONGEST));
  return shorten(label ? `${label.text} ${words}` : words, LONGEST).trim() || "…";
});

/** A heading, title or signature as printed, without the marks of headings and italics. */
export function nameLine({ clause }: Paragraph): string {
  return getLineName(clause);
}

const getLineName = memoizePerPlainClause(({ text }: Clause) => {
  const line = toOneLine(text.slice(0, 4 * LONGEST_LINE)).replace(/^#+ /, "");
  return shorten(line, LONGEST_LINE) || "…";
});

/** A clause by its label and first words, anything else as printed. */
export function nameParagraph(paragraph: Paragraph): string {
  return paragraph.section === null ? nameLine(paragraph) : nameClause(paragraph);
}

/** The lines of a title as one. */
export function nameTitle(title: readonly Paragraph[]): string {
  return title.map(nameLine).join(" — ");
}

/** The first words of a clause from an offset of it on, without the marks and spaces before them; may be empty. */
export function getWordsFrom({ clause }: Paragraph, from: number, longest = LONGEST): string {
  const words = toOneLine(clause.text.slice(from, from + 4 * longest)).replace(/^[\s,;:.]+/u, "");
  return shorten(words, longest);
}

/** Cuts between words, or within a word that is too long. */
function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const space = text.lastIndexOf(" ", longest);
  // Without a lone surrogate.
  const cut = space > longest / 2 ? text.slice(0, space) : text.slice(0, longest).replace(/[\ud800-\udbff]$/, "");
  return `${cut.replace(/[\s,;:.]+$/u, "")}…`;
}

/** Words without marks of italics and line ends. */
export function toOneLine(text: string): string {
  // Within a word or an address, `_` belongs to it.
  return text
    .replace(/\*+|(?<![\p{L}\d])_+|_+(?![\p{L}\d])/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
}
