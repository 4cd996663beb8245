/** Edits upon edits, told as edits of the first text. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { applyEdits } from "../../../server/rules/fixes/apply-fixes.ts";
import { EditedText } from "../../../server/rules/fixes/edited-text.ts";
import type { Edit } from "../../../server/rules/rule.ts";

/** Ordered edits without overlap, from numbers that are taken as shares of what is left. */
function editsOf(length: number, seeds: readonly [skip: number, drop: number, put: string][]): Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  for (const [skip, drop, newText] of seeds) {
    const start = Math.min(length, at + skip);
    const end = Math.min(length, start + drop);
    if (edits.length > 0 && start === at) continue;
    edits.push({ start, end, newText });
    at = end;
  }
  return edits;
}

describe("a text in pieces", () => {
  it("stands after each round as edits applied one round after another leave it", () => {
    const seeds = fc.array(fc.tuple(fc.nat(8), fc.nat(4), fc.string({ maxLength: 3 })), { maxLength: 6 });
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.array(seeds, { maxLength: 4 }), (text, rounds) => {
        const pieces = new EditedText(text);
        let now = text;
        for (const round of rounds) {
          const edits = editsOf(now.length, round);
          pieces.apply(edits);
          now = applyEdits(now, edits);
          assert.equal(pieces.text, now);
        }
        assert.equal(applyEdits(text, pieces.edits), now);
      }),
    );
  });

  it("gives no edit where nothing has changed in the end", () => {
    const pieces = new EditedText("agir ;");
    pieces.apply([{ start: 4, end: 5, newText: "" }]);
    pieces.apply([{ start: 4, end: 4, newText: " " }]);
    assert.deepEqual(pieces.edits, []);
  });
});
