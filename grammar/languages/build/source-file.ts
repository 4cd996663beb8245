/** A file of a language's folder, as text. */
export interface SourceFile {
  /** With its folder, for messages: `fr/heads.tsv`. */
  readonly name: string;
  readonly text: string;
}
