/** Both servers' figures beside each other, with the goals of the project. */
import { MEASURES, type Measure, type Sample, type Samples } from "./measures.ts";

/** Which one of all samples counts. */
export type Statistic = "median" | "p95" | "longest";

/**
 * The most that ours may take. A ratio is a part of what the JSON server takes, for texts of up to 1,000 clauses and for
 * longer ones; milliseconds hold whatever the JSON server does.
 */
type Goal = { readonly ratio: readonly [short: number, long: number] } | { readonly milliseconds: number };

interface Judgement {
  /** The median, unless another is named. */
  readonly statistic?: Statistic;
  readonly goal?: Goal;
}

const SHORT = 1000;

const JUDGEMENTS: Readonly<Record<Measure, Judgement>> = {
  start: { goal: { ratio: [1, 1] } },
  open: { goal: { ratio: [1, 0.5] } },
  "start + open": {},
  "open, all": { goal: { ratio: [4, 4] } },
  "edit: letter": { goal: { ratio: [0.25, 0.1] } },
  "edit: opener": { goal: { ratio: [1, 0.5] } },
  "edit: mark": { goal: { ratio: [1, 0.5] } },
  "edit: enter": { goal: { ratio: [1, 0.5] } },
  completion: {},
  symbols: { goal: { ratio: [0.5, 0.5] } },
  "semantic tokens": {},
  memory: { goal: { ratio: [1, 1] } },
  "typing: completion": { statistic: "p95", goal: { ratio: [1, 1] } },
  "typing: diagnostics": { statistic: "p95", goal: { ratio: [0.25, 0.25] } },
  "typing: longest wait": { statistic: "longest", goal: { milliseconds: 500 } },
  "typing: all diagnostics": { statistic: "p95" },
  // The longest block of each round, and the median of the rounds: a hiccup of the machine is none of the server's.
  "block: first reading": { goal: { milliseconds: 50 } },
  "block: enacting line": { goal: { milliseconds: 50 } },
  "block: language": { goal: { milliseconds: 50 } },
};

export interface Row {
  readonly measure: Measure;
  /** Milliseconds, or bytes of memory; null where there is nothing to measure. */
  readonly ours: number | null;
  readonly json: number | null;
  readonly ratio: number | null;
  /** Milliseconds of the processor that ours took; null where it was not measured. */
  readonly processor: number | null;
  /** Of processor times. */
  readonly processorRatio: number | null;
  readonly goal: { readonly kind: "ratio" | "milliseconds"; readonly most: number } | null;
  readonly isMet: boolean | null;
}

/** One row for each measure that ours has. */
export function compareSamples(ours: Samples, json: Samples, clauses: number): Row[] {
  return MEASURES.filter(measure => ours.has(measure)).map(measure => {
    const { statistic = "median", goal: wanted } = JUDGEMENTS[measure];
    const [our, other] = [ours.get(measure) ?? [], json.get(measure) ?? []];
    const summarize = (samples: readonly Sample[], figure: (sample: Sample) => number) =>
      SUMMARIES[statistic](samples.map(figure));
    const figures = [summarize(our, getFigure), summarize(other, getFigure)] as const;
    const processor = summarize(our, getProcessor) || null;
    const ratio = divide(...figures);
    const goal = wanted ? getGoal(wanted, clauses) : null;
    const judged = goal?.kind === "milliseconds" ? figures[0] : ratio;
    return {
      measure,
      ours: figures[0],
      json: figures[1],
      ratio,
      processor,
      processorRatio: divide(processor, summarize(other, getProcessor)),
      goal,
      isMet: goal === null || judged === null ? null : judged <= goal.most,
    };
  });
}

const getFigure = ({ figure }: Sample): number => figure;
const getProcessor = ({ processor }: Sample): number => processor;

function getGoal(goal: Goal, clauses: number): Row["goal"] {
  if ("milliseconds" in goal) return { kind: "milliseconds", most: goal.milliseconds };
  return { kind: "ratio", most: goal.ratio[clauses <= SHORT ? 0 : 1] };
}

function divide(above: number | null, below: number | null): number | null {
  return above === null || !below ? null : above / below;
}

/** Of an even number, the mean of the two in the middle. */
export function median(figures: readonly number[]): number | null {
  const sorted = [...figures].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** The smallest figure that at least `share` of all do not exceed. */
export function percentile(figures: readonly number[], share: number): number | null {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? null;
}

const SUMMARIES: Readonly<Record<Statistic, (figures: readonly number[]) => number | null>> = {
  median,
  p95: figures => percentile(figures, 0.95),
  longest: figures => percentile(figures, 1),
};
