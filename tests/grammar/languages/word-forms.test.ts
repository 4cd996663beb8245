import assert from "node:assert/strict";
import { memoizePerWord } from "../../../grammar/languages/memoize.ts";
import { getPack } from "../../../grammar/languages/registry.ts";
import { getWordForms } from "../../../grammar/languages/word-forms.ts";

describe("the words of texts", () => {
  it("are asked once, wherever they stand, and apart for each way of printing them", () => {
    const asked: string[] = [];
    const countLetters = memoizePerWord(({ text, folded }) => {
      asked.push(text);
      return folded.length;
    });
    const pack = getPack("fr");
    const getForm = getWordForms(pack);
    for (const [at, length] of [
      [0, 5],
      [6, 5],
      [12, 5],
    ] as const)
      assert.equal(countLetters(getForm("rives Rives rives".slice(at, at + length)), pack), length);
    assert.deepEqual(asked, ["rives", "Rives"]);
  });

  it("belong to one language", () => {
    const getCode = memoizePerWord((_, { code }) => code);
    const codes = ["fr", "en"].map(code => getCode(getWordForms(getPack(code))("action"), getPack(code)));
    assert.deepEqual(codes, ["fr", "en"]);
  });

  it("are folded", () => {
    assert.equal(getWordForms(getPack("fr"))("L’").folded, "l'");
  });
});
