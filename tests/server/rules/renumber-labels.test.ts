/** Fixes that renumber carry the references of the text along. */
import assert from "node:assert/strict";
import { applyEdits } from "../../../server/rules/fixes/apply-fixes.ts";
import type { Fix } from "../../../server/rules/rule.ts";
import { check } from "./check.ts";

const HEAD = "L'Assemblée générale,\n\nConsciente de l'enjeu,\n\n";

interface Offered {
  readonly title: string;
  readonly preferred: boolean;
  readonly text: string;
}

/** What the fixes of the rule's first finding make of a body, without its head. */
function listOffered(rule: string, ...paragraphs: string[]): Offered[] {
  const text = `${HEAD}${paragraphs.join("\n\n")}\n`;
  const finding = check(text, "fr").find(one => one.rule.id === rule);
  return (finding?.fixes ?? []).map((fix: Fix) => ({
    title: fix.title.fr,
    preferred: fix.preferred,
    text: applyEdits(text, fix.edits).slice(HEAD.length).trimEnd(),
  }));
}

const ALL = "Renuméroter tout le dispositif, renvois compris";
const LIST = "Renuméroter toute la liste, renvois compris";
const ONE = "Numéroter « {label} »";

describe("renumbering", () => {
  it("of all after a gap carries numbers, lists and ranges along, and is for a person to choose", () => {
    const found = listOffered(
      "paragraph-number",
      "1. Décide d'agir ;",
      "3. Invite les États à appliquer les paragraphes 1, 3 et 4 à 5 de la présente résolution ;",
      "4. Prie les États d'agir, conformément au paragraphe 3 ;",
      "5. Rappelle le paragraphe 4 de la résolution 58/292 et le paragraphe 4 ci-dessus.",
    );
    assert.deepEqual(found, [
      {
        title: ALL,
        preferred: false,
        text: [
          "1. Décide d'agir ;",
          "2. Invite les États à appliquer les paragraphes 1, 2 et 3 à 4 de la présente résolution ;",
          "3. Prie les États d'agir, conformément au paragraphe 2 ;",
          "4. Rappelle le paragraphe 4 de la résolution 58/292 et le paragraphe 3 ci-dessus.",
        ].join("\n\n"),
      },
    ]);
  });

  it("of one number that slipped carries along what refers to it", () => {
    const found = listOffered(
      "paragraph-number",
      "1. Décide d'agir ;",
      "7. Invite les États à en faire autant ;",
      "3. Rappelle le paragraphe 7 ci-dessus.",
    );
    assert.deepEqual(
      found.map(({ title, preferred, text }) => [title, preferred, text.split("\n\n").slice(1).join(" ")]),
      [[ONE, true, "2. Invite les États à en faire autant ; 3. Rappelle le paragraphe 2 ci-dessus."]],
    );
  });

  it("is for a person when a reference is to a number that two paragraphs have", () => {
    const body = ["1. Décide d'agir ;", "2. Décide d'aider ;", "2. Décide d'attendre ;"];
    const last = (number: number) => `3. Rappelle le paragraphe ${number} ci-dessus.`;
    const preferred = (...paragraphs: string[]) =>
      listOffered("paragraph-number", ...paragraphs).map(one => one.preferred);
    assert.deepEqual(preferred(...body, last(1)), [true]);
    assert.deepEqual(preferred(...body, last(2)), [false]);
  });

  it("of sub-paragraphs carries their letters along", () => {
    const found = listOffered(
      "item-number",
      "1. Prie les États :",
      "a) D'agir ;",
      "c) D'aider ;",
      "d) De rendre compte de l'alinéa c) ci-dessus ;",
      "2. Rappelle les alinéas a) et d) du paragraphe 1 ci-dessus.",
    );
    assert.deepEqual(found, [
      {
        title: LIST,
        preferred: false,
        text: [
          "1. Prie les États :",
          "a) D'agir ;",
          "b) D'aider ;",
          "c) De rendre compte de l'alinéa b) ci-dessus ;",
          "2. Rappelle les alinéas a) et c) du paragraphe 1 ci-dessus.",
        ].join("\n\n"),
      },
    ]);
  });

  it("makes room for a paragraph without a number", () => {
    const found = listOffered(
      "numbering-mixture",
      "1. Décide d'agir ;",
      "Invite les États à en faire autant ;",
      "2. Décide d'attendre ;",
      "3. Rappelle le paragraphe 2 ci-dessus.",
    );
    assert.deepEqual(found, [
      {
        title: ALL,
        preferred: false,
        text: [
          "1. Décide d'agir ;",
          "2. Invite les États à en faire autant ;",
          "3. Décide d'attendre ;",
          "4. Rappelle le paragraphe 3 ci-dessus.",
        ].join("\n\n"),
      },
    ]);
  });

  it("does not take a number away in one key when the text refers to it", () => {
    const preferred = (last: string) =>
      listOffered(
        "numbering-mixture",
        "Décide d'agir ;",
        "2. Invite les États à aider ;",
        "Décide d'attendre ;",
        last,
      ).map(one => one.preferred);
    assert.deepEqual(preferred("Décide d'y revenir."), [true]);
    assert.deepEqual(preferred("Décide d'appliquer le paragraphe 2 ci-dessus."), [false]);
  });
});
