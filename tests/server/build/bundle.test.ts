import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import module from "node:module";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { COMPILED } from "../../../client/build/package.ts";
import { PAGE_IDS } from "../../../server/rules/page/rule-page.ts";
import { TestClient } from "../protocol/client.ts";
import { RawServer } from "../protocol/raw-server.ts";

const root = join(import.meta.dirname, "../../..");
const dist = join(root, "dist");
const entry = join(dist, "server/preambule.cjs");

const chunks = (): string[] => readdirSync(join(dist, "server/chunks")).map(name => join(dist, "server/chunks", name));

/** Chunks by the names of their sources, with all that they import at once. */
function reachedFrom(...names: string[]): string[] {
  const isNamed = (path: string) => names.includes(basename(path).replace(/(?:-[A-Z0-9]{8})?\.cjs$/, ""));
  const reached = new Set(chunks().filter(isNamed));
  assert.equal(reached.size, names.length);
  for (const path of reached) {
    // What is loaded later is asked for by a function: `() => a(require("./other.cjs"))`.
    for (const [, other = ""] of readFileSync(path, "utf8").matchAll(/(?<!\()require\("\.\/([\w-]+\.cjs)"\)/g)) {
      reached.add(join(dist, "server/chunks", other));
    }
  }
  return [...reached];
}

/** Whether a chunk holds the languages. */
const isData = (path: string): boolean => readFileSync(path, "utf8").includes('"code":"fr"');

/** Has Node say what data a program parses, which `parsedData` finds in what it says. */
const logData = ["--require", join(import.meta.dirname, "as-data-log.cjs")];
const parsedData = (stderr: string): string[] =>
  [...stderr.matchAll(/^parsed ([\w-]+)$/gm)].map(([, name = ""]) => name).sort();

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

  it("parse no data of a language that the text is not in", () => {
    const parsed = (file: string) => {
      const args = [...logData, entry, "check", join(root, "samples", file)];
      return parsedData(spawnSync(process.execPath, args, { encoding: "utf8" }).stderr);
    };
    assert.deepEqual(parsed("fr/declaration.undecl"), ["alphabet-edges-frequent", "concepts", "fr"]);
    // It does not say its language.
    assert.deepEqual(parsed("en/declaration.undecl"), ["alphabet-edges-frequent", "concepts", "en", "telling"]);
  });

  it("read front matter, and rules' pages, which are loaded only when somebody asks", () => {
    const run = (args: string[], input = "") =>
      spawnSync(process.execPath, [entry, ...args], { input, encoding: "utf8" }).stdout;
    const [parsed] = JSON.parse(run(["parse", "--format", "json", "-"], "---\nprofile: sc\n---\n\nTexte\n"));
    assert.equal(parsed.profile, "sc");
    const page = readFileSync(join(dist, "server/pages/fr/preambular-mark.md"), "utf8");
    assert.match(page, /^# Fin d’un alinéa du préambule\n[\s\S]*^> Le Conseil de sécurité,$/m);
    // A terminal has no other page to go to.
    const unlinked = page.replace(/\[([A-Z]{3}-\d+)\]\(sources\.md#[^)]*\)/g, "$1");
    assert.equal(run(["rules", "preambular-mark", "--format", "markdown", "--messages", "fr"]), unlinked);
    const atStart = chunks().filter(path => !/[\\/](?:junit|sarif|import|page|rules)-/.test(path));
    for (const path of atStart) {
      assert.doesNotMatch(readFileSync(path, "utf8"), /Le Conseil de s(?:é|\\xE9)curit(?:é|\\xE9),\\n/, path);
    }
  });

  it("let nobody wait for what is not needed: each part of a start is small", () => {
    const size = (paths: readonly string[]) => paths.reduce((sum, path) => sum + statSync(path).size, 0);
    const [connection, reading] = [reachedFrom("main", "node"), reachedFrom("snapshot", "warm-up")];
    // What a connection needs, and what reading a text needs besides, but for the languages, which are data. A quarter of
    // the latter are the YAML of front matter and the rules' messages.
    const more = reading.filter(path => !connection.includes(path) && !isData(path));
    assert.deepEqual(connection.filter(isData), []);
    assert.ok(size(connection) < 400_000, `${size(connection)}`);
    // 1.2 MB of it are the words of the dictionaries, which are read as they are.
    assert.ok(size(more) < 2_200_000, `${size(more)}`);
  });

  it("have Node keep what it has compiled, and do the same with it, and where nothing can be kept", async function () {
    if (!("enableCompileCache" in module)) this.skip();
    const copy = join(mkdtempSync(join(tmpdir(), "preambule-server-")), "server");
    const compiled = join(copy, COMPILED);
    const find = async () => {
      const client = await new TestClient(join(copy, "preambule.cjs")).start();
      client.open("file:///text.undecl", "The General Assembly,\n\nRecalling its decision;\n\nDecides to act.\n");
      const found = await client.diagnostics("file:///text.undecl");
      assert.equal(await client.stop(), 0);
      assert.deepEqual([client.messages, client.stderr], [[], ""]);
      return found;
    };
    const kept = () => readdirSync(compiled, { encoding: "utf8", recursive: true }).length;
    try {
      cpSync(join(dist, "server"), copy, { recursive: true });
      rmSync(compiled, { recursive: true, force: true });
      const found = await find();
      const files = kept();
      assert.ok(files > 10, `${files}`);
      assert.deepEqual(await find(), found);
      assert.equal(kept(), files);
      rmSync(compiled, { recursive: true });
      writeFileSync(compiled, "a file, and no folder");
      assert.deepEqual(await find(), found);
      assert.equal(readFileSync(compiled, "utf8"), "a file, and no folder");
    } finally {
      rmSync(join(copy, ".."), { recursive: true });
    }
  });

  it("parse of the languages only the one that a text is in", async () => {
    const client = new TestClient(entry, logData);
    try {
      await client.start({ locale: "fr" });
      client.open("file:///text.undecl", "L’Assemblée générale,\n\nRappelant sa décision ;\n\nDécide d’agir.\n");
      const { diagnostics } = await client.diagnostics("file:///text.undecl");
      assert.ok(diagnostics.some(({ code }) => code === "preambular-mark"));
      assert.deepEqual(client.messages, []);
      assert.deepEqual(parsedData(client.stderr), ["alphabet-edges-frequent", "concepts", "fr", "telling"]);
    } finally {
      client.kill();
    }
  });

  it("have pages that lead to each other alone", () => {
    for (const folder of ["fr", "en"].map(messages => join(dist, "server/pages", messages))) {
      const names = readdirSync(folder);
      assert.deepEqual([...names].sort(), PAGE_IDS.map(id => `${id}.md`).sort());
      for (const name of names)
        for (const [link, file = ""] of readFileSync(join(folder, name), "utf8").matchAll(/\]\(([^)#]*)(?:#[^)]*)?\)/g))
          assert.ok(names.includes(file), `${name}: ${link}`);
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
