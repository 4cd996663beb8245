/** Settings take effect on open texts at once, without a restart. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { openText, readBefore, statusOf } from "./documents.ts";
import { poll } from "./poll.ts";

const TEXT =
  "L’Assemblée générale,\n\nRappelant sa décision\u00a0;\n\nDécide d’agir, comme il est dit au paragraphe 2 ci-dessous\u00a0;\n\nPrie le Conseil d’agir.\n";

const changed = new Set<string>();

async function set(name: string, value: unknown): Promise<void> {
  changed.add(name);
  await vscode.workspace.getConfiguration("preambule").update(name, value, vscode.ConfigurationTarget.Global);
}

async function open(text = TEXT): Promise<vscode.TextEditor> {
  const editor = await openText(text);
  await readBefore(editor.document);
  return editor;
}

function finding(document: vscode.TextDocument): vscode.Diagnostic | undefined {
  return vscode.languages
    .getDiagnostics(document.uri)
    .find(({ code }) => (typeof code === "object" ? code.value : code) === "preambular-mark");
}

const whole = (document: vscode.TextDocument) => new vscode.Range(0, 0, document.lineCount, 0);

describe("settings", () => {
  afterEach(async () => {
    for (const name of changed) await set(name, undefined);
    changed.clear();
  });

  it("choose the language of messages", async () => {
    const { document } = await open();
    await set("messages", "fr");
    await poll("a finding in French", () => /alinéa/.test(finding(document)?.message ?? ""));
    await set("messages", "en");
    await poll("a finding in English", () => /paragraph/.test(finding(document)?.message ?? ""));
  });

  it("choose the severity of a rule, and switch it off", async () => {
    const { document } = await open();
    await set("rules", { "preambular-mark": "hint" });
    await poll("a hint", () => finding(document)?.severity === vscode.DiagnosticSeverity.Hint);
    await set("rules", { "preambular-mark": "off" });
    await poll("no finding", () => !finding(document));
    await set("rules", undefined);
    await poll("an error", () => finding(document)?.severity === vscode.DiagnosticSeverity.Error);
  });

  it("choose as what a text is read that does not say it", async () => {
    const { document } = await open();
    assert.equal(statusOf(document)?.language, "fr");
    await set("language", "en");
    await poll("a reading as English", () => statusOf(document)?.language === "en");
    await set("profile", "letter");
    await poll("a reading as a letter", () => statusOf(document)?.profile === "letter");
  });

  it("choose spaces", async () => {
    const { document } = await open(TEXT.replaceAll("\u00a0", " "));
    const formatted = async () => {
      const options = { insertSpaces: true, tabSize: 4 };
      const edits = await vscode.commands.executeCommand<vscode.TextEdit[]>(
        "vscode.executeFormatDocumentProvider",
        document.uri,
        options,
      );
      return edits.map(({ newText }) => newText).join("");
    };
    await set("spaces", "nbsp");
    await poll("no-break spaces", async () => (await formatted()).includes("\u00a0"));
    await set("spaces", "fine");
    await poll("fine spaces", async () => (await formatted()).includes("\u202f"));
  });

  it("show and hide hints and lenses", async () => {
    const { document } = await open();
    const hints = async () => {
      const range = whole(document);
      const found = await vscode.commands.executeCommand<vscode.InlayHint[]>(
        "vscode.executeInlayHintProvider",
        document.uri,
        range,
      );
      return found.length;
    };
    const lenses = async () =>
      (await vscode.commands.executeCommand<vscode.CodeLens[]>("vscode.executeCodeLensProvider", document.uri)).length;
    assert.equal(await hints(), 2, "the numbers of operative paragraphs");
    await set("inlayHints.number", "off");
    await poll("no numbers", async () => (await hints()) === 0);
    await set("inlayHints.force", true);
    await poll("the force of a request", async () => (await hints()) > 0);
    const all = await lenses();
    await set("codeLens.counts", false);
    await poll("fewer lenses", async () => (await lenses()) < all);
  });
});
