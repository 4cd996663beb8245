import assert from "node:assert/strict";
import { analyse } from "../../grammar/analyse.ts";

describe("a long series of paragraphs", () => {
  it("has numbers of four and five figures", () => {
    const paragraphs = Array.from({ length: 10_050 }, (_, at) => `${at + 1}. Prie le Conseil d'agir ;`);
    const tree = analyse(["L'Assemblée générale,", "Rappelant sa décision,", ...paragraphs].join("\n"));
    const operatives = tree.paragraphs.filter(({ kind }) => kind === "operative");
    assert.deepEqual(
      operatives.map(({ number }) => number?.value),
      paragraphs.map((_, at) => at + 1),
    );
  }).timeout(60_000);
});
