import assert from "node:assert/strict";
import { findTypedAhead } from "../../../client/openers/typed-ahead.ts";

const PLACES = [
  { label: "Après ce paragraphe du dispositif", detail: "2. Demande aux États d’agir" },
  { label: "À la fin du préambule", detail: "Consciente du besoin" },
];

describe("letters typed while asked where a clause is to stand", () => {
  it("go on to the list of openers where they name no place", () => {
    assert.equal(findTypedAhead(" encour", PLACES), "encour");
  });

  it("are used up where they name a place or its neighbour", () => {
    assert.equal(findTypedAhead("Fin du", PLACES), "");
    assert.equal(findTypedAhead("demande", PLACES), "");
    assert.equal(findTypedAhead("  ", PLACES), "");
  });
});
