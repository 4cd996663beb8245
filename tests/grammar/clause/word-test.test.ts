/** Telling a few words without folding must find those that folding finds. */
import assert from "node:assert/strict";
import { createWordTest } from "../../../grammar/clause/word-test.ts";
import { fold } from "../../../grammar/text/words.ts";

describe("a test for a few words", () => {
  const words = new Set(["et", "que", "qu'", "où"]);
  const isOne = createWordTest(words);

  it("knows them however they are written, and no others", () => {
    const written = ["et", "Et", "ET", "que", "QUE", "qu'", "qu’", "Qu’", "où", "ou\u0300", "OÙ", "eT", "qU’"];
    for (const word of [...written, "e", "eta", "ou", "quel", "é", ""]) {
      assert.equal(isOne(`« ${word} »`, 2, 2 + word.length), words.has(fold(word)), word);
    }
  });
});
