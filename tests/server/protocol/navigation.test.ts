/** Going about in a text as an editor asks for it, over the server's real standard streams. */
import assert from "node:assert/strict";
import type { DocumentHighlight, DocumentLink, Location, LocationLink } from "vscode-languageserver-types";
import { FULL_CAPABILITIES, TestClient } from "./client.ts";

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
});
