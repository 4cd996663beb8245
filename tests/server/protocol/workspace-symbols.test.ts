/** Symbols of all files, as an editor asks for them, over the server's real standard streams. */
import assert from "node:assert/strict";
import { CancellationTokenSource, ProgressType } from "vscode-jsonrpc/node";
import type { WorkspaceSymbol } from "vscode-languageserver-types";
import { PING } from "../../../server/protocol/ping.ts";
import { FULL_CAPABILITIES, TestClient } from "./client.ts";
import { TemporaryFolder } from "./temporary-folder.ts";

const CHANGED = 2;
const DELETED = 3;

const text = (title: string, opener = "Decides") =>
  `${title}\n\nThe General Assembly,\n\nRecalling its decision,\n\n1. ${opener} to act.\n`;

describe("symbols of all files over standard streams", () => {
  let client: TestClient;
  let folder: TemporaryFolder;

  beforeEach(async () => {
    client = new TestClient();
    folder = new TemporaryFolder();
  });

  afterEach(() => {
    client.kill();
    folder.remove();
  });

  const start = (workspace: object = {}) => {
    const watching = { didChangeWatchedFiles: { dynamicRegistration: true } };
    const capabilities = { ...FULL_CAPABILITIES, workspace: { ...watching, ...workspace } };
    return client.start({ capabilities, folders: [folder.path] });
  };

  const search = async (query: string, more: object = {}) => {
    const found = await client.request<WorkspaceSymbol[]>("workspace/symbol", { query, ...more });
    return found.map(({ name, containerName, location }) => [
      name,
      containerName,
      location.uri.slice(location.uri.lastIndexOf("/") + 1),
    ]);
  };

  it("are those of files as they are, and of open documents as they are in the editor", async () => {
    const lakes = folder.write("lakes.undecl", text("81/5. Lakes"));
    folder.write("sub/rivers.undecl", text("81/6. Rivers"));
    await start();
    assert.equal(client.initialized?.capabilities["workspaceSymbolProvider"], true);
    assert.deepEqual(await search("decides rivers"), [
      ["1. Decides to act.", "A/RES/81/6 · 81/6. Rivers", "rivers.undecl"],
    ]);
    client.open(lakes, text("81/5. Lakes", "Urges"));
    assert.deepEqual(await search("urges"), [["1. Urges to act.", "A/RES/81/5 · 81/5. Lakes", "lakes.undecl"]]);
    client.close(lakes);
    assert.deepEqual(await search("urges"), []);

    folder.write("lakes.undecl", text("81/5. Ponds", "Invites"));
    client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: lakes, type: CHANGED }] });
    assert.equal((await search("invites"))[0]?.[1], "A/RES/81/5 · 81/5. Ponds");
    folder.remove("lakes.undecl");
    client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: lakes, type: DELETED }] });
    assert.deepEqual(await search("invites"), []);
    assert.deepEqual(client.messages, []);
    assert.equal(await client.stop(), 0);
  });

  it("are found by all who ask at the same time, before anybody knows which files there are", async () => {
    folder.write("a.undecl", text("First"));
    await start();
    const found = await Promise.all([search("first"), search("first"), search("first")]);
    assert.deepEqual(
      found.map(rows => rows.length),
      [1, 1, 1],
    );
  });

  it("are read once, and only anew when files change", async () => {
    const uri = folder.write("a.undecl", text("First"));
    await start();
    assert.equal((await search("first"))[0]?.[0], "First");
    // Nobody said that it changed.
    folder.write("a.undecl", text("Second"));
    assert.equal((await search("first"))[0]?.[0], "First");
    client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri, type: CHANGED }] });
    assert.equal((await search("second"))[0]?.[0], "Second");
  });

  it("come in portions where the editor takes them so", async () => {
    for (let n = 10; n < 60; n++) folder.write(`${n}.undecl`, text(`Lakes ${n}`));
    await start();
    const portions: WorkspaceSymbol[][] = [];
    client.connection.onProgress(new ProgressType<WorkspaceSymbol[]>(), "part", portion => {
      portions.push(portion);
    });
    const rest = await search("lakes", { partialResultToken: "part" });
    assert.equal(portions.length, 2);
    assert.equal(new Set([...portions.flat().map(({ name }) => name), ...rest.map(([name]) => name)]).size, 50);
  });

  it("may be given up, and go on from there", async () => {
    for (let n = 10; n < 60; n++) folder.write(`${n}.undecl`, text(`Lakes ${n}`));
    await start();
    const source = new CancellationTokenSource();
    const asked = client.connection.sendRequest("workspace/symbol", { query: "lakes" }, source.token);
    // Answered when what was asked before has begun.
    await client.request(PING);
    source.cancel();
    await assert.rejects(asked, { code: -32800 });
    assert.equal((await search("lakes 33"))[0]?.[0], "Lakes 33");
    assert.deepEqual(client.messages, []);
  });
});
