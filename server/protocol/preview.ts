/**
 * The preview: a document as it is printed, in blocks of HTML. A view asks again after each check and says what it was
 * given last, so that only what has changed since is sent.
 */
export const PREVIEW = "preambule/preview";

export interface PreviewParams {
  readonly textDocument: { readonly uri: string };
  /** Tells apart views of the same document; each keeps blocks of its own. */
  readonly view: string;
  /** The `sequence` of the last answer that the view has taken in; 0 when it holds nothing. */
  readonly since: number;
}

export interface PreviewAnswer {
  /** What the view names in `since` next time. */
  readonly sequence: number;
  /** Of the document, as the editor counts. */
  readonly version: number;
  /** The view drops what it holds: the splices begin with nothing. */
  readonly full: boolean;
  /** Language of the document, as in HTML's `lang`. */
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly title: string;
  readonly splices: readonly PreviewSplice[];
}

/** In the list that the view holds, from `start` on, `removed` blocks give way to `blocks`. */
export interface PreviewSplice {
  /** Counts in the list as it was before all splices, which are in order and do not overlap. */
  readonly start: number;
  readonly removed: number;
  readonly blocks: readonly PreviewBlock[];
}

/**
 * One paragraph, or the masthead that is made from the front matter. Nothing in it tells how far down the document it
 * stands, so that it stays the same when something is put in above.
 */
export interface PreviewBlock {
  /** A kind of paragraph, or `front`. */
  readonly kind: string;
  /** Class names that say how it is printed. */
  readonly look: string;
  /** One element; whatever the document says is text in it, never markup. */
  readonly html: string;
  /** Lines from the last of the block before (from the text's first, for the first block) to its own first. */
  readonly down: number;
  /** Lines that it covers, at least 1. */
  readonly lines: number;
  readonly findings: readonly PreviewFinding[];
}

export interface PreviewFinding {
  readonly severity: "error" | "warning" | "information" | "hint";
  readonly rule: string;
  readonly message: string;
  /** What the one right answer does, in words; null where a person must decide. */
  readonly fix: string | null;
  /** How many ways there are to mend it. */
  readonly fixes: number;
  /** Lines count from the block's first, characters are UTF-16 units of their line. */
  readonly range: readonly [line: number, character: number, endLine: number, endCharacter: number];
}
