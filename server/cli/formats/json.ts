/** JSON for programs: one array, as `design.md` §4 fixes it, or one object a line. */
import type { Format } from "./format.ts";

export const json: Format = {
  head: "[",
  between: ",",
  file: ({ file, language, profile, diagnostics }) => JSON.stringify({ file, language, profile, diagnostics }),
  tail: () => "]\n",
};

/** A line for each input, also for one that cannot be read: who sends lines can tell which answer is whose. */
export const ndjson: Format = {
  file: reported => `${JSON.stringify(reported)}\n`,
  unread: input => `${JSON.stringify(input)}\n`,
  tail: () => "",
};
