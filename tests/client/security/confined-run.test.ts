/**
 * What ships, as it runs: under Node's permission model, with leave to read its own code and one folder and for nothing
 * else, and with every way to a network watched.
 */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { FULL_CAPABILITIES, TestClient } from "../../server/protocol/client.ts";
import { TemporaryFolder } from "../../server/protocol/temporary-folder.ts";

const root = join(import.meta.dirname, "../../..");
const server = join(root, "dist/server");
const entry = join(server, "preambule.cjs");
const watching = ["--require", join(import.meta.dirname, "no-network.cjs")];

const TEXT =
  "---\nlang: en\nsymbol: A/RES/90/4\n---\n\n# Gardens\n\nThe General Assembly,\n\nRecalling its resolution 90/7,\n\n1. Decides to act;\n\n2. Invites States to do the same.\n";

describe("what ships, when it runs", () => {
  let folder: TemporaryFolder;
  let confined: string[];

  before(() => {
    folder = new TemporaryFolder();
    folder.write("a.undecl", TEXT);
    folder.write("sub/b.undecl", TEXT.replaceAll("90/4", "90/7").replace("its", " its"));
    // Links of the system, as to the folder for temporary files, are resolved before leave is asked for.
    const readable = [server, import.meta.dirname, folder.path, realpathSync(folder.path)];
    confined = ["--permission", ...readable.map(path => `--allow-fs-read=${path}/*`), ...watching];
  });

  after(() => folder.remove());

  const run = (args: readonly string[], leave: readonly string[], input = "") =>
    spawnSync(process.execPath, [...leave, entry, ...args], { encoding: "utf8", input, cwd: folder.path });

  it("would be seen to reach a network", () => {
    for (const code of [
      'fetch("http://127.0.0.1:9")',
      'require("node:net").connect(9)',
      'require("node:net").createServer().listen(0)',
      'require("node:https").get("https://127.0.0.1:9")',
      'require("node:dns").lookup("a.invalid", () => {})',
      'import("node:dns/promises").then(dns => dns.resolve("a.invalid"))',
      'require("node:dgram").createSocket("udp4").bind()',
      'new WebSocket("ws://127.0.0.1:9")',
    ]) {
      const { stderr } = spawnSync(process.execPath, [...watching, "-e", code], { encoding: "utf8" });
      assert.match(stderr, /^NETWORK: /m, code);
    }
  });

  it("reads, checks and prints without leave for more, and asks for no more", () => {
    const runs = [
      ...["human", "json", "markdown", "sarif", "github", "junit"].map(format => ["check", ".", "--format", format]),
      ["parse", "a.undecl"],
      ["stats", "a.undecl"],
      ["format", "--check", "."],
      ["rules", "preambular-mark"],
      ["import", "a.undecl"],
    ];
    for (const args of runs) {
      const { stderr, stdout, status } = run(args, confined);
      assert.equal(stderr, "", args.join(" "));
      assert.ok(stdout.length > 20 && (status ?? 9) < 2, args.join(" "));
    }
  });

  it("writes the file that it is to mend, and nothing beside it", () => {
    const copy = new TemporaryFolder();
    try {
      copy.write("c.undecl", TEXT.replace("its", " its"));
      mkdirSync(join(copy.path, "other"));
      const real = realpathSync(copy.path);
      // Node's permission model knows no leave for what makes sure that a file is whole (`fsync`).
      const { status, stderr } = run(["check", "--fix", join(real, "c.undecl")], watching);
      assert.equal(status, 0, stderr);
      assert.doesNotMatch(stderr, /NETWORK/);
      assert.equal(readFileSync(join(real, "c.undecl"), "utf8"), TEXT);
      assert.deepEqual(readdirSync(real).sort(), ["c.undecl", "other"]);
    } finally {
      copy.remove();
    }
  });

  it("serves an editor without leave for more", async () => {
    const workspace = { ...FULL_CAPABILITIES.workspace, workspaceFolders: true };
    const client = new TestClient(entry, confined);
    try {
      await client.start({ capabilities: { ...FULL_CAPABILITIES, workspace }, folders: [folder.path] });
      const uri = folder.uri("a.undecl");
      client.open(uri, TEXT);
      await client.diagnostics(uri);
      const textDocument = { uri };
      const position = { line: 9, character: 26 };
      const [hover, cited, symbols, check] = await Promise.all([
        client.request<object>("textDocument/hover", { textDocument, position: { line: 9, character: 2 } }),
        client.request<object>("textDocument/definition", { textDocument, position }),
        client.request<object[]>("workspace/symbol", { query: "gard" }),
        client.request<{ files: number }>("preambule/checkFolder", {}),
        client.request("textDocument/completion", { textDocument, position }),
        client.request("textDocument/codeLens", { textDocument }),
        client.request("textDocument/formatting", { textDocument, options: { tabSize: 2, insertSpaces: true } }),
        client.request("preambule/preview", { textDocument, view: "a", since: 0 }),
        client.request("preambule/reviewExport", { textDocument }),
        client.request("preambule/newDocument", { kind: "resolution", language: "fr" }),
        client.request("preambule/rulePage", { id: "preambular-mark", messages: "fr" }),
        client
          .request("textDocument/rename", { textDocument, position: { line: 11, character: 0 }, newName: "2" })
          .catch(() => null),
      ]);
      assert.ok(hover);
      assert.match(JSON.stringify(cited), /sub\/b\.undecl/);
      assert.deepEqual([symbols.length, check.files], [2, 2]);
      assert.deepEqual(client.messages, []);
      await client.stop();
      assert.equal(client.stderr, "");
    } finally {
      client.kill();
    }
  });
});
