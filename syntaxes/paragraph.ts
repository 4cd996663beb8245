/**
 * Paragraphs, cut as the grammar cuts them (`scanBlocks`). TextMate sees one line at a time, so what the line before
 * was like is kept in the stack of rules: a *run* goes on over wrapped lines until a line ends in a mark; only then,
 * with the run gone, may a label or an indent end the paragraph. A blank line ends both.
 */
import { BLANK, createCharacterClass, createNamedCaptures, OPTIONAL_GAP } from "./expressions.ts";
import { SCOPES } from "./scopes.ts";
import type { Captures, Rule, SpanRule } from "./textmate.ts";

/** Bounded, so that a line of unclosed brackets takes no time. */
export const NOTE_CALL = "\\[\\^[^\\]\\s]{1,80}\\]";
export const COMMENT_BEGIN = "<!--";
export const HEADING_BEGIN = "#{1,6}\\s+(?=\\S)";

const MARKS = createCharacterClass(".,;:،؛。，；：");
const CLOSING = "[»”\"’')\\]]";
const CLOSERS = `(?:\\s|${CLOSING}|${NOTE_CALL}|\\d{1,2}(?=\\s*$))*`;
/** What `scanBlocks` takes for a label where it decides on a new paragraph. */
const LABEL = "(?:\\d{1,5}\\s?[.)]|\\(?(?:\\d{1,2}|[a-z]{1,2}|[ivx]{1,5})\\s?\\)|[IVX]{1,5}\\.|\\d{1,2}\\s-)\\s";

/** `\G` stands where a rule began on this line: a rule that has just begun must not end at once. */
export const ELSEWHERE = "^(?!\\G)";
const ALWAYS = `${BLANK}*(?:$|${COMMENT_BEGIN}|${HEADING_BEGIN}|${NOTE_CALL}:)`;

/** Ends whatever may last for several lines. */
export const BEFORE_PARAGRAPH = `${ELSEWHERE}(?=${ALWAYS})`;
const AFTER_FINISHED_LINE = `${ELSEWHERE}(?=${ALWAYS}|${BLANK}*${LABEL}|${BLANK}+[^\\p{Ll}\\s])`;

/** What is coloured inside a paragraph: all, only what a caption may hold, or nothing. */
export type Content = "prose" | "caption" | "plain";

export interface ParagraphRule {
  readonly name?: string;
  /** Anchored to the line's start. */
  readonly begin: string;
  readonly captures?: Captures;
  readonly content: Content;
}

export function createParagraphRule({ name, begin, captures, content }: ParagraphRule): SpanRule {
  return {
    ...(name && { name }),
    begin,
    ...(captures && { beginCaptures: captures }),
    end: AFTER_FINISHED_LINE,
    patterns: [{ include: `#${content}-run` }],
  };
}

/** The run of lines inside a paragraph, up to a line that ends in a mark. */
export function createRunRule(content: Content): SpanRule {
  const end = [
    `(?<mark>${MARKS})(?<closers>${CLOSERS})$`,
    // The mark was inside the quotation that ends the line.
    `(?<=${MARKS}${CLOSING}|${MARKS}${BLANK}${CLOSING})${BLANK}*$`,
    BEFORE_PARAGRAPH,
  ].join("|");
  const inner: readonly Rule[] = content === "plain" ? [] : [{ include: `#${content}` }];
  const captures = content === "plain" ? {} : { mark: { name: SCOPES.terminator }, closers: { patterns: inner } };
  return { begin: "(?=\\S)", end, endCaptures: createNamedCaptures(end, captures), patterns: inner };
}

/** What may stand before the first word: blanks and stars of italics. */
export const PARAGRAPH_START = `^${OPTIONAL_GAP}`;

export function createPlainRule(): SpanRule {
  return createParagraphRule({ begin: `^${BLANK}*(?=\\S)`, content: "prose" });
}
