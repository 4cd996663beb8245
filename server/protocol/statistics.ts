/** Requests for the statistics of a document, in the language of messages. */
import type { Range } from "vscode-languageserver-types";

/** Answered with `StatisticsAnswer`; null if the document is not open or too long. */
export const STATISTICS = "preambule/statistics";
/** Answered with the statistics as a Markdown table. */
export const STATISTICS_TABLE = "preambule/statisticsTable";

export interface StatisticsParams {
  readonly textDocument: { readonly uri: string };
}

export interface StatisticsAnswer {
  readonly rows: readonly StatisticRow[];
  /** The clauses that rows refer to, each once. */
  readonly clauses: readonly StatisticClause[];
}

export interface StatisticClause {
  /** The label and the first words. */
  readonly name: string;
  readonly range: Range;
}

export interface StatisticRow {
  /** Stable from one answer to the next, so that expanded rows stay expanded. */
  readonly id: string;
  readonly label: string;
  /** Formatted for display: « 1 234 mots », « 3 sur 6 »; may be empty. */
  readonly value: string;
  /** A sentence that explains the row. */
  readonly note?: string;
  /** The counted clauses: indexes of `clauses`, in the order of the text. */
  readonly places: readonly number[];
  readonly rows: readonly StatisticRow[];
}
