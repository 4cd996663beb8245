/** What no editor should do, and some do: the server answers as well as it can, and lives. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { join } from "node:path";
import type { DocumentSymbol } from "vscode-languageserver-types";
import { LONGEST_TEXT } from "../../../server/documents/document-service.ts";
import { TestClient } from "./client.ts";

const URI = "file:///a.undecl";
const textDocument = { uri: URI };
const FAULTY = "The General Assembly,\n\nRecalling its decision;\n\nDecides to act.\n";

const REQUESTS = [
  "textDocument/documentSymbol",
  "textDocument/foldingRange",
  "textDocument/hover",
  "textDocument/completion",
  "textDocument/codeAction",
];

describe("the server lives through", () => {
  let client: TestClient;

  beforeEach(async () => {
    client = await new TestClient().start();
  });

  afterEach(() => client.kill());

  /** It still does its work. */
  async function works(): Promise<void> {
    const uri = "file:///still-alive.undecl";
    client.open(uri, FAULTY);
    assert.equal((await client.diagnostics(uri)).diagnostics.length, 1);
    assert.equal(await client.stop(), 0);
  }

  it("requests about documents that are not open", async () => {
    const position = { line: 0, character: 0 };
    const range = { start: position, end: position };
    for (const method of REQUESTS) {
      assert.equal(await client.request(method, { textDocument, position, range, context: { diagnostics: [] } }), null);
    }
    assert.deepEqual(client.messages, []);
    await works();
  });

  it("requests without sense, and says what is wrong with them", async () => {
    client.open(URI, FAULTY);
    await client.diagnostics(URI);
    for (const method of REQUESTS) {
      for (const params of [{}, { textDocument: null }, { textDocument: { uri: 7 } }]) {
        await assert.rejects(client.request(method, params), { code: -32602 }, `${method} ${JSON.stringify(params)}`);
      }
    }
    await assert.rejects(
      client.request("textDocument/hover", { textDocument }),
      /hover: position is missing: an object$/,
    );
    assert.deepEqual(client.messages, []);
    await assert.rejects(client.request("textDocument/noSuchThing", { textDocument }), /Unhandled method/);
    await works();
  });

  it("positions outside the text", async () => {
    client.open(URI, FAULTY);
    for (const position of [
      { line: 99, character: 0 },
      { line: 0, character: 9999 },
      { line: -1, character: -1 },
    ]) {
      // The editor may be behind or ahead by an edit: the nearest place in the text counts.
      assert.notEqual(await client.request("textDocument/hover", { textDocument, position }), undefined);
      assert.equal(await client.request("textDocument/completion", { textDocument, position }), null);
    }
    assert.deepEqual(client.messages, []);
    await works();
  });

  it("changes without sense, and of documents that are not open", async () => {
    client.open(URI, FAULTY);
    client.change(URI, 2, [{ range: null, text: null } as object]);
    client.change(URI, 3, [{}]);
    client.change("file:///never-opened.undecl", 1, [{ text: "x" }]);
    client.notify("textDocument/didChange", {});
    client.notify("textDocument/didOpen", { textDocument: {} });
    client.notify("textDocument/didClose", {});
    client.notify("textDocument/noSuchThing", {});
    client.notify("workspace/didChangeConfiguration");
    await works();
  });

  it("a document that is closed while a request is on its way", async () => {
    client.open(URI, FAULTY.repeat(200));
    const answers = REQUESTS.slice(0, 2).map(method => client.request(method, { textDocument }));
    client.close(URI);
    const late = client.request("textDocument/documentSymbol", { textDocument });
    // What came first is answered, if the document was still there; nothing fails.
    assert.equal((await Promise.allSettled(answers)).filter(({ status }) => status === "rejected").length, 0);
    assert.equal(await late, null);
    await works();
  });

  it("empty texts, half characters and other oddities", async () => {
    const odd = [
      "",
      "\r",
      "\n\n",
      "\ud800",
      "a\udc00\n\nRappelant \ud800,",
      "\u0000\u0001",
      "\ufeffRappelant,",
      "---",
      "<!--",
    ];
    for (const [at, text] of odd.entries()) {
      const uri = `file:///odd-${at}.undecl`;
      client.open(uri, text);
      await client.diagnostics(uri);
      for (const method of REQUESTS.slice(0, 2)) await client.request(method, { textDocument: { uri } });
    }
    assert.deepEqual(client.messages, []);
    await works();
  });

  it("a text that is no declaration but very long, and says so once", async () => {
    client.open(URI, "x".repeat(LONGEST_TEXT + 1));
    assert.deepEqual((await client.diagnostics(URI)).diagnostics, []);
    assert.equal(await client.request("textDocument/documentSymbol", { textDocument }), null);
    client.change(URI, 2, [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: "y" }]);
    assert.equal(await client.request("textDocument/foldingRange", { textDocument }), null);
    assert.deepEqual(client.messages, ["a.undecl: this text is too long to be checked; Préambule leaves it alone."]);
    client.change(URI, 3, [{ text: FAULTY }]);
    assert.equal((await client.diagnostics(URI, 3)).diagnostics.length, 1);
    await works();
  });

  it("requests that are cancelled", async () => {
    client.open(URI, FAULTY);
    await client.diagnostics(URI);
    const { CancellationTokenSource } = await import("vscode-jsonrpc/node");
    const source = new CancellationTokenSource();
    const request = client.connection.sendRequest("textDocument/documentSymbol", { textDocument }, source.token);
    source.cancel();
    await request.catch(error => assert.match(String(error), /cancel/i));
    await works();
  });

  it("ten thousand paragraphs, and answers typing in them", async function () {
    this.timeout(60_000);
    const paragraphs = Array.from({ length: 10_000 }, (_, at) => `Requests States to act on point ${at};`);
    const text = ["The General Assembly,", "Recalling its decision,", ...paragraphs].join("\n\n");
    client.open(URI, text);
    await client.diagnostics(URI);
    // Twenty keys, struck faster than anybody types, in the middle of the text.
    const line = 10_000;
    const start = performance.now();
    for (let key = 0; key < 20; key++) {
      const at = { line, character: 9 + key };
      client.change(URI, key + 2, [{ range: { start: at, end: at }, text: "x" }]);
    }
    await client.diagnostics(URI, 21);
    const symbols = await client.request<DocumentSymbol[]>("textDocument/documentSymbol", { textDocument });
    assert.equal(symbols[0]?.children?.at(-1)?.children?.length, 10_000);
    // Far more than it takes, and far less than checking at every key would.
    assert.ok(performance.now() - start < 8000, `${Math.round(performance.now() - start)} ms`);
    await works();
  });
});

