/** Findings as JSON: one array of files (`json`), or one object a line (`ndjson`). */
import type { OutputFormat } from "./output-format.ts";

export const jsonFormat: OutputFormat = {
  head: "[",
  separator: ",",
  formatFile: ({ file, language, profile, diagnostics }) => JSON.stringify({ file, language, profile, diagnostics }),
  formatTail: () => "]\n",
};

/** A line for each input, also for an unreadable one, so that a program can match answers and inputs. */
export const ndjsonFormat: OutputFormat = {
  formatFile: reported => `${JSON.stringify(reported)}\n`,
  formatUnread: input => `${JSON.stringify(input)}\n`,
  formatTail: () => "",
};
