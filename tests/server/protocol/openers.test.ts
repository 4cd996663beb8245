/** Openers and the places for them, over real standard streams. */
import assert from "node:assert/strict";
import type { WorkspaceEdit } from "vscode-languageserver-types";
import type { InsertPlace, OpenersAnswer } from "../../../server/protocol/openers.ts";
import { TestClient } from "./client.ts";

const URI = "file:///openers.undecl";
const TEXT = "The General Assembly,\n\nAware of the need,\n\n1. Decides to act;\n\n2. Decides to wait.\n";

describe("openers over the protocol", () => {
  let client: TestClient;
  const at = { textDocument: { uri: URI }, position: { line: 4, character: 5 } };

  beforeEach(async () => {
    client = await new TestClient().start({ locale: "en" });
    client.open(URI, TEXT);
  });
  afterEach(() => client.stop());

  it("are told by section, in the form that agrees", async () => {
    const { sections, section } = await client.request<OpenersAnswer>("preambule/openers", at);
    assert.equal(section, "operative");
    const texts = sections.map(one => one.families.flatMap(({ openers }) => openers.map(({ text }) => text)));
    assert.ok(texts[0]?.includes("Recalling"));
    assert.ok(texts[1]?.includes("Requests") && !texts[1].includes("Request"));
  });

  it("are written beside a clause, in one edit of the present version", async () => {
    const places = await client.request<InsertPlace[]>("preambule/insertPlaces", at);
    assert.deepEqual(
      places.map(({ section, where }) => `${where} ${section}`),
      ["after operative", "before operative", "end preambular", "end operative"],
    );
    const edit = await client.request<WorkspaceEdit>("preambule/insertOpener", {
      ...at,
      section: "operative",
      text: "Requests",
      where: "before",
    });
    const [change, ...others] = edit.documentChanges ?? [];
    assert.deepEqual(others, []);
    assert.ok(change && "edits" in change);
    assert.equal(change.textDocument.version, 1);
    const place = (line: number, character: number) => ({ line, character });
    assert.deepEqual(change.edits, [
      { range: { start: place(4, 0), end: place(4, 0) }, newText: "1. Requests …;\n\n" },
      { range: { start: place(4, 0), end: place(4, 2) }, newText: "2." },
      { range: { start: place(6, 0), end: place(6, 2) }, newText: "3." },
    ]);
  });
});
