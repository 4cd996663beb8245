import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { TestClient } from "../server/protocol/client.ts";
import { RawServer } from "../server/protocol/raw-server.ts";

const root = join(import.meta.dirname, "../..");
const dist = join(root, "dist");
const entry = join(dist, "server/preambule.cjs");

const filesIn = (folder: string): string[] => readdirSync(join(dist, folder)).map(name => join(dist, folder, name));
const groups = (): string[] => filesIn("server/groups");
const chunks = (): string[] => [...filesIn("server/chunks"), ...groups()];

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
    const loading = spawnSync(process.execPath, [...oldNode, join(import.meta.dirname, "load-chunks.ts")], {
      encoding: "utf8",
    });
    assert.equal(saidBy(loading.stderr), "");
    assert.ok(Number(loading.stdout) > 100, loading.stdout);
  });

  it("hold a language server that takes what is no message, and ends without a crash when nobody reads it", async function () {
    this.timeout(60_000);
    const server = new RawServer(entry);
    try {
      assert.equal((await server.request("textDocument/hover", {})).error?.code, -32002);
      await server.start();
      server.write("Content-Length: 3\r\n\r\n{]}hello\r\n\r\n");
      assert.equal((await server.request("textDocument/hover", { textDocument: 7 })).error?.code, -32602);
      await server.works();
      server.process.stdout.destroy();
      const timer = setInterval(() => server.ask("preambule/ping"), 20);
      assert.equal(await server.exit(), 1);
      clearInterval(timer);
      assert.equal(server.stderr, "");
    } finally {
      server.kill();
    }
  });

  it("read no data of a language that the text is not in", () => {
    const hook = join(import.meta.dirname, "as-data-log.cjs");
    const read = (file: string) => {
      const { stderr } = spawnSync(process.execPath, ["--require", hook, entry, "check", join(root, "samples", file)], {
        encoding: "utf8",
      });
      return [...stderr.matchAll(/^read (\w+)\.json$/gm)].map(([, name]) => name).sort();
    };
    assert.deepEqual(read("fr/declaration.undecl"), ["concepts", "fr"]);
    // It does not say its language.
    assert.deepEqual(read("en/declaration.undecl"), ["concepts", "en", "telling"]);
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
    for (const path of atStart) {
      assert.doesNotMatch(readFileSync(path, "utf8"), /Le Conseil de s(?:é|\\xE9)curit(?:é|\\xE9),\\n/, path);
    }
  });

  it("let nobody wait for what is not needed: each part of a start is small", () => {
    const sizes = groups().map(path => [basename(path).replace(/-.*/, ""), statSync(path).size] as const);
    assert.deepEqual(sizes.map(([name]) => name).sort(), ["connection", "reading", "shared"]);
    const { connection = 0, reading = 0, shared = 0 } = Object.fromEntries(sizes);
    // What a connection needs, and what reading a text needs besides; without the language, which is data.
    assert.ok(connection + shared < 400_000, `${connection + shared}`);
    assert.ok(reading < 400_000, `${reading}`);
  });

  it("keep what V8 has compiled, and do the same with it", async () => {
    const copy = join(mkdtempSync(join(tmpdir(), "preambule-server-")), "server");
    try {
      cpSync(join(dist, "server"), copy, { recursive: true });
      rmSync(join(copy, "compiled"), { recursive: true, force: true });
      // The server reads a text before it answers, so that all it needs for one has been there.
      const unasked = new TestClient(join(copy, "preambule.cjs"));
      await unasked.request("initialize", { processId: process.pid, rootUri: null, capabilities: {} });
      assert.equal(await unasked.stop(), 0);
      assert.equal(readdirSync(join(copy, "compiled")).length, 3);
      const found: unknown[] = [];
      for (let time = 0; time < 2; time++) {
        const client = await new TestClient(join(copy, "preambule.cjs")).start();
        client.open("file:///text.undecl", "The General Assembly,\n\nRecalling its decision;\n\nDecides to act.\n");
        found.push(await client.diagnostics("file:///text.undecl"));
        assert.equal(await client.stop(), 0);
        assert.deepEqual(client.messages, []);
      }
      assert.equal(readdirSync(join(copy, "compiled")).length, 3);
      assert.deepEqual(found[1], found[0]);
    } finally {
      rmSync(join(copy, ".."), { recursive: true });
    }
  });

  it("read of the languages only the one that a text is in", async () => {
    const copy = join(mkdtempSync(join(tmpdir(), "preambule-server-")), "server");
    cpSync(join(dist, "server"), copy, { recursive: true });
    for (const name of ["en", "equivalents", "templates"]) rmSync(join(copy, "data", `${name}.json`));
    const client = new TestClient(join(copy, "preambule.cjs"));
    try {
      await client.start({ locale: "fr" });
      client.open("file:///text.undecl", "L’Assemblée générale,\n\nRappelant sa décision ;\n\nDécide d’agir.\n");
      const { diagnostics } = await client.diagnostics("file:///text.undecl");
      assert.ok(diagnostics.some(({ code }) => code === "preambular-mark"));
      assert.deepEqual(client.messages, []);
    } finally {
      client.kill();
      rmSync(join(copy, ".."), { recursive: true });
    }
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
