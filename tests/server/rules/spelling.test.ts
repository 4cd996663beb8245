/** What the rule on spelling leaves alone, and how sure it is, beyond its examples. */
import assert from "node:assert/strict";
import { check } from "./check.ts";

const text = (...paragraphs: string[]) =>
  ["L'Assemblée générale,", ...paragraphs.map(one => `Saluant ${one},`), "Décide d'agir.\n"].join("\n\n");

const findSpellings = (...paragraphs: string[]) => {
  const written = text(...paragraphs);
  return check(written, "fr")
    .filter(({ rule }) => rule.id === "spelling")
    .map(({ start, end, severity, fixes = [] }) => ({
      written: written.slice(start, end),
      severity,
      fixes: fixes.map(({ edits: [edit] }) => edit?.newText),
      isPreferred: fixes.some(({ preferred }) => preferred),
    }));
};

/** One paragraph with so many words that no dictionary has, each a letter away from one. */
const misread = ["les réaolutions", "la sézurité", "les gouxernements", "la coopéwation", "les engagemenqs"];

describe("spelling", () => {
  it("is sure of a letter too many, missing or in the wrong place", () => {
    for (const [wrong, right] of [
      ["recommandatins", "recommandations"],
      ["gouvernemnets", "gouvernements"],
      ["inquiètude", "inquiétude"],
    ]) {
      const [found] = findSpellings(`${wrong} des lacs`);
      assert.deepEqual([found?.severity, found?.fixes], ["warning", [right]], wrong);
    }
    assert.deepEqual(findSpellings("developppement des lacs"), [], "two slips in one word");
  });

  it("only mentions what a program that reads pages may have done", () => {
    const mentioned = [["information", false]];
    for (const [wrong, expected] of [
      ["les gouver nements", mentioned],
      ["les ecommandations", mentioned],
      ["les gouvemements", []],
      ["les resoiutions", []],
    ] as const) {
      const found = findSpellings(wrong).map(({ severity, isPreferred }) => [severity, isPreferred]);
      assert.deepEqual(found, expected, wrong);
    }
  });

  it("leaves a text alone that a scanner has read badly", () => {
    assert.equal(findSpellings(...misread).length, misread.length);
    assert.deepEqual(findSpellings(...misread, ...misread.map(one => one.replace("les ", "les x")), ...misread), []);
  });

  it("leaves alone what the text writes again and again", () => {
    const term = "les recommandatins";
    assert.equal(findSpellings(term, term).length, 2);
    assert.deepEqual(findSpellings(term, term, term), []);
  });

  it("leaves alone names, numbers of items, addresses, quotations and other languages", () => {
    for (const sound of [
      "les lacs de Gouvernemant",
      "l'alinéa xvii et le point iv",
      "www.recommandatins.org et la page lacs/recommandatins",
      "le rapport « Les recommandatins »",
      "le rapport Government of the Lakes and Rivers",
      "le GN2030 et le H1N1",
      "les recommanda-\ntions",
    ]) {
      assert.deepEqual(findSpellings(sound), [], sound);
    }
  });

  it("is off by one setting", () => {
    const written = text("les recommandatins");
    const found = check(written, "fr", undefined, { levels: { spelling: "off" } });
    assert.deepEqual(
      found.filter(({ rule }) => rule.id === "spelling"),
      [],
    );
  });
});
