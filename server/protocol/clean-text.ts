/** A request to clean text that was extracted from PDF or Word: an open document, or what is pasted into one. */
import type { WorkspaceEdit } from "vscode-languageserver-types";

/** Answered with `CleanTextAnswer`; null if the document is not open or too long. */
export const CLEAN_TEXT = "preambule/cleanText";

export interface CleanTextParams {
  readonly textDocument: { readonly uri: string };
  /** What is pasted into the document; absent: the document itself is to be cleaned. */
  readonly text?: string;
}

export interface CleanTextAnswer {
  /** The cleaned text; null where there is nothing to clean. */
  readonly text: string | null;
  /** Makes the document that text; null where there is nothing to clean, or where pasted text was. */
  readonly edit: WorkspaceEdit | null;
  /** How many lines of page furniture were dropped, and how many places a person should look at. */
  readonly dropped: number;
  readonly doubts: number;
  /** A page in Markdown that lists both. */
  readonly report: string;
}
