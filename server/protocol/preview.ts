/**
 * The request for the preview: a document as printed, in blocks of HTML. A view requests again after each check and
 * names the last answer that it has, so that only the changes are sent.
 */
export const PREVIEW = "preambule/preview";

export interface PreviewParams {
  readonly textDocument: { readonly uri: string };
  /** Identifies the view: each view of a document has its own blocks. */
  readonly view: string;
  /** The `sequence` of the last answer that the view has applied; 0 if it has none. */
  readonly since: number;
}

export interface PreviewAnswer {
  /** To be sent as `since` with the next request. */
  readonly sequence: number;
  /** The version of the document. */
  readonly version: number;
  /** If true, the splices apply to an empty list instead of the blocks that the view has. */
  readonly full: boolean;
  /** Language of the document, as in HTML's `lang`. */
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly title: string;
  readonly splices: readonly PreviewSplice[];
}

/** Replaces `removed` blocks from index `start` by `blocks`. */
export interface PreviewSplice {
  /** An index of the list before all splices; splices are in order and do not overlap. */
  readonly start: number;
  readonly removed: number;
  readonly blocks: readonly PreviewBlock[];
}

/**
 * One paragraph, or the masthead made from the front matter. It contains no absolute position, so that it stays the
 * same when something is inserted above.
 */
export interface PreviewBlock {
  /** A kind of paragraph, or `front`. */
  readonly kind: string;
  /** CSS class names for its layout. */
  readonly look: string;
  /** One HTML element; the document's text is escaped. */
  readonly html: string;
  /** Lines from the last line of the block before (or the first line of the text) to its own first line. */
  readonly down: number;
  /** The number of lines that it covers, at least 1. */
  readonly lines: number;
  readonly findings: readonly PreviewFinding[];
}

export interface PreviewFinding {
  readonly severity: "error" | "warning" | "information" | "hint";
  readonly rule: string;
  readonly message: string;
  /** The preferred fix in words; null if a person must decide. */
  readonly fix: string | null;
  /** The number of fixes. */
  readonly fixes: number;
  /** Lines relative to the block's first line; characters in UTF-16 code units. */
  readonly range: readonly [line: number, character: number, endLine: number, endCharacter: number];
}
