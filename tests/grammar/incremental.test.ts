/** A text read with the help of the version before is read as from nothing, whatever was changed. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { analyse, analyseVersion } from "../../grammar/analyse.ts";
import { readSamples } from "../fixtures/samples.ts";
import { PIECES } from "./pieces.ts";

const SAMPLES = readSamples();

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.oneof(fc.nat(2), fc.nat(60), fc.nat(2000)),
  put: fc.oneof(
    fc.constantFrom("x", " ", ",", "\n", ""),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 3 }).map(all => all.join("")),
  ),
});

describe("reading a text again", () => {
  it("gives the tree that reading it from nothing gives", function () {
    this.timeout(120_000);
    const made = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map(all => all.join(""));
    const text = fc.oneof(fc.constantFrom(...SAMPLES), made);
    fc.assert(
      fc.property(text, fc.array(edit, { minLength: 1, maxLength: 5 }), (begun, edits) => {
        let now = begun;
        let version = analyseVersion(now, {});
        for (const { at, cut, put } of edits) {
          const from = Math.floor(at * now.length);
          now = now.slice(0, from) + put + now.slice(from + cut);
          version = analyseVersion(now, {}, version);
          assert.deepEqual(version.tree, analyse(now));
        }
      }),
      { numRuns: 300 },
    );
  });

  it("keeps what the edit does not touch", () => {
    const text = SAMPLES[0] ?? "";
    const version = analyseVersion(text, {});
    const before = version.tree;
    const middle = before.paragraphs.findIndex(({ kind }) => kind === "operative");
    const changed = before.paragraphs[middle];
    assert.ok(changed);
    const at = changed.start + changed.clause.contentEnd - 2;
    const after = analyseVersion(`${text.slice(0, at)}x${text.slice(at)}`, {}, version).tree;
    after.paragraphs.forEach((one, index) => {
      if (index < middle) assert.equal(one, before.paragraphs[index]);
      else if (index > middle) assert.equal(one.clause, before.paragraphs[index]?.clause);
    });
  });
});
