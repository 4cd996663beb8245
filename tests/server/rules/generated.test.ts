import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createProfilesPage, createRulesPage, createSourcesFile } from "../../../server/rules/build/write-lists.ts";

describe("what is generated from the rules", () => {
  it("is in RULES.md as it should be (npm run build)", async () => {
    const page = readFileSync("server/rules/RULES.md", "utf8");
    assert.match(page, /\| \[`preambular-mark`\]\(marks\/preambular-mark\.ts\) \|.*\[PCT-1\]\(SOURCES\.md#pct-1\)/);
    assert.equal(page, await createRulesPage());
  });

  it("is in PROFILES.md as it should be (npm run build)", () => {
    const page = readFileSync("server/rules/PROFILES.md", "utf8");
    assert.match(page, /\| \[`ga`\]\(\.\.\/\.\.\/grammar\/profiles\/ga\.yaml\) \| General Assembly \|/);
    assert.equal(page, createProfilesPage());
  });

  it("is in SOURCES.md as it should be (npm run build)", async () => {
    const page = readFileSync("server/rules/SOURCES.md", "utf8");
    assert.match(page, /^### PCT-1$/m);
    assert.equal(page, await createSourcesFile());
  });
});
