/** What stands under the pointer, over standard streams: with the files of the folder, in what the editor shows. */
import assert from "node:assert/strict";
import type { Hover, MarkupContent } from "vscode-languageserver-types";
import { resolution } from "../features/support.ts";
import { TestClient } from "./client.ts";
import { TemporaryFolder } from "./temporary-folder.ts";

const TEXT = resolution("Rappelant sa résolution 81/12 du 3 décembre 2026,", "1. Décide d'agir.");
const OTHER = `---\nlang: fr\n---\n\n81/12. Feux de nuit sur les grands lacs\n\n${resolution("Rappelant sa décision,", "1. Décide d'agir.")}`;

describe("hover over standard streams", () => {
  const clients: TestClient[] = [];
  let folder: TemporaryFolder;

  beforeEach(() => {
    folder = new TemporaryFolder();
  });

  afterEach(() => {
    for (const client of clients.splice(0)) client.kill();
    folder.remove();
  });

  async function hovered(options: Parameters<TestClient["start"]>[0]): Promise<MarkupContent> {
    const client = new TestClient();
    clients.push(client);
    await client.start({ locale: "fr", ...options });
    const uri = folder.uri("texte.undecl");
    client.open(uri, TEXT);
    const position = { line: 2, character: "Rappelant sa résolution 81".length };
    const hover = await client.request<Hover | null>("textDocument/hover", { textDocument: { uri }, position });
    return hover?.contents as MarkupContent;
  }

  it("names the file of the folder that a citation means", async () => {
    const uri = folder.write("feux.undecl", OTHER);
    const capabilities = { textDocument: { hover: { contentFormat: ["markdown", "plaintext"] } } };
    const { kind, value } = await hovered({ capabilities, folders: [folder.path] });
    assert.equal(kind, "markdown");
    assert.match(value, /undocs\.org\/fr\/A\/RES\/81\/12/);
    assert.ok(value.includes(`Feux de nuit sur les grands lacs](${uri})`), value);
    const alone = await hovered({ capabilities });
    assert.ok(!alone.value.includes("Feux"), alone.value);
  });

  it("is plain text for an editor that says nothing of Markdown", async () => {
    const { kind, value } = await hovered({ capabilities: {} });
    assert.equal(kind, "plaintext");
    assert.match(value, /^Renvoi à une résolution\.\n\nA\/RES\/81\/12 \(https:/);
  });
});
