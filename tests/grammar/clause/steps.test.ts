/** Prose is read without expressions: what may begin at a word is told from its first characters. Counted, not timed. */
import assert from "node:assert/strict";
import { createClauseGrammar } from "../../../grammar/clause/clause.ts";
import { createPhrases } from "../../../grammar/clause/phrases.ts";
import { getConcepts, getPack } from "../../../grammar/languages/registry.ts";

/** How often any expression is tried while something is done. */
function expressionsTried(act: () => void): number {
  const { exec } = RegExp.prototype;
  let tried = 0;
  RegExp.prototype.exec = function (text) {
    tried++;
    return exec.call(this, text);
  };
  try {
    act();
  } finally {
    RegExp.prototype.exec = exec;
  }
  return tried;
}

const PROSE: Readonly<Record<string, string>> = {
  fr: "les riverains des lacs et des fleuves partagent sans attendre leurs barques, leurs filets et leurs ports ; ",
  en: "the people of the lakes and rivers share their boats, their nets and their harbours without delay; ",
};

describe("reading a clause", () => {
  for (const [language, prose] of Object.entries(PROSE)) {
    it(`tries few expressions on words (${language})`, () => {
      const pack = getPack(language);
      const parse = createClauseGrammar(
        pack,
        createPhrases(pack),
        getConcepts().map(({ id }) => id),
      );
      parse(prose);
      const text = prose.repeat(100);
      const words = text.split(" ").length;
      const tried = expressionsTried(() => parse(text));
      assert.ok(tried <= 50, `${tried} expressions for ${words} words`);
    });
  }
});
