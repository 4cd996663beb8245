/** Telling a few words without folding must find those that folding finds. */
import assert from "node:assert/strict";
import { createRoleLookup } from "../../../grammar/clause/word-roles.ts";
import { fold } from "../../../grammar/text/words.ts";

describe("the roles of a few words", () => {
  const roles = new Map([
    ["et", 1],
    ["que", 2],
    ["qu'", 2],
    ["où", 6],
  ]);
  const rolesOf = createRoleLookup(roles);

  it("are known however they are written, and those of no others", () => {
    const written = ["et", "Et", "ET", "que", "QUE", "qu'", "qu’", "Qu’", "où", "ou\u0300", "OÙ", "eT", "qU’"];
    for (const word of [...written, "e", "eta", "ou", "quel", "é", ""]) {
      assert.equal(rolesOf(`« ${word} »`, 2, 2 + word.length), roles.get(fold(word)) ?? 0, word);
    }
  });
});
