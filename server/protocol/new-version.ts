/** Requests for a version of a text in another language, to be filled in by a translator. */

/** The languages in which a version may be begun; answered with `VersionChoice[]`. */
export const NEW_VERSION_CHOICES = "preambule/newVersionChoices";
/** With `NewVersionParams`; answered with a `NewVersion`, or null for a language that cannot be written. */
export const NEW_VERSION = "preambule/newVersion";

export interface NewVersionChoicesParams {
  readonly textDocument: { readonly uri: string };
}

export interface VersionChoice {
  readonly language: string;
  /** Where the version belongs; null for a text that is no file. */
  readonly uri: string | null;
}

export interface NewVersionParams {
  readonly textDocument: { readonly uri: string };
  readonly language: string;
}

export interface NewVersion {
  readonly uri: string | null;
  readonly text: string;
}
