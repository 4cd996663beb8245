import assert from "node:assert/strict";
import {
  countOpeners,
  filterRows,
  isFiltered,
  NO_FILTER,
  parseFilter,
  type StructureFilter,
} from "../../../client/structure/filter.ts";
import { presentRow } from "../../../client/structure/row-presentation.ts";
import type { StructureRow } from "../../../client/structure/rows.ts";
import type { StructureNode } from "../../../server/protocol/structure.ts";
import { resolution } from "../../server/features/support.ts";
import { filled, rowOf } from "./support.ts";

const ROWS = filled(
  resolution(
    "Rappelant sa décision,",
    "Notant l'intérêt de la question.",
    "1. Engage les États :",
    "a) À agir ;",
    "b) À noter l’intérêt commun ;",
    "2. Décide de se réunir ;",
    "3. Décide de finir.",
  ),
);

/** What is shown, one line a row. */
function shown(filter: Partial<StructureFilter>): string[] {
  const { childrenOf } = filterRows(ROWS.roots, { ...NO_FILTER, ...filter });
  const lines = (row: StructureRow | null): string[] =>
    childrenOf(row).flatMap(child => [child.node.name, ...lines(child)]);
  return lines(null);
}

describe("the filter of the structure", () => {
  it("shows all when nothing is asked for", () => {
    assert.equal(shown({}).length, ROWS.all.length);
    assert.equal(isFiltered(NO_FILTER), false);
  });

  it("shows one section, with what holds it", () => {
    assert.deepEqual(shown({ sections: ["preambular"] }), [
      "Résolution",
      "Préambule",
      "Rappelant sa décision,",
      "Notant l'intérêt de la question.",
    ]);
    assert.deepEqual(shown({ sections: ["operative"] }).slice(0, 3), [
      "Résolution",
      "Dispositif",
      "1. Engage les États :",
    ]);
  });

  it("shows the clauses of openers with their sub-paragraphs", () => {
    assert.deepEqual(shown({ openers: ["engage", "rappelant"] }), [
      "Résolution",
      "Préambule",
      "Rappelant sa décision,",
      "Dispositif",
      "1. Engage les États :",
      "a) À agir ;",
      "b) À noter l’intérêt commun ;",
    ]);
  });

  it("finds words whatever their accents, case and apostrophe, in a sub-paragraph with the clause above it", () => {
    assert.deepEqual(shown({ text: "L'INTERET" }), [
      "Résolution",
      "Préambule",
      "Notant l'intérêt de la question.",
      "Dispositif",
      "1. Engage les États :",
      "b) À noter l’intérêt commun ;",
    ]);
    assert.deepEqual(shown({ text: "Dispositif" }), []);
  });

  it("finds words beyond the first where the whole text is known", () => {
    const textOf = ({ name }: StructureNode) =>
      name.startsWith("2.") ? "2. Décide de se\n  réunir\u00a0: lieu" : name;
    const found = filterRows(ROWS.roots, { ...NO_FILTER, text: "se réunir : lieu" }, textOf);
    assert.equal(found.shown, 1);
    assert.ok(found.isShown(rowOf(ROWS, "2. Décide")));
  });

  it("shows what something was found in, and takes all that is asked together", () => {
    const faulty = ["Résolution", "Préambule", "Notant l'intérêt de la question."];
    assert.deepEqual(shown({ findings: true, sections: ["preambular"] }), faulty);
    assert.deepEqual(shown({ findings: true, sections: ["preambular"], openers: ["rappelant"] }), []);
    assert.deepEqual(
      shown({ findings: true }),
      ROWS.all.filter(({ node }) => node.findings.text !== "").map(({ node }) => node.name),
    );
    assert.equal(isFiltered({ ...NO_FILTER, findings: true }), true);
  });

  it("counts clauses, and says which rows are shown", () => {
    const found = filterRows(ROWS.roots, { ...NO_FILTER, openers: ["décide"] });
    assert.deepEqual([found.shown, found.clauses], [2, 7]);
    assert.equal(found.isShown(rowOf(ROWS, "se réunir")), true);
    assert.equal(found.isShown(rowOf(ROWS, "Rappelant")), false);
  });

  it("is read from a key binding, whatever stands there", () => {
    assert.equal(parseFilter(undefined), undefined);
    assert.equal(parseFilter("Décide"), undefined);
    assert.deepEqual(parseFilter({ openers: ["Décide", 3], sections: "operative", text: 5 }), {
      ...NO_FILTER,
      openers: ["décide"],
    });
    assert.deepEqual(parseFilter({ sections: ["operative", "third"], findings: true, text: " a " }), {
      sections: ["operative"],
      openers: [],
      text: "a",
      findings: true,
    });
  });

  it("offers the openers that the text has, counted", () => {
    assert.deepEqual(
      countOpeners(ROWS.all).map(({ opener, count }) => `${opener} ${count}`),
      ["Rappelant 1", "Notant 1", "Engage 1", "Décide 2"],
    );
  });
});

describe("a row of the structure", () => {
  it("shows number and opener, then the words, and what was found", () => {
    const { label, description, findings, context } = presentRow(rowOf(ROWS, "2. Décide").node);
    assert.deepEqual(
      [label, description, findings, context],
      ["2. Décide", "de se réunir ;", null, "clause-operative-named"],
    );
    const notes = presentRow(rowOf(ROWS, "la question").node);
    assert.deepEqual(notes.findings, { severity: "error", count: 1 });
    assert.match(notes.spoken, /1 erreur/);
  });

  it("shows what has no opener by its name", () => {
    assert.deepEqual(
      ["a) À", "Préambule", "L'Assemblée", "Résolution"].map(words => {
        const { label, description } = presentRow(rowOf(ROWS, words).node);
        return `${label}|${description}`;
      }),
      ["a) À agir ;|", "Préambule|", "L'Assemblée générale,|", "Résolution|"],
    );
  });

  it("tells the sections apart by shape as well as by colour", () => {
    const faces = ["Rappelant", "3. Décide", "b) À"].map(words => presentRow(rowOf(ROWS, words).node));
    assert.equal(new Set(faces.map(({ icon }) => icon)).size, 3);
    assert.notEqual(faces[0]?.colour, faces[1]?.colour);
  });
});
