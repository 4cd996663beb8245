/**
 * The findings that a person sees at present. Whatever shows findings takes them from here: diagnostics, the review,
 * the numbers beside the structure, the preview, hovers, quick fixes.
 */
import type { RuledFinding } from "../../rules/run.ts";
import type { FeatureSettings } from "../shared/feature-settings.ts";
import type { ReadDocument } from "../shared/read-document.ts";
import { createUnfinishedFilter } from "./unfinished-filter.ts";

/** In the order of the text, without those about a paragraph that is being written. */
export function listShownFindings(
  document: ReadDocument,
  { writing = null }: Pick<FeatureSettings, "writing">,
): readonly RuledFinding[] {
  if (writing === null) return document.findings;
  const isUnfinished = createUnfinishedFilter(document, writing);
  return document.findings.filter(finding => !isUnfinished(finding));
}
