/** Asked for what can be counted in a document, in the person's language. */
import type { Range } from "vscode-languageserver-types";

/** `StatisticsAnswer`; null for a document that is not open or too long. */
export const STATISTICS = "preambule/statistics";
/** The same as a table in Markdown: a string. */
export const STATISTICS_TABLE = "preambule/statisticsTable";

export interface StatisticsParams {
  readonly textDocument: { readonly uri: string };
}

export interface StatisticsAnswer {
  readonly rows: readonly StatisticRow[];
  /** What rows refer to, each once however many rows do. */
  readonly clauses: readonly StatisticClause[];
}

export interface StatisticClause {
  /** Label and first words. */
  readonly name: string;
  readonly range: Range;
}

export interface StatisticRow {
  /** The same for the same thing from one answer to the next, so that a tree keeps open what is open. */
  readonly id: string;
  readonly label: string;
  /** Ready to be shown: « 1 234 mots », « 3 sur 6 ». Empty when the rows under it say it all. */
  readonly value: string;
  /** A sentence that explains the row; absent when there is nothing to explain. */
  readonly note?: string;
  /** Where it is counted: indexes of `clauses`, in the order of the text. */
  readonly places: readonly number[];
  readonly rows: readonly StatisticRow[];
}
