import type { FrontMatterKey } from "./front-matter.ts";

/** Sent after each check to a client whose `initializationOptions` say `status: true`. */
export const STATUS = "preambule/status";

export interface Status {
  readonly uri: string;
  readonly language: string;
  readonly profile: string;
  readonly paragraphs: number;
  /** What the front matter says of these; the rest is set, or told from the text. */
  readonly written: readonly FrontMatterKey[];
}