describe("the server ends", () => {
  it("with 1 when it is not shut down before", async () => {
    const client = await new TestClient().start();
    client.notify("exit");
    assert.equal(await client.exit(), 1);
  });

  it("when its input ends", async () => {
    const client = await new TestClient().start();
    client.process.stdin?.end();
    assert.equal(await client.exit(), 1);
  });

  it("when its parent is gone", async function () {
    this.timeout(60_000);
    const parent = spawn(process.execPath, ["-e", "setTimeout(() => {}, 1e6)"]);
    const client = new TestClient();
    await client.request("initialize", { processId: parent.pid, rootUri: null, capabilities: {} });
    parent.kill();
    assert.equal(await client.exit(), 1);
  });

  it("without a word on standard output but the protocol's, and not by a promise that breaks", async () => {
    // As soon as the server listens for what fails unheard.
    const stray = `const look = setInterval(() => {
      if (process.listenerCount("unhandledRejection") === 0) return;
      clearInterval(look);
      console.log("a word");
      Promise.reject(new Error("a promise"));
    }, 20);`;
    const main = join(import.meta.dirname, "../../../server/main.ts");
    const server = spawn(process.execPath, [
      "--import",
      `data:text/javascript,${encodeURIComponent(stray)}`,
      main,
      "--stdio",
    ]);
    const initialize = JSON.stringify({ jsonrpc: "2.0", id: 1, method: "initialize", params: { capabilities: {} } });
    server.stdin.write(`Content-Length: ${initialize.length}\r\n\r\n${initialize}`);
    let out = "";
    server.stdout.on("data", data => {
      out += data;
      // Both come as messages for the log.
      if (out.includes("a word") && out.includes("a promise")) server.stdin.end();
    });
    await new Promise(resolve => server.once("exit", resolve));
    assert.match(out, /a word.*a promise failed: Error: a promise/s);
    assert.match(out, /^(?:Content-Length: \d+\r\n\r\n\{.*\})*$/);
  });
});
