/** Folders that are none, come and go, and hold what is no text; and tidings of files that are not true. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { FAULTY, RawServer } from "./raw-server.ts";
import { spoilt } from "./spoilt.ts";
import { TemporaryFolder } from "./temporary-folder.ts";

describe("folders", function () {
  this.timeout(60_000);
  let folder: TemporaryFolder;
  let server: RawServer;

  beforeEach(() => {
    folder = new TemporaryFolder();
    server = new RawServer();
  });

  afterEach(() => {
    server.kill();
    folder.remove();
  });

  /** Paths of all files in which something is found, from the folder on. */
  async function files(): Promise<string[]> {
    const { error, result } = await server.request("workspace/symbol", { query: "decides" });
    assert.equal(error, undefined);
    const paths = result.map((one: { location: { uri: string } }) => fileURLToPath(one.location.uri));
    return paths.map((path: string) => path.slice(folder.path.length + 1)).sort();
  }

  const start = (...uris: unknown[]) => server.start({ workspaceFolders: uris.map(uri => ({ uri, name: "a" })) });

  it("that are none hide none", async () => {
    folder.write("sub/a.undecl", FAULTY);
    const file = folder.write("b.undecl", FAULTY);
    await start(
      folder.uri("missing"),
      file,
      "untitled:a",
      "http://example.org/",
      "",
      "file:///%00",
      "no",
      folder.uri("sub"),
      folder.uri("sub"),
    );
    assert.deepEqual(await files(), ["sub/a.undecl"]);
    await server.works();
  });

  it("may vanish, come again, and become a file", async () => {
    folder.write("sub/a.undecl", FAULTY);
    await start(folder.uri("sub"));
    assert.deepEqual(await files(), ["sub/a.undecl"]);
    const happened = () => server.notify("workspace/didDeleteFiles", { files: [{ uri: folder.uri("sub") }] });
    folder.remove("sub");
    happened();
    assert.deepEqual(await files(), []);
    folder.write("sub", "a file");
    happened();
    assert.deepEqual(await files(), []);
    folder.remove("sub");
    folder.write("sub/deep/b.undecl", FAULTY);
    happened();
    assert.deepEqual(await files(), ["sub/deep/b.undecl"]);
    await server.works();
    // While they are read.
    for (let n = 0; n < 50; n++) folder.write(`sub/many/${n}.undecl`, FAULTY.repeat(10));
    happened();
    const asked = server.ask("workspace/symbol", { query: "decides" });
    folder.remove("sub");
    assert.equal((await server.answer(asked)).error, undefined);
    await server.works();
  });

  it("may hold what is no text", async function () {
    if (process.platform === "win32") this.skip();
    folder.write("a.undecl", FAULTY);
    mkdirSync(join(folder.path, "folder.undecl"));
    symlinkSync(folder.path, join(folder.path, "round"));
    symlinkSync("nowhere.undecl", join(folder.path, "broken.undecl"));
    symlinkSync("itself.undecl", join(folder.path, "itself.undecl"));
    execFileSync("mkfifo", [join(folder.path, "pipe.undecl")]);
    folder.write("empty.undecl", "");
    folder.write("bytes.undecl", Buffer.from([0, 255, 254, 0, 13, 10, 128, 237, 160, 128]));
    folder.write("marked.undecl", Buffer.from(`\ufeff${FAULTY}`));
    folder.write("wide.undecl", Buffer.from(`\ufeff${FAULTY}`, "utf16le"));
    await start(folder.uri(""));
    assert.deepEqual(await files(), ["a.undecl", "marked.undecl", "wide.undecl"]);
    const { result } = await server.request("preambule/checkFolder", {});
    assert.equal(result.errors, 3);
    await server.works();
  });

  it("of which anything is told are as they are", async () => {
    const uri = folder.write("a.undecl", FAULTY);
    await start(folder.uri(""));
    assert.deepEqual(await files(), ["a.undecl"]);
    const uris = [
      uri,
      folder.uri(""),
      "",
      "a",
      "file:///",
      "file:///%",
      "untitled:a",
      "\u0000",
      "__proto__",
      uri.repeat(1000),
    ];
    for (const type of [0, 1, 2, 3, 4, -1, 2 ** 40]) {
      server.notify("workspace/didChangeWatchedFiles", { changes: uris.map(one => ({ uri: one, type })) });
      for (const one of uris) server.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: one, type }] });
      await files();
    }
    server.notify("workspace/didCreateFiles", { files: [] });
    for (const added of spoilt([{ uri, name: "a" }])) {
      server.notify("workspace/didChangeWorkspaceFolders", { event: { added, removed: [] } });
    }
    server.notify("workspace/didRenameFiles", { files: [{ oldUri: uri, newUri: uri }] });
    assert.deepEqual(await files(), ["a.undecl"]);
    await server.works();
  });
});

describe("files as the editor gives them", () => {
  it("may be listed and read with any answer, an error or none that makes sense", async function () {
    this.timeout(60_000);
    const server = new RawServer();
    const uri = "file:///given.undecl";
    const encoded = Buffer.from(FAULTY).toString("base64");
    try {
      const dynamicRegistration = true;
      const capabilities = { workspace: { didChangeWatchedFiles: { dynamicRegistration } } };
      await server.start({ capabilities, initializationOptions: { files: true } });
      const found = async (list: object, read: object): Promise<number> => {
        server.answers.set("preambule/files", () => list);
        server.answers.set("preambule/readFile", () => read);
        server.notify("workspace/didChangeConfiguration", { settings: null });
        server.notify("workspace/didCreateFiles", { files: [] });
        const { error, result } = await server.request("workspace/symbol", { query: "decides" });
        assert.equal(error, undefined);
        return result.length;
      };
      const sound = [{ result: [uri] }, { result: encoded }] as const;
      assert.equal(await found(...sound), 1);
      for (const result of [null, 7, "text", {}, [null, 7, {}], [[uri]]])
        assert.equal(await found({ result }, sound[1]), 0);
      for (const result of [null, 7, {}, [], "not base 64!", "a===", "ab\ncd", "😀", "A"]) {
        assert.equal(await found(sound[0], { result }), 0, JSON.stringify(result));
      }
      const error = { code: -32603, message: "no such file" };
      assert.equal(await found({ result: [uri, uri, "", "\u0000"] }, { error }), 0);
      await found({ error }, sound[1]);
      assert.equal(await found(...sound), 1);
      await server.works();
    } finally {
      server.kill();
    }
  });
});
