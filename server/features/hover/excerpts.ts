/** Words of a text as a hover quotes them, in Markdown. */
import type { Paragraph, Span } from "../../../grammar/tree/tree.ts";
import { escaped, withAddresses } from "../shared/markdown.ts";
import { oneLine } from "../shared/paragraph-name.ts";

/** Characters of a paragraph, and of what surrounds a place. */
const LONGEST = 400;
const AROUND = 120;

/** A quotation in Markdown, from an offset of the clause on. */
export function quoted({ clause }: Paragraph, from: number, longest = LONGEST): string {
  const words = oneLine(clause.text.slice(from, from + 2 * longest)).replace(/^:\s*/, "");
  return `> ${withAddresses(cut(words, longest), escaped)}`;
}

/** The words before and after a place, which tell what it means. */
export function around({ clause, start: base }: Paragraph, { start, end }: Span): string {
  const from = Math.max(0, start - base - AROUND);
  const before = clause.text.slice(from, start - base);
  const begin = from > 0 ? `…${before.slice(before.indexOf(" "))}` : before;
  const after = clause.text.slice(start - base, end - base + AROUND);
  const words = oneLine(begin) + (/\s$/u.test(begin) ? " " : "") + cut(oneLine(after), end - start + AROUND / 2);
  return withAddresses(words, escaped);
}

function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const space = text.lastIndexOf(" ", longest);
  return `${text.slice(0, space > longest / 2 ? space : longest).replace(/[\ud800-\udbff]$/, "")} …`;
}
