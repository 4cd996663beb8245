/** Quotes words of a text in a hover, in Markdown. */
import type { Paragraph, Span } from "../../../grammar/tree/tree.ts";
import { escapeMarkdown, linkAddresses } from "../shared/markdown.ts";
import { toOneLine } from "../shared/paragraph-name.ts";

/** In characters: a quoted paragraph, and the context on each side of a span. */
const LONGEST = 400;
const AROUND = 120;

/** A quotation in Markdown, from an offset of the clause on. */
export function quoteParagraph({ clause }: Paragraph, from: number, longest = LONGEST): string {
  const words = toOneLine(clause.text.slice(from, from + 2 * longest)).replace(/^:\s*/, "");
  return `> ${linkAddresses(truncate(words, longest), escapeMarkdown)}`;
}

/** A span with the words before and after it, on one line. */
export function quoteContext({ clause, start: base }: Paragraph, { start, end }: Span): string {
  const from = Math.max(0, start - base - AROUND);
  const before = clause.text.slice(from, start - base);
  const begin = from > 0 ? `…${before.slice(before.indexOf(" "))}` : before;
  const after = clause.text.slice(start - base, end - base + AROUND);
  const words =
    toOneLine(begin) + (/\s$/u.test(begin) ? " " : "") + truncate(toOneLine(after), end - start + AROUND / 2);
  return linkAddresses(words, escapeMarkdown);
}

function truncate(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const space = text.lastIndexOf(" ", longest);
  return `${text.slice(0, space > longest / 2 ? space : longest).replace(/[\ud800-\udbff]$/, "")} …`;
}
