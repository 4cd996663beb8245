/** What organ and date say of a text that shows no habit of its own. */
import assert from "node:assert/strict";
import { getPack } from "../../../grammar/languages/registry.ts";
import { analyseDocument } from "../../../server/documents/inspection.ts";
import { getDating, isBeforeAccents, isSpaceWanted } from "../../../server/rules/linguistics/house-style.ts";

const ASSEMBLY = "L'Assemblée générale,";
const COUNCIL = "Le Conseil de sécurité,";
const RIGHTS = "Le Conseil des droits de l'homme,";

/** A text of one organ, with what stands before and inside it. */
const createText = (organ: string, before: string, recalled = "Consciente de l'enjeu,") =>
  `${before}\n\n${organ}\n\n${recalled}\n\nDécide d'agir avant le 31 décembre 2055.\n`;

const read = (source: string, language = "fr") => [analyseDocument(source, { language }), getPack(language)] as const;

describe("the date of a text", () => {
  const cases: [what: string, source: string, year: number | null, earliestYear: number | null][] = [
    ["nothing tells", createText(ASSEMBLY, ""), null, null],
    ["the number of a resolution", createText(ASSEMBLY, "52/404. Protection des lacs"), 1997, 1997],
    ["a session in Roman numbers", createText(ASSEMBLY, "1904 (XVIII). Protection des lacs"), 1963, 1963],
    ["the number of a resolution of the Human Rights Council", createText(RIGHTS, "28/40. Droit aux lacs"), 2015, 2015],
    ["the year of a resolution of the Security Council", createText(COUNCIL, "Résolution 2401 (2016)"), 2016, 2016],
    ["the masthead", createText(ASSEMBLY, "Distr. générale 3 mai 1995"), 1995, 1995],
    ["the front matter", createText(ASSEMBLY, "---\ndate: 2031-05-04\n---"), 2031, 2031],
    ["what is recalled", createText(ASSEMBLY, "", "Rappelant sa résolution 60/412 du 4 mai 2006,"), null, 2006],
  ];
  for (const [what, source, year, earliestYear] of cases) {
    it(`is told by: ${what}`, () => assert.deepEqual(getDating(...read(source)), { year, earliestYear }));
  }
});

describe("the space before ; and :", () => {
  const cases: [what: string, source: string, wanted: boolean | null][] = [
    ["an Assembly's text of 1997", createText(ASSEMBLY, "52/404. Protection des lacs"), false],
    ["an Assembly's text of 2021", createText(ASSEMBLY, "76/404. Protection des lacs"), true],
    ["a Council's text of 2012", createText(COUNCIL, "Résolution 2040 (2012)"), false],
    ["a Council's text of 2017, when it did both", createText(COUNCIL, "Résolution 2401 (2017)"), null],
    ["a Council's text of 2023", createText(COUNCIL, "Résolution 2701 (2023)"), true],
    ["an undated text", createText(ASSEMBLY, ""), null],
    ["a text that recalls an old one", createText(ASSEMBLY, "", "Rappelant sa résolution 40/412 du 4 mai 1986,"), null],
    ["a text that recalls a new one", createText(ASSEMBLY, "", "Rappelant sa résolution 70/412 du 4 mai 2016,"), true],
  ];
  for (const [what, source, wanted] of cases)
    it(`of ${what}`, () => assert.equal(isSpaceWanted(...read(source)), wanted));

  it("is no question in English", () => {
    const source = "76/404. Protection of lakes\n\nThe General Assembly,\n\nAware of the need,\n\nDecides to act.\n";
    assert.equal(isSpaceWanted(...read(source, "en")), null);
  });
});

describe("accents on capitals", () => {
  it("came with 1998, and no undated text is taken for old", () => {
    assert.equal(isBeforeAccents(...read(createText(ASSEMBLY, "40/404. Protection des lacs"))), true);
    assert.equal(isBeforeAccents(...read(createText(ASSEMBLY, "60/404. Protection des lacs"))), false);
    assert.equal(
      isBeforeAccents(...read(createText(ASSEMBLY, "", "Rappelant sa résolution 40/4 du 4 mai 1986,"))),
      false,
    );
  });
});
