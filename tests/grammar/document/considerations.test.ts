/** Recommendations that name nobody who acts: only its place shows what is the preamble. */
import assert from "node:assert/strict";
import { analyse } from "../../../grammar/analyse.ts";
import { paragraphs } from "./outline.ts";

const sections = (...blocks: string[]) => analyse(paragraphs(...blocks)).paragraphs.map(({ section }) => section);

const BEFORE = "Le niveau des lacs baisse depuis dix ans.";
const ALSO = "Les pêcheurs quittent les rives et leurs écoles ferment.";
const MEASURES = ["1. Restaurer les rives et les frayères.", "2. Former des gardes."];

describe("considerations", () => {
  it("stand before « nous recommandons à tous les États : » and its list", () => {
    assert.deepEqual(
      sections("La vie des lacs", BEFORE, ALSO, "Par conséquent, nous recommandons à tous les États :", ...MEASURES),
      [null, "preambular", "preambular", null, "operative", "operative"],
    );
  });

  it("end where something follows from them", () => {
    assert.deepEqual(
      sections(
        "La vie des lacs",
        BEFORE,
        "Nous affirmons que l'eau est un bien commun.",
        "Dans ce contexte, nous réaffirmons notre engagement envers les rives.",
        "Il est encore temps de rendre les rives aux oiseaux, aux pêcheurs et à leurs enfants.",
        "Il suffit que les villes en amont rendent une part de l'eau qu'elles prennent.",
        "Par conséquent, nous recommandons à tous les États :",
        ...MEASURES,
      ),
      [null, "preambular", "preambular", "operative", "operative", "operative", null, "operative", "operative"],
    );
  });

  it("may be numbered as the measures are, a level above them", () => {
    assert.deepEqual(
      sections(
        "LA VIE DES LACS",
        `3.1 ${BEFORE}`,
        `3.2 ${ALSO}`,
        "3.3 À cet égard, les mesures suivantes sont recommandées :",
        "3.3.1 restaurer les rives et les frayères ;",
        "3.3.2 former des gardes.",
      ),
      [null, "preambular", "preambular", null, "operative", "operative"],
    );
  });

  it("are none where somebody acts, a participle opens the preamble, or one sentence stands alone", () => {
    const list = ["Par conséquent, nous recommandons à tous les États :", ...MEASURES];
    assert.equal(sections("L'Assemblée générale,", BEFORE, ALSO, ...list)[1], "operative");
    assert.notEqual(sections("La vie des lacs", BEFORE, ...list)[1], "preambular");
  });
});
