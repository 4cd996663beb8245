/** Whoever gives up a request is told so, whatever was asked, and the text stays in step while answers are made. */
import assert from "node:assert/strict";
import { CancellationTokenSource } from "vscode-jsonrpc/node";
import type { DocumentSymbol } from "vscode-languageserver-types";
import { FULL_CAPABILITIES, TestClient } from "./client.ts";
import { soundDocumentRequests } from "./sound-params.ts";

const URI = "file:///long.undecl";
const textDocument = { uri: URI };
const LINES = 400;
const TEXT = `${[
  "L’Assemblée générale,",
  "Rappelant sa résolution 70/1 du 25 septembre 2015,",
  ...Array.from({ length: LINES }, (_, n) => `${n + 1}. Prie les États d’agir au titre du paragraphe ${n || 2} ;`),
].join("\n\n")}\n`;

describe("requests that are given up", () => {
  let client: TestClient;

  beforeEach(async () => {
    client = new TestClient();
    await client.start({
      capabilities: {
        ...FULL_CAPABILITIES,
        textDocument: { ...FULL_CAPABILITIES.textDocument, rename: { prepareSupport: true } },
      },
    });
  });

  afterEach(() => client.kill());

  it("are answered as such, each of them", async () => {
    client.open(URI, TEXT);
    const answers = soundDocumentRequests(URI).map(async ([method, params]) => {
      const source = new CancellationTokenSource();
      const asked = client.connection.sendRequest(method, params, source.token);
      source.cancel();
      const code = await asked.then(
        () => "answered",
        ({ code }) => code,
      );
      return [method, code];
    });
    const given = (await Promise.all(answers)).filter(([, code]) => code !== -32800);
    assert.deepEqual(given, []);
    // The server is none the worse for it.
    const symbols = await client.request<DocumentSymbol[]>("textDocument/documentSymbol", { textDocument });
    assert.ok(symbols.length > 0);
    assert.deepEqual(client.messages, []);
    assert.equal(await client.stop(), 0);
  });

  it("leave others alone: an answer is about the text as it was when somebody asked", async () => {
    client.open(URI, TEXT);
    const start = { line: 0, character: 0 };
    const before = client.request<DocumentSymbol[]>("textDocument/documentSymbol", { textDocument });
    client.change(URI, 2, [{ range: { start, end: start }, text: "Titre\n\n" }]);
    const after = client.request<DocumentSymbol[]>("textDocument/documentSymbol", { textDocument });
    const lastLine = async (asked: Promise<DocumentSymbol[]>) => (await asked)[0]?.range.end.line;
    assert.equal(await lastLine(before), 2 * (LINES + 1));
    assert.equal(await lastLine(after), 2 * (LINES + 2));
  });
});
