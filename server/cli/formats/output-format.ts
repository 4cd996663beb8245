/** An output format for findings, as a stream: a head, a piece for each file, a tail. */

import type { MessageLanguage } from "../../features/shared/feature-settings.ts";
import type { Severity } from "../../rules/rule.ts";
import type { ReportedFile, UnreadFile } from "../contract.ts";

/** What is known after all files were checked; its size does not grow with their number. */
export interface Totals {
  /** The number of files that could be read. */
  readonly files: number;
  readonly findings: Readonly<Record<Severity, number>>;
  /** Ids of the rules that have findings. */
  readonly rulesFound: ReadonlySet<string>;
}

export interface OutputFormat {
  readonly head?: string;
  /** Printed between two pieces that are not empty. */
  readonly separator?: string;
  readonly formatFile: (checked: ReportedFile, language: MessageLanguage) => string;
  /** The piece of an unreadable input; without it, only standard error has a message. */
  readonly formatUnread?: (input: UnreadFile) => string;
  readonly formatTail: (totals: Totals, language: MessageLanguage) => string;
}
