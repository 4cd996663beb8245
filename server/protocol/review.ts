/** Requests for the review: the grouped findings of a document, and edits that fix or suppress findings. */
import type { Range } from "vscode-languageserver-types";

/** Answered with `ReviewAnswer`; null if the document is not open or too long. */
export const REVIEW = "preambule/review";
/** Answered with a `WorkspaceEdit`; null if there is nothing to edit or the finding is gone. */
export const REVIEW_EDIT = "preambule/reviewEdit";
/** Answered with the whole review as a Markdown string. */
export const REVIEW_EXPORT = "preambule/reviewExport";

export const REVIEW_GROUPINGS = ["clause", "rule", "severity"] as const;
export type ReviewGrouping = (typeof REVIEW_GROUPINGS)[number];

/** The most severe first. */
export const REVIEW_SEVERITIES = ["error", "warning", "information", "hint"] as const;
export type ReviewSeverity = (typeof REVIEW_SEVERITIES)[number];

export interface ReviewParams {
  readonly textDocument: { readonly uri: string };
  readonly by: ReviewGrouping;
  /** The severities to show. */
  readonly severities: readonly ReviewSeverity[];
}

export interface ReviewAnswer {
  readonly groups: readonly ReviewGroup[];
  /** The number of findings of the shown severities, and of all. */
  readonly shown: number;
  readonly total: number;
}

export interface ReviewGroup {
  /** Stable from one answer to the next. */
  readonly id: string;
  readonly label: string;
  /** Shown dimmed beside the label: the part of the text or the rule's id; may be empty. */
  readonly detail: string;
  /** The highest severity of its findings. */
  readonly severity: ReviewSeverity;
  /** The range of the clause; null for groups that are not about one clause. */
  readonly range: Range | null;
  readonly findings: readonly ReviewFinding[];
}

export interface ReviewFinding {
  readonly rule: string;
  readonly severity: ReviewSeverity;
  readonly message: string;
  /** The title of the rule. */
  readonly title: string;
  /** The name of its clause; empty between clauses. */
  readonly place: string;
  readonly range: Range;
  /** The preferred fix in words; null if a person must decide. */
  readonly fix: string | null;
  /** The number of fixes. */
  readonly fixes: number;
  /** The URI of the rule's page. */
  readonly page: string | null;
}

export interface ReviewEditParams {
  readonly textDocument: { readonly uri: string };
  /** `fix`: apply the preferred fix; `fix-all`: those of all findings of the rule; `ignore`: insert a suppression. */
  readonly does: "fix" | "fix-all" | "ignore";
  readonly rule: string;
  /** The range of the finding; not needed for `fix-all`. */
  readonly range?: Range;
}

export interface ReviewExportParams {
  readonly textDocument: { readonly uri: string };
}
