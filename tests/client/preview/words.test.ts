import assert from "node:assert/strict";
import { findWordAt, findWordOffset } from "../../../client/preview/words.ts";

describe("a word that was clicked on", () => {
  it("is counted among those that are written so", () => {
    const text = "Les États, et les États parties";
    assert.deepEqual(findWordAt(text, 4), { word: "États", nth: 0, into: 0 });
    assert.deepEqual(findWordAt(text, text.lastIndexOf("États") + 2), { word: "États", nth: 1, into: 2 });
    assert.deepEqual(findWordAt(text, text.length), { word: "parties", nth: 0, into: 7 }, "at its end");
    assert.equal(findWordAt("a,  b", 3), null, "between words");
    assert.equal(findWordAt("", 0), null);
  });

  it("is found in the source, past what print leaves out", () => {
    const source = "2. *Invite*\nles États[^1] et les **États** parties";
    const printed = "2. Invite les États1 et les États parties";
    const word = findWordAt(printed, printed.lastIndexOf("États") + 1);
    assert.ok(word);
    // The first « États » is printed together with the call of its note.
    assert.equal(findWordOffset(source, { word: "États", nth: 1, into: 1 }), source.lastIndexOf("États") + 1);
    assert.equal(findWordOffset(source, { word: "parties", nth: 0, into: 3 }), source.indexOf("parties") + 3);
    assert.equal(findWordOffset(source, { word: "absente", nth: 0, into: 0 }), null);
    assert.equal(findWordOffset(source, { word: "et", nth: 5, into: 0 }), null);
  });
});
