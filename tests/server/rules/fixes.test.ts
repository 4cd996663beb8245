/** Applying several fixes at once. */
import assert from "node:assert/strict";
import { applyEdits, listPreferredEdits } from "../../../server/rules/fixes/apply-fixes.ts";
import type { Finding, Fix } from "../../../server/rules/rule.ts";

const fix = (preferred: boolean, ...edits: [start: number, end: number, newText: string][]): Fix => ({
  title: { fr: "corriger", en: "mend" },
  preferred,
  edits: edits.map(([start, end, newText]) => ({ start, end, newText })),
});

const finding = (...fixes: Fix[]): Finding => ({ start: 0, end: 1, message: "m", fixes });

const applyPreferred = (text: string, ...findings: Finding[]) => applyEdits(text, listPreferredEdits(findings));

describe("preferred fixes together", () => {
  it("are applied wherever they stand, whatever they lengthen", () => {
    assert.equal(
      applyPreferred("abcdef", finding(fix(true, [4, 5, "EEE"])), finding(fix(true, [0, 1, ""]))),
      "bcdEEEf",
    );
  });

  it("leave out what is only offered", () => {
    assert.equal(applyPreferred("abc", finding(fix(false, [0, 1, "x"])), finding(fix(false, [1, 2, "y"]))), "abc");
    assert.equal(applyPreferred("abc", finding(fix(false, [0, 1, "x"]), fix(true, [0, 1, "z"]))), "zbc");
  });

  it("give way, whole, to an earlier one that they meddle with", () => {
    const first = finding(fix(true, [1, 3, "X"]));
    assert.equal(applyPreferred("abcdef", first, finding(fix(true, [2, 4, "Y"]))), "aXdef");
    // Two insertions at one place: which comes first would be chance.
    assert.equal(applyPreferred("abc", finding(fix(true, [1, 1, "X"])), finding(fix(true, [1, 1, "Y"]))), "aXbc");
    assert.equal(applyPreferred("abcdef", first, finding(fix(true, [5, 6, "F"], [0, 2, "A"]))), "aXdef");
  });

  it("stand side by side", () => {
    assert.equal(applyPreferred("abcdef", finding(fix(true, [1, 3, "X"])), finding(fix(true, [3, 3, "Y"]))), "aXYdef");
  });

  it("apply all the edits of one", () => {
    assert.equal(applyPreferred('say "it" now', finding(fix(true, [4, 5, "“"], [7, 8, "”"]))), "say “it” now");
  });
});
