/**
 * Looks for texts that take more than time in proportion to their length: `npm run fuzz -- growth`. Units of pieces of
 * the dictionary and of examples of rules are repeated, and steps counted for a text and one four times as long. What
 * is found is printed with its unit, to be put into `hostile-texts.ts`.
 *
 * `node --no-opt --no-maglev tests/growth/search.ts [SECONDS] [SEED]`
 */
import { grown, StepCounter } from "./step-counter.ts";

const counter = new StepCounter();
const { everythingOn } = await import("./work.ts");
const { RULES } = await import("../../server/rules/all.ts");
const { listExamples } = await import("../../server/rules/rule-examples.ts");
const { SAMPLES, sample } = await import("../server/features/support.ts");
const { DICTIONARY } = await import("../fuzz/dictionary.ts");

const [seconds = 600, seed = Date.now() & 0x7fffffff] = process.argv.slice(2).map(Number);
const LENGTH = 700;
const LONGEST_UNIT = 300;
const MOST = 10;
const LEAST = 1_500;
/** Texts shown for one place in the code. */
const SHOWN = 2;

const paragraphs = RULES.flatMap(listExamples)
  .flatMap(({ bad, good }) => (bad ?? good ?? "").replace(/[⟦⟧]/g, "").split(/\n\n+/))
  .filter(paragraph => paragraph !== "");
let state = seed;
const random = () => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 2 ** 32;
};
const oneOf = (all: readonly string[]) => all[Math.floor(random() * all.length)] as string;

function unit(): string {
  const pieces = Array.from({ length: 1 + Math.floor(random() * 4) }, () =>
    oneOf(random() < 0.25 ? paragraphs : DICTIONARY),
  );
  return pieces.join(oneOf(["", " ", " ", ", "])) + oneOf(["", " ", ";\n\n", "\n\n", "\n", ", "]);
}

for (const name of SAMPLES) everythingOn(sample(name));
console.log(`seed ${seed}`);
const shown = new Map<string, number>();
for (const end = Date.now() + seconds * 1000; Date.now() < end; ) {
  const piece = unit();
  if (piece.length > LONGEST_UNIT) continue;
  const times = Math.max(14, Math.round(LENGTH / piece.length));
  const [before, after] = [times, 4 * times].map(count =>
    counter.of(() => everythingOn(`L'Assemblée générale,\n\nRappelant ${piece.repeat(count)}!`)),
  );
  for (const growth of before && after ? grown(before, after, MOST, LEAST) : []) {
    const place = growth.block.split("+")[0] as string;
    const count = shown.get(place) ?? 0;
    shown.set(place, count + 1);
    if (growth.before > 0 && count < SHOWN)
      console.log(growth.block, growth.before, growth.after, JSON.stringify(piece));
  }
}
