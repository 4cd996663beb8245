/** How far a version has come, clause by clause. */
import assert from "node:assert/strict";
import { listClausePairs } from "../../../../server/features/versions/clause-pairs.ts";
import { readText, resolution } from "../support.ts";

const ENGLISH = (...paragraphs: readonly string[]) => `${["The General Assembly,", ...paragraphs].join("\n\n")}\n`;

describe("clauses of an original and of a version", () => {
  const french = [
    "Rappelant sa résolution 70/1 du 25 septembre 2015,",
    "Consciente du danger,",
    "1. Décide de créer 3 comités ;",
    "2. Prie le Secrétaire général d'en rendre compte.",
  ];
  const states = (...english: readonly string[]) =>
    listClausePairs(readText(resolution(...french)), readText(ENGLISH(...english))).map(({ state }) => state);

  it("are done, open while brackets hold what they say, parted, missing or extra", () => {
    assert.deepEqual(
      states(
        "Recalling its resolution 70/1 of 25 September 2015,",
        "Aware [du danger],",
        "1. Decides to establish 4 committees;",
        "2. Requests [le Secrétaire général d'en rendre compte];",
        "3. Decides to meet in 2030 in Geneva with 12 experts.",
      ),
      ["done", "done", "open", "parted", "open", "extra"],
    );
    assert.deepEqual(
      states(
        "Recalling its resolution 70/1 of 25 September 2015,",
        "1. Decides to establish 3 committees;",
        "2. Requests the Secretary-General to report [in writing] thereon.",
      ),
      ["done", "done", "missing", "done", "done"],
    );
  });

  it("stand where they stand in each text", () => {
    const pairs = listClausePairs(readText(resolution(...french)), readText(ENGLISH("Aware of the danger,")));
    const pair = pairs.find(({ original }) => original?.start.line === 4);
    assert.deepEqual(pair?.version, { start: { line: 2, character: 0 }, end: { line: 2, character: 20 } });
  });
});
