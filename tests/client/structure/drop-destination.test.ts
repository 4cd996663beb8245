/** Where rows go that are dropped: told by the text that the server makes of it. */
import assert from "node:assert/strict";
import { findDropDestination } from "../../../client/structure/drop-destination.ts";
import type { StructureRows } from "../../../client/structure/rows.ts";
import { moveClauses } from "../../../server/features/move-clauses/move-clauses.ts";
import { applyEdits } from "../../../server/rules/fixes/apply-fixes.ts";
import { readText, resolution } from "../../server/features/support.ts";
import { filled, rowOf } from "./support.ts";

const TEXT = `${resolution(
  "Rappelant sa décision,",
  "Notant le rapport,",
  "1. Engage les États :",
  "a) À agir ;",
  "b) À attendre ;",
  "2. Prie le Conseil :",
  "a) D'écouter ;",
  "b) D'écrire ;",
  "3. Décide de finir.",
)}\nFait à Genève, le 3 mai 2024\n`;

const ROWS: StructureRows = filled(TEXT);

/** The words that clauses begin with, in their order after the drop. */
function dropped(which: string | readonly string[], target: string | null): string {
  const rows = [which].flat().map(words => rowOf(ROWS, words));
  const to = findDropDestination(rows, target === null ? undefined : rowOf(ROWS, target));
  if (to === null || to === "itself") return String(to);
  const result = moveClauses(
    readText(TEXT),
    rows.map(({ node }) => node.paragraph ?? -1),
    to,
  );
  assert.ok("edits" in result, JSON.stringify(result));
  const paragraphs = readText(applyEdits(TEXT, result.edits)).analysis.paragraphs;
  return paragraphs
    .filter(({ kind }) => ["preambular", "operative", "item"].includes(kind))
    .map(({ clause }) =>
      clause.text
        .split(/[ ,:;.]+/)
        .slice(0, 2)
        .join(" "),
    )
    .join(", ");
}

describe("dropping rows of the structure", () => {
  const BEFORE = "Rappelant sa, Notant le, ";

  it("puts a clause past the one that it is dropped on", () => {
    const down = "1 Prie, a) D'écouter, b) D'écrire, 2 Engage, a) À, b) À, 3 Décide";
    assert.equal(dropped("1. Engage", "2. Prie"), BEFORE + down);
    assert.equal(dropped("2. Prie", "1. Engage"), BEFORE + down);
    assert.equal(dropped("Notant", "Rappelant").slice(0, 24), "Notant le, Rappelant sa,");
    assert.match(dropped("b) D'écrire", "a) D'écouter"), /a\) D'écrire, b\) D'écouter/);
  });

  it("moves several together", () => {
    assert.equal(
      dropped(["1. Engage", "2. Prie"], "3. Décide"),
      `${BEFORE}1 Décide, 2 Engage, a) À, b) À, 3 Prie, a) D'écouter, b) D'écrire`,
    );
  });

  it("makes sub-paragraphs the last of the paragraph that they are dropped on", () => {
    assert.match(dropped("b) À attendre", "2. Prie"), /2 Prie, a\) D'écouter, b\) D'écrire, c\) À, 3 Décide/);
    assert.match(dropped("a) D'écouter", "2. Prie"), /a\) D'écrire, b\) D'écouter/);
  });

  it("puts a clause first where it is dropped on the part, and last where it is dropped below all", () => {
    assert.match(dropped("3. Décide", "Dispositif"), /Notant le, 1 Décide, 2 Engage/);
    assert.match(dropped("1. Engage", null), /3 Engage, a\) À, b\) À$/);
    assert.match(dropped("Rappelant", null), /^Notant le, Rappelant sa/);
    assert.match(dropped("a) À agir", null), /a\) À, b\) À, 2 Prie/);
  });

  it("keeps a clause above what closes the text", () => {
    assert.match(dropped("1. Engage", "Fait à Genève"), /2 Décide, 3 Engage, a\) À, b\) À$/);
  });

  it("does nothing on itself, and nothing where there is no place", () => {
    assert.equal(dropped(["1. Engage", "2. Prie"], "2. Prie"), "itself");
    assert.equal(dropped("1. Engage", "Résolution"), "null");
    assert.equal(dropped("Dispositif", "1. Engage"), "null");
    assert.equal(dropped(["3. Décide", "Préambule"], "1. Engage"), "null");
  });
});
