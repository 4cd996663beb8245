/** Rows stay the same rows while their text is written, so that the editor keeps what is unfolded and selected. */
import assert from "node:assert/strict";
import { DrawnRows } from "../../../client/structure/drawn-rows.ts";
import { filterRows, NO_FILTER } from "../../../client/structure/filter.ts";
import { resolution } from "../../server/features/support.ts";
import { filled, rowOf } from "./support.ts";

const CLAUSES = [
  "Rappelant sa décision,",
  "1. Engage les États :",
  "a) À agir ;",
  "b) À en rendre compte ;",
  "2. Décide de se réunir ;",
  "3. Invite les États à agir.",
];
const TEXT = resolution(...CLAUSES);
const changed = (from: string, to: string) => {
  assert.ok(TEXT.includes(from), from);
  return TEXT.replace(from, () => to);
};

describe("rows of the structure", () => {
  it("stay when words are added, and when the opener changes", () => {
    const rows = filled(TEXT);
    const decides = rowOf(rows, "se réunir");
    const others = rows.all.filter(row => row !== decides);
    filled(changed("Décide de se réunir", "Décide de se réunir chaque année"), rows);
    assert.equal(rowOf(rows, "chaque année"), decides);
    filled(changed("Décide de se réunir", "Prie le Conseil de se réunir"), rows);
    assert.equal(rowOf(rows, "le Conseil"), decides);
    assert.deepEqual(
      rows.all.filter(row => row !== decides),
      others,
    );
  });

  it("stay when one is put in or taken out before them", () => {
    const rows = filled(TEXT);
    const [a, decides, invites] = ["À agir", "se réunir", "Invite"].map(words => rowOf(rows, words));
    filled(changed("1. Engage", "1. Prend note du rapport ;\n\n2. Engage"), rows);
    assert.deepEqual(
      ["a) À agir", "se réunir", "Invite"].map(words => rowOf(rows, words)),
      [a, decides, invites],
    );
    assert.ok(![a, decides, invites].includes(rowOf(rows, "du rapport")));
    filled(changed("2. Décide de se réunir ;\n\n3.", "2."), rows);
    assert.equal(rowOf(rows, "2. Invite"), invites);
    assert.equal(rows.find(decides?.id ?? ""), undefined);
  });

  it("move with their paragraphs, whose numbers and marks change", () => {
    const rows = filled(TEXT);
    const [engages, decides, invites] = ["1. Engage", "se réunir", "Invite"].map(words => rowOf(rows, words));
    const inOrder = [0, 5, 4, 1, 2, 3].map(at => CLAUSES[at] as string);
    filled(resolution(...inOrder).replace("3. Invite les États à agir.", "1. Invite les États à agir ;"), rows);
    assert.equal(rowOf(rows, "1. Invite"), invites);
    assert.deepEqual(rowOf(rows, "Dispositif").children, [invites, decides, engages]);
  });

  it("are told apart where several have the same words", () => {
    const same = (...words: string[]) => resolution(...words, "9. Décide de finir.");
    const rows = filled(same("1. Décide d'agir ;", "2. Décide d'agir ;"));
    const [first, second] = rows.all.filter(({ node }) => node.words.includes("d'agir"));
    filled(same("1. Décide d'agir ;", "2. Décide d'agir ;", "3. Décide d'agir ;"), rows);
    const now = rows.all.filter(({ node }) => node.words.includes("d'agir"));
    assert.deepEqual(now.slice(0, 2), [first, second]);
    assert.equal(new Set(now.map(({ id }) => id)).size, 3);
  });

  it("are found by a place in the text, the innermost first", () => {
    const rows = filled(TEXT);
    const at = (words: string) => {
      const before = TEXT.slice(0, TEXT.indexOf(words)).split("\n");
      return rows.findAt(before.length - 1, before.at(-1)?.length ?? 0);
    };
    assert.equal(at("rendre compte"), rowOf(rows, "rendre compte"));
    assert.equal(at("les États :"), rowOf(rows, "1. Engage"));
    assert.equal(at("L'Assemblée"), rowOf(rows, "L'Assemblée"));
    assert.equal(rows.findAt(500, 0), rowOf(rows, "3. Invite"));
    rows.update(null);
    assert.equal(rows.findAt(0, 0), undefined);
    assert.equal(rows.version, -1);
  });
});

describe("what is drawn anew", () => {
  const rows = filled(TEXT);
  const drawn = new DrawnRows();
  const update = (text: string) => drawn.update(filterRows(filled(text, rows).roots, NO_FILTER));

  it("is all at first, nothing where nothing is shown otherwise, and one row where one is", () => {
    assert.equal(update(TEXT), "all");
    assert.deepEqual(update(changed("L'Assemblée", "\n\nL'Assemblée")), []);
    assert.deepEqual(update(changed("de se réunir", "de se réunir bientôt")), [rowOf(rows, "se réunir bientôt")]);
  });

  it("is the row above where one comes or goes, with all that it holds", () => {
    update(TEXT);
    assert.deepEqual(
      update(changed("3. Invite les États à agir.", "3. Invite les États à agir ;\n\n4. Décide d'agir.")),
      [rowOf(rows, "Dispositif")],
    );
  });

  it("is one row of a thousand where one clause is written", () => {
    const openers = ["Décide d'examiner", "Invite les États à étudier"];
    const clauses = Array.from({ length: 1000 }, (_, at) => `${at + 1}. ${openers[at % 2]} le point ${at + 1} ;`);
    const long = resolution(...clauses, "1001. Décide de finir.");
    const many = filled(long);
    const before = new DrawnRows();
    before.update(filterRows(many.roots, NO_FILTER));
    filled(long.replace("le point 700", "bientôt le point 700"), many);
    assert.deepEqual(before.update(filterRows(many.roots, NO_FILTER)), [rowOf(many, "bientôt")]);
  }).timeout(30_000);
});
