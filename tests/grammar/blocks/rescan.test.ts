/** Scanning what changed gives what scanning everything gives. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { findDifference } from "../../../grammar/blocks/difference.ts";
import { rescan, type ScannedBlocks, scan } from "../../../grammar/blocks/rescan.ts";
import { type Block, scanBlocks } from "../../../grammar/blocks/scan.ts";
import { PIECES } from "../pieces.ts";

describe("scanning again", () => {
  it("gives the blocks of the whole text, whatever was changed", () => {
    const piece = fc.constantFrom(...PIECES);
    const text = fc.array(piece, { maxLength: 60 }).map(all => all.join(""));
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.nat(40),
      put: fc.array(piece, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(text, fc.array(edit, { minLength: 1, maxLength: 8 }), (begun, edits) => {
        let before = begun;
        let known: ScannedBlocks = scan(before);
        for (const { at, cut, put } of edits) {
          const from = Math.floor(at * before.length);
          const after = before.slice(0, from) + put.join("") + before.slice(from + cut);
          const again = rescan(known, findDifference(before, after), after);
          const [blocks, now] = [known.blocks, again.blocks];
          assert.deepEqual(now, scanBlocks(after));
          assert.deepEqual(now.slice(0, again.from), blocks.slice(0, again.from));
          const own = ({ kind, text: words }: Block) => ({ kind, words });
          assert.deepEqual(now.slice(again.afterEnd).map(own), blocks.slice(again.beforeEnd).map(own));
          const fresh = scan(after);
          assert.equal(again.canReachFar, fresh.canReachFar);
          known = again;
          before = after;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("gives them in a long text, too, of which a stretch is looked at", () => {
    const filler = Array.from({ length: 400 }, (_, at) => `${at + 1}. Prie le Conseil d'agir ;`).join("\n\n");
    const piece = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map(all => all.join(""));
    const closing = fc.constantFrom("", "-->", "\n---\n", "x".repeat(20_000));
    fc.assert(
      fc.property(piece, piece, closing, fc.nat(200), (first, second, last, cut) => {
        const [head, tail] = [`${filler}\n\n`, `\n\n${filler}${last}`];
        const [before, after] = [head + first + tail, head + second + tail.slice(cut)];
        const again = rescan(scan(before), findDifference(before, after), after);
        assert.deepEqual(again.blocks, scanBlocks(after));
      }),
      { numRuns: 400 },
    );
  });

  it("leaves alone what stands far from the difference", () => {
    const before = Array.from({ length: 1000 }, (_, at) => `${at + 1}. Prie le Conseil d'agir ;`).join("\n\n");
    const after = before.replace("500. Prie", "500. Supplie");
    const { from, beforeEnd, afterEnd } = rescan(scan(before), findDifference(before, after), after);
    assert.deepEqual([from, beforeEnd, afterEnd], [499, 500, 500]);
  });
});

describe("the difference of two texts", () => {
  it("is all that is not the same", () => {
    const text = fc.string({ maxLength: 40 }).map(one => one.repeat(500));
    fc.assert(
      fc.property(text, fc.nat(20_000), fc.nat(9000), fc.string(), (before, at, cut, put) => {
        const after = before.slice(0, at) + put + before.slice(at + cut);
        const { start, beforeEnd, afterEnd } = findDifference(before, after);
        assert.equal(before.slice(0, start) + after.slice(start, afterEnd) + before.slice(beforeEnd), after);
        assert.ok(start <= beforeEnd && start <= afterEnd);
        const [b, a] = [before.slice(start, beforeEnd), after.slice(start, afterEnd)];
        if (b !== "" && a !== "") assert.ok(b[0] !== a[0] && b.at(-1) !== a.at(-1));
      }),
    );
  });
});
