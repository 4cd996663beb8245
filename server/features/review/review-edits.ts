/** Edits of a reviewer's actions on a finding: each is one edit, and so one step to undo. */
import type { WorkspaceEdit } from "vscode-languageserver-types";
import type { ReviewEditParams } from "../../protocol/review.ts";
import type { RuledFinding } from "../../rules/run.ts";
import { listShownFindings } from "../diagnostics/shown-findings.ts";
import type { FeatureSettings } from "../shared/feature-settings.ts";
import { FixReader } from "../shared/fix-reader.ts";
import { findParagraphAt, type ReadDocument, toSpan } from "../shared/read-document.ts";
import { createFileSuppression, createParagraphSuppression } from "../shared/suppression-edits.ts";
import { createPlaceholderEdit, createWorkspaceEdit } from "../shared/workspace-edits.ts";

type ReviewEditRequest = Pick<ReviewEditParams, "does" | "rule" | "range">;

/** Null when the finding does not exist any more, or has no preferred fix. */
export function createReviewEdit(
  document: ReadDocument,
  wanted: ReviewEditRequest,
  settings: FeatureSettings,
): WorkspaceEdit | null {
  const ofRule = listShownFindings(document, settings).filter(({ rule }) => rule.id === wanted.rule);
  if (wanted.does === "fix-all") {
    const edits = new FixReader(document).listConfirmedEdits(ofRule);
    return edits.length > 0 ? createWorkspaceEdit(edits, document, settings) : null;
  }
  if (!wanted.range) return null;
  const { start, end } = toSpan(wanted.range, document);
  const finding = ofRule.find(one => one.start === start && one.end === end);
  if (!finding) return null;
  if (wanted.does === "ignore") return createIgnoreEdit(finding, document, settings);
  const fix = new FixReader(document).read(finding).confirmed;
  return fix ? createWorkspaceEdit(fix.edits, document, settings) : null;
}

/** A comment above the paragraph, or at the top of the file for a finding outside of paragraphs. */
function createIgnoreEdit(
  { rule, start }: RuledFinding,
  document: ReadDocument,
  settings: FeatureSettings,
): WorkspaceEdit {
  const paragraph = findParagraphAt(document, start);
  const { messages } = settings;
  const edit = paragraph
    ? createParagraphSuppression(rule, paragraph, document, messages)
    : createFileSuppression(rule, document, messages);
  return createPlaceholderEdit(edit, edit.reason, document, settings);
}
