/** A long text: what its first screen shows is said while the rest is read, and nobody waits who asks for little. */
import assert from "node:assert/strict";
import type { Diagnostic } from "vscode-languageserver-types";
import { inspect } from "../../../server/documents/inspection.ts";
import { makeResolutions } from "../../bench/resolutions.ts";
import { PULLING_CAPABILITIES, TestClient } from "./client.ts";

const URI = "file:///archive.undecl";

/** With a fault on the first screen, and a fault at the end. */
const TEXT = `${makeResolutions(400, 7).replace("\n\nConsciente que", "\n\nConscient que")}\nDemande que l'eau coule .\n`;

interface Report {
  readonly resultId: string;
  readonly items: readonly Diagnostic[];
}

const shown = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.map(({ code, range: { start } }) => `${start.line}:${start.character} ${code}`);

describe("a long text", () => {
  let client: TestClient;

  beforeEach(() => {
    client = new TestClient();
  });

  afterEach(() => client.kill());

  /** The second time that something is said of a version, it is all. */
  async function countOfAll(version: number): Promise<number> {
    await client.diagnostics(URI, version);
    return (await client.diagnostics(URI, version)).diagnostics.length;
  }

  it("is said to have what its first screen shows, and then everything", async () => {
    await client.start();
    const { length } = inspect(TEXT).findings;
    client.open(URI, TEXT);
    const first = await client.diagnostics(URI);
    assert.ok(first.diagnostics.length > 0 && first.diagnostics.length < length);
    assert.ok(shown(first.diagnostics).some(one => one.endsWith("opener-agreement")));
    const all = await client.diagnostics(URI);
    assert.equal(all.diagnostics.length, length);
    for (const one of shown(first.diagnostics)) assert.ok(shown(all.diagnostics).includes(one), one);
    assert.deepEqual(client.messages, []);
  });

  it("has an editor that asks ask again when the whole is read", async () => {
    await client.start({ capabilities: PULLING_CAPABILITIES });
    const pull = () => client.request<Report>("textDocument/diagnostic", { textDocument: { uri: URI } });
    client.open(URI, TEXT);
    const first = await pull();
    await client.until(() => client.refreshes === 1, "a refresh");
    const all = await pull();
    assert.ok(first.items.length > 0 && first.items.length < all.items.length);
    assert.equal(all.items.length, inspect(TEXT).findings.length);
  });

  it("may be edited and closed while it is read", async () => {
    await client.start();
    client.open(URI, TEXT);
    const symbols = client.request<readonly unknown[]>("textDocument/documentSymbol", { textDocument: { uri: URI } });
    const start = { line: 0, character: 0 };
    client.change(URI, 2, [{ range: { start, end: start }, text: "Projet\n\n" }]);
    assert.ok((await symbols).length > 0);
    assert.equal(await countOfAll(2), inspect(`Projet\n\n${TEXT}`).findings.length);
    client.close(URI);
    client.open(URI, TEXT, 3);
    client.close(URI);
    client.open(URI, "L'Assemblée générale,\n\nRappelant sa décision;\n\nDécide d'agir.\n", 4);
    assert.deepEqual(shown((await client.diagnostics(URI, 4)).diagnostics), ["2:21 preambular-mark"]);
    assert.deepEqual(client.messages, []);
  });
});
