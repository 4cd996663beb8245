/** A drafter's session with the server, over its real standard streams. */
import assert from "node:assert/strict";
import type { CodeAction, CompletionItem, CompletionList, DocumentSymbol, Hover } from "vscode-languageserver-types";
import { sample } from "../features/support.ts";
import { FULL_CAPABILITIES, TestClient } from "./client.ts";

const URI = "file:///resolution.undecl";
const textDocument = { uri: URI };

describe("a session over standard streams", () => {
  let client: TestClient;

  beforeEach(() => {
    client = new TestClient();
  });

  afterEach(() => client.kill());

  it("goes from opening to shutting down", async () => {
    await client.start({ locale: "fr", initializationOptions: { status: true } });
    const { serverInfo, capabilities } = client.initialized ?? {};
    assert.equal(serverInfo?.name, "preambule");
    assert.deepEqual(Object.keys(capabilities ?? {}).sort(), [
      "codeActionProvider",
      "codeLensProvider",
      "completionProvider",
      "definitionProvider",
      "documentFormattingProvider",
      "documentHighlightProvider",
      "documentLinkProvider",
      "documentOnTypeFormattingProvider",
      "documentRangeFormattingProvider",
      "documentSymbolProvider",
      "foldingRangeProvider",
      "hoverProvider",
      "inlayHintProvider",
      "linkedEditingRangeProvider",
      "referencesProvider",
      "renameProvider",
      "selectionRangeProvider",
      "semanticTokensProvider",
      "signatureHelpProvider",
      "textDocumentSync",
      "workspace",
      "workspaceSymbolProvider",
    ]);

    client.open(URI, sample("fr/resolution.undecl"));
    assert.deepEqual(await client.diagnostics(URI), { uri: URI, version: 1, diagnostics: [] });
    await client.until(() => client.statuses.length > 0, "a status");
    const { paragraphs, ...status } = client.statuses[0] ?? { paragraphs: 0 };
    assert.deepEqual(status, { uri: URI, language: "fr", direction: "ltr", profile: "ga", written: [] });
    assert.ok(paragraphs > 30);

    // The comma after the enacting line becomes a semicolon.
    const line = sample("fr/resolution.undecl").split("\n").indexOf("L’Assemblée générale,");
    const at = { line, character: "L’Assemblée générale".length };
    client.change(URI, 2, [{ range: { start: at, end: { ...at, character: at.character + 1 } }, text: ";" }]);
    const { version, diagnostics } = await client.diagnostics(URI, 2);
    assert.equal(version, 2);
    assert.ok(diagnostics.length > 0);

    const [symbol] = await client.request<DocumentSymbol[]>("textDocument/documentSymbol", { textDocument });
    assert.ok(symbol?.children?.length);
    const hover = await client.request<Hover>("textDocument/hover", {
      textDocument,
      position: { line: line + 2, character: 2 },
    });
    assert.match(JSON.stringify(hover.contents), /préambule/);
    const folds = await client.request<object[]>("textDocument/foldingRange", { textDocument });
    assert.ok(folds.length > 3);

    client.change(URI, 3, [{ text: "Le Conseil de sécurité,\n\nRap" }]);
    const list = await client.request<CompletionList>("textDocument/completion", {
      textDocument,
      position: { line: 2, character: 3 },
      context: { triggerKind: 1 },
    });
    assert.equal(list.items[0]?.label, "Rappelant");
    const resolved = await client.request<CompletionItem>("completionItem/resolve", list.items[0]);
    assert.match(JSON.stringify(resolved.documentation), /Recalling/);

    assert.equal(await client.stop(), 0);
    assert.deepEqual(client.messages, []);
  });

  it("says what a paragraph lacks when its writer goes on elsewhere, or rests", async () => {
    const end = { line: 4, character: "Decides to a".length };
    const codes = async (version: number) =>
      (await client.diagnostics(URI, version)).diagnostics.map(({ code }) => code);
    await client.start();
    client.open(URI, "The General Assembly,\n\nRecalling its decision,\n\nDecides to a");
    assert.deepEqual(await codes(1), ["broken-off"]);
    client.change(URI, 2, [{ range: { start: end, end }, text: "c" }]);
    assert.deepEqual(await codes(2), []);
    assert.deepEqual(await codes(2), ["last-operative-mark"], "after a rest");
    const begin = { line: 2, character: "Recalling".length };
    client.change(URI, 3, [{ range: { start: begin, end: begin }, text: " all" }]);
    assert.deepEqual(await codes(3), ["last-operative-mark"], "written elsewhere");
  });

  it("mends what it finds", async () => {
    await client.start({ locale: "en" });
    client.open(URI, "The General Assembly,\n\nRecalling its decision;\n\nDecides to act.\n");
    const { diagnostics } = await client.diagnostics(URI);
    assert.deepEqual(
      diagnostics.map(({ code, source, message }) => [code, source, message]),
      [["preambular-mark", "preambule", "A preambular paragraph ends with “,”, not “;”."]],
    );
    const actions = await client.request<CodeAction[]>("textDocument/codeAction", {
      textDocument,
      range: diagnostics[0]?.range,
      context: { diagnostics },
    });
    assert.deepEqual(
      actions.map(({ title }) => title),
      [
        "End with “,”",
        "Do not report here: End of a preambular paragraph",
        "Do not report in this file: End of a preambular paragraph",
      ],
    );
    assert.deepEqual(actions[0]?.edit?.documentChanges?.[0], {
      textDocument: { uri: URI, version: 1 },
      edits: [{ range: { start: { line: 2, character: 22 }, end: { line: 2, character: 23 } }, newText: "," }],
    });
    assert.equal(await client.stop(), 0);
  });

  it("links findings to pages that the editor can show, and gives the pages", async () => {
    const { textDocument: abilities, workspace } = FULL_CAPABILITIES;
    const publishDiagnostics = { ...abilities.publishDiagnostics, codeDescriptionSupport: true };
    await client.start({
      capabilities: { textDocument: { ...abilities, publishDiagnostics }, workspace },
      initializationOptions: { rulePages: "preambule-rule:", locale: "fr" },
    });
    client.open(
      URI,
      "L’Assemblée générale,\n\nRappelant sa décision ;\n\n1. Décide d’agir ;\n\n2. Invite les États.\n",
    );
    const { diagnostics } = await client.diagnostics(URI);
    const found = diagnostics.find(({ code }) => code === "preambular-mark");
    assert.equal(found?.codeDescription?.href, "preambule-rule:/fr/preambular-mark.md");
    const page = (id: unknown, messages: unknown) =>
      client.request<string | null>("preambule/rulePage", { id, messages });
    assert.match(String(await page("preambular-mark", "fr")), /^# Fin d’un alinéa du préambule\n/);
    assert.match(String(await page("preambular-mark", "en")), /^# End of a preambular paragraph\n/);
    assert.equal(await page("no-such-rule", "fr"), null);
    await assert.rejects(page(undefined, 7), { code: -32602 });
  });

  it("takes back its diagnostics when a document is closed", async () => {
    await client.start();
    client.open(URI, "The General Assembly,\n\nRecalling its decision;\n\nDecides to act.\n");
    assert.equal((await client.diagnostics(URI)).diagnostics.length, 1);
    client.close(URI);
    assert.deepEqual((await client.diagnostics(URI)).diagnostics, []);
    assert.equal(await client.stop(), 0);
  });

  it("says as what it reads a text to a client alone that wants to know", async () => {
    await client.start({ locale: "fr" });
    client.open(URI, sample("fr/resolution.undecl"));
    await client.diagnostics(URI);
    client.change(URI, 2, [{ text: sample("fr/fautif.undecl") }]);
    await client.diagnostics(URI, 2);
    await client.request("textDocument/documentSymbol", { textDocument });
    assert.equal(await client.stop(), 0);
    assert.deepEqual(client.statuses, []);
  });

  it("declares no code actions to an editor that takes only commands", async () => {
    const { codeAction: _, ...textDocument } = FULL_CAPABILITIES.textDocument;
    await client.start({ capabilities: { textDocument } });
    assert.equal(client.initialized?.capabilities.codeActionProvider, undefined);
    assert.equal(await client.stop(), 0);
  });

  describe("follows the settings", () => {
    const FAULTY = "The General Assembly,\n\nRecalling its decision;\n\nDecides to act.\n";

    it("that it asks for, by document, and asks again when they change", async () => {
      let level = "hint";
      await client.start({ configuration: () => ({ rules: { "preambular-mark": level }, messages: "fr" }) });
      client.open(URI, FAULTY);
      const [found] = (await client.diagnostics(URI)).diagnostics;
      assert.equal(found?.severity, 4);
      assert.match(String(found?.message), /^Un alinéa/);
      level = "off";
      client.notify("workspace/didChangeConfiguration", { settings: null });
      assert.deepEqual((await client.diagnostics(URI)).diagnostics, []);
      assert.equal(await client.stop(), 0);
    });

    it("that come with initialization or are pushed", async () => {
      await client.start({ initializationOptions: { rules: { "preambular-mark": "warning" } } });
      client.open(URI, FAULTY);
      assert.equal((await client.diagnostics(URI)).diagnostics[0]?.severity, 2);
      client.notify("workspace/didChangeConfiguration", {
        settings: { preambule: { rules: { "preambular-mark": "off" } } },
      });
      assert.deepEqual((await client.diagnostics(URI)).diagnostics, []);
      assert.equal(await client.stop(), 0);
    });

    it("and speaks the language of the editor's windows", async () => {
      await client.start({ initializationOptions: { locale: "fr" }, locale: "en" });
      client.open(URI, FAULTY);
      assert.match(String((await client.diagnostics(URI)).diagnostics[0]?.message), /^Un alinéa/);
      assert.equal(await client.stop(), 0);
    });

    it("whatever nonsense they are", async () => {
      await client.start({ configuration: () => [1, "x"], initializationOptions: "nothing" });
      client.open(URI, FAULTY);
      assert.equal((await client.diagnostics(URI)).diagnostics[0]?.severity, 1);
      client.notify("workspace/didChangeConfiguration");
      assert.equal((await client.diagnostics(URI)).diagnostics.length, 1);
      assert.equal(await client.stop(), 0);
    });

    it("and registers for changes with editors that want it so", async () => {
      const workspace = { ...FULL_CAPABILITIES.workspace, didChangeConfiguration: { dynamicRegistration: true } };
      await client.start({ capabilities: { ...FULL_CAPABILITIES, workspace } });
      client.open(URI, FAULTY);
      await client.diagnostics(URI);
      assert.match(JSON.stringify(client.registrations), /workspace\/didChangeConfiguration/);
      assert.equal(await client.stop(), 0);
    });
  });
});
