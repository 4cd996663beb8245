/** Medians of both servers beside each other, with the goals of the project. */
import { MEASURES, type Measure, type Sample, type Samples } from "./session.ts";

/** The most that ours may take, in parts of what the JSON server takes: for texts of up to 1,000 clauses, and longer. */
const GOALS: Partial<Record<Measure, readonly [short: number, long: number]>> = {
  start: [1, 1],
  open: [1, 0.5],
  "edit: letter": [0.25, 0.05],
  symbols: [0.5, 0.5],
  memory: [1, 1],
};
const SHORT = 1000;

export interface Row {
  readonly measure: Measure;
  /** Medians: milliseconds, or bytes of memory; null where there is nothing to measure. */
  readonly ours: number | null;
  readonly json: number | null;
  readonly ratio: number | null;
  /** Of processor times. */
  readonly processorRatio: number | null;
  readonly goal: number | null;
  readonly met: boolean | null;
}

/** One row for each measure that ours has. */
export function compared(ours: Samples, json: Samples, clauses: number): Row[] {
  return MEASURES.filter(measure => ours.has(measure)).map(measure => {
    const [mine, other] = [ours.get(measure) ?? [], json.get(measure) ?? []];
    const ratio = quotient(mine, other, sample => sample.figure);
    const goal = GOALS[measure]?.[clauses <= SHORT ? 0 : 1] ?? null;
    return {
      measure,
      ours: median(mine.map(({ figure }) => figure)),
      json: median(other.map(({ figure }) => figure)),
      ratio,
      processorRatio: quotient(mine, other, sample => sample.processor),
      goal,
      met: goal === null || ratio === null ? null : ratio <= goal,
    };
  });
}

function quotient(a: readonly Sample[], b: readonly Sample[], of: (sample: Sample) => number): number | null {
  const [above, below] = [median(a.map(of)), median(b.map(of))];
  return above === null || !below ? null : above / below;
}

/** Of an even number, the mean of the two in the middle. */
export function median(figures: readonly number[]): number | null {
  const sorted = [...figures].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** A table as Markdown has it, for the terminal and the README alike. */
export function table(rows: readonly Row[]): string {
  const head = ["", "Préambule", "JSON server", "ratio", "goal", "", "ratio of processor time"];
  const lines = rows.map(({ measure, ours, json, ratio, goal, met, processorRatio }) => [
    NAMES[measure],
    shown(measure, ours),
    shown(measure, json),
    ratioShown(ratio),
    goal === null ? "" : `≤ ${goal}`,
    met === null ? "" : met ? "met" : "NOT MET",
    ratioShown(processorRatio),
  ]);
  const widths = head.map((title, column) => Math.max(title.length, ...lines.map(line => (line[column] ?? "").length)));
  const row = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join(" | ")} |`;
  const rule = `|${widths.map((width, at) => (at === 0 ? "-".repeat(width + 2) : `${"-".repeat(width + 1)}:`)).join("|")}|`;
  return [row(head), rule, ...lines.map(row)].join("\n");
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
};

function shown(measure: Measure, figure: number | null): string {
  if (figure === null) return "–";
  if (measure === "memory") return `${(figure / 2 ** 20).toFixed(0)} MB`;
  return `${figure.toFixed(figure < 20 ? 2 : 0)} ms`;
}

const ratioShown = (ratio: number | null): string =>
  ratio === null || ratio === 0 ? "" : ratio.toFixed(ratio < 0.1 ? 3 : 2);
