/** What a quick pick shows for what somebody types. */
import assert from "node:assert/strict";
import { searchItems } from "../../../client/shared/search-items.ts";

const ITEMS = [
  { label: "Préambule", kind: -1 },
  { label: "Réaffirmant", detail: "affirmer encore · Reaffirming" },
  { label: "Rappelant", description: "1 234" },
  { label: "Dispositif", kind: -1 },
  { label: "Se déclare convaincue", detail: "Declares that it is convinced" },
];

const found = (typed: string) => searchItems(ITEMS, typed).map(({ label }) => label);

describe("a search in a list", () => {
  it("needs no accents, takes them too, and finds parts of words in any order", () => {
    assert.deepEqual(found("reaff"), ["Préambule", "Réaffirmant"]);
    assert.deepEqual(found("RÉAFF"), ["Préambule", "Réaffirmant"]);
    assert.deepEqual(found("decl"), ["Dispositif", "Se déclare convaincue"]);
    assert.deepEqual(found("conv decl"), ["Dispositif", "Se déclare convaincue"]);
    assert.deepEqual(found(" conv\u00a0 decl "), ["Dispositif", "Se déclare convaincue"]);
    assert.deepEqual(found("encore"), ["Préambule", "Réaffirmant"]);
  });

  it("shows everything at first, and nothing where nothing is found", () => {
    assert.equal(searchItems(ITEMS, " "), ITEMS);
    assert.deepEqual(found("xyz"), []);
  });

  it("has what it finds shown whatever the search of VS Code says", () => {
    assert.ok(searchItems(ITEMS, "decl").every(item => "alwaysShow" in item || item.kind === -1));
  });
});
