/** Whatever a text is made of, four times as much takes about four times as many steps: they are counted. */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { HOSTILE } from "./hostile-texts.ts";
import { type Growth, grown, StepCounter } from "./step-counter.ts";

const COUNT = join(import.meta.dirname, "count-steps.ts");
/** The machines of the tests have two cores. */
const PARTS = 2;

/** What grows faster up to a limit, by the beginning of its place. */
const LIMITED: Readonly<Record<string, string>> = {
  "server/features/versions/": "tries no more steps than MOST_FURTHER_STEPS of align-sequences.ts allows",
  "server/features/shared/workspace-edits.ts:":
    "writes the edits of no more findings than MOST_FINDINGS of fixes.ts allows",
};

async function counted(part: number): Promise<Readonly<Record<string, readonly Growth[]>>> {
  const args = ["--no-opt", "--no-maglev", COUNT, String(part), String(PARTS)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 64_000_000 });
  return JSON.parse(stdout);
}

describe("steps in proportion to the length of a text of nothing but", function () {
  this.timeout(300_000);
  let found: Readonly<Record<string, readonly Growth[]>> = {};

  before(async () => {
    found = Object.assign({}, ...(await Promise.all(Array.from({ length: PARTS }, (_, part) => counted(part)))));
  });

  for (const name of Object.keys(HOSTILE)) {
    it(name, () => {
      const growths = found[name];
      assert.ok(growths, "was counted");
      const limited = (block: string) => Object.keys(LIMITED).some(place => block.startsWith(place));
      assert.deepEqual(
        growths.filter(({ block }) => !limited(block)),
        [],
      );
    });
  }

  it("would be seen to grow otherwise", () => {
    const counter = new StepCounter(/^tests\//);
    const steps = (length: number) => counter.of(() => pairsIn(length));
    const growths = grown(steps(20), steps(80), 10, 1_200);
    counter.end();
    assert.deepEqual(
      growths.map(({ before, after }) => [before, after]),
      [[400, 6_400]],
    );
  });
});

/** With the square of the length. */
function pairsIn(length: number): number {
  let pairs = 0;
  for (let a = 0; a < length; a++) for (let b = 0; b < length; b++) pairs++;
  return pairs;
}
