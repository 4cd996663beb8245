/** Text as people search it. */
import assert from "node:assert/strict";
import { fold } from "../../../client/shared/fold.ts";

describe("folded text", () => {
  it("has no accents, capitals, curly apostrophes, or blanks of more than one kind", () => {
    assert.equal(fold(" L’ÉTAT\u00a0:\n  la  DÉCLARATION "), "l'etat : la declaration");
    // A letter and its accent may be two characters.
    assert.equal(fold("De\u0301claration"), fold("Déclaration"));
  });
});
