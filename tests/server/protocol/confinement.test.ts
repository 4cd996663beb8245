/** What lies outside the folder stays there, though links and names lead to it. */
import assert from "node:assert/strict";
import { symlinkSync } from "node:fs";
import { basename, join } from "node:path";
import type { CodeLens, DocumentLink, Location, WorkspaceSymbol } from "vscode-languageserver-types";
import { FULL_CAPABILITIES, TestClient } from "./client.ts";
import { TemporaryFolder } from "./temporary-folder.ts";

const SECRET =
  "---\nlang: en\nsymbol: A/RES/90/4\n---\n\n# The hidden gardens\n\nThe General Assembly,\n\nRecalling its decision;\n\nDecides to act.\n";
const OPEN =
  "---\nlang: fr\nsymbol: A/RES/90/4\ntranslationOf: ../elsewhere/hidden.undecl\n---\n\n# Les jardins\n\nL'Assemblée générale,\n\nRappelant sa résolution 90/7,\n\nDécide d'agir.\n";

describe("what lies outside the folder", () => {
  let folder: TemporaryFolder;
  let elsewhere: TemporaryFolder;
  let client: TestClient;
  let uri: string;

  before(async () => {
    folder = new TemporaryFolder();
    elsewhere = new TemporaryFolder();
    elsewhere.write("hidden.undecl", SECRET);
    elsewhere.write("cited.undecl", SECRET.replaceAll("90/4", "90/7"));
    uri = folder.write("own.undecl", OPEN);
    folder.write("sub/other.undecl", SECRET.replaceAll("90/4", "90/9").replace("hidden", "open"));
    symlinkSync(elsewhere.path, join(folder.path, "linked"));
    symlinkSync(join(elsewhere.path, "cited.undecl"), join(folder.path, "cited.undecl"));
    symlinkSync("/dev/zero", join(folder.path, "endless.undecl"));
    const workspace = { ...FULL_CAPABILITIES.workspace, workspaceFolders: true };
    const capabilities = { ...FULL_CAPABILITIES, workspace };
    const initializationOptions = { diagnostics: { scope: "folder" } };
    client = await new TestClient().start({ capabilities, folders: [folder.path], initializationOptions });
    client.open(uri, OPEN);
    await client.diagnostics(uri);
  });

  after(() => {
    client.kill();
    folder.remove();
    elsewhere.remove();
  });

  const textDocument = () => ({ uri });

  it("is not found by its title", async () => {
    const found = await client.request<WorkspaceSymbol[]>("workspace/symbol", { query: "gardens" });
    assert.deepEqual(
      found.map(({ name }) => name),
      ["The open gardens"],
    );
  });

  it("is not checked with the folder", async () => {
    await client.diagnostics(folder.uri("sub/other.undecl"));
    const check = await client.request<{ files: number }>("preambule/checkFolder", {});
    assert.equal(check.files, 2);
  });

  it("is no version of a text, and not what a text cites", async () => {
    const versions = await client.request<{ versions: object[] }>("preambule/versions", {
      textDocument: textDocument(),
      position: { line: 8, character: 0 },
    });
    assert.deepEqual(versions.versions, []);
    const lenses = await client.request<CodeLens[]>("textDocument/codeLens", { textDocument: textDocument() });
    assert.ok(!JSON.stringify(lenses).includes("English"));
    const line = OPEN.split("\n").findIndex(one => one.startsWith("Rappelant"));
    const position = { line, character: OPEN.split("\n")[line]?.indexOf("90/7") ?? 0 };
    const cited = await client.request<Location[] | null>("textDocument/definition", {
      textDocument: textDocument(),
      position,
    });
    assert.ok(!JSON.stringify(cited).includes("cited.undecl"), JSON.stringify(cited));
  });

  it("is not linked to", async () => {
    const links = await client.request<DocumentLink[]>("textDocument/documentLink", { textDocument: textDocument() });
    assert.deepEqual(
      links.map(({ target }) => target),
      ["https://undocs.org/fr/A/RES/90/7"],
    );
  });

  it("is not read for who asks for it by its address, however written", async () => {
    const secret = elsewhere.uri("hidden.undecl");
    const own = folder.uri("sub/other.undecl");
    const addresses = [
      secret,
      secret.replace("hidden", "%68idden"),
      folder.uri(`sub/../../${basename(elsewhere.path)}/hidden.undecl`),
      `${folder.uri("")}/sub/%2e%2e/%2e%2e/${basename(elsewhere.path)}/hidden.undecl`,
      folder.uri("linked/hidden.undecl"),
      // What is in the folder is read with the folder: nobody has it open.
      own,
      join(elsewhere.path, "hidden.undecl"),
      secret.replace("file://", "file://localhost"),
      "file://host/share/a.undecl",
      "file:///etc/passwd",
      "http://127.0.0.1:9/a.undecl",
      "untitled:a",
      "..",
      "",
    ];
    const position = { line: 9, character: 2 };
    assert.ok(await client.request("textDocument/documentSymbol", { textDocument: textDocument() }), "the premise");
    for (const uri of addresses) {
      const asked = { textDocument: { uri }, position, view: "a", since: 0, by: "rule", severities: ["error"] };
      for (const method of [
        ...["hover", "documentSymbol", "definition", "documentLink", "codeLens", "foldingRange"].map(
          one => `textDocument/${one}`,
        ),
        ...["preview", "review", "reviewExport", "structure", "statistics", "versions", "compareVersions"].map(
          one => `preambule/${one}`,
        ),
      ]) {
        assert.equal(await client.request(method, asked), null, `${method} ${uri}`);
      }
      const lens = { range: { start: position, end: position }, data: { uri, about: "references", paragraph: 0 } };
      assert.deepEqual(await client.request("codeLens/resolve", lens), lens);
      client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri, type: 1 }] });
    }
    const found = await client.request<WorkspaceSymbol[]>("workspace/symbol", { query: "gardens" });
    assert.equal(found.length, 1);
  });

  it("is all that is left out: nothing has failed", () => {
    assert.deepEqual(client.messages, []);
  });
});
