import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { CompletionItem, TextEdit } from "vscode-languageserver-types";
import { provideCompletion } from "../../../../server/features/completion/completion.ts";
import { atCursor, FRENCH } from "../support.ts";

const TEXT = [
  "L'Assemblée générale,",
  "Rappelant sa résolution 91/12 du 3 mai 2036 et la résolution 4217 (2035),",
  "Saluant l'action de l'Union des rivages de Calandre (URC),",
  "1. Décide d'agir ;",
  "2. Engage les États :",
  "a) À coopérer ;",
  "b) À informer l'URC ;",
];

function itemsAt(last: string, ...after: string[]): { items: readonly CompletionItem[]; taken(label: string): string } {
  const { document, offset } = atCursor([...TEXT, last, ...after].join("\n\n"));
  const items = provideCompletion(document, offset, FRENCH)?.items ?? [];
  const taken = (label: string) => {
    const edit = items.find(one => one.label === label)?.textEdit as TextEdit;
    return TextDocument.applyEdits(document.positions, [edit]).split("\n\n")[TEXT.length] ?? "";
  };
  return { items, taken };
}

const labelsAt = (last: string, ...after: string[]) => itemsAt(last, ...after).items.map(({ label }) => label);

describe("completion of references", () => {
  it("offers the paragraphs there are, with their first words", () => {
    const { items, taken } = itemsAt(
      "3. Prie le Secrétariat d'appliquer le paragraphe ‸",
      "4. Décide de rester saisie.",
    );
    assert.deepEqual(
      items.map(({ label }) => label),
      ["1", "2", "4"],
    );
    assert.equal(items[0]?.labelDetails?.description, "1. Décide d'agir ;");
    assert.equal(taken("2"), "3. Prie le Secrétariat d'appliquer le paragraphe 2");
    assert.deepEqual(labelsAt("3. Rappelle les mesures visées au par. 1‸"), []);
  });

  it("offers items with the paragraph that they stand in", () => {
    assert.deepEqual(labelsAt("3. Prie le Secrétariat d'appliquer l'alinéa ‸"), [
      "a) du paragraphe 2",
      "b) du paragraphe 2",
    ]);
    assert.deepEqual(labelsAt("c) À appliquer l'alinéa ‸"), ["a)", "b)"]);
  });

  it("offers resolutions cited before, with and without their date", () => {
    assert.deepEqual(labelsAt("3. Rappelle la résolution ‸"), ["91/12", "91/12 du 3 mai 2036", "4217 (2035)"]);
    assert.deepEqual(labelsAt("3. Rappelle la résolution 4‸"), ["4217 (2035)"]);
  });

  it("offers annexes by their number", () => {
    const annexes = ["Annexe I", "Plan d'action", "1. Les rives.", "Annexe II", "Budget", "1. Les fonds."];
    assert.deepEqual(labelsAt("3. Adopte le plan figurant à l'annexe ‸", ...annexes), ["I", "II"]);
  });

  it("offers acronyms that the text defines", () => {
    const { items, taken } = itemsAt("3. Demande à l'UR‸");
    assert.deepEqual(
      items.map(({ label }) => label),
      ["URC"],
    );
    assert.match(items[0]?.labelDetails?.description ?? "", /Union des rivages de Calandre$/);
    assert.equal(taken("URC"), "3. Demande à l'URC");
    assert.deepEqual(labelsAt("3. Demande à U‸"), []);
  });

  it("offers nothing where nothing is there to refer to", () => {
    assert.deepEqual(labelsAt("3. Adopte l'annexe ‸"), []);
    assert.deepEqual(labelsAt("3. Ouvre un paragraphe nouveau ‸"), []);
  });
});
