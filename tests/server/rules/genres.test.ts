/** Sound texts in the forms of many houses: no rule says an error or a warning of them. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inspect } from "../../../server/documents/inspection.ts";

const FOLDER = "tests/grammar/genres";

describe("rules on texts of many houses", () => {
  for (const file of readdirSync(FOLDER).filter(name => name.endsWith(".undecl"))) {
    it(`leave ${file} alone`, () => {
      const text = readFileSync(join(FOLDER, file), "utf8");
      const { findings } = inspect(text, {}, (rule, error) => assert.fail(`${rule} throws: ${error}`));
      const faults = findings.filter(({ severity }) => severity === "error" || severity === "warning");
      assert.deepEqual(
        faults.map(({ rule, start, end }) => `${rule.id}: ${text.slice(start, end)}`),
        [],
      );
    });
  }
});
