/** Asked for the findings of a document as a reviewer goes through them, and for edits that answer one. */
import type { Range } from "vscode-languageserver-types";

/** `ReviewAnswer`; null for a document that is not open or too long. */
export const REVIEW = "preambule/review";
/** `WorkspaceEdit`; null when there is nothing to edit, or no such finding any more. */
export const REVIEW_EDIT = "preambule/reviewEdit";
/** The whole review as Markdown: a string. */
export const REVIEW_EXPORT = "preambule/reviewExport";

export const REVIEW_GROUPINGS = ["clause", "rule", "severity"] as const;
export type ReviewGrouping = (typeof REVIEW_GROUPINGS)[number];

/** The gravest first. */
export const REVIEW_SEVERITIES = ["error", "warning", "information", "hint"] as const;
export type ReviewSeverity = (typeof REVIEW_SEVERITIES)[number];

export interface ReviewParams {
  readonly textDocument: { readonly uri: string };
  readonly by: ReviewGrouping;
  /** Those that are shown. */
  readonly severities: readonly ReviewSeverity[];
}

export interface ReviewAnswer {
  readonly groups: readonly ReviewGroup[];
  /** Of the severities that are shown, and of all. */
  readonly shown: number;
  readonly total: number;
}

export interface ReviewGroup {
  /** The same for the same group from one answer to the next. */
  readonly id: string;
  readonly label: string;
  /** What stands dim beside the label: the part of the text, the rule's id; may be empty. */
  readonly detail: string;
  /** The gravest of its findings. */
  readonly severity: ReviewSeverity;
  /** The clause; null for groups that are in no one place. */
  readonly range: Range | null;
  readonly findings: readonly ReviewFinding[];
}

export interface ReviewFinding {
  readonly rule: string;
  readonly severity: ReviewSeverity;
  readonly message: string;
  /** The rule in words. */
  readonly title: string;
  /** The clause it is in; empty between clauses. */
  readonly place: string;
  readonly range: Range;
  /** What the one right answer does, in words; null where a person must decide. */
  readonly fix: string | null;
  /** How many ways there are to mend it. */
  readonly fixes: number;
  /** Where the rule's page is. */
  readonly page: string | null;
}

export interface ReviewEditParams {
  readonly textDocument: { readonly uri: string };
  /** `fix` applies the one right answer, `fix-all` that of every finding of the rule, `ignore` writes a comment. */
  readonly does: "fix" | "fix-all" | "ignore";
  readonly rule: string;
  /** Of the finding; `fix-all` needs none. */
  readonly range?: Range;
}

export interface ReviewExportParams {
  readonly textDocument: { readonly uri: string };
}
