import assert from "node:assert/strict";
import fc from "fast-check";
import { LineMap } from "../../../client/preview/page/line-map.ts";

/** Blocks on lines 2, 4–6 and 7. */
const BLOCKS = [
  { down: 2, lines: 1 },
  { down: 2, lines: 3 },
  { down: 1, lines: 1 },
];

describe("the preview's map of lines", () => {
  const map = new LineMap(BLOCKS);

  it("knows which lines each block covers", () => {
    assert.deepEqual(
      BLOCKS.map((_, at) => [map.getStart(at), map.countLines(at)]),
      [
        [2, 1],
        [4, 3],
        [7, 1],
      ],
    );
  });

  it("gives the block of a line, or the one above", () => {
    const blocks = [0, 1, 2, 3, 4, 6, 7, 8, 99].map(line => map.findBlock(line));
    assert.deepEqual(blocks, [null, null, 0, 0, 1, 1, 2, 2, 2]);
    assert.equal(new LineMap([]).findBlock(0), null);
  });

  it("finds the place of a line in a block, in the gap after it, above the first, below the last", () => {
    const places: readonly (readonly [number, number, number])[] = [
      [0, -1, 1],
      [1, -1, 1.5],
      [2.5, 0, 0.5],
      [3, 0, 1],
      [3.5, 0, 1.5],
      [4, 1, 0],
      [5.5, 1, 0.5],
      [7, 2, 0],
      [12, 2, 1],
    ];
    for (const [line, block, part] of places) assert.deepEqual(map.getPlace(line), { block, part }, `line ${line}`);
  });

  it("leads from a line to its place and back, whatever the blocks", () => {
    const block = fc.record({ down: fc.integer({ min: 1, max: 4 }), lines: fc.integer({ min: 1, max: 5 }) });
    fc.assert(
      fc.property(fc.array(block, { maxLength: 20 }), fc.double({ min: 0, max: 1, noNaN: true }), (blocks, share) => {
        const made = new LineMap(blocks);
        const last = blocks.length - 1;
        const line = share * (last < 0 ? 0 : made.getStart(last) + made.countLines(last));
        assert.ok(Math.abs(made.getLine(made.getPlace(line)) - line) < 1e-9);
      }),
    );
  });
});
