import assert from "node:assert/strict";
import { findFolio, findFurnitureShape, findSymbolAtEdge } from "../../../server/import/furniture-shapes.ts";
import { imported, paragraphs } from "./languages.ts";

const A = "Rappelant la Convention sur les chemins de transhumance, signée à Tressin le 12 juin 2019,";
const B = "Réaffirmant que chaque État garde la responsabilité de ses chemins,";
const strips = (...lines: string[]) => imported(lines.join("\n\n")).furniture.map(item => item.text);

describe("import: shapes of furniture", () => {
  it("tells them apart", () => {
    const shapes = ["A/91/477", "S/2031/12/Add.1", "3/4", "36-10400", "GE.36-10400 (F) 120631 130631", "36-10400* (F)"];
    assert.deepEqual(shapes.map(findFurnitureShape), ["symbol", "symbol", "folio", "job", "job", "job"]);
    const others = ["3/4 36-10400", "36-104003/4", "*3610400*", "♲", "<!-- image -->", "______", "– 7 –", "7", "A"];
    assert.deepEqual(others.map(findFurnitureShape), [
      ...["job-folio", "job-folio", "barcode", "ornament", "ornament", "ornament", "dashed-number", "number", "letter"],
    ]);
  });

  it("leaves words, notes and abbreviations alone", () => {
    const text = ["A/91/477.", "AC/DC", "N/A", "L’Assemblée générale,", "1. Prie", "12-14", "et/ou", "2031", "(3/4)"];
    assert.deepEqual(
      text.map(findFurnitureShape).filter(shape => shape !== null),
      ["number"],
    );
  });

  it("reads folios and symbols out of composed lines", () => {
    assert.deepEqual(findFolio("36-104003/12"), { page: 3, pages: 12 });
    assert.deepEqual(findFolio("3/12 36-10400"), { page: 3, pages: 12 });
    assert.equal(findFolio("25/23"), null);
    assert.equal(findSymbolAtEdge("A/91/477 Page 3"), "A/91/477");
    assert.equal(findSymbolAtEdge("Nations Unies A/91/477"), "A/91/477");
  });
});

describe("import: furniture", () => {
  it("goes from between paragraphs, with its page and the symbol kept", () => {
    const { text, furniture, pages } = imported(`${A}\n\nA/91/477\n\n3/4 36-10400\n\n${B}\n`);
    assert.equal(text, `---\nsymbol: A/91/477\n---\n\n${A}\n\n${B}\n`);
    assert.deepEqual(furniture, [
      { page: 3, text: "A/91/477" },
      { page: 3, text: "3/4 36-10400" },
    ]);
    assert.equal(pages, 4);
  });

  it("takes what the packs know: recycle lines, mastheads in the middle of the body", () => {
    assert.deepEqual(strips(A, "Merci de recycler", "♲", B), ["Merci de recycler", "♲"]);
    const cut = [`1. ${A.slice(0, 60)}`, "36-10400 (F)", "A", "Distr. générale 4 mars 2031", `${A.slice(60)}`];
    assert.deepEqual(strips("Rappelant la paix,", ...cut), ["36-10400 (F)", "A", "Distr. générale 4 mars 2031"]);
  });

  it("stays where it is text", () => {
    const inside = "Voir les documents suivants\u00a0:\n\nA/91/12\n\nA/91/13\n\nA/91/14\n";
    const { text, furniture, doubts } = imported(`${A}\n\n${B}\n\n${B}\n\n${B}\n\n${B}\n\n${B}\n\n${B}\n\n${inside}`);
    assert.deepEqual(furniture, []);
    assert.ok(text.endsWith(inside));
    assert.deepEqual(
      doubts.map(({ line, reason }) => [line, reason]),
      ["A/91/12", "A/91/13", "A/91/14"].map((symbol, at) => [16 + 2 * at, { id: "furniture-kept", text: symbol }]),
    );
    assert.deepEqual(strips("25/23", A, B), [], "a resolution's number");
    assert.deepEqual(strips(A, "[A/91/L.7]", B), [], "in brackets");
    assert.deepEqual(strips(A, "1", "A/91/477.", B), [], "a note");
  });

  it("stays inside a wrapped paragraph, at its end too", () => {
    const wrapped = [
      "Rappelant le rapport que le Secrétaire général a publié sous la cote",
      "A/91/477",
      "et les observations que les États ont faites à son sujet, dans le document",
      "A/91/478",
    ];
    assert.deepEqual(imported(`${wrapped.join("\n")}\n\n${B}\n`).furniture, []);
    assert.equal(paragraphs(`${wrapped.join("\n")}\n\n${B}\n`)[0], wrapped.join(" "));
  });

  it("keeps a symbol in the masthead of a text without other furniture", () => {
    const clean = `Nations Unies\n\nA/RES/91/14\n\nAssemblée générale\n\n${A}\n`;
    assert.deepEqual(imported(clean).furniture, []);
    assert.equal(imported(clean).text, clean);
  });

  it("finds heads that only their repetition tells, and no headings", () => {
    const page = (body: string, number: number) => `Refuges du haut plateau\nPage ${number}\n\n${body}\n\f`;
    const raw = `Titre\n\n${A}\n\f${page(A, 2)}${page(B, 3)}${page(A, 4)}`;
    const { furniture } = imported(raw);
    assert.deepEqual(
      furniture.map(({ page, text }) => `${page}: ${text}`),
      [2, 3, 4].flatMap(number => [`${number}: Refuges du haut plateau`, `${number}: Page ${number}`]),
    );
    const articles = [2, 3, 4].map(number => `Article ${number}\n\n${A}\n\f`).join("");
    assert.deepEqual(imported(`Titre\n\n${A}\n\f${articles}`).furniture, []);
  });
});
