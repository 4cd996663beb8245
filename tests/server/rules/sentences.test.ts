import assert from "node:assert/strict";
import { inspect } from "../../../server/documents/inspection.ts";

describe("a declaration of numbered sentences", () => {
  it("is not asked for semicolons because its lists have them", () => {
    const list = ["a) D’un fonds ;", "b) D’un registre ;", "c) D’un observatoire ;", "d) D’une école."];
    const text = [
      "Nous, chefs d’État des pays riverains,",
      "Conscients de l’enjeu,",
      "1. Nous réaffirmons notre attachement aux lacs.",
      "2. Nous soulignons l’urgence d’agir.",
      "3. Nous décidons de nous doter :",
      ...list,
      "4. Nous invitons les autres États à nous rejoindre.",
    ].join("\n\n");
    const marks = inspect(text).findings.filter(({ rule }) => rule.id === "operative-mark");
    assert.deepEqual(marks, []);
  });
});
