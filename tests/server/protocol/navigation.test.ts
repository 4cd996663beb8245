/** Going about in a text as an editor asks for it, over the server's real standard streams. */
import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import type {
  DocumentHighlight,
  DocumentLink,
  Location,
  LocationLink,
  TextEdit,
  WorkspaceEdit,
} from "vscode-languageserver-types";
import { FULL_CAPABILITIES, TestClient } from "./client.ts";
import { TemporaryFolder } from "./temporary-folder.ts";

const URI = "file:///resolution.undecl";
const textDocument = { uri: URI };

const TEXT = `L’Assemblée générale,

Rappelant sa résolution 70/1 du 25 septembre 2015,

1. Décide d’agir ;

2. Rappelle le paragraphe 1 ci-dessus.
`;
/** At the number of « paragraphe 1 ». */
const position = { line: 6, character: 26 };

describe("navigation over standard streams", () => {
  let client: TestClient;

  beforeEach(() => {
    client = new TestClient();
  });

  afterEach(() => client.kill());

  const ask = <R>(kind: string, more: object = {}) =>
    client.request<R>(`textDocument/${kind}`, { textDocument, position, ...more });

  it("gives definitions as links to editors that take them, as places to others", async () => {
    await client.start({
      capabilities: {
        ...FULL_CAPABILITIES,
        textDocument: { ...FULL_CAPABILITIES.textDocument, definition: { linkSupport: true } },
      },
    });
    client.open(URI, TEXT);
    const [link] = await ask<LocationLink[]>("definition");
    assert.deepEqual(link?.originSelectionRange?.start, position);
    assert.deepEqual(link?.targetSelectionRange, { start: { line: 4, character: 0 }, end: { line: 4, character: 2 } });
    assert.equal(await client.stop(), 0);
  });

  it("gives references, highlights and links, and says that it can", async () => {
    await client.start();
    const can = client.initialized?.capabilities ?? {};
    for (const name of ["definition", "references", "documentHighlight", "linkedEditingRange"]) {
      assert.equal(can[`${name}Provider`], true, name);
    }
    assert.deepEqual(can["documentLinkProvider"], { resolveProvider: false });
    client.open(URI, TEXT);
    const [place] = await ask<Location[]>("definition");
    assert.deepEqual(place, { uri: URI, range: { start: { line: 4, character: 0 }, end: { line: 4, character: 2 } } });
    const uses = await ask<Location[]>("references", { context: { includeDeclaration: false } });
    assert.deepEqual(
      uses.map(({ range }) => range.start),
      [position],
    );
    const highlights = await ask<DocumentHighlight[]>("documentHighlight");
    assert.deepEqual(
      highlights.map(({ kind }) => kind),
      [3, 2],
    );
    assert.equal(await ask("linkedEditingRange"), null);
    const links = await ask<DocumentLink[]>("documentLink");
    assert.deepEqual(
      links.map(({ target }) => target),
      ["https://undocs.org/fr/A/RES/70/1"],
    );
    assert.equal(await client.stop(), 0);
  });

  it("goes to cited documents that are files of the folder, and to their public address otherwise", async () => {
    const folder = new TemporaryFolder();
    try {
      const agenda = folder.write("A-RES-70-1.undecl", "Programme\n\nL’Assemblée générale,\n\n1. Décide d’agir.\n");
      await client.start({ folders: [folder.path] });
      const uri = folder.uri("citing.undecl");
      client.open(uri, TEXT.replace("2015,", "2015 et sa résolution 71/2 du 3 octobre 2016,"));
      const at = (character: number) =>
        client.request<Location[]>("textDocument/definition", {
          textDocument: { uri },
          position: { line: 2, character },
        });
      assert.deepEqual(await at("Rappelant sa résolution 7".length), [
        { uri: agenda, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 9 } } },
      ]);
      assert.equal(await at("Rappelant sa résolution 70/1 du 25 septembre 2015 et sa résolution 7".length), null);
      const links = await client.request<DocumentLink[]>("textDocument/documentLink", { textDocument: { uri } });
      assert.deepEqual(
        links.map(({ target }) => target),
        [agenda, "https://undocs.org/fr/A/RES/71/2"],
      );
      assert.deepEqual(client.messages, []);
    } finally {
      folder.remove();
    }
  });

  it("renames in one edit, and says why not as an error's message", async () => {
    const rename = { prepareSupport: true };
    await client.start({
      capabilities: { ...FULL_CAPABILITIES, textDocument: { ...FULL_CAPABILITIES.textDocument, rename } },
      locale: "fr",
    });
    assert.deepEqual(client.initialized?.capabilities.renameProvider, { prepareProvider: true });
    client.open(URI, TEXT);
    const offer = await ask<{ placeholder: string }>("prepareRename");
    assert.equal(offer.placeholder, "1");
    const { documentChanges } = await ask<WorkspaceEdit>("rename", { newName: "2" });
    const [change, ...others] = documentChanges ?? [];
    assert.ok(change && "edits" in change && others.length === 0);
    assert.equal(
      TextDocument.applyEdits(TextDocument.create(URI, "", 1, TEXT), change.edits as TextEdit[]),
      "L’Assemblée générale,\n\nRappelant sa résolution 70/1 du 25 septembre 2015,\n\n1. Rappelle le paragraphe 2 ci-dessous ;\n\n2. Décide d’agir.\n",
    );
    await assert.rejects(ask("rename", { newName: "7" }), /Le numéro 7 romprait la suite/);
    await assert.rejects(ask("prepareRename", { position: { line: 2, character: 26 } }), /Ce symbole est celui/);
    assert.equal(await ask("prepareRename", { position: { line: 2, character: 3 } }), null);
    assert.equal(await client.stop(), 0);
  });
});
