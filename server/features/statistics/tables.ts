/** The rows of the statistics as a table in Markdown and as lines for a terminal. */
import type { StatisticRow, StatisticsAnswer } from "../../protocol/statistics.ts";
import { formatMessage } from "../../rules/messages/format-message.ts";
import type { MessageLanguage } from "../shared/feature-settings.ts";
import { escapeInline } from "../shared/markdown.ts";
import { STATISTICS_TEXTS } from "./texts.ts";

/** Ends in a line break; rows under a row are indented by dots, since tables in Markdown have no levels. */
export function formatMarkdownTable({ rows }: StatisticsAnswer, messages: MessageLanguage): string {
  const head = `| ${formatMessage(STATISTICS_TEXTS.subject, messages)} | ${formatMessage(STATISTICS_TEXTS.value, messages)} |`;
  const lines = flattenRows(rows).map(({ row, depth }) => {
    const label = escapeInline(row.label);
    const name = depth === 0 ? `**${label}**` : `${"· ".repeat(depth)}${label}`;
    return `| ${name} | ${escapeInline(row.value)} |`;
  });
  return `${[head, "|---|---:|", ...lines].join("\n")}\n`;
}

/** Ends in a line break; values are aligned. */
export function formatPlainLines({ rows }: StatisticsAnswer): string {
  const lines = flattenRows(rows).map(({ row, depth }) => ({
    name: `${"  ".repeat(depth)}${row.label}`,
    value: row.value,
  }));
  const width = Math.min(WIDEST, Math.max(0, ...lines.map(({ name }) => name.length)));
  return (
    lines.map(({ name, value }) => `${name.padEnd(width)}  ${value}`.trimEnd()).join("\n") + (lines.length ? "\n" : "")
  );
}

/** In characters. */
const WIDEST = 60;

function flattenRows(
  rows: readonly StatisticRow[],
  depth = 0,
): { readonly row: StatisticRow; readonly depth: number }[] {
  return rows.flatMap(row => [{ row, depth }, ...flattenRows(row.rows, depth + 1)]);
}
