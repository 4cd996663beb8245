import assert from "node:assert/strict";
import fc from "fast-check";
import { compileWordGraph } from "../../../grammar/languages/build/word-graph.ts";
import { getDictionary, listDictionaryCodes } from "../../../grammar/languages/dictionaries.ts";
import { readWordGraph } from "../../../grammar/languages/word-graph.ts";

const word = fc.string({ unit: fc.constantFrom(..."abcdeé"), minLength: 1, maxLength: 6 });

describe("a graph of words", () => {
  it("has the words that it was made of and no others", () => {
    fc.assert(
      fc.property(fc.uniqueArray(word), fc.array(word), (words, others) => {
        const { has } = readWordGraph(compileWordGraph(words));
        for (const one of words) assert.ok(has(one), one);
        for (const one of others) assert.equal(has(one), words.includes(one), one);
      }),
    );
  });

  it("shares beginnings and ends", () => {
    const stems = [..."bcdfgl"];
    const { edges } = compileWordGraph(stems.flatMap(stem => [`${stem}ation`, `${stem}ations`]));
    // One letter of each stem, then the six of the end they share.
    assert.equal(Buffer.from(edges, "base64").length / 4, stems.length + 6);
  });

  it("has neither the empty word nor parts of words", () => {
    const { has } = readWordGraph(compileWordGraph(["lacs"]));
    assert.deepEqual(["", "l", "lac", "lacs", "lacss", "Lacs", "l4cs"].filter(has), ["lacs"]);
    assert.equal(readWordGraph(compileWordGraph([])).has("lac"), false);
  });

  it("is refused where an edge cannot tell its letters apart", () => {
    const letters = Array.from({ length: 65 }, (_, at) => String.fromCharCode(0x100 + at));
    assert.throws(() => compileWordGraph(letters), /65 letters/);
  });
});

describe("the dictionaries", () => {
  it("are those of French and English", () => {
    assert.deepEqual(listDictionaryCodes(), ["en", "fr"]);
    assert.equal(getDictionary("es"), null);
    assert.equal(getDictionary("toString"), null);
  });

  it("know the words of the language and of the field", () => {
    const [fr, en] = [getDictionary("fr"), getDictionary("en")];
    for (const one of ["instamment", "préoccupée", "infrarégionale", "évènement", "cœur"]) assert.ok(fr?.has(one), one);
    for (const one of ["government", "programme", "recognizing", "refoulement", "alia"]) assert.ok(en?.has(one), one);
    for (const one of ["instament", "preoccupée", "government"]) assert.equal(fr?.has(one), false, one);
    for (const one of ["goverment", "implementaion", "instamment"]) assert.equal(en?.has(one), false, one);
    assert.ok(fr?.frequent.has("droits") && fr.frequent.has("souligne"));
    assert.ok(en?.frequent.has("rights") && en.frequent.has("stresses"));
  });
});
