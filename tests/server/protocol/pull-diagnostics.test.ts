/** Diagnostics for editors that ask for them. */
import assert from "node:assert/strict";
import { CancellationTokenSource } from "vscode-jsonrpc/node";
import type { Diagnostic } from "vscode-languageserver-types";
import { sample } from "../features/support.ts";
import { PULLING_CAPABILITIES, TestClient } from "./client.ts";

const URI = "file:///resolution.undecl";
const FAULTY = "The General Assembly,\n\nRecalling its decision;\n\nDecides to act.\n";

interface Report {
  readonly kind: "full" | "unchanged";
  readonly resultId: string;
  readonly items?: readonly Diagnostic[];
}

describe("an editor that asks for diagnostics", () => {
  let client: TestClient;

  beforeEach(() => {
    client = new TestClient();
  });

  afterEach(() => client.kill());

  const start = (options: Parameters<TestClient["start"]>[0] = {}) =>
    client.start({ capabilities: PULLING_CAPABILITIES, ...options });

  const pull = (previousResultId?: string, uri = URI) =>
    client.request<Report>("textDocument/diagnostic", { textDocument: { uri }, previousResultId });

  const codes = ({ items }: Report) => items?.map(({ code }) => code);

  it("has its answer, and nothing is pushed besides", async () => {
    await start({ initializationOptions: { status: true } });
    const { capabilities } = client.initialized ?? {};
    assert.ok(capabilities?.diagnosticProvider);
    client.open(URI, FAULTY);
    const report = await pull();
    assert.equal(report.kind, "full");
    assert.deepEqual(codes(report), ["preambular-mark"]);
    await client.until(() => client.statuses.length > 0, "a status");
    client.close(URI);
    assert.deepEqual(codes(await pull()), []);
    assert.equal(client.hasPublished, false);
    assert.equal(await client.stop(), 0);
  });

  it("is told in short when nothing changed, and in full when something did", async () => {
    await start();
    client.open(URI, FAULTY);
    const first = await pull();
    assert.deepEqual(await pull(first.resultId), { kind: "unchanged", resultId: first.resultId });
    const end = { line: 4, character: 15 };
    client.change(URI, 2, [{ range: { start: end, end }, text: "\n" }]);
    assert.equal((await pull(first.resultId)).kind, "unchanged", "a blank line at the end changes no diagnostic");
    const start2 = { line: 0, character: 0 };
    client.change(URI, 3, [{ range: { start: start2, end: start2 }, text: "\n" }]);
    const moved = await pull(first.resultId);
    assert.equal(moved.kind, "full");
    assert.equal(moved.items?.[0]?.range.start.line, 3);
    assert.equal((await pull("of another session")).kind, "full");
  });

  it("gets the answer to the newest text, whatever was asked before", async () => {
    await start();
    client.open(URI, sample("en/faulty.undecl"));
    const early = pull();
    client.change(URI, 2, [{ text: FAULTY }]);
    const late = pull();
    assert.deepEqual(codes(await late), ["preambular-mark"]);
    // About the text as it was when somebody asked, or as it was when the answer was made.
    const found = codes(await early) ?? [];
    assert.ok(found.length > 20 || found.length === 1, found.join());
  });

  it("may think better of it", async () => {
    await start();
    client.open(URI, FAULTY);
    const source = new CancellationTokenSource();
    const asked = client.connection.sendRequest(
      "textDocument/diagnostic",
      { textDocument: { uri: URI } },
      source.token,
    );
    source.cancel();
    await asked.then(
      report => assert.deepEqual(codes(report as Report), ["preambular-mark"]),
      error => assert.equal(error.code, -32800),
    );
    assert.deepEqual(codes(await pull()), ["preambular-mark"]);
    assert.deepEqual(client.messages, []);
  });

  it("is asked to ask again when writing rests", async () => {
    await start();
    const end = { line: 4, character: "Decides to a".length };
    client.open(URI, "The General Assembly,\n\nRecalling its decision,\n\nDecides to a");
    assert.deepEqual(codes(await pull()), ["broken-off"]);
    client.change(URI, 2, [{ range: { start: end, end }, text: "c" }]);
    const writing = await pull();
    assert.deepEqual(codes(writing), []);
    assert.equal(client.refreshes, 0);
    await client.until(() => client.refreshes === 1, "a refresh");
    assert.deepEqual(codes(await pull(writing.resultId)), ["last-operative-mark"]);
  });

  it("is asked to ask again when settings change", async () => {
    let level = "hint";
    await start({ configuration: () => ({ rules: { "preambular-mark": level } }) });
    client.open(URI, FAULTY);
    const first = await pull();
    assert.equal(first.items?.[0]?.severity, 4);
    level = "off";
    client.notify("workspace/didChangeConfiguration", { settings: null });
    await client.until(() => client.refreshes === 1, "a refresh");
    assert.deepEqual(codes(await pull(first.resultId)), []);
  });

  it("is pushed to if it could not be told to ask again", async () => {
    const { textDocument } = PULLING_CAPABILITIES;
    await client.start({ capabilities: { textDocument } });
    assert.equal(client.initialized?.capabilities.diagnosticProvider, undefined);
    client.open(URI, FAULTY);
    assert.equal((await client.diagnostics(URI)).diagnostics.length, 1);
  });
});
