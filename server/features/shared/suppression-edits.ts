/** Writing a comment that silences a rule: above a paragraph, or at the top of the file. */
import type { Paragraph, Span, Suppression } from "../../../grammar/tree/tree.ts";
import { paragraphAfter, REASON } from "../../rules/linguistics/suppressions.ts";
import type { Edit, Rule } from "../../rules/rule.ts";
import { lineEnd, type ReadDocument } from "../read-document.ts";
import type { MessageLanguage } from "./feature-settings.ts";

export interface SuppressionEdit extends Edit {
  /** Where the reason has to be given, in `newText`; null when a comment that has one is added to. */
  readonly reason: Span | null;
}

/** A comment right above the paragraph, at the beginning of the line; one that stands there already takes the rule. */
export function suppressInParagraph(
  rule: Rule,
  paragraph: Paragraph,
  document: ReadDocument,
  messages: MessageLanguage,
): SuppressionEdit {
  const { analysis, positions } = document;
  const there = analysis.suppressions.find(
    one => one.scope === "paragraph" && paragraphAfter(analysis, one) === paragraph,
  );
  const { line } = positions.positionAt(paragraph.start);
  const start = positions.offsetAt({ line, character: 0 });
  return addToComment(rule, there) ?? createComment("next-paragraph", rule, messages, start, "", lineEnd(document));
}

/** At the top of the file, after front matter; a comment for the file takes the rule. */
export function suppressInFile(rule: Rule, document: ReadDocument, messages: MessageLanguage): SuppressionEdit {
  const { text, frontMatter, suppressions } = document.analysis;
  const there = suppressions.find(one => one.scope === "file");
  const blank = lineEnd(document).repeat(2);
  if (frontMatter)
    return addToComment(rule, there) ?? createComment("file", rule, messages, frontMatter.end, blank, "");
  // What marks the encoding stays first.
  const start = text.startsWith("\ufeff") ? 1 : 0;
  return addToComment(rule, there) ?? createComment("file", rule, messages, start, "", blank);
}

/** The rule behind the others that a comment names. */
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
  const reason = { start: head.length, end: head.length + REASON[messages].length };
  return { start: at, end: at, newText: `${head}${REASON[messages]} -->${after}`, reason };
}
