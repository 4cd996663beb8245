import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { readmeSource } from "../../../server/rules/build/list.ts";

describe("what is generated from the rules", () => {
  it("is in README.md as it should be (npm run build)", async () => {
    const readme = readFileSync("README.md", "utf8");
    assert.match(readme, /\| `preambular-mark` \|/);
    assert.equal(readme, await readmeSource());
  });
});
