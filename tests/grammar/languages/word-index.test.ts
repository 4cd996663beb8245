import assert from "node:assert/strict";
import fc from "fast-check";
import { PhraseIndex } from "../../../grammar/clause/phrase-index.ts";
import { createWordIndex } from "../../../grammar/languages/build/word-index.ts";
import { listLanguageCodes } from "../../../grammar/languages/language-codes.ts";
import { getPack } from "../../../grammar/languages/registry.ts";
import { listWordsByNumber, parseNumbers, readWordIndex } from "../../../grammar/languages/word-index.ts";
import { foldWords } from "../../../grammar/text/words.ts";

describe("numbers by word in one string", () => {
  const word = fc.stringMatching(/^[a-cé'-]{0,4}$/);

  it("are found for each word, and for no other", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(word, fc.nat(40)), { maxLength: 30 }), word, (entries, other) => {
        const index = readWordIndex(createWordIndex(entries));
        const expected = new Map<string, number[]>();
        for (const [one, number] of entries) expected.set(one, [...new Set([...(expected.get(one) ?? []), number])]);
        for (const [one, numbers] of expected) assert.deepEqual(parseNumbers(index.get(one)), numbers, one);
        assert.equal(index.has(other), expected.has(other));
        assert.deepEqual([...index.keys()], [...expected.keys()].sort());
      }),
    );
  });

  it("may be asked the other way round", () => {
    const index = createWordIndex([
      ["b", 2],
      ["a", 3],
      ["a", 1],
    ]);
    assert.equal(index, "a 3 1\nb 2");
    assert.deepEqual(listWordsByNumber(index), [
      [1, "a"],
      [2, "b"],
      [3, "a"],
    ]);
  });

  it("take no words that could not be told apart", () => {
    assert.throws(() => createWordIndex([["deux mots", 1]]), /one word/);
  });
});

describe("the phrases of a pack", () => {
  it("are all found by their words, in the order of the list", () => {
    for (const { heads, firstWords } of listLanguageCodes().map(getPack)) {
      const index = new PhraseIndex(heads, ([form]) => form, firstWords.heads);
      const byWords = new Map<string, unknown[]>();
      for (const head of heads) {
        const words = foldWords(head[0]).join(" ");
        byWords.set(words, [...(byWords.get(words) ?? []), head]);
      }
      for (const head of heads) {
        const [first = "", ...others] = foldWords(head[0]);
        let node = index.get(first);
        for (const word of others) node = node?.get(word);
        const same = byWords.get([first, ...others].join(" "));
        assert.deepEqual(node?.values, same, head[0]);
        assert.equal(index.has(`${first}x`) && index.get(`${first}x`) === node, false);
      }
    }
  });

  it("end where no other goes on", () => {
    const list = ["prend note", "prend note de", "l' avis"];
    const index = new PhraseIndex(list, one => one, "l' 2\nprend 0 1");
    assert.deepEqual(index.get("prend")?.values, []);
    assert.deepEqual(index.get("prend")?.get("note")?.values, ["prend note"]);
    assert.equal(index.get("prend")?.get("note")?.goesOn, true);
    assert.equal(index.get("prend")?.get("note")?.get("de")?.goesOn, false);
    assert.deepEqual(index.get("l'")?.get("avis")?.values, ["l' avis"]);
    assert.equal(index.get("avis"), undefined);
  });
});
