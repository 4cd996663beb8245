/** Findings in groups: by clause in the order of the text, by rule, or by severity. */
import type { Paragraph } from "../../../grammar/tree/tree.ts";
import {
  REVIEW_SEVERITIES,
  type ReviewAnswer,
  type ReviewFinding,
  type ReviewGroup,
  type ReviewGrouping,
  type ReviewSeverity,
} from "../../protocol/review.ts";
import { formatMessage } from "../../rules/messages/format-message.ts";
import type { RuledFinding } from "../../rules/run.ts";
import { formatFinding } from "../diagnostics/diagnostics.ts";
import { listShownFindings } from "../diagnostics/shown-findings.ts";
import type { FeatureSettings } from "../shared/feature-settings.ts";
import { FixReader } from "../shared/fix-reader.ts";
import { nameParagraph } from "../shared/paragraph-name.ts";
import { findParagraphAt, type ReadDocument, toRange } from "../shared/read-document.ts";
import { createRulePageUri } from "../shared/rule-page-uri.ts";
import { SECTION_NAMES } from "../shared/texts.ts";
import { SEVERITY_PLURALS } from "../statistics/texts.ts";
import { REVIEW_TEXTS } from "./texts.ts";

/** A finding with the paragraph it begins in. */
interface PlacedFinding {
  readonly finding: RuledFinding;
  readonly paragraph: Paragraph | null;
}

/** A group without its findings. */
type GroupHeading = Pick<ReviewGroup, "id" | "label" | "detail" | "range">;

export function createReview(
  document: ReadDocument,
  { by, severities }: { readonly by: ReviewGrouping; readonly severities: readonly ReviewSeverity[] },
  settings: FeatureSettings,
): ReviewAnswer {
  const reader = new FixReader(document);
  const findings = listShownFindings(document, settings);
  const placedFindings = findings
    .filter(({ severity }) => severities.includes(severity))
    .map((finding): PlacedFinding => ({ finding, paragraph: findParagraphAt(document, finding.start) }));
  const groups = new Map<string, { readonly named: GroupHeading; readonly placed: PlacedFinding[] }>();
  for (const placed of placedFindings) {
    const named = HEADINGS[by](placed, document, settings);
    const group = groups.get(named.id) ?? { named, placed: [] };
    group.placed.push(placed);
    groups.set(named.id, group);
  }
  const reviewGroups = [...groups.values()].map(
    ({ named, placed }): ReviewGroup => ({
      ...named,
      severity: findGravest(placed.map(({ finding }) => finding.severity)),
      findings: placed.map(one => describeFinding(one, document, settings, reader)),
    }),
  );
  const rank = ({ severity }: ReviewGroup) => REVIEW_SEVERITIES.indexOf(severity);
  if (by !== "clause") reviewGroups.sort((a, b) => rank(a) - rank(b));
  return { groups: reviewGroups, shown: placedFindings.length, total: findings.length };
}

const HEADINGS: Readonly<
  Record<ReviewGrouping, (placed: PlacedFinding, document: ReadDocument, settings: FeatureSettings) => GroupHeading>
> = {
  clause({ paragraph }, document, { messages }) {
    if (!paragraph)
      return { id: "elsewhere", label: formatMessage(REVIEW_TEXTS.elsewhere, messages), detail: "", range: null };
    const { section, index } = paragraph;
    return {
      id: `clause/${index}`,
      label: nameParagraph(paragraph),
      detail: section ? formatMessage(SECTION_NAMES[section], messages) : "",
      range: toRange(paragraph, document),
    };
  },
  rule: ({ finding: { rule } }, _, { messages }) => ({
    id: `rule/${rule.id}`,
    label: formatMessage(rule.title, messages),
    detail: rule.id,
    range: null,
  }),
  severity: ({ finding: { severity } }, _, { messages }) => ({
    id: `severity/${severity}`,
    label: formatMessage(SEVERITY_PLURALS[severity], messages),
    detail: "",
    range: null,
  }),
};

function describeFinding(
  { finding, paragraph }: PlacedFinding,
  document: ReadDocument,
  settings: FeatureSettings,
  reader: FixReader,
): ReviewFinding {
  const { rule, severity } = finding;
  const { messages } = settings;
  const { fixes, confirmed: fix } = reader.read(finding);
  return {
    rule: rule.id,
    severity,
    message: formatFinding(finding, settings),
    title: formatMessage(rule.title, messages),
    place: paragraph ? nameParagraph(paragraph) : "",
    range: toRange(finding, document),
    fix: fix ? formatMessage(fix.title, messages, fix.arguments) : null,
    fixes: fixes.length,
    page: createRulePageUri(rule, settings),
  };
}

function findGravest(severities: readonly ReviewSeverity[]): ReviewSeverity {
  return REVIEW_SEVERITIES.find(severity => severities.includes(severity)) ?? "hint";
}
