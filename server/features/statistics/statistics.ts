/** What can be counted in a document: words, clauses, openers, force, references, time to read it aloud, findings. */
import type { StatisticsAnswer } from "../../protocol/statistics.ts";
import { listShownFindings } from "../diagnostics/shown-findings.ts";
import type { FeatureSettings } from "../shared/feature-settings.ts";
import type { ReadDocument } from "../shared/read-document.ts";
import { computeStatistics } from "./count.ts";
import { createStatisticsAnswer } from "./rows.ts";
import { formatMarkdownTable } from "./tables.ts";

export { computeStatistics, type Statistics } from "./count.ts";
export { formatPlainLines } from "./tables.ts";

export function createStatistics(
  document: ReadDocument,
  settings: Pick<FeatureSettings, "messages" | "writing">,
): StatisticsAnswer {
  const findings = listShownFindings(document, settings);
  return createStatisticsAnswer(computeStatistics(document, findings), document, settings.messages);
}

/** A table in Markdown, ending in a line break. */
export function createStatisticsTable(
  document: ReadDocument,
  settings: Pick<FeatureSettings, "messages" | "writing">,
): string {
  return formatMarkdownTable(createStatistics(document, settings), settings.messages);
}
