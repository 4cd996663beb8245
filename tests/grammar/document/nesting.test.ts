import assert from "node:assert/strict";
import { outline, paragraphs } from "./outline.ts";

describe("lists and quotations inside a paragraph", () => {
  it("are told from the numbers that begin anew after a colon, and go back to the text's own", () => {
    const text = paragraphs(
      "L'Assemblée générale,",
      "1. Rappelle sa décision 80/4 ;",
      "2. Adopte les principes suivants :",
      "1. Les lacs sont libres ;",
      "2. Les rives, les îles et les ports le sont :",
      "a) En été ;",
      "b) En hiver ;",
      "3. Nul ne les ferme.",
      "3. Invite les États à les appliquer.",
    );
    assert.deepEqual(outline(text).slice(2), [
      "0 operative 2. Adopte les",
      "0   item 1. Les lacs",
      "0   item 2. Les rives",
      "0     item a) En été",
      "0     item b) En hiver",
      "0   item 3. Nul ne",
      "0 operative 3. Invite les",
    ]);
  });

  it("are told from brackets where paragraphs have no numbers", () => {
    const text = paragraphs(
      "The Security Council,",
      "Takes note of the letter;",
      "Calls upon the two Governments:",
      "(1) To withdraw their boats;",
      "(2) To open the ports;",
      "Appoints a mediator.",
    );
    assert.deepEqual(outline(text), [
      "0 enacting The Security",
      "0 operative Takes note",
      "0 operative Calls upon",
      "0   item (1) To withdraw",
      "0   item (2) To open",
      "0 operative Appoints a",
    ]);
  });

  it("leave a restart at a heading alone", () => {
    const text = paragraphs(
      "L'Assemblée générale,",
      "I",
      "1. Invite les États à veiller sur les lacs ;",
      "2. Prie le Secrétaire général de l'y aider :",
      "II",
      "1. Décide d'y revenir ;",
      "2. Prie son président d'y veiller.",
    );
    assert.deepEqual(outline(text).slice(4), ["0 heading II", "0 operative 1. Décide d'y", "0 operative 2. Prie son"]);
  });

  it("take what is quoted from another resolution as text, to the closing mark", () => {
    const text = paragraphs(
      "L'Assemblée générale,",
      "1. Réaffirme sa résolution 80/4, qui se lit comme suit :",
      "« 7. Rappelle le statut des lacs ;",
      "« 8. Prie les États de le publier ; »",
      "2. Décide d'y revenir.",
    );
    assert.deepEqual(outline(text), [
      "0 enacting L'Assemblée générale",
      "0 operative 1. Réaffirme sa",
      "0 text 7. Rappelle le",
      "0 text 8. Prie les",
      "0 operative 2. Décide d'y",
    ]);
    const english = paragraphs(
      "The General Assembly,",
      "1. Confirms its decision, which reads:",
      '"The General Assembly,',
      '"Recalling the lakes,',
      '“1. Requests a report."',
      "2. Decides to return to it.",
    );
    assert.deepEqual(
      outline(english).map(line => line.split(" ")[1]),
      ["enacting", "operative", "text", "text", "text", "operative"],
    );
  });

  it("do not begin with a mark that nothing closes", () => {
    const text = paragraphs(
      "L'Assemblée générale,",
      "1. Décide ce qui suit :",
      "« Invite les États à veiller ;",
      "2. Prie le Secrétaire général de l'y aider ;",
      "3. Décide d'y revenir.",
    );
    assert.deepEqual(outline(text).slice(3), ["0 operative 2. Prie le", "0 operative 3. Décide d'y"]);
  });
});
