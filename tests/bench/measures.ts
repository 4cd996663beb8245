/** What is measured, and what a measurement is. */
import { EDIT_KINDS } from "./edits.ts";

/** The parts of the benchmark; each part of a round has a server process of its own. */
export const PARTS = ["steady", "typing", "blocks"] as const;
export type Part = (typeof PARTS)[number];

/** Which part takes which measures, in the order of the table. */
export const MEASURES_BY_PART = {
  steady: [
    "start",
    "open",
    "start + open",
    "open, all",
    ...EDIT_KINDS.map(kind => `edit: ${kind}` as const),
    "completion",
    "symbols",
    "semantic tokens",
    "memory",
  ],
  typing: ["typing: completion", "typing: diagnostics", "typing: longest wait", "typing: all diagnostics"],
  blocks: ["block: first reading", "block: enacting line", "block: language"],
} as const satisfies Record<Part, readonly string[]>;

export type Measure = (typeof MEASURES_BY_PART)[Part][number];
export const MEASURES: readonly Measure[] = PARTS.flatMap((part): readonly Measure[] => MEASURES_BY_PART[part]);

export interface Sample {
  /** Milliseconds that a person waits; of memory, bytes. */
  readonly figure: number;
  /** Milliseconds of the server's processor time meanwhile, which other programs of the machine hardly change. */
  readonly processor: number;
}

/** What this server cannot do, and what the system cannot tell, is absent. */
export type Samples = Map<Measure, Sample[]>;

export type AddSample = (measure: Measure, sample: Sample) => void;
