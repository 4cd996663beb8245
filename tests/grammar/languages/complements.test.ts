import assert from "node:assert/strict";
import { compilePack } from "../../../grammar/languages/build/compile-pack.ts";
import { PackError } from "../../../grammar/languages/build/pack-error.ts";
import { conceptList, packFiles } from "./sources.ts";

function compiled(...lines: readonly string[]) {
  const text = ["openers\tcomplement", ...lines.map(line => line.replace(" : ", "\t"))].join("\n");
  return compilePack({ ...packFiles("fr"), complements: { name: "complements", text } }, conceptList);
}

describe("sentences to fill in", () => {
  it("belong to the heads that they may follow", () => {
    const { complements, heads } = compiled("Prie | Exhorte : ‹le destinataire› à ‹l'action›");
    assert.equal(complements.length, 1);
    assert.deepEqual(
      complements[0]?.[0].map(at => heads[at]?.[0]),
      ["Prie", "Exhorte"],
    );
  });

  it("name the line that is wrong", () => {
    const fails = (line: string, message: string) =>
      assert.throws(() => compiled(line), new PackError("complements", "line 2", message));
    fails("Priez : de ‹l'action›", "no head “Priez”");
    fails("Prie : d'agir", "“d'agir” has nothing in ‹…› to fill in");
  });
});
