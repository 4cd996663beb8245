/** The main property: whatever the extraction's layout, the paragraphs come back as they were. */
import assert from "node:assert/strict";
import { imported, paragraphs } from "./languages.ts";
import { PRINTS, printed } from "./printer.ts";
import { DECLARATION, isFlush, RESOLUTION } from "./texts.ts";

describe("import: layouts", () => {
  for (const [name, print] of Object.entries(PRINTS)) {
    for (const [title, text] of Object.entries({ declaration: DECLARATION, resolution: RESOLUTION })) {
      it(`reads back: ${name}, ${title}`, () => {
        const raw = printed(text, print, isFlush);
        assert.deepEqual(paragraphs(raw), text);
        const once = imported(raw).text;
        assert.equal(imported(once).text, once, "and its own output unchanged");
      });
    }
  }

  it("joins a title whose lines are all set in, also where one begins with a capital", () => {
    const title = [
      "   Déclaration des chefs d’État des pays voisins de l’Alliance  ",
      "   Universelle des bergers concernant la protection des Refuges  ",
      "   Communs du haut plateau",
    ];
    const body = [
      " Rappelant la Convention sur les chemins de transhumance, signée à Tressin le",
      "12 juin 2019, et les engagements que les États y ont pris à l’égard des bergers,",
      " Réaffirmant que chaque État garde la responsabilité de ses chemins et qu’il doit",
      "les tenir ouverts,",
      " Décident de se réunir de nouveau avant la fin de l’année prochaine, en un lieu",
      "qu’ils choisiront plus tard.",
    ];
    const [first, ...rest] = paragraphs([...title, "", "", ...body].join("\n\n"));
    assert.equal(first, title.map(line => line.trim()).join(" "));
    assert.equal(rest.length, 3);
  });

  const PAGE = [
    " Conscients que la main-d’œuvre manque dans les estives, surtout pendant l’été, et",
    "que les jeunes bergers peinent à se loger près de leurs bêtes, dans des refuges",
    "souvent fermés,",
    " Rappelant la Convention sur les chemins de transhumance, signée à Tressin le",
    "12 juin 2019, et les engagements que les États y ont pris à l’égard des bergers,",
    " Réaffirmant que chaque État garde la responsabilité de ses chemins et qu’il doit",
    "les tenir ouverts, avec le concours de l’Organisation",
  ];
  const NEXT_PAGE = ["Unie des bergers et de ses comités,", " Décident de se réunir de nouveau à Tressin."];

  it("takes what is not set in for the rest of a paragraph, after a page that ended with an unfinished line", () => {
    const [, , second, third] = paragraphs([...PAGE, "", "36-10400 (F)", "", ...NEXT_PAGE].join("\n"));
    assert.match(second ?? "", /^Réaffirmant .* l’Organisation Unie des bergers et de ses comités,$/);
    assert.equal(third, "Décident de se réunir de nouveau à Tressin.");
  });

  it("knows pages put end to end by the blank line that is missing between them", () => {
    const raw = `${PAGE.join("\n\n")}\n${NEXT_PAGE.join("\n\n")}\n`;
    assert.equal(imported(raw).pages, 2);
    assert.equal(paragraphs(raw).length, 4);
  });

  it("reports the furniture of every page, and keeps the symbol", () => {
    for (const name of ["pages with form feeds", "pages without form feeds", "pages, a blank line after each line"]) {
      const print = PRINTS[name];
      assert.ok(print);
      const { text, furniture, pages } = imported(printed(DECLARATION, print, isFlush));
      assert.match(text, /^---\nsymbol: A\/91\/477\n---\n\n/);
      assert.ok(pages > 2);
      for (let page = 1; page <= pages; page++) {
        const own = furniture.filter(item => item.page === page).map(item => item.text);
        assert.ok(own.includes(`${page}/${pages} 36-10400`), `${name}, page ${page}: ${own}`);
      }
      assert.equal(furniture.length, 2 * pages - 1);
    }
  });
});
