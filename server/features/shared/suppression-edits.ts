/** Edits that suppress a rule by a comment: above a paragraph, or at the top of the file. */
import type { Paragraph, Span, Suppression } from "../../../grammar/tree/tree.ts";
import { findParagraphAfter, REASON_PLACEHOLDER } from "../../rules/linguistics/suppressions.ts";
import type { Edit, Rule } from "../../rules/rule.ts";
import type { MessageLanguage } from "./feature-settings.ts";
import { getLineEnd, type ReadDocument } from "./read-document.ts";

export interface SuppressionEdit extends Edit {
  /** The placeholder for the reason, in `newText`; null where the rule is added to a comment that has a reason. */
  readonly reason: Span | null;
}

/** A comment above the paragraph, at the beginning of its line; an existing comment there is extended. */
export function createParagraphSuppression(
  rule: Rule,
  paragraph: Paragraph,
  document: ReadDocument,
  messages: MessageLanguage,
): SuppressionEdit {
  const { analysis, positions } = document;
  const there = analysis.suppressions.find(
    one => one.scope === "paragraph" && findParagraphAfter(analysis, one) === paragraph,
  );
  const { line } = positions.positionAt(paragraph.start);
  const start = positions.offsetAt({ line, character: 0 });
  return addToComment(rule, there) ?? createComment("next-paragraph", rule, messages, start, "", getLineEnd(document));
}

/** A comment at the top of the file, behind front matter; an existing comment for the file is extended. */
export function createFileSuppression(rule: Rule, document: ReadDocument, messages: MessageLanguage): SuppressionEdit {
  const { text, frontMatter, suppressions } = document.analysis;
  const there = suppressions.find(one => one.scope === "file");
  const blank = getLineEnd(document).repeat(2);
  if (frontMatter)
    return addToComment(rule, there) ?? createComment("file", rule, messages, frontMatter.end, blank, "");
  // A byte order mark stays first.
  const start = text.startsWith("\ufeff") ? 1 : 0;
  return addToComment(rule, there) ?? createComment("file", rule, messages, start, "", blank);
}

/** Adds the rule to those that a comment names; null without a comment. */
function addToComment({ id }: Rule, there: Suppression | undefined): SuppressionEdit | null {
  const last = there?.rules.at(-1);
  return last ? { start: last.end, end: last.end, newText: `, ${id}`, reason: null } : null;
}

function createComment(
  scope: "next-paragraph" | "file",
  { id }: Rule,
  messages: MessageLanguage,
  at: number,
  before: string,
  after: string,
): SuppressionEdit {
  const head = `${before}<!-- preambule-disable-${scope} ${id}: `;
  const reason = { start: head.length, end: head.length + REASON_PLACEHOLDER[messages].length };
  return { start: at, end: at, newText: `${head}${REASON_PLACEHOLDER[messages]} -->${after}`, reason };
}
