/** Requests for new documents: the choices, and the text that results from a choice. */

/** Without parameters; answered with `NewDocumentChoices`. */
export const NEW_DOCUMENT_CHOICES = "preambule/newDocumentChoices";
/** With `NewDocumentParams`; answered with a `NewDocument`, or null for an unknown kind or language. */
export const NEW_DOCUMENT = "preambule/newDocument";

export interface NewDocumentChoices {
  readonly kinds: readonly {
    readonly kind: string;
    /** By the codes of the languages that have the kind. */
    readonly languages: Readonly<Record<string, KindChoices>>;
  }[];
}

export interface KindChoices {
  /** The name of the kind in the language of messages. */
  readonly name: string;
  readonly description: string;
  /** Subjects of the enacting line, the usual one first; a person may write another. */
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
  /** In snippet syntax, with `\n` between lines. */
  readonly snippet: string;
  /** The same as plain text, with the placeholder of every tab stop. */
  readonly text: string;
}
