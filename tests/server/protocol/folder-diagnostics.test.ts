/** Diagnostics of files that nobody has open, for editors that ask and for those that are pushed to. */
import assert from "node:assert/strict";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { CancellationTokenSource, ProgressType } from "vscode-jsonrpc/node";
import type { Diagnostic } from "vscode-languageserver-types";
import { PING } from "../../../server/protocol/ping.ts";
import { FULL_CAPABILITIES, PULLING_CAPABILITIES, type TestClient } from "./client.ts";
import { CHANGED, CREATED, DELETED, notifyChanges, useServerAndFolder, WATCHING } from "./server-and-folder.ts";
import type { TemporaryFolder } from "./temporary-folder.ts";

const FAULTY = "The General Assembly,\n\nRecalling its decision;\n\nDecides to act.\n";
const GOOD = FAULTY.replace("decision;", "decision,");

interface Report {
  readonly kind: "full" | "unchanged";
  readonly uri: string;
  readonly resultId?: string;
  readonly items?: readonly Diagnostic[];
}

describe("files that are not open", () => {
  let client: TestClient;
  let folder: TemporaryFolder;

  useServerAndFolder((...both) => {
    [client, folder] = both;
  });

  const settings = (scope = "folder") => ({ diagnostics: { scope } });

  const start = (options: Parameters<TestClient["start"]>[0] = {}, capabilities: object = PULLING_CAPABILITIES) => {
    const { workspace } = capabilities as typeof PULLING_CAPABILITIES;
    return client.start({
      capabilities: { ...capabilities, workspace: { ...workspace, ...WATCHING, workspaceFolders: true } },
      initializationOptions: settings(),
      folders: [folder.path],
      ...options,
    });
  };

  /** Each report as `name: code code` or `name: unchanged`. */
  const told = (reports: readonly Report[]) =>
    reports.map(({ uri, items }) => {
      const name = uri.slice(uri.lastIndexOf("/") + 1);
      return `${name}: ${items?.map(({ code }) => code).join(" ") ?? "unchanged"}`;
    });

  const ids = (reports: readonly Report[]) =>
    reports.flatMap(({ uri, resultId }) => (resultId === undefined ? [] : [{ uri, value: resultId }]));

  const pull = async (previousResultIds: object[] = [], more: object = {}) =>
    (await client.request<{ items: Report[] }>("workspace/diagnostic", { previousResultIds, ...more })).items;

  describe("of an editor that asks", () => {
    it("are reported, each once, whatever links lead to them and however they are encoded", async () => {
      folder.write("b.undecl", FAULTY);
      folder.write("sub/a.undecl", GOOD);
      folder.write("sub/wide.undecl", Buffer.from(`\ufeff${FAULTY}`, "utf16le"));
      folder.write("node_modules/c.undecl", FAULTY);
      folder.write(".git/d.undecl", FAULTY);
      folder.write("notes.txt", FAULTY);
      symlinkSync(folder.path, join(folder.path, "sub/loop"));
      symlinkSync(join(folder.path, "nowhere"), join(folder.path, "broken.undecl"));
      await start();
      assert.deepEqual(told(await pull()), ["b.undecl: preambular-mark", "a.undecl: ", "wide.undecl: preambular-mark"]);
      assert.equal(client.hasPublished, false);
      assert.deepEqual(client.messages, []);
      assert.equal(await client.stop(), 0);
    });

    it("are reported again when they change, and the request waits until then", async () => {
      const [a, b] = [folder.write("a.undecl", FAULTY), folder.write("b.undecl", GOOD)];
      await start();
      const first = await pull();
      assert.deepEqual(told(first), ["a.undecl: preambular-mark", "b.undecl: "]);

      let answered = false;
      const waiting = pull(ids(first)).finally(() => {
        answered = true;
      });
      // Something else is answered meanwhile, and a file that changed without another finding is no news.
      notifyChanges(client, [b, CHANGED]);
      client.open("file:///elsewhere.undecl", FAULTY);
      await client.request("textDocument/diagnostic", { textDocument: { uri: "file:///elsewhere.undecl" } });
      await new Promise(resolve => setTimeout(resolve, 300));
      assert.equal(answered, false);
      folder.write("a.undecl", GOOD);
      notifyChanges(client, [a, CHANGED]);
      assert.deepEqual(told(await waiting), ["a.undecl: ", "b.undecl: unchanged"]);
    });

    it("come and go with their files, and with whole folders", async () => {
      folder.write("a.undecl", GOOD);
      const gone = [folder.write("sub/b.undecl", FAULTY), folder.write("sub/deeper/c.undecl", FAULTY)];
      await start();
      const first = await pull();
      assert.equal(first.length, 3);
      folder.remove("sub");
      notifyChanges(client, [folder.uri("sub"), DELETED]);
      const second = await pull(ids(first));
      assert.deepEqual(told(second), ["a.undecl: unchanged", "b.undecl: ", "c.undecl: "]);
      assert.deepEqual(
        second.filter(({ kind }) => kind === "full").map(({ uri }) => uri),
        gone,
      );
      const added = folder.write("d.undecl", FAULTY);
      const known = ids(second);
      const waiting = pull(known);
      notifyChanges(client, [added, CREATED]);
      assert.deepEqual(told(await waiting), ["a.undecl: unchanged", "d.undecl: preambular-mark"]);

      folder.remove();
      client.notify("workspace/didChangeWorkspaceFolders", {
        event: { added: [], removed: [{ uri: pathToFileURL(folder.path).href, name: "" }] },
      });
      assert.deepEqual(told(await pull(known)), ["a.undecl: "]);
      assert.deepEqual(client.messages, []);
    });

    it("are reported in portions where the editor takes them so", async () => {
      for (let n = 10; n < 60; n++) folder.write(`${n}.undecl`, FAULTY);
      await start();
      const portions: Report[][] = [];
      client.connection.onProgress(new ProgressType<{ items: Report[] }>(), "part", ({ items }) => {
        portions.push(items);
      });
      const rest = await pull([], { partialResultToken: "part" });
      assert.ok(portions.length >= 2, String(portions.length));
      const names = told([...portions.flat(), ...rest]);
      assert.equal(new Set(names).size, 50);
      assert.equal(names.length, 50);
    });

    it("may be given up, while they are read and while nothing changes", async () => {
      for (let n = 10; n < 60; n++) folder.write(`${n}.undecl`, FAULTY);
      await start();
      const cancelled = async (previousResultIds: object[]) => {
        const source = new CancellationTokenSource();
        const asked = client.connection.sendRequest("workspace/diagnostic", { previousResultIds }, source.token);
        // Answered when what was asked before has begun.
        await client.request(PING);
        source.cancel();
        await assert.rejects(asked, { code: -32800 });
      };
      await cancelled([]);
      const all = await pull();
      assert.equal(all.length, 50);
      await cancelled(ids(all));
      assert.deepEqual(client.messages, []);
      assert.equal(await client.stop(), 0);
    });

    it("are as they are in the editor while they are open", async () => {
      const uri = folder.write("a.undecl", GOOD);
      await start();
      const first = await pull();
      assert.deepEqual(told(first), ["a.undecl: "]);
      // Editors spell URIs each in their way.
      const spelled = uri.replace("a.undecl", "%61.undecl");
      client.open(spelled, FAULTY);
      const open = await pull(ids(first));
      assert.deepEqual(
        open.map(({ uri: of, items }) => [of, items?.length]),
        [[spelled, 1]],
      );
      client.close(spelled);
      const closed = await pull(ids(open));
      assert.deepEqual(
        closed.map(({ items }) => items?.length),
        [0],
        "the change was not saved",
      );
    });

    it("are left out unless the settings ask for them, and follow the settings", async () => {
      const uri = folder.write("a.undecl", FAULTY);
      let scope = "openFiles";
      await start({ configuration: () => settings(scope), initializationOptions: undefined });
      assert.deepEqual(await pull(), []);
      const waiting = pull([], { partialResultToken: "part" });
      scope = "folder";
      client.notify("workspace/didChangeConfiguration", { settings: null });
      const found = await waiting;
      assert.deepEqual(told(found), ["a.undecl: preambular-mark"]);
      scope = "openFiles";
      client.notify("workspace/didChangeConfiguration", { settings: null });
      assert.deepEqual(await pull(ids(found)), [{ kind: "full", uri, version: null, items: [] }]);
    });

    it("are emptied when the document was closed and only open ones are wanted", async () => {
      const uri = folder.write("a.undecl", FAULTY);
      await start({ initializationOptions: settings("openFiles") });
      const waiting = pull([], { partialResultToken: "part" });
      client.open(uri, FAULTY);
      await client.request("textDocument/diagnostic", { textDocument: { uri } });
      client.close(uri);
      assert.deepEqual(await waiting, [{ kind: "full", uri, version: null, items: [] }]);
    });

    it("are found anew by who is not told of changes", async () => {
      folder.write("a.undecl", FAULTY);
      await client.start({
        capabilities: PULLING_CAPABILITIES,
        initializationOptions: settings(),
        folders: [folder.path],
      });
      assert.deepEqual(client.registrations, []);
      assert.deepEqual(told(await pull()), ["a.undecl: preambular-mark"]);
      folder.write("a.undecl", `${GOOD}\n`);
      await new Promise(resolve => setTimeout(resolve, 5100));
      assert.deepEqual(told(await pull()), ["a.undecl: "]);
    });

    it("are all checked on request, with progress, and shown from then on", async () => {
      folder.write("a.undecl", FAULTY);
      folder.write("b.undecl", GOOD);
      await start({ initializationOptions: settings("openFiles") });
      const waiting = pull([], { partialResultToken: "part" });
      const steps: string[] = [];
      client.connection.onProgress(new ProgressType<{ kind: string }>(), "work", ({ kind }) => {
        steps.push(kind);
      });
      assert.deepEqual(await client.request("preambule/checkFolder", { workDoneToken: "work" }), {
        files: 2,
        errors: 1,
        warnings: 0,
        others: 0,
      });
      assert.deepEqual(steps, ["begin", "report", "report", "end"]);
      assert.deepEqual(told(await waiting), ["a.undecl: preambular-mark", "b.undecl: "]);
    });
  });

  describe("of an editor that is pushed to", () => {
    const published = async (uri: string) => (await client.diagnostics(uri)).diagnostics.map(({ code }) => code);

    it("are pushed, again when they change, and emptied when they go", async () => {
      const [a, b] = [folder.write("a.undecl", FAULTY), folder.write("b.undecl", FAULTY)];
      await start({}, FULL_CAPABILITIES);
      assert.deepEqual(await published(a), ["preambular-mark"]);
      assert.deepEqual(await published(b), ["preambular-mark"]);
      folder.write("a.undecl", GOOD);
      notifyChanges(client, [a, CHANGED]);
      assert.deepEqual(await published(a), []);
      folder.remove("b.undecl");
      notifyChanges(client, [b, DELETED]);
      assert.deepEqual(await published(b), []);
      assert.equal(await client.stop(), 0);
    });

    it("are taken over by documents that are opened, and back when they are closed", async () => {
      const uri = folder.write("a.undecl", FAULTY);
      await start({}, FULL_CAPABILITIES);
      assert.deepEqual(await published(uri), ["preambular-mark"]);
      client.open(uri, GOOD);
      assert.deepEqual(await published(uri), []);
      client.close(uri);
      assert.deepEqual(await published(uri), [], "closing");
      assert.deepEqual(await published(uri), ["preambular-mark"], "the file");
    });

    it("are left alone unless the settings ask for them", async () => {
      const uri = folder.write("a.undecl", FAULTY);
      let scope = "openFiles";
      await start({ configuration: () => settings(scope), initializationOptions: undefined }, FULL_CAPABILITIES);
      client.open("file:///b.undecl", FAULTY);
      assert.equal((await client.diagnostics("file:///b.undecl")).diagnostics.length, 1);
      assert.equal(client.hasPublished, false);
      scope = "folder";
      client.notify("workspace/didChangeConfiguration", { settings: null });
      assert.deepEqual(await published(uri), ["preambular-mark"]);
      scope = "openFiles";
      client.notify("workspace/didChangeConfiguration", { settings: null });
      assert.deepEqual(await published(uri), []);
    });
  });
});
