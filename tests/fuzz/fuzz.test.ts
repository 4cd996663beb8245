/**
 * Fuzzing in seconds: each target with inputs that are the same each time, and with others where `FUZZ_SEED` says so;
 * and whatever has once broken a target. `npm run fuzz` goes on for hours.
 */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { inputsOf } from "./inputs.ts";
import { bytesOf, textOf } from "./target.ts";
import { TARGETS } from "./targets/all.ts";

const CRASHES = join(import.meta.dirname, "crashes");
/** `FUZZ_SEED=random` draws one, which is printed with a failure; `FUZZ_TIMES=10` tries ten times as much. */
const SEED = process.env["FUZZ_SEED"] === "random" ? Date.now() & 0x7fffffff : Number(process.env["FUZZ_SEED"] ?? 8);
const TIMES = Number(process.env["FUZZ_TIMES"] ?? 1);

describe("fuzzing", function () {
  this.timeout(60_000 * TIMES);

  for (const [name, { check, runs }] of Object.entries(TARGETS)) {
    it(`${name} keeps its promises whatever it is given`, () =>
      fc.assert(
        fc.asyncProperty(inputsOf(name), async input => {
          await check(input);
        }),
        { numRuns: runs * TIMES, seed: SEED },
      ));
  }

  const folders = readdirSync(CRASHES, { withFileTypes: true }).filter(one => one.isDirectory());
  for (const { name } of folders) {
    it(`${name} withstands what has once broken it`, async () => {
      const target = TARGETS[name];
      assert.ok(target, "a folder of crashes is named like a target");
      for (const file of readdirSync(join(CRASHES, name))) {
        try {
          await target.check(new Uint8Array(readFileSync(join(CRASHES, name, file))));
        } catch (error) {
          throw new Error(`${name}/${file}`, { cause: error });
        }
      }
    });
  }

  it("reads its bytes as the text that they were made of", () => {
    for (const text of ["", "é", "a\ud83db", "💩\n", "\ud83d"]) assert.equal(textOf(bytesOf(text)), text);
  });
});
