import assert from "node:assert/strict";
import { getPack } from "../../../grammar/languages/registry.ts";
import { readProse } from "../../../server/rules/linguistics/prose-tokens.ts";

describe("the words behind a place", () => {
  const pack = getPack("fr");
  const read = (text: string, from: number, most: number) => {
    const { tokens, mark } = readProse(text, from, most, pack);
    return `${tokens.map(({ folded }) => folded).join(" ")}${mark}`;
  };
  const text = "Prie les États (riverains), tous, d'agir : les ports.";

  it("end at a mark, with brackets as one", () => {
    assert.equal(read(text, 4, 20), "les états () , tous , d' agir:");
  });

  it("are no more than asked for", () => {
    assert.equal(read(text, 4, 2), "les états");
    assert.equal(read(text, 4, 4), "les états () ,");
    assert.equal(read(text, 4, 8), "les états () , tous , d' agir");
    assert.equal(read(text, 4, 9), "les états () , tous , d' agir:");
    assert.equal(read(text, 4, 1), "les");
  });
});
