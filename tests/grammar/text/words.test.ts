/** Folding is quick where a text is plain, and must give what it gives elsewhere. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { fold, foldWords } from "../../../grammar/text/words.ts";

describe("folding", () => {
  it("gives small letters, composed, with straight apostrophes", () => {
    const characters = fc.constantFrom(
      ..."aZ09-'’ʼ‘éÉœŒßµªº×÷ÀÞÿ İſẞΩω",
      "e\u0301",
      "\u0301",
      "\u00a0",
      "\u2019",
      "\ud835",
      "𝒜",
    );
    fc.assert(
      fc.property(fc.string({ unit: characters, maxLength: 12 }), text => {
        const expected = text
          .normalize("NFC")
          .toLowerCase()
          .replace(/[\u2019\u02bc\u2018]/g, "'");
        assert.equal(fold(text), expected);
      }),
    );
  });

  it("gives Arabic and Russian without what print may leave out or write otherwise", () => {
    assert.equal(fold("وَإِذْ"), fold("واذ"));
    assert.equal(fold("учёт"), fold("УЧЕТ"));
    assert.equal(fold("تـأكيد"), fold("تاكيد"));
    assert.equal(fold("أنَّ"), fold("ان"));
    assert.equal(fold("إلى"), fold("الي"));
    assert.equal(fold("الجمعية"), fold("الجمعيه"));
    assert.equal(fold("\u200fقرار\u200e"), "قرار");
    assert.notEqual(fold("يؤكد"), fold("يوكد"));
  });

  it("gives the words of a phrase, elided ones with their apostrophe", () => {
    assert.deepEqual(foldWords("Prend note de l’ avis, qu' ÉTANT donné"), ["prend", "note", "de", "l'", "avis"]);
    assert.deepEqual(foldWords("qu’"), ["qu'"]);
    assert.deepEqual(foldWords(""), []);
  });
});
