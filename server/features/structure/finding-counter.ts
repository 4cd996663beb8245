/** Counts the findings within a span of a text. */
import { findFirstIndex } from "../../../grammar/text/first-index.ts";
import type { Span } from "../../../grammar/tree/tree.ts";
import { REVIEW_SEVERITIES } from "../../protocol/review.ts";
import type { FindingCounts } from "../../protocol/structure.ts";
import type { Severity } from "../../rules/rule.ts";
import type { RuledFinding } from "../../rules/run.ts";
import { SEVERITY_COUNTS } from "../review/texts.ts";
import type { MessageLanguage } from "../shared/feature-settings.ts";
import { formatQuantity } from "../shared/format-quantity.ts";

type SeverityCounts = Record<Severity, number>;

/** Findings in the order of the text, counted once for all spans. */
export class FindingCounter {
  readonly #starts: readonly number[];
  /** Counts of the findings before the one of the same index. */
  readonly #before: readonly Readonly<SeverityCounts>[];
  readonly #messages: MessageLanguage;

  constructor(findings: readonly RuledFinding[], messages: MessageLanguage) {
    const count: SeverityCounts = { error: 0, warning: 0, information: 0, hint: 0 };
    const before = [{ ...count }];
    for (const { severity } of findings) {
      count[severity]++;
      before.push({ ...count });
    }
    this.#starts = findings.map(({ start }) => start);
    this.#before = before;
    this.#messages = messages;
  }

  /** Findings that begin in the span or at its end, where missing things are reported. */
  within({ start, end }: Span): FindingCounts {
    const from = this.#before[this.#countBelow(start)] as SeverityCounts;
    const to = this.#before[this.#countBelow(end + 1)] as SeverityCounts;
    const [error, warning, information, hint] = REVIEW_SEVERITIES.map(severity => to[severity] - from[severity]) as [
      number,
      number,
      number,
      number,
    ];
    const counts = { error, warning, information, hint };
    return { ...counts, text: formatCounts(counts, this.#messages) };
  }

  #countBelow(offset: number): number {
    return findFirstIndex(this.#starts, start => start >= offset);
  }
}

function formatCounts(counts: Readonly<SeverityCounts>, messages: MessageLanguage): string {
  return REVIEW_SEVERITIES.filter(severity => counts[severity] > 0)
    .map(severity => formatQuantity(SEVERITY_COUNTS[severity], counts[severity], messages))
    .join(", ");
}
