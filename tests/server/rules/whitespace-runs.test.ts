/** The blanks between words, and the words that are looked for at them. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { visitWhitespaceRuns, WordsBeforeRuns } from "../../../server/rules/linguistics/whitespace-runs.ts";

describe("the runs of white space in a clause", () => {
  it("are those that have something before and behind", () => {
    const characters = fc.constantFrom("a", "é", " ", "\n", "\u00a0", "\ufeff", "|", "\ud835", "\udc00");
    fc.assert(
      fc.property(fc.string({ unit: characters, maxLength: 30 }), text => {
        const expected = [...text.matchAll(/(?<=\S)\s+(?=\S)/g)].flatMap(({ 0: gap, index }) => [
          index,
          index + gap.length,
        ]);
        const runs: number[] = [];
        visitWhitespaceRuns(text, (start, end) => runs.push(start, end));
        assert.deepEqual(runs, expected);
      }),
    );
  });

  it("have the words that end before them and the letters that come behind", () => {
    const words = new WordsBeforeRuns();
    words.add("que", "i");
    words.add("de", "i");
    words.add("la", "a");
    const text = "que il";
    assert.deepEqual(words.find(text, 3, 4), ["que", "de"]);
    assert.deepEqual(words.find("que la", 3, 4), []);
  });
});
