/** A table as Markdown has it, for the terminal and the README alike. */
import type { Row } from "./comparison.ts";
import type { Measure } from "./measures.ts";

const HEAD = ["", "Préambule", "JSON server", "ratio", "goal", "", "processor time", "ratio of it"];

export function formatTable(rows: readonly Row[]): string {
  const lines = rows.map(({ measure, ours, json, ratio, goal, isMet, processor, processorRatio }) => [
    NAMES[measure],
    formatFigure(measure, ours),
    formatFigure(measure, json),
    formatRatio(ratio),
    formatGoal(goal),
    isMet === null ? "" : isMet ? "met" : "NOT MET",
    processor === null ? "" : formatFigure(measure, processor),
    formatRatio(processorRatio),
  ]);
  const widths = HEAD.map((title, column) => Math.max(title.length, ...lines.map(line => (line[column] ?? "").length)));
  const formatRow = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join(" | ")} |`;
  const rule = `|${widths.map((width, at) => (at === 0 ? "-".repeat(width + 2) : `${"-".repeat(width + 1)}:`)).join("|")}|`;
  return [formatRow(HEAD), rule, ...lines.map(formatRow)].join("\n");
}

const NAMES: Readonly<Record<Measure, string>> = {
  start: "start to initialised",
  open: "open → first diagnostics",
  "start + open": "start to first diagnostics",
  "open, all": "open → all diagnostics",
  "edit: letter": "edit → diagnostics: a letter in a word",
  "edit: opener": "edit → diagnostics: a letter in the opener",
  "edit: mark": "edit → diagnostics: the closing mark",
  "edit: enter": "edit → diagnostics: Enter in the paragraph",
  completion: "completion",
  symbols: "document symbols",
  "semantic tokens": "semantic tokens",
  memory: "memory, resident, after the edits",
  "typing: completion": "typing after opening: completion, 95 %",
  "typing: diagnostics": "typing after opening: diagnostics, 95 %",
  "typing: longest wait": "typing after opening: diagnostics, longest",
  "typing: all diagnostics": "typing after opening: of the whole text, 95 %",
  "block: first reading": "longest block: first reading",
  "block: enacting line": "longest block: a letter in the enacting line",
  "block: language": "longest block: another language",
};

function formatFigure(measure: Measure, figure: number | null): string {
  if (figure === null) return "–";
  if (measure === "memory") return `${(figure / 2 ** 20).toFixed(0)} MB`;
  return `${figure.toFixed(figure < 20 ? 2 : 0)} ms`;
}

function formatGoal(goal: Row["goal"]): string {
  if (!goal) return "";
  return goal.kind === "ratio" ? `≤ ${goal.most}` : `≤ ${goal.most} ms`;
}

function formatRatio(ratio: number | null): string {
  return ratio === null || ratio === 0 ? "" : ratio.toFixed(ratio < 0.1 ? 3 : 2);
}
