/** The list of all features names all of them: what an editor can ask for is in it. */
import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "../../..");
const IMPORTED = /features\/([a-z/-]+)\.ts["']/g;

/** What providers import besides: names, kinds and types that answer nothing, and answers that no document is needed for. */
const BESIDE: ReadonlySet<string> = new Set([
  "code-actions/action-source",
  "code-actions/kinds",
  "diagnostics/unfinished-filter",
  "new-document/choices",
  "new-document/new-document",
  "shared/read-document",
  "refactorings/kinds",
  "semantic-tokens/legend",
  "shared/feature-settings",
  "shared/files/file-key",
  "shared/paragraph-name",
  "shared/language-name",
  "terms/text-terms",
]);

function importedBy(path: string): string[] {
  return [...readFileSync(join(ROOT, path), "utf8").matchAll(IMPORTED)].map(([, name]) => name as string);
}

describe("the list of every feature", () => {
  it("has all that the connection asks for", () => {
    const asked = new Set(globSync("server/connection/**/*.ts", { cwd: ROOT }).flatMap(importedBy));
    const listed = new Set(importedBy("tests/server/features/every-feature.ts"));
    assert.ok(asked.size > 30);
    assert.deepEqual(
      [...asked].filter(name => !listed.has(name) && !BESIDE.has(name)),
      [],
    );
    assert.deepEqual(
      [...BESIDE].filter(name => !asked.has(name)),
      [],
      "are asked for no more",
    );
  });
});
