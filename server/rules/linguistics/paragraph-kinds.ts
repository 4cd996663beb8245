/** Which paragraphs a rule is about: those with prose, statements, the body. */
import type { Paragraph, ParagraphKind } from "../../../grammar/tree/tree.ts";

/** What the publisher prints around a text, which is no prose. */
const AROUND: ReadonlySet<ParagraphKind> = new Set(["masthead", "original", "signature", "closing", "furniture"]);

export function isProse({ kind }: Paragraph): boolean {
  return !AROUND.has(kind);
}

/** Whether it is a preambular or operative paragraph, and no item of one. */
export function isStatement({ kind }: Paragraph): boolean {
  return kind === "preambular" || kind === "operative";
}

/** Whether it is such a paragraph and begins with an opener. */
export function isOpenedStatement(paragraph: Paragraph): boolean {
  return isStatement(paragraph) && paragraph.clause.opener !== null;
}

/** Whether it begins in lower case, after its label if it has one. */
export function hasLowerInitial({ clause }: Paragraph): boolean {
  return /^\p{Ll}/u.test(clause.text.slice(clause.bodyStart));
}

/** Whether it belongs to the body of an instrument: no title, heading or note. */
export function isBody({ section, kind }: Paragraph): boolean {
  return section !== null || kind === "letter";
}
