/** A paragraph of which only some letters are written is a clause already, and of the part in which its opener will be. */
import assert from "node:assert/strict";
import { analyse } from "../../../grammar/analyse.ts";

const PREAMBLE = "L'Assemblée générale,\n\nRappelant sa résolution 60/1,\n\n";
const CHIEFS = "Les chefs d'État,\n\nRappelant la Charte,\n\nRéaffirment leur attachement ;\n\n";

describe("an opener that is being written", () => {
  const cases = [
    {
      where: "amid a preamble",
      before: PREAMBLE,
      opener: "Consciente",
      after: "\n\n1. Décide d'agir ;\n",
      is: "preambular",
    },
    { where: "at the end of a preamble", before: PREAMBLE, opener: "Prenant", after: "", is: "preambular" },
    {
      where: "under the enacting line",
      before: "L'Assemblée générale,\n\n",
      opener: "Rappelant",
      after: "",
      is: "preambular",
    },
    {
      where: "amid operative paragraphs",
      before: CHIEFS,
      opener: "Soulignent",
      after: "\n\nDécident d'agir.\n",
      is: "operative",
    },
    { where: "at the end of a declaration", before: CHIEFS, opener: "Soulignent", after: "", is: "operative" },
    {
      where: "in English",
      before: "The General Assembly,\n\nRecalling its duty,\n\n",
      opener: "Noting",
      after: "",
      is: "preambular",
    },
  ];
  for (const { where, before, opener, after, is } of cases) {
    it(`stands in its part from its second letter on: ${where}`, () => {
      for (let length = 2; length <= opener.length; length++) {
        const begun = opener.slice(0, length);
        const { paragraphs } = analyse(`${before}${begun}${after}`);
        const own = paragraphs.find(({ start }) => start === before.length);
        assert.deepEqual([begun, own?.kind, own?.section], [begun, is, is]);
      }
    });
  }

  it("is no heading in capitals, and no word that the language has", () => {
    for (const heading of ["ET", "DE", "Annexe"]) {
      const { paragraphs } = analyse(`${CHIEFS}${heading}\n\nDécident d'agir.\n`);
      assert.notEqual(paragraphs.find(({ clause }) => clause.text === heading)?.kind, "operative", heading);
    }
  });
});
