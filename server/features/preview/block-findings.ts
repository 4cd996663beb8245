/** Groups findings by the block of the preview that shows them. */
import type { Span } from "../../../grammar/tree/tree.ts";
import type { PreviewFinding } from "../../protocol/preview.ts";
import { formatMessage } from "../../rules/messages/format-message.ts";
import { formatFinding } from "../diagnostics/diagnostics.ts";
import { listShownFindings } from "../diagnostics/shown-findings.ts";
import type { FeatureSettings } from "../shared/feature-settings.ts";
import { FixReader } from "../shared/fix-reader.ts";
import type { ReadDocument } from "../shared/read-document.ts";

/** Blocks and findings are in the order of the text; a finding between two blocks belongs to the first of them. */
export function groupFindingsByBlock(
  blocks: readonly Span[],
  document: ReadDocument,
  settings: FeatureSettings,
): PreviewFinding[][] {
  const { positions } = document;
  const fixes = new FixReader(document);
  const sorted = blocks.map((): PreviewFinding[] => []);
  let at = 0;
  for (const finding of listShownFindings(document, settings)) {
    while (at + 1 < blocks.length && (blocks[at + 1] as Span).start <= finding.start) at++;
    const block = blocks[at];
    if (!block) break;
    const first = positions.positionAt(block.start).line;
    const start = positions.positionAt(finding.start);
    const end = positions.positionAt(finding.end);
    const fix = fixes.read(finding).confirmed;
    sorted[at]?.push({
      severity: finding.severity,
      rule: finding.rule.id,
      message: formatFinding(finding, settings),
      fix: fix ? formatMessage(fix.title, settings.messages, fix.arguments) : null,
      fixes: finding.fixes?.length ?? 0,
      range: [start.line - first, start.character, end.line - first, end.character],
    });
  }
  return sorted;
}
