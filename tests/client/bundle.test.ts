import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { TestClient } from "../server/protocol/client.ts";

const root = join(import.meta.dirname, "../..");
const dist = join(root, "dist");
const entry = join(dist, "server/preambule.cjs");

const chunks = (): string[] => readdirSync(join(dist, "server/chunks")).map(name => join(dist, "server/chunks", name));

/** What a failed program said, without the line of minified code that Node shows. */
const saidBy = (stderr: string): string =>
  stderr
    .split("\n")
    .filter(line => line.length < 300)
    .join("\n");

/** What `npm run build` makes, as people get it: bundled, minified, cut into chunks. */
describe("the bundles", () => {
  before(() => assert.ok(existsSync(entry), "npm run build first"));

  it("hold a command that says its version", () => {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    assert.equal(execFileSync(process.execPath, [entry, "--version"], { encoding: "utf8" }).trim(), version);
  });

  it("run on a Node that lacks what came after 18", function () {
    this.timeout(60_000);
    const oldNode = ["--require", join(import.meta.dirname, "as-old-node.cjs")];
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [...oldNode, entry, "check", "samples", "--format", "json"],
      {
        cwd: root,
        encoding: "utf8",
      },
    );
    assert.equal(saidBy(stderr), "");
    const files: { language: string; diagnostics: unknown[] }[] = JSON.parse(stdout);
    assert.ok(files.some(({ diagnostics }) => diagnostics.length > 10));
    for (const chunk of chunks()) {
      const { status, stderr } = spawnSync(process.execPath, [...oldNode, chunk], { encoding: "utf8" });
      assert.equal(status, 0, `${chunk}: ${saidBy(stderr)}`);
    }
  });

  it("read front matter, and rules' pages, which are loaded only when somebody asks", () => {
    const run = (args: string[], input = "") =>
      spawnSync(process.execPath, [entry, ...args], { input, encoding: "utf8" }).stdout;
    const [parsed] = JSON.parse(run(["parse", "--format", "json", "-"], "---\nprofile: sc\n---\n\nTexte\n"));
    assert.equal(parsed.profile, "sc");
    const page = readFileSync(join(dist, "server/pages/fr/preambular-mark.md"), "utf8");
    assert.match(page, /^# Fin d’un alinéa du préambule\n[\s\S]*^> Le Conseil de sécurité,$/m);
    assert.equal(run(["rules", "preambular-mark", "--format", "markdown", "--messages", "fr"]), page);
    const atStart = chunks().filter(path => !/[\\/](?:junit|sarif|import|page|rules)-/.test(path));
    for (const path of atStart) assert.ok(!readFileSync(path, "utf8").includes("Le Conseil de sécurité,\\n"), path);
  });

  it("give editors without a place of their own for the pages the files beside the server", async () => {
    const client = new TestClient(entry);
    try {
      const publishDiagnostics = { codeDescriptionSupport: true };
      await client.start({ capabilities: { textDocument: { publishDiagnostics } }, locale: "fr" });
      const uri = "file:///faulty.undecl";
      client.open(uri, "The General Assembly,\n\nRecalling its decision;\n\nDecides to act.\n");
      const [found] = (await client.diagnostics(uri)).diagnostics;
      const page = fileURLToPath(found?.codeDescription?.href ?? "");
      assert.equal(page, join(dist, "server/pages/fr/preambular-mark.md"));
      assert.ok(existsSync(page));
    } finally {
      client.kill();
    }
  });

  it("keep the server's half out of the extension and the editor's out of the server", () => {
    const extension = readFileSync(join(dist, "client/extension.cjs"), "utf8");
    assert.ok(!extension.includes("preambular-mark"));
    for (const chunk of chunks()) {
      assert.doesNotMatch(readFileSync(chunk, "utf8"), /require\("vscode"\)/);
    }
  });
});
