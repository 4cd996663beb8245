/** What the rules on names leave alone, beyond their examples. */
import assert from "node:assert/strict";
import { check } from "./check.ts";

const findMessages = (rule: string, text: string) =>
  check(`L'Assemblée générale,\n\n${text}\n\nDécide d'agir.\n`, "fr")
    .filter(finding => finding.rule.id === rule)
    .map(({ message }) => message);

describe("acronyms", () => {
  const none: [what: string, text: string][] = [
    ["a name in capitals", "Saluant les apports du JARDIN DES LACS,"],
    ["a long word in capitals", "Saluant la RESTAURATION des lacs,"],
    ["the head of a symbol", "Rappelant la LAC.448(99) et les LAC/72,"],
    ["what is glued to other letters", "Saluant la LAC2030 et le DLLink,"],
    ["a cell of a table", "| le GN | Assistant | Maintien |"],
    ["the name of a thing", "Saluant le mécanisme COVLAC,"],
    ["what stands in a short bracket", "Saluant l'accord de pêche (Accord sur les ADPL) et les ADPL,"],
    ["what is explained behind", "Saluant l'OSLC (Organisation pour la sécurité des lacs),"],
  ];
  for (const [what, text] of none) {
    it(`are not: ${what}`, () => assert.deepEqual(findMessages("acronym-undefined", text), []));
  }

  it("are asked for their names where an article stands before them", () =>
    assert.deepEqual(findMessages("acronym-undefined", "Saluant la LAC et l'OSLC,"), ["never", "never"]));

  it("may stand once where they are a name themselves", () => {
    assert.deepEqual(findMessages("acronym-definition", "Saluant le réseau des lacs (RESOLAC),"), []);
    assert.deepEqual(findMessages("acronym-definition", "Saluant le réseau des lacs (RL),"), []);
    assert.deepEqual(
      findMessages("acronym-definition", "Saluant le Réseau des lacs (RL) et les amis du Réseau des lacs,"),
      ["unused"],
    );
  });
});

describe("names of States", () => {
  it("may be cut by a page break", () => {
    assert.deepEqual(
      findMessages("state-name", "Saluant l'apport de la Fédération\n\nde Russie au plan des lacs,"),
      [],
    );
    assert.deepEqual(findMessages("state-name", "Saluant l'apport de la Russie au plan des lacs,"), ["informal"]);
  });
});

describe("terms", () => {
  it("keep theirs in proper names", () => {
    const usual =
      "Saluant les droits humains, ses droits humains, nos droits humains, des droits humains, mes droits humains";
    assert.deepEqual(findMessages("term-consistency", `${usual} et la Charte des droits de l'homme,`), []);
    assert.deepEqual(findMessages("term-consistency", `${usual} et les droits de l'homme,`), ["other"]);
  });
});
