/** Clauses that were written before the grammar read them, by language: what each opens and what its opener means. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createClauseGrammar } from "../../../grammar/clause/clause.ts";
import { createPhrases } from "../../../grammar/clause/phrases.ts";
import { getConcepts, getPack } from "../../../grammar/languages/registry.ts";

const FOLDER = join(import.meta.dirname, "openers");

describe("written openers", () => {
  for (const name of readdirSync(FOLDER)) {
    it(`mean what they were written for (${name})`, () => {
      const pack = getPack(name.slice(0, 2));
      const concepts = getConcepts().map(({ id }) => id);
      const read = createClauseGrammar(pack, createPhrases(pack), concepts);
      const [, ...rows] = readFileSync(join(FOLDER, name), "utf8").trim().split("\n");
      const wrong = rows.flatMap(row => {
        const [section = "", concept = "", clause = ""] = row.split("\t");
        const head = read(clause).opener?.heads[0];
        const right = head?.concepts[0] === concept && head.sections.some(one => one === section);
        return right ? [] : [`${concept}: ${head?.concepts[0]} ${head?.sections}: ${clause}`];
      });
      assert.deepEqual(wrong, []);
      assert.ok(rows.length > 100);
    });
  }
});
