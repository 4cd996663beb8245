/** Sent after each check, for whoever shows as what a document is read. */
export const STATUS = "preambule/status";

export interface Status {
  readonly uri: string;
  readonly language: string;
  readonly profile: string;
  readonly paragraphs: number;
}
