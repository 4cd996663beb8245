/** Texts to begin with: what may be chosen, and the text that comes of a choice. */

/** Asked for without parameters; answered with `NewDocumentChoices`. */
export const NEW_DOCUMENT_CHOICES = "preambule/newDocumentChoices";
/** Asked for with a `NewDocumentParams`; answered with a `NewDocument`, or null for a kind or language that there is not. */
export const NEW_DOCUMENT = "preambule/newDocument";

export interface NewDocumentChoices {
  readonly kinds: readonly {
    readonly kind: string;
    /** By the code of a language that has the kind. */
    readonly languages: Readonly<Record<string, KindChoices>>;
  }[];
}

export interface KindChoices {
  /** What the kind is called, in the language of messages. */
  readonly name: string;
  readonly description: string;
  /** Who may speak, the usual first; any other may be written. */
  readonly subjects: readonly string[];
  /** An example of a title. */
  readonly title: string;
  readonly signatories: boolean;
}

export interface NewDocumentParams {
  readonly kind: string;
  readonly language: string;
  readonly subject?: string;
  readonly title?: string;
  readonly signatories?: number;
}

export interface NewDocument {
  /** In the syntax of snippets, with `\n` between lines. */
  readonly snippet: string;
  /** The same with every tab stop holding its proposal. */
  readonly text: string;
}
