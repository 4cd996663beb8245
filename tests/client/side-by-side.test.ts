/** Which clause of one text is which of the other, and where the translator goes on. */
import assert from "node:assert/strict";
import { findNextOpen, findPairAt, findRange } from "../../client/side-by-side/clause-map.ts";
import type { ClausePair } from "../../server/protocol/side-by-side.ts";

const at = (line: number) => ({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });

const pair = (original: number | null, version: number | null, state: ClausePair["state"]): ClausePair => ({
  original: original === null ? null : at(original),
  version: version === null ? null : at(version),
  originalHash: original === null ? null : `o${original}`,
  versionHash: version === null ? null : `v${version}`,
  state,
});

/** The original has five clauses; the version lacks the third, and has the last two in the other order. */
const PAIRS: readonly ClausePair[] = [
  pair(0, 10, "done"),
  pair(2, 12, "open"),
  pair(4, null, "missing"),
  pair(6, 16, "done"),
  pair(8, 14, "parted"),
];

describe("two versions side by side", () => {
  const find = (line: number) => {
    const found = findPairAt(PAIRS, "original", line);
    return found && findRange(PAIRS, found, "version")?.start.line;
  };

  it("show the clause that the cursor stands in, or behind", () => {
    assert.deepEqual([0, 1, 2, 6, 7, 8, 99].map(find), [10, 10, 12, 16, 16, 14, 14]);
    assert.equal(findPairAt(PAIRS, "version", 15)?.original?.start.line, 8);
  });

  it("show the one before where the other has none, and the first above all", () => {
    assert.equal(find(4), 12);
    assert.equal(findPairAt(PAIRS, "version", 3), PAIRS[0]);
  });

  it("are nothing to go by where nothing is paired", () => {
    assert.equal(findPairAt([], "original", 3), undefined);
    assert.equal(findNextOpen([], { line: 3, character: 0 }), undefined);
  });

  it("lead from one clause that waits to the next, and round", () => {
    const next = (line: number) => PAIRS.indexOf(findNextOpen(PAIRS, { line, character: 0 }) as ClausePair);
    // A clause that is missing belongs at the end of the one before.
    assert.deepEqual([0, 12, 13, 14, 20].map(next), [1, 2, 4, 1, 1]);
  });
});
