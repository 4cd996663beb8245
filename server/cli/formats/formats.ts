/**
 * The formats that findings are printed in, each a stream: what stands first, a piece for each file, what stands last.
 * A piece is made where the file is checked, maybe in another thread, and is printed in the order of the inputs. Formats
 * for other tools are loaded only when asked for.
 */
import type { Severity } from "../../rules/rule.ts";
import type { ReportedFile, UnreadInput } from "../contract.ts";
import type { MessageLanguage } from "../texts.ts";

export const FORMAT_NAMES = ["human", "json", "ndjson", "markdown", "sarif", "github", "junit"] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];

/** What is known when all files are checked; its size does not depend on how many there were. */
export interface Totals {
  /** Files that could be read. */
  readonly files: number;
  readonly findings: Readonly<Record<Severity, number>>;
  /** Rules that have found something. */
  readonly found: ReadonlySet<string>;
}

export interface Format {
  readonly head?: string;
  /** Stands between two pieces that are not empty. */
  readonly between?: string;
  readonly file: (checked: ReportedFile, language: MessageLanguage) => string;
  /** A piece for what cannot be read; absent: it is only told on standard error. */
  readonly unread?: (input: UnreadInput) => string;
  readonly tail: (totals: Totals, language: MessageLanguage) => string;
}

const LOADERS: Readonly<Record<FormatName, () => Promise<Format>>> = {
  human: async () => (await import("./human.ts")).human,
  json: async () => (await import("./json.ts")).json,
  ndjson: async () => (await import("./json.ts")).ndjson,
  markdown: async () => ({ between: "\n", file: ({ review = "" }) => review, tail: () => "" }),
  sarif: async () => (await import("./sarif.ts")).sarif,
  github: async () => (await import("./github.ts")).github,
  junit: async () => (await import("./junit.ts")).junit,
};

export function formatNamed(name: FormatName): Promise<Format> {
  return LOADERS[name]();
}
