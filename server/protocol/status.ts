import type { FrontMatterKey } from "./front-matter.ts";

/** The notification after each check, for clients with `status: true` in `initializationOptions`. */
export const STATUS = "preambule/status";

export interface Status {
  readonly uri: string;
  readonly language: string;
  /** In which its lines are written. */
  readonly direction: "ltr" | "rtl";
  readonly profile: string;
  readonly paragraphs: number;
  /** The keys that the front matter has; the others come from settings or are detected from the text. */
  readonly written: readonly FrontMatterKey[];
}
