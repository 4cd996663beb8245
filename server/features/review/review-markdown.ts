/**
 * A review as a page in Markdown, to be sent to others: the file, each finding with the words it is about, the rules
 * with their sources, and the statistics. Equal documents give equal pages.
 */
import { getProfile } from "../../../grammar/languages/profiles.ts";
import type { Paragraph } from "../../../grammar/tree/tree.ts";
import { REVIEW_SEVERITIES, type ReviewSeverity } from "../../protocol/review.ts";
import { formatMessage } from "../../rules/messages/format-message.ts";
import { listWorks } from "../../rules/page/rule-sources.ts";
import type { Rule, Text } from "../../rules/rule.ts";
import type { RuledFinding } from "../../rules/run.ts";
import { formatFinding } from "../diagnostics/diagnostics.ts";
import { listShownFindings } from "../diagnostics/shown-findings.ts";
import type { FeatureSettings } from "../shared/feature-settings.ts";
import { FixReader } from "../shared/fix-reader.ts";
import { nameLanguage } from "../shared/language-name.ts";
import { escapeInline } from "../shared/markdown.ts";
import { nameLine, nameParagraph } from "../shared/paragraph-name.ts";
import { findParagraphAt, type ReadDocument } from "../shared/read-document.ts";
import { createStatisticsTable } from "../statistics/statistics.ts";
import { quoteSpan } from "./quote.ts";
import { REVIEW_TEXTS, SEVERITY_COUNTS, SEVERITY_LABELS } from "./texts.ts";

/** `file` names the document for the reader. Ends in a line break. */
export function exportReview(document: ReadDocument, file: string, settings: FeatureSettings): string {
  const { messages } = settings;
  const say = (text: Text, values?: Readonly<Record<string, string>>) => formatMessage(text, messages, values);
  const { analysis } = document;
  const findings = listShownFindings(document, settings);
  const fixes = new FixReader(document);
  const title = analysis.instruments.flatMap(instrument => instrument.title)[0];
  const blocks = [
    `# ${say(REVIEW_TEXTS.heading, { title: escapeInline(title ? nameLine(title) : file) })}`,
    [
      `- ${say(REVIEW_TEXTS.file, { file: escapeInline(file) })}`,
      `- ${say(REVIEW_TEXTS.language, { language: nameLanguage(analysis.language, messages) })}`,
      `- ${say(REVIEW_TEXTS.profile, { profile: say(getProfile(analysis.profile).names) })}`,
      ...(findings.length > 0 ? [`- ${say(REVIEW_TEXTS.total, { counts: counts() })}`] : []),
    ].join("\n"),
    `## ${say(REVIEW_TEXTS.findings)}`,
    ...(findings.length > 0 ? findingBlocks() : [say(REVIEW_TEXTS.clean)]),
    ...ruleBlocks(),
    `## ${say(REVIEW_TEXTS.statistics)}`,
    createStatisticsTable(document, settings).trimEnd(),
  ];
  return `${blocks.join("\n\n")}\n`;

  function counts(): string {
    return REVIEW_SEVERITIES.flatMap(severity => countOf(severity) ?? []).join(", ");
  }

  function countOf(severity: ReviewSeverity): string | null {
    const count = findings.filter(finding => finding.severity === severity).length;
    const [one, more] = SEVERITY_COUNTS[severity];
    return count === 0 ? null : say(count === 1 ? one : more, { count: String(count) });
  }

  function findingBlocks(): string[] {
    let last: Paragraph | null | undefined;
    return findings.flatMap(finding => {
      const paragraph = findParagraphAt(document, finding.start);
      const heading = paragraph === last ? [] : [`### ${headingOf(paragraph)}`];
      last = paragraph;
      return [...heading, findingBlock(finding)];
    });
  }

  function headingOf(paragraph: Paragraph | null): string {
    return paragraph ? escapeInline(nameParagraph(paragraph)) : say(REVIEW_TEXTS.elsewhere);
  }

  /** The message, the words it is about, and the preferred fix. */
  function findingBlock(finding: RuledFinding): string {
    const { rule, severity, start } = finding;
    const line = String(document.positions.positionAt(start).line + 1);
    const message = escapeInline(formatFinding(finding, settings));
    const place = say(REVIEW_TEXTS.line, { line });
    const fix = fixes.read(finding).confirmed;
    const mends =
      fix && say(REVIEW_TEXTS.fix, { fix: escapeInline(formatMessage(fix.title, messages, fix.arguments)) });
    return [
      `- **${say(SEVERITY_LABELS[severity])}** (\`${rule.id}\`, ${place}) — ${message}`,
      `  > ${quoteSpan(analysis.text, finding)}`,
      ...(mends ? [`  ${mends}`] : []),
    ].join("\n\n");
  }

  function ruleBlocks(): string[] {
    const rules = [...new Set(findings.map(({ rule }) => rule))].sort((a, b) => (a.id < b.id ? -1 : 1));
    return rules.length === 0 ? [] : [`## ${say(REVIEW_TEXTS.rules)}`, ...rules.map(ruleBlock)];
  }

  function ruleBlock({ id, title, explanation, sources: ids }: Rule): string {
    const sources = listWorks(ids).map(one => escapeInline(say(one)));
    return [
      `- **${escapeInline(say(title))}** (\`${id}\`) — ${escapeInline(say(explanation))}`,
      ...(sources.length > 0 ? [`  ${say(REVIEW_TEXTS.source, { sources: sources.join(" ") })}`] : []),
    ].join("\n\n");
  }
}
