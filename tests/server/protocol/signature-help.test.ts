/** What an opener takes, asked for over standard streams by editors that understand more or less of it. */
import assert from "node:assert/strict";
import type { SignatureHelp } from "vscode-languageserver-types";
import { resolution } from "../features/support.ts";
import { TestClient } from "./client.ts";

const URI = "file:///signature.undecl";
const textDocument = { uri: URI };
const TEXT = resolution("Rappelant sa décision,", "1. Décide d'agir ;", "2. Charge ");
const position = { line: 6, character: "2. Charge ".length };

describe("signature help over standard streams", () => {
  let client: TestClient;

  beforeEach(() => {
    client = new TestClient();
  });

  afterEach(() => client.kill());

  const asked = (context?: object) =>
    client.request<SignatureHelp | null>("textDocument/signatureHelp", { textDocument, position, context });

  it("follows what is typed, and stays away when nobody asked for it", async () => {
    const signatureInformation = {
      documentationFormat: ["markdown", "plaintext"],
      parameterInformation: { labelOffsetSupport: true },
      activeParameterSupport: true,
    };
    await client.start({ capabilities: { textDocument: { signatureHelp: { signatureInformation } } }, locale: "fr" });
    client.open(URI, TEXT);
    const help = await asked({ triggerKind: 2, triggerCharacter: " ", isRetrigger: false });
    const [signature] = help?.signatures ?? [];
    assert.equal(signature?.label, "Charge ‹nom› de ‹infinitif›");
    assert.deepEqual(
      signature.parameters?.map(({ label }) => label),
      [
        ["Charge ".length, "Charge ‹nom›".length],
        ["Charge ‹nom› ".length, signature.label.length],
      ],
    );
    assert.equal(help?.activeParameter, 0);
    const written = "le Comité de ";
    client.change(URI, 2, [{ range: { start: position, end: position }, text: written }]);
    const end = { ...position, character: position.character + written.length };
    const further = await client.request<SignatureHelp>("textDocument/signatureHelp", { textDocument, position: end });
    assert.equal(further.activeParameter, 1);
    assert.equal(await asked({ triggerKind: 2, triggerCharacter: " ", isRetrigger: false }), null);
    assert.equal((await asked({ triggerKind: 1, isRetrigger: false }))?.signatures.length, 1);
    assert.equal(await client.stop(), 0);
  });

  it("keeps to plain words where an editor says nothing of itself", async () => {
    await client.start({ locale: "en" });
    client.open(URI, TEXT);
    const [signature] = (await asked())?.signatures ?? [];
    assert.deepEqual(signature, {
      label: "Charge ‹noun› de ‹infinitive›",
      documentation: { kind: "plaintext", value: "Charge ‹le destinataire› de ‹l’action›" },
      parameters: [{ label: "‹noun›" }, { label: "de ‹infinitive›" }],
      activeParameter: 0,
    });
  });
});
