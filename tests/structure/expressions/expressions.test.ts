/** No expression takes more than linear time, whatever text it meets, unless what it is given is short. */
import assert from "node:assert/strict";
import { findLiterals, listWrittenForms, type PlacedExpression, recordBuiltExpressions } from "./all-expressions.ts";
import { BUILT_SHORT, SHORT } from "./short-inputs.ts";
import { findSlowness, judgeExpression, loadVerdicts, saveVerdicts, type Verdict } from "./verdicts.ts";

/** `1` asks again of all, `new` only of those that have no verdict yet. */
const UPDATE = process.env["UPDATE"];
const known = UPDATE === "1" ? new Map<string, Verdict>() : loadVerdicts();
const asked = new Set<string>();

const isShort = ({ place, expression }: PlacedExpression) => SHORT[`${place} ${expression}`] !== undefined;
const isBuiltShort = ({ place }: PlacedExpression) => BUILT_SHORT[place] !== undefined;

/** One after the other: many at once take each other's time, and are given up. */
async function findFaults(all: readonly PlacedExpression[]): Promise<string[]> {
  const faults: string[] = [];
  for (const { place, expression } of all.filter(one => !isShort(one))) {
    asked.add(expression);
    const verdict = known.get(expression) ?? (await judgeExpression(expression));
    known.set(expression, verdict);
    const why = verdict === "linear" ? null : findSlowness(expression, verdict);
    if (why !== null) faults.push(`${place} ${expression}: ${why}`);
  }
  return faults;
}

describe("regular expressions", function () {
  this.timeout(UPDATE ? 0 : 300_000);

  it("of the sources take linear time, or what they are given is short", async () => {
    assert.deepEqual(await findFaults(findLiterals()), []);
  });

  it("that are built take linear time, or what they are given is short", async () => {
    const all = await recordBuiltExpressions();
    assert.ok(all.length > 300, "expressions are built");
    assert.deepEqual(await findFaults(all.filter(one => !isBuiltShort(one))), []);
    const files = new Set(all.map(({ place }) => place));
    assert.deepEqual(
      Object.keys(BUILT_SHORT).filter(file => !files.has(file)),
      [],
    );
  });

  it("of what print writes otherwise take linear time", async () => {
    assert.deepEqual(await findFaults(listWrittenForms()), []);
  });

  it("are there, whose input is said to be short", async () => {
    const names = new Set(
      [...findLiterals(), ...(await recordBuiltExpressions())].map(({ place, expression }) => `${place} ${expression}`),
    );
    assert.deepEqual(
      Object.keys(SHORT).filter(name => !names.has(name)),
      [],
    );
  });

  it("would be seen to take longer", async () => {
    for (const expression of ["/\\s+$/", "/(?:a+)+b/", "/^.*x.*y/"]) {
      const verdict = await judgeExpression(expression);
      assert.notEqual(verdict, "linear", expression);
    }
    const verdict = await judgeExpression("/\\s+$/");
    assert.ok(verdict !== "linear" && findSlowness("/\\s+$/", verdict));
    assert.ok(findSlowness("/\\s+$/", { pumps: [], suffix: "" }));
  });

  after(() => {
    if (UPDATE) saveVerdicts(new Map([...known].filter(([expression]) => asked.has(expression))));
  });
});
