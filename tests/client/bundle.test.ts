import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const dist = join(import.meta.dirname, "../../dist");
const server = join(dist, "server");
const entry = join(server, "preambule.cjs");

/** What `npm run build` makes, as people get it: bundled, minified, cut into chunks. */
describe("the bundles", () => {
  before(() => assert.ok(existsSync(entry), "npm run build first"));

  it("hold a command that says its version", () => {
    const { version } = JSON.parse(readFileSync(join(dist, "../package.json"), "utf8"));
    assert.equal(execFileSync(process.execPath, [entry, "--version"], { encoding: "utf8" }).trim(), version);
  });

  it("have no chunk that fails when it is loaded", () => {
    for (const chunk of readdirSync(join(server, "chunks"))) {
      const { status, stderr } = spawnSync(
        process.execPath,
        ["-e", "require(process.argv[1])", join(server, "chunks", chunk)],
        {
          encoding: "utf8",
        },
      );
      assert.equal(status, 0, `${chunk}: ${stderr.slice(-2000)}`);
    }
  });

  it("keep the server's half out of the extension and the editor's out of the server", () => {
    const extension = readFileSync(join(dist, "client/extension.cjs"), "utf8");
    assert.ok(!extension.includes("preambular-mark"));
    for (const chunk of readdirSync(join(server, "chunks"))) {
      assert.doesNotMatch(readFileSync(join(server, "chunks", chunk), "utf8"), /require\("vscode"\)/);
    }
  });
});
