import assert from "node:assert/strict";
import type { DocumentSymbol } from "vscode-languageserver-types";
import { getPack } from "../../../../grammar/languages/registry.ts";
import { provideDocumentSymbols } from "../../../../server/features/document-symbols/document-symbols.ts";
import { countWords } from "../../../../server/features/statistics/count-words.ts";
import {
  computeStatistics,
  createStatistics,
  createStatisticsTable,
  formatPlainLines,
} from "../../../../server/features/statistics/statistics.ts";
import type { StatisticRow } from "../../../../server/protocol/statistics.ts";
import { spent } from "../../../fixtures/spent.ts";
import { ENGLISH, FRENCH, readText, SAMPLES, sample } from "../support.ts";

const FRENCH_TEXT = `Déclaration sur les puits

Les maires des villes du plateau,

Rappelant la résolution 70/1 du 25 septembre 2015,

Conscients que l'eau est rare,

Rappelant également leur accord du 3 mai 2019,

1. Décident d'agir et invitent les écoles à y prendre part :

a) En mesurant les nappes ;

b) En publiant les mesures ;

2. Exigent que le paragraphe 1 ci-dessus soit appliqué ;

3. Invitent les régions à faire de même.
`;

const FRENCH_LINES = `Texte entier                                    64 mots
Déclaration sur les puits                       64 mots
  Préambule                                     21 mots · 3 alinéas
  Dispositif                                    33 mots · 3 paragraphes
    Alinéas                                     2
Lecture à haute voix                            moins d’une minute
Formules introductives                          7
  Rappelle                                      2
    Rappelant                                   1
    Rappelant également                         1
  Invitent                                      2
  Conscients                                    1
  Décident                                      1
  Exigent                                       1
Force des demandes                              3
  Force 6 sur 6                                 1
  Force 1 sur 6                                 2
Paragraphes à plusieurs formules introductives  1
Paragraphe le plus long                         10 mots
Renvois                                         3
  Résolutions                                   1
    70/1 du 25 septembre 2015                   1
  Dates                                         1
    3 mai 2019                                  1
  Paragraphes                                   1
    paragraphe 1 ci-dessus                      1
Constats                                        1
  Conseils                                      1
`;

function find(rows: readonly StatisticRow[], id: string): StatisticRow {
  const all = (some: readonly StatisticRow[]): StatisticRow[] => some.flatMap(row => [row, ...all(row.rows)]);
  const row = all(rows).find(one => one.id === id);
  assert.ok(row, id);
  return row;
}

describe("words", () => {
  it("are counted as word processors count them, in writing with and without blanks", () => {
    for (const [text, language, count] of [
      ["", "fr", 0],
      ["Décide d’agir : vingt-deux États, dont 3 ;", "fr", 6],
      ["one — two – three, A/RES/70/1", "en", 4],
      ["أحاط علما بالتقرير", "ar", 3],
      ["重申其承诺，", "zh", 3],
      ["\ud800 seul", "fr", 1],
    ] as const) {
      assert.equal(countWords(text, { ...getPack("en"), code: language }), count, text);
    }
  });

  it("are characters where the language counts these", () => {
    assert.equal(countWords("重申其第70/1号决议，UNESCO", getPack("zh")), 9);
  });
});

describe("statistics", () => {
  it("count words, clauses, openers, force and references, in French", () => {
    assert.equal(formatPlainLines(createStatistics(readText(FRENCH_TEXT), FRENCH)), FRENCH_LINES);
  });

  it("lead to the clauses that they count", () => {
    const document = readText(FRENCH_TEXT);
    const { rows, clauses } = createStatistics(document, ENGLISH);
    const names = (id: string) => find(rows, id).places.map(place => clauses[place]?.name);
    assert.deepEqual(names("compound"), ["1. Décident d'agir et invitent les écoles à y prendre part :"]);
    assert.deepEqual(names("force/6"), ["2. Exigent que le paragraphe 1 ci-dessus soit appliqué ;"]);
    const [place] = find(rows, "longest").places;
    assert.deepEqual(clauses[place as number]?.range.start, { line: 10, character: 0 });
  });

  it("call a text as the outline does, and do not count its own number as cited", () => {
    for (const path of SAMPLES) {
      const document = readText(sample(path));
      const named = createStatistics(document, FRENCH).rows.filter(({ id }) => id.startsWith("instrument/"));
      assert.deepEqual(
        named.map(({ label }) => label),
        (provideDocumentSymbols(document, FRENCH) as DocumentSymbol[]).map(({ name }) => name),
        path,
      );
    }
    const { rows } = createStatistics(readText(sample("fr/resolution.undecl")), FRENCH);
    assert.ok(!find(rows, "references/resolution").rows.some(({ label }) => label === "82/47"));
  });

  it("keep the same ids when the text changes", () => {
    const ids = (text: string) => createStatistics(readText(text), FRENCH).rows.map(({ id }) => id);
    assert.deepEqual(ids(FRENCH_TEXT), ids(FRENCH_TEXT.replace("l'eau est rare", "l'eau manque partout")));
  });

  it("make a table in Markdown that no text breaks", () => {
    const table = createStatisticsTable(
      readText("Resolution on A | *b*\n\nThe General Assembly,\n\n1. Decides | to act.\n"),
      ENGLISH,
    );
    const lines = table.trimEnd().split("\n");
    assert.deepEqual(lines.slice(0, 4), [
      "| Subject | Value |",
      "|---|---:|",
      "| **Whole text** | 10 words |",
      "| **Resolution on A \\| b** | 10 words |",
    ]);
    assert.ok(
      lines.every(line => line.match(/(?<!\\)\|/g)?.length === 3),
      table,
    );
  });

  it("say something of any text", () => {
    for (const text of ["", "\n\r\n", "\ud800", "1. a)", "Rappelant\r\n\r\n", "---\nlang: fr\n"]) {
      assert.ok(createStatistics(readText(text), FRENCH).rows.length > 0);
    }
  });

  it("of 10,000 clauses take no long time", () => {
    const text = `L'Assemblée générale,\n\n${Array.from({ length: 10_000 }, (_, at) => `${(at % 900) + 1}. Prie les États de lire la résolution ${at}/1 ;`).join("\n\n")}\n`;
    const document = readText(text);
    const { words, force } = computeStatistics(document);
    const time = spent(() => {
      computeStatistics(document);
      createStatistics(document, FRENCH);
    });
    assert.ok(time < 1500, `${time} ms`);
    assert.equal(words, 80_002);
    assert.equal(force[0]?.paragraphs.length, 10_000);
  });
});
