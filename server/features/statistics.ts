/** What can be counted in a document: words, clauses, openers, force, references, time to read it aloud, findings. */
import type { StatisticsAnswer } from "../protocol/statistics.ts";
import type { ReadDocument } from "./read-document.ts";
import type { FeatureSettings } from "./settings.ts";
import { statisticsOf } from "./statistics/count.ts";
import { statisticsAnswer } from "./statistics/rows.ts";
import { markdownTable } from "./statistics/tables.ts";

export { type Statistics, statisticsOf } from "./statistics/count.ts";
export { plainLines } from "./statistics/tables.ts";

export function statistics(document: ReadDocument, { messages }: Pick<FeatureSettings, "messages">): StatisticsAnswer {
  return statisticsAnswer(statisticsOf(document), document, messages);
}

/** A table in Markdown, ending in a line break. */
export function statisticsTable(document: ReadDocument, settings: Pick<FeatureSettings, "messages">): string {
  return markdownTable(statistics(document, settings), settings.messages);
}
