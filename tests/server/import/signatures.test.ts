import assert from "node:assert/strict";
import { imported, paragraphs } from "./languages.ts";

const doubled = (lines: readonly string[]) => `${lines.join(" \n\n")} \n`;
const BODY = [
  " Les chefs d’État des pays voisins de l’Alliance des Hauts-Plateaux réunis à la",
  "frontière de leurs pays,",
  " Réaffirment que les chemins de transhumance doivent rester ouverts pendant toute",
  "l’année et que les bergers doivent pouvoir y passer ;",
  " Décident de se réunir de nouveau avant la fin de l’année prochaine, dans un refuge",
  "qui sera désigné plus tard.",
];

describe("import: signatures", () => {
  it("are one block of two lines each, also without a name", () => {
    const signed = ["Pour la Varnésie", "E. Tolmeck", "Pour l’Ostrelle", "Pour le Royaume de Calbie", "J.-P. Ardan"];
    const expected = ["Pour la Varnésie\nE. Tolmeck", "Pour l’Ostrelle", "Pour le Royaume de Calbie\nJ.-P. Ardan"];
    assert.deepEqual(paragraphs(doubled([...BODY, "", ...signed])).slice(3), expected);
    assert.deepEqual(paragraphs(signed.join("\n\n")), expected);
    const once = imported(signed.join("\n\n")).text;
    assert.equal(imported(once).text, once);
  });

  it("know initials that look like labels, and names with small words", () => {
    const names = ["A. Lou", "I. Domer", "V. Put", "Juan de la Cruz", "Irène Malvaux"];
    for (const name of names)
      assert.deepEqual(paragraphs(`Pour la Varnésie\n\n${name}\n`), [`Pour la Varnésie\n${name}`]);
  });

  it("take no caption for a name", () => {
    for (const caption of [
      "Annexe",
      "Pièce jointe",
      "[Original : russe]",
      "Mise en œuvre",
      "1. Décide",
      "Rappelant X,",
    ]) {
      assert.equal(paragraphs(`Pour la Varnésie\n\n${caption}\n`).length, 2, caption);
    }
  });

  it("a signed name, a note of the original and captions stand alone, whatever the layout", () => {
    const tail = ["(Signé) Irène Malvaux", "Annexe", "[Original : français]"];
    assert.deepEqual(paragraphs(doubled([...BODY, ...tail])).slice(3), tail);
  });

  it("keep a closing in two lines", () => {
    const closing = "90e séance plénière\n7 juin 2031";
    assert.deepEqual(paragraphs(`1. Décide de se réunir.\n\n${closing}\n`).at(-1), closing);
  });
});
