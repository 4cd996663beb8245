/** No expression takes more than linear time, whatever text it meets, unless what it is given is short. */
import assert from "node:assert/strict";
import { built, literals, type Placed, written } from "./all-expressions.ts";
import { BUILT_SHORT, SHORT } from "./short-inputs.ts";
import { keep, keptVerdicts, slowness, type Verdict, verdictOf } from "./verdicts.ts";

/** `1` asks again of all, `new` only of those that have no verdict yet. */
const UPDATE = process.env["UPDATE"];
const known = UPDATE === "1" ? new Map<string, Verdict>() : keptVerdicts();
const asked = new Set<string>();

const isShort = ({ place, expression }: Placed) => SHORT[`${place} ${expression}`] !== undefined;
const isBuiltShort = ({ place }: Placed) => BUILT_SHORT[place] !== undefined;

/** One after the other: many at once take each other's time, and are given up. */
async function faultsOf(all: readonly Placed[]): Promise<string[]> {
  const faults: string[] = [];
  for (const { place, expression } of all.filter(one => !isShort(one))) {
    asked.add(expression);
    const verdict = known.get(expression) ?? (await verdictOf(expression));
    known.set(expression, verdict);
    const why = verdict === "linear" ? null : slowness(expression, verdict);
    if (why !== null) faults.push(`${place} ${expression}: ${why}`);
  }
  return faults;
}

describe("regular expressions", function () {
  this.timeout(UPDATE ? 0 : 300_000);

  it("of the sources take linear time, or what they are given is short", async () => {
    assert.deepEqual(await faultsOf(literals()), []);
  });

  it("that are built take linear time, or what they are given is short", async () => {
    const all = await built();
    assert.ok(all.length > 300, "expressions are built");
    assert.deepEqual(await faultsOf(all.filter(one => !isBuiltShort(one))), []);
    const files = new Set(all.map(({ place }) => place));
    assert.deepEqual(
      Object.keys(BUILT_SHORT).filter(file => !files.has(file)),
      [],
    );
  });

  it("of what print writes otherwise take linear time", async () => {
    assert.deepEqual(await faultsOf(written()), []);
  });

  it("are there, whose input is said to be short", async () => {
    const names = new Set([...literals(), ...(await built())].map(({ place, expression }) => `${place} ${expression}`));
    assert.deepEqual(
      Object.keys(SHORT).filter(name => !names.has(name)),
      [],
    );
  });

  it("would be seen to take longer", async () => {
    for (const expression of ["/\\s+$/", "/(?:a+)+b/", "/^.*x.*y/"]) {
      const verdict = await verdictOf(expression);
      assert.notEqual(verdict, "linear", expression);
    }
    const verdict = await verdictOf("/\\s+$/");
    assert.ok(verdict !== "linear" && slowness("/\\s+$/", verdict));
    assert.ok(slowness("/\\s+$/", { pumps: [], suffix: "" }));
  });

  after(() => {
    if (UPDATE) keep(new Map([...known].filter(([expression]) => asked.has(expression))));
  });
});
