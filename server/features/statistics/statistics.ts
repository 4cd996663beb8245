/** What can be counted in a document: words, clauses, openers, force, references, time to read it aloud, findings. */
import type { StatisticsAnswer } from "../../protocol/statistics.ts";
import type { FeatureSettings } from "../shared/feature-settings.ts";
import type { ReadDocument } from "../shared/read-document.ts";
import { computeStatistics } from "./count.ts";
import { createStatisticsAnswer } from "./rows.ts";
import { formatMarkdownTable } from "./tables.ts";

export { computeStatistics, type Statistics } from "./count.ts";
export { formatPlainLines } from "./tables.ts";

export function createStatistics(
  document: ReadDocument,
  { messages }: Pick<FeatureSettings, "messages">,
): StatisticsAnswer {
  return createStatisticsAnswer(computeStatistics(document), document, messages);
}

/** A table in Markdown, ending in a line break. */
export function createStatisticsTable(document: ReadDocument, settings: Pick<FeatureSettings, "messages">): string {
  return formatMarkdownTable(createStatistics(document, settings), settings.messages);
}
