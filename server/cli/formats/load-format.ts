/**
 * The output formats by name. A file's piece is made in the thread that checks the file and printed in the order of the
 * inputs. A format is loaded when it is asked for.
 */
import type { OutputFormat } from "./output-format.ts";

export const FORMAT_NAMES = ["human", "json", "ndjson", "markdown", "sarif", "github", "junit"] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];

const LOADERS: Readonly<Record<FormatName, () => Promise<OutputFormat>>> = {
  human: async () => (await import("./human.ts")).humanFormat,
  json: async () => (await import("./json.ts")).jsonFormat,
  ndjson: async () => (await import("./json.ts")).ndjsonFormat,
  markdown: async () => ({ separator: "\n", formatFile: ({ review = "" }) => review, formatTail: () => "" }),
  sarif: async () => (await import("./sarif.ts")).sarifFormat,
  github: async () => (await import("./github.ts")).githubFormat,
  junit: async () => (await import("./junit.ts")).junitFormat,
};

export function loadFormat(name: FormatName): Promise<OutputFormat> {
  return LOADERS[name]();
}
