/** What a format for findings gives. */
import type { Severity } from "../../rules/rule.ts";
import type { ReportedFile, UnreadInput } from "../contract.ts";
import type { MessageLanguage } from "../texts.ts";

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
