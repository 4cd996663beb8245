/** What rewrites a text on request, over real standard streams. */
import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { CodeAction, TextEdit, WorkspaceEdit } from "vscode-languageserver-types";
import { TestClient } from "./client.ts";

const URI = "file:///moved.undecl";
const TEXT = "The General Assembly,\n\nAware of the need,\n\n1. Decides to act;\n\n2. Decides to wait.\n";
const SIGNED =
  "Declaration on lakes\n\nWe, the ministers,\n\nAware of the need,\n\nDecide to act.\n\nOn behalf of Mali\n\nOn behalf of Chile\n";

type Moved = { readonly edit: WorkspaceEdit } | { readonly reason: string };

describe("refactoring", () => {
  let client: TestClient;
  const move = (version: number, from: unknown, to: unknown) =>
    client.request<Moved | null>("preambule/moveClauses", { textDocument: { uri: URI, version }, from, to });

  beforeEach(async () => {
    client = await new TestClient().start({ locale: "en" });
    client.open(URI, TEXT);
  });
  afterEach(() => client.stop());

  it("moves paragraphs in one edit of the version that was named", async () => {
    const found = await move(1, [3], { before: 2 });
    assert.ok(found && "edit" in found);
    const [change] = found.edit.documentChanges ?? [];
    assert.ok(change && "edits" in change);
    assert.deepEqual(change.textDocument, { uri: URI, version: 1 });
    assert.ok(change.edits.length > 0);
  });

  it("moves what a selection touches by one step, and says where the selection is then", async () => {
    const range = { start: { line: 6, character: 5 }, end: { line: 6, character: 9 } };
    const found = await client.request<(Moved & { selections?: unknown }) | null>("preambule/moveClauses", {
      textDocument: { uri: URI, version: 1 },
      from: { touched: [range] },
      to: { step: "up" },
      selections: [range],
    });
    assert.ok(found && "edit" in found, JSON.stringify(found));
    assert.deepEqual(found.selections, [{ start: { line: 4, character: 5 }, end: { line: 4, character: 9 } }]);
    const again = await move(1, { touched: [range] }, { step: "down" });
    assert.deepEqual(again, {
      reason: "It is the last already: no paragraph of its kind stands below it, so it cannot go further down.",
    });
  });

  it("says why not, whatever it is asked", async () => {
    const because = async (...asked: Parameters<typeof move>) => {
      const found = await move(...asked);
      assert.ok(found && "reason" in found, JSON.stringify(found));
      return found.reason;
    };
    assert.match(await because(7, [3], { before: 2 }), /has changed meanwhile/);
    assert.match(await because(1, [0], { before: 2 }), /^Only preambular/);
    assert.match(await because(1, [99], { before: 2 }), /^Only preambular/);
    assert.match(await because(1, [3], { into: 99 }), /no longer be a paragraph of its kind/);
    for (const [from, to] of [
      ["all", null],
      [{ touched: "all" }, { step: "up" }],
      [{ touched: ["here"] }, { step: "up" }],
    ] as const) {
      await assert.rejects(move(1, from, to), { code: -32602 });
    }
    assert.match(await because(1, [3], { step: "sideways" }), /no longer be a paragraph of its kind/);
    assert.match(await because(1, [3], {}), /no longer be a paragraph of its kind/);
  });

  describe("as code actions", () => {
    const asked = (only?: string[], line = 6, character = 4) =>
      client.request<CodeAction[]>("textDocument/codeAction", {
        textDocument: { uri: URI },
        range: { start: { line, character }, end: { line, character } },
        context: { diagnostics: [], triggerKind: 1, ...(only ? { only } : {}) },
      });

    it("are said to be there, by their kinds", () => {
      const { codeActionProvider } = client.initialized?.capabilities ?? {};
      const kinds = (codeActionProvider as { codeActionKinds: string[] }).codeActionKinds;
      assert.equal(new Set(kinds).size, kinds.length);
      for (const kind of ["refactor.rewrite", "refactor.move", "source.organizeSignatures"])
        assert.ok(kinds.includes(kind), kind);
    });

    it("come with one edit of this version", async () => {
      const actions = await asked(["refactor"]);
      assert.deepEqual(
        actions.map(({ title }) => title),
        ["Change the opener to “Resolves”", "Remove the numbers of the operative paragraphs", "Move the paragraph up"],
      );
      const number = actions.find(({ title }) => title.startsWith("Remove"));
      const [change, ...more] = number?.edit?.documentChanges ?? [];
      assert.ok(change && "edits" in change && more.length === 0);
      assert.deepEqual(change.textDocument, { uri: URI, version: 1 });
      const document = TextDocument.create(URI, "un-declaration", 1, TEXT);
      assert.equal(TextDocument.applyEdits(document, change.edits as TextEdit[]), TEXT.replace(/[12]\. /g, ""));
    });

    it("are not offered by the way, and the whole file's only to who asks for it", async () => {
      const byTheWay = await client.request<CodeAction[]>("textDocument/codeAction", {
        textDocument: { uri: URI },
        range: { start: { line: 6, character: 4 }, end: { line: 6, character: 4 } },
        context: { diagnostics: [], triggerKind: 2 },
      });
      assert.ok(
        byTheWay.every(({ kind }) => kind === "quickfix"),
        JSON.stringify(byTheWay),
      );
      // What mends a finding is: editors ask for no more when the light bulb is clicked.
      const uri = "file:///speechless.undecl";
      client.open(uri, TEXT.replace("The General Assembly,", "Protection of lakes"));
      const { diagnostics } = await client.diagnostics(uri);
      const missing = diagnostics.filter(({ code }) => code === "enacting-line-missing");
      assert.equal(missing.length, 1);
      const mending = await client.request<CodeAction[]>("textDocument/codeAction", {
        textDocument: { uri },
        range: missing[0]?.range,
        context: { diagnostics: missing, triggerKind: 2 },
      });
      const added = mending.find(({ title }) => title.startsWith("Add the enacting line “The General Assembly,”"));
      assert.deepEqual(added?.diagnostics, missing);
      client.open("file:///signed.undecl", SIGNED);
      const organized = await client.request<CodeAction[]>("textDocument/codeAction", {
        textDocument: { uri: "file:///signed.undecl" },
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
        context: { diagnostics: [], only: ["source.organizeSignatures"] },
      });
      assert.deepEqual(
        organized.map(({ title }) => title),
        ["Put the signatures in alphabetical order"],
      );
    });
  });
});
