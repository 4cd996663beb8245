/** What begins a block whatever the language: front matter, comments, headings with `#`, footnotes. */
import { BLANK, createNamedCaptures } from "./expressions.ts";
import { COMMENT_BEGIN, createParagraphRule, HEADING_BEGIN, NOTE_CALL } from "./paragraph.ts";
import { SCOPES } from "./scopes.ts";
import type { MatchRule, SpanRule } from "./textmate.ts";

/** Only on the first line of the file. */
export const frontMatter: SpanRule = {
  begin: "\\A---(?=\\s*$)",
  end: "^---(?=\\s*$)",
  beginCaptures: { 0: { name: SCOPES.frontMatterMark } },
  endCaptures: { 0: { name: SCOPES.frontMatterMark } },
  contentName: SCOPES.frontMatter,
  patterns: [{ include: "source.yaml" }],
};

const suppression: MatchRule = {
  match:
    "(preambule-disable-(?:next-paragraph|line|file))\\s+((?:(?!-->)[^:\\s,])+(?:[\\s,]+(?:(?!-->)[^:\\s,])+)*)?(?=\\s*(?::|-->|$))",
  captures: { 1: { name: SCOPES.suppression }, 2: { name: SCOPES.suppressedRule } },
};

/** A comment takes whole lines, up to the end of the line that closes it. */
export const comment: SpanRule = {
  name: SCOPES.comment,
  begin: `^${BLANK}*(${COMMENT_BEGIN})`,
  end: "(-->).*$",
  beginCaptures: { 1: { name: SCOPES.commentMark } },
  endCaptures: { 1: { name: SCOPES.commentMark } },
  patterns: [suppression],
};

export const heading: MatchRule = {
  name: SCOPES.heading,
  match: `^${BLANK}*(${HEADING_BEGIN})(.*)$`,
  captures: { 1: { name: SCOPES.headingMark }, 2: { patterns: [{ include: "#caption" }] } },
};

export function footnote(): SpanRule {
  const begin = `^${BLANK}*(?<call>${NOTE_CALL})(?<mark>:)`;
  const captures = createNamedCaptures(begin, { call: { name: SCOPES.noteCall }, mark: { name: SCOPES.noteMark } });
  return createParagraphRule({ name: SCOPES.note, begin, captures, content: "prose" });
}
