import assert from "node:assert/strict";
import { imported, paragraphs } from "./languages.ts";

const START = "1. Prie le Secrétaire général de présenter aux États Membres, avant la fin de l’année,";
const OPEN = "1. Prie le Secrétaire général de présenter aux États Membres un rapport sur la";
const NEXT = "2. Décide de rester saisie de la question.";
const joined = (...blocks: string[]) => paragraphs(blocks.join("\n\n"));

describe("import: paragraphs cut by a page", () => {
  it("joins a half that begins with a small letter or a figure", () => {
    const half = "conservation des refuges du haut plateau ;";
    assert.deepEqual(joined(OPEN, half, NEXT), [`${OPEN} ${half}`, NEXT]);
    assert.deepEqual(joined(START, "un rapport sur les refuges ;", NEXT), [
      `${START} un rapport sur les refuges ;`,
      NEXT,
    ]);
    const dated = "12 juin 2031, à Tressin ou à Calbe, puis dans les autres villes ;";
    assert.deepEqual(joined(`${OPEN} réunion du`, dated), [`${OPEN} réunion du ${dated}`]);
  });

  it("joins over furniture, mastheads and notes, which follow", () => {
    const between = ["1 Résolution 90/203, annexe.", "2 Ibid., vol. 12, no 4.", "36-10400 (F)"];
    const half = "conservation des refuges du haut plateau ;";
    assert.deepEqual(joined(OPEN, ...between, half, NEXT), [`${OPEN} ${half}`, between[0], between[1], NEXT]);
    const loose = ["7", "8", "A/91/12.", "Résolution 90/203, annexe.", half];
    assert.deepEqual(joined(OPEN, ...loose, NEXT), [`${OPEN} ${half}`, ...loose.slice(0, 4), NEXT]);
  });

  it("joins over several pages", () => {
    const halves = [OPEN, "conservation des refuges du haut plateau et sur la", "formation des gardiens ;"];
    assert.deepEqual(joined(halves[0] ?? "", "36-10400", halves[1] ?? "", "36-10400", halves[2] ?? "", NEXT), [
      halves.join(" "),
      NEXT,
    ]);
  });

  it("joins a name after a small word, and with a doubt where pages meet", () => {
    const half = "Convention sur les chemins de transhumance ;";
    assert.deepEqual(joined(OPEN, half, NEXT), [`${OPEN} ${half}`, NEXT]);
    const organisation = `${OPEN} situation dans les États membres de l’Organisation`;
    const rest = "Universelle des bergers, avec le concours de ses comités ;";
    const { text, doubts } = imported(`${organisation}\n\n36-10400\n\n${rest}\n\n${NEXT}\n`);
    assert.ok(text.startsWith(`${organisation} Universelle`));
    assert.deepEqual(doubts, [
      { line: 0, reason: { id: "paragraph-joined", start: "Universelle des bergers, avec le…" } },
    ]);
  });

  it("never joins two paragraphs", () => {
    const pairs = [
      ["Rappelant la Convention sur les chemins de transhumance,", "Réaffirmant que chaque État en garde la charge,"],
      ["1. Prie le Secrétaire général de présenter un rapport ;", "a) sur les refuges et les bergeries ;"],
      ["L’Assemblée générale,", "notant que les refuges du haut plateau sont fermés,"],
      ["Suite donnée au Sommet des bergers", "Le Conseil économique et social,"],
      ["Indicateurs", "nombre de refuges ouverts toute l’année ;"],
      ["| refuge |", "| places |"],
      ["90e séance plénière", "Annexe"],
    ];
    for (const pair of pairs) {
      for (const seam of [[], ["36-10400 (F)"]]) assert.deepEqual(joined(pair[0] ?? "", ...seam, pair[1] ?? ""), pair);
    }
  });

  it("joins an opener with a small letter only where pages meet, and says so either way", () => {
    const halves = ["Rappelant la Convention sur les chemins de transhumance,", "notant que les refuges sont fermés,"];
    assert.deepEqual(joined(...halves), halves);
    assert.deepEqual(
      imported(halves.join("\n\n")).doubts.map(({ reason }) => reason.id),
      ["paragraph-perhaps-cut"],
    );
    const seam = imported(halves.join("\n\n36-10400\n\n"));
    assert.equal(seam.text, `${halves.join(" ")}\n`);
    assert.deepEqual(
      seam.doubts.map(({ reason }) => reason.id),
      ["paragraph-joined"],
    );
  });

  it("says what may be cut", () => {
    const { doubts } = imported(
      "1. Prie le Secrétaire général de saluer à son retour les bergers du plateau\n\nCalbien et leurs familles ;\n",
    );
    assert.deepEqual(doubts, [
      { line: 2, reason: { id: "paragraph-perhaps-cut", start: "Calbien et leurs familles ;" } },
    ]);
  });
});
