/**
 * Prints, as JSON, which blocks of the program's code run more often than in proportion to a text's length, for each of
 * the hostile texts: `node --no-opt --no-maglev tests/growth/count-steps.ts PART OF`. Optimised code is not counted
 * exactly, and a process of its own leaves other tests as they are.
 */
import { HOSTILE } from "./hostile-texts.ts";
import { type Growth, grown, StepCounter } from "./step-counter.ts";

/** UTF-16 code units. */
const LENGTH = 500;
/** Labels behind `z)` are read and mended otherwise, which a shorter text has none of. */
const LONGER: Readonly<Record<string, number>> = { items: 1_000, "English items": 1_000 };
const TIMES = 4;
/** What goes with the square would be 16 times as often. */
const MOST = 10;
/** What runs less often may have its first time, its limit or its memory here. */
const LEAST = 1_200;

const [part = 0, of = 1] = process.argv.slice(2).map(Number);
const counter = new StepCounter();
const { everythingOn } = await import("./work.ts");
const { SAMPLES, sample } = await import("../server/features/support.ts");
// What is made once for all texts, and remembered, is made before.
for (const name of SAMPLES) everythingOn(sample(name));
const found: Record<string, readonly Growth[]> = {};
for (const [at, [name, make]] of Object.entries(HOSTILE).entries()) {
  if (at % of !== part) continue;
  const [before, after] = [1, TIMES].map(times => {
    const text = make(times * (LONGER[name] ?? LENGTH));
    return counter.of(() => everythingOn(text));
  });
  // Code that did not run at all for the shorter text has nothing to be compared with.
  if (before && after) found[name] = grown(before, after, MOST, LEAST).filter(({ before }) => before > 0);
}
console.log(JSON.stringify(found));
