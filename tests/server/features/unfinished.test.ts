/** What an editor is told, and not yet told, of a text that somebody is writing. */
import assert from "node:assert/strict";
import { provideCodeActions } from "../../../server/features/code-actions/code-actions.ts";
import { provideDiagnostics } from "../../../server/features/diagnostics/diagnostics.ts";
import { createReview } from "../../../server/features/review/review.ts";
import { createStructure } from "../../../server/features/structure/structure.ts";
import { REVIEW_SEVERITIES } from "../../../server/protocol/review.ts";
import { readCursor } from "../../fixtures/marks.ts";
import { ENGLISH, FRENCH, readText, sample } from "./support.ts";

/** The rules that speak when somebody has just written at the cursor. */
function told(source: string, isWriting = true): unknown[] {
  const { text, cursor } = readCursor(source);
  return provideDiagnostics(readText(text), ENGLISH, isWriting ? cursor : null)
    .filter(({ severity = 1 }) => severity < 4)
    .map(({ code }) => code);
}

const BEGUN = "L’Assemblée générale,\n\nRappelant la Charte,\n\n";

describe("a text that somebody is writing", () => {
  it("is not said to lack what comes next", () => {
    for (const source of [
      "L’Assemblée générale‸",
      `${BEGUN}Consciente que l’eau‸`,
      `${BEGUN}Consciente que l’eau est rare,‸`,
      `${BEGUN}Consciente que l’eau est rare,\n\n‸`,
      `${BEGUN}1. Décide‸`,
      `${BEGUN}1. Décide d’agir (‸)`,
      `${BEGUN}1. Décide d’agir (avec‸`,
      `${BEGUN}1. Décide d’agir ;\n\n2. Prie‸`,
      `${BEGUN}1. Décide d’agir ;\n\n2. Prie le Secrétaire général :\n\na) D’agir ;‸`,
    ]) {
      assert.deepEqual(told(source), [], source);
      assert.notDeepEqual(told(source, false), [], source);
    }
  });

  it("is not said to have a wrong opener before the word is written", () => {
    assert.deepEqual(told(`${BEGUN}Rappelan‸`), []);
    assert.deepEqual(told(`${BEGUN}Rappelan ‸`), ["opener-unknown"]);
    assert.deepEqual(told(`${BEGUN}Conscient‸`), []);
    assert.deepEqual(told(`${BEGUN}Conscient q‸`), ["opener-agreement"]);
  });

  it("is not told anything of a word that may go on, whichever rule finds it", () => {
    for (const [words, rule] of [
      ["Notant que les riverains qui ont pas", "missing-negation"],
      ["Notant l’action du Secrétaire Général", "organ-name"],
      ["Saluant sa 3ème", "ordinal-form"],
    ]) {
      assert.deepEqual(told(`${BEGUN}${words}‸`), [], words);
      assert.deepEqual(told(`${BEGUN}${words} ‸`), [rule], words);
    }
    // A mark is whole.
    assert.deepEqual(told(`${BEGUN}Notant l’enjeu,,‸`), ["doubled-mark"]);
  });

  it("is told of what is wrong elsewhere, and of what no further word puts right", () => {
    assert.deepEqual(told(`${BEGUN}Consciente que l’eau\n\n1. Décide‸`), ["preambular-mark"]);
    assert.deepEqual(
      told(`${BEGUN}Consciente que l’eau est rare ;‸\n\n1. Décide d’agir ;\n\n2. Décide de rester saisie.`),
      ["preambular-mark"],
    );
    const inside = `${BEGUN}Consciente que‸ l’eau est rare\n\n1. Décide d’agir ;\n\n2. Décide de rester saisie.`;
    assert.deepEqual(told(inside), ["preambular-mark"]);
  });

  it("is told the same by whatever shows findings", () => {
    const { text, cursor } = readCursor(`${BEGUN}1. Décide d’agir ;\n\n2. Prie le Secrétaire général de‸`);
    const document = readText(text);
    for (const writing of [cursor, null]) {
      const settings = { ...FRENCH, writing };
      const shown = provideDiagnostics(document, settings, writing).map(({ code }) => String(code));
      assert.equal(shown.includes("broken-off"), writing === null);
      const review = createReview(document, { by: "clause", severities: [...REVIEW_SEVERITIES] }, settings);
      assert.deepEqual(
        review.groups.flatMap(({ findings }) => findings.map(({ rule }) => rule)),
        shown,
      );
      assert.equal(review.total, shown.length);
      const { nodes = [] } = createStructure(document, settings) ?? {};
      const counts = nodes.map(({ findings }) => findings.error + findings.warning + findings.information);
      assert.equal(
        counts[0],
        provideDiagnostics(document, settings, writing).filter(({ severity = 1 }) => severity < 4).length,
      );
      const offered = provideCodeActions(document, { start: cursor, end: cursor }, { diagnostics: [] }, settings);
      assert.equal(
        offered.some(({ title }) => title.includes("Paragraphe interrompu")),
        writing === null,
      );
    }
  });

  for (const path of ["fr/declaration.undecl", "fr/resolution.undecl", "en/declaration.undecl"]) {
    it(`hears of no error while ${path} is typed`, () => {
      const text = sample(path).trimEnd();
      const errors: string[] = [];
      for (let end = 1; end <= text.length; end += 7) {
        const found = provideDiagnostics(readText(text.slice(0, end)), ENGLISH, end).filter(
          ({ severity }) => severity === 1,
        );
        errors.push(...found.map(({ code }) => `${code} after ${JSON.stringify(text.slice(end - 20, end))}`));
      }
      assert.deepEqual(errors, []);
    });
  }
});
