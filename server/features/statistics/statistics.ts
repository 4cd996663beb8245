/** What can be counted in a document: words, clauses, openers, force, references, time to read it aloud, findings. */
import type { StatisticsAnswer } from "../../protocol/statistics.ts";
import type { ReadDocument } from "../read-document.ts";
import type { FeatureSettings } from "../shared/feature-settings.ts";
import { statisticsOf } from "./count.ts";
import { statisticsAnswer } from "./rows.ts";
import { markdownTable } from "./tables.ts";

export { type Statistics, statisticsOf } from "./count.ts";
export { plainLines } from "./tables.ts";

export function statistics(document: ReadDocument, { messages }: Pick<FeatureSettings, "messages">): StatisticsAnswer {
  return statisticsAnswer(statisticsOf(document), document, messages);
}

/** A table in Markdown, ending in a line break. */
export function statisticsTable(document: ReadDocument, settings: Pick<FeatureSettings, "messages">): string {
  return markdownTable(statistics(document, settings), settings.messages);
}
