/** Apostrophes inside words and after what is elided. */
import { perClause } from "./text.ts";

export interface Apostrophe {
  /** Counted from the paragraph's start. */
  readonly at: number;
  /** `'` or `’`. */
  readonly mark: string;
  /** Blanks after it, which do not belong there. */
  readonly spaces: number;
}

/** Between letters, or before the blanks that extraction leaves after an elision: `l’ État`. */
const APOSTROPHE = /(?<=\p{L})['’](?:(?=\p{L})|( +)(?=\p{L}{2}))/gu;
/** What is elided has one letter, or ends in `qu`; any other word may end in an apostrophe: `the States’ work`. */
const ELIDED = /(?<![\p{L}\p{M}])(?:\p{L}|\p{L}*[qQ][uU])$/u;

export const apostrophes = perClause(({ text }): readonly Apostrophe[] =>
  [...text.matchAll(APOSTROPHE)].flatMap(({ 0: whole, 1: blanks = "", index }) =>
    blanks !== "" && !ELIDED.test(text.slice(Math.max(0, index - 10), index))
      ? []
      : [{ at: index, mark: whole[0] ?? "", spaces: blanks.length }],
  ),
);
