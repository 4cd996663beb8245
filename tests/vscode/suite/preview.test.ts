/** A person's way with the preview: open it beside the text, type, click, scroll, mend, export. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { ProbeAction, ProbeResult } from "../../../client/preview/messages.ts";
import { openText, rangeOf } from "./documents.ts";
import { poll } from "./poll.ts";

const FAULTY =
  "L’Assemblée générale,\n\nRappelant sa résolution 61/295\u00a0;\n\n1. Invite les États à agir\u00a0;\n\n2. Prie les États de l’aider.\n";

const look = (action?: ProbeAction) =>
  vscode.commands.executeCommand<ProbeResult | undefined>("_preambule.probePreview", action);

/** Waits until the preview shows what is wanted. */
function seen(what: string, wanted: (seen: ProbeResult) => boolean): Promise<ProbeResult> {
  return poll(what, async () => {
    const now = await look();
    return now !== undefined && wanted(now) && now;
  });
}

const previewTabs = () =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview);

async function previewOf(text: string): Promise<vscode.TextEditor> {
  await vscode.window.tabGroups.close(previewTabs());
  const editor = await openText(text);
  await vscode.commands.executeCommand("preambule.showPreviewToSide");
  return editor;
}

const selected = (editor: vscode.TextEditor) => editor.document.offsetAt(editor.selection.active);

/** So many paragraphs that neither view shows all. */
function long(): string {
  const paragraphs = Array.from(
    { length: 200 },
    (_, at) => `${at + 1}. Décide de réunir la commission n${at + 1}\u00a0;`,
  );
  return `L’Assemblée générale,\n\n${paragraphs.join("\n\n")}\n`;
}

describe("the preview", () => {
  after(() => vscode.window.tabGroups.close(previewTabs()));

  it("shows the text as printed beside the editor, with its findings", async () => {
    await previewOf(FAULTY);
    const { text, language, direction, findings } = await seen("the text", ({ text: shown }) =>
      shown.includes("Rappelant sa résolution 61/295"),
    );
    assert.deepEqual([language, direction], ["fr", "ltr"]);
    assert.match(text, /L’Assemblée générale,/);
    assert.equal(findings.length, 1);
    assert.ok(vscode.window.activeTextEditor, "the focus stays in the text");
  });

  it("follows what is typed", async () => {
    const editor = await previewOf(FAULTY);
    await seen("the text", ({ text }) => text.includes("Invite les États"));
    const { range } = editor.document.lineAt(4);
    await editor.edit(edit => edit.insert(range.end, "\n\n2. Engage chacun à planter un arbre\u00a0;"));
    await seen("the new paragraph", ({ text }) => text.includes("planter un arbre"));
    await editor.edit(edit => edit.replace(rangeOf(editor.document, "un arbre"), "des haies"));
    await seen("another word", ({ text }) => text.includes("planter des haies") && !text.includes("un arbre"));
  });

  it("marks the clause of the cursor", async () => {
    const editor = await previewOf(FAULTY);
    const at = editor.document.positionAt(FAULTY.indexOf("aider"));
    editor.selection = new vscode.Selection(at, at);
    await seen("the second paragraph", ({ current }) => current?.includes("Prie les États") === true);
  });

  it("leads from a word to the same word of the text, and into the editor by a double click", async () => {
    const editor = await previewOf(FAULTY);
    await seen("the text", ({ text }) => text.includes("Prie les États"));
    await look({ does: "click", text: "aider" });
    await poll("the word", () => selected(editor) === FAULTY.indexOf("aider"));
    await seen("its clause marked", ({ current }) => current?.includes("aider") === true);
    await look({ does: "double-click", text: "résolution" });
    await poll("the other word", () => {
      const active = vscode.window.activeTextEditor;
      return active && selected(active) === FAULTY.indexOf("résolution");
    });
  });

  it("mends a finding by its button in one step, which undo takes back", async () => {
    const editor = await previewOf(FAULTY);
    const [finding] = (await seen("the finding", ({ findings }) => findings.length === 1)).findings;
    await look({ does: "click", text: finding ?? "" });
    await poll("its place", () => selected(editor) === FAULTY.indexOf("\u00a0;\n") + 2);
    // The one button besides the finding's own.
    await look({ does: "click", text: vscode.env.language === "fr" ? "Terminer par" : "End with" });
    await poll("the fix", () => editor.document.getText() === FAULTY.replace("295\u00a0;", "295,"));
    await seen("no finding", ({ findings }) => findings.length === 0);
    await look({ does: "key", key: "z", control: true });
    await poll("the text as it was", () => editor.document.getText() === FAULTY);
  });

  it("scrolls with the editor, and the editor with it, without an echo", async () => {
    const editor = await previewOf(long());
    await seen("the text", ({ text }) => text.includes("commission n200"));
    const top = () => editor.visibleRanges[0]?.start.line ?? 0;
    // A scroll right after the cursor has moved belongs to that: so to another place once a second.
    let asked = 0;
    await poll("the preview follows", async () => {
      const { line = 0 } = (await look()) ?? {};
      if (line > 90 && Math.abs(line - top()) < 1.5) return true;
      const at = 100 + asked / 10;
      if (asked++ % 20 === 0) editor.revealRange(new vscode.Range(at, 0, at, 0), vscode.TextEditorRevealType.AtTop);
      return false;
    });
    const quiet = await look();
    assert.equal(quiet?.reports, 0, "the preview's own movement is not told to the editor");
    await look({ does: "scroll", line: 300 });
    // The editor keeps some lines free above for those that stick there.
    await poll("the editor follows", () => Math.abs(top() - 300) <= 6);
    const before = await look();
    assert.ok(Math.abs((before?.line ?? 0) - 300) < 1.5);
  });

  it("begins where the editor is", async () => {
    await vscode.window.tabGroups.close(previewTabs());
    const editor = await openText(long());
    editor.selection = new vscode.Selection(300, 0, 300, 0);
    editor.revealRange(editor.selection, vscode.TextEditorRevealType.AtTop);
    await vscode.commands.executeCommand("preambule.showPreviewToSide");
    await seen(
      "the cursor's clause",
      ({ line, current }) => line > 250 && current?.includes("commission n150") === true,
    );
  });

  it("follows the active declaration unless it is kept with its own", async () => {
    await previewOf(FAULTY);
    await seen("the first text", ({ text }) => text.includes("61/295"));
    await vscode.window.showTextDocument(
      await vscode.workspace.openTextDocument({ language: "un-declaration", content: long() }),
      vscode.ViewColumn.One,
    );
    await seen("the second text", ({ text }) => text.includes("commission n200"));
    await vscode.commands.executeCommand("preambule.showPreviewToSide");
    assert.equal(previewTabs().length, 1);
  });

  it("stays with its own text when it is kept with it, and follows again when let go", async () => {
    const first = await previewOf(FAULTY);
    await seen("the first text", ({ text }) => text.includes("61/295"));
    await vscode.commands.executeCommand("preambule.showPreview");
    await poll("the focus in the preview", () => vscode.window.tabGroups.activeTabGroup.activeTab === previewTabs()[0]);
    await vscode.commands.executeCommand("preambule.lockPreview");
    await poll("the lock told", () => /^\[(?:Preview|Aperçu)\] /.test(previewTabs()[0]?.label ?? ""));
    const second = await vscode.workspace.openTextDocument({ language: "un-declaration", content: long() });
    await vscode.window.showTextDocument(second, first.viewColumn);
    const kept = await seen("no cursor, since its text is not seen", ({ current }) => current === null);
    assert.match(kept.text, /61\/295/);
    await vscode.commands.executeCommand("workbench.action.focusSecondEditorGroup");
    await poll("let go", async () => {
      await vscode.commands.executeCommand("preambule.unlockPreview");
      return /^(?:Preview|Aperçu)/.test(previewTabs()[0]?.label ?? "");
    });
    await seen("the second text", ({ text }) => text.includes("commission n200"));
    assert.equal(previewTabs().length, 1);
  });

  it("is what it was when its page begins anew", async () => {
    await previewOf(long());
    await seen("the text", ({ text }) => text.includes("commission n200"));
    // The editor may still be told its new width, and then the page is brought back to where the editor is.
    await poll("the place", async () => {
      await look({ does: "scroll", line: 250 });
      const now = await look();
      return now !== undefined && Math.abs(now.line - 250) < 1.5;
    });
    await vscode.commands.executeCommand("workbench.action.webview.reloadWebviewAction");
    await seen("text and place", ({ text, line, reports }) => {
      return reports === 0 && text.includes("commission n200") && Math.abs(line - 250) < 1.5;
    });
  });

  it("is walked through by keys", async () => {
    await previewOf(FAULTY);
    await seen("the text", ({ text }) => text.includes("Prie les États"));
    await vscode.commands.executeCommand("preambule.showPreview");
    await look({ does: "key", key: "End" });
    await look({ does: "key", key: "ArrowUp" });
    await look({ does: "key", key: "Enter" });
    await poll("the editor at the first paragraph", () => {
      const active = vscode.window.activeTextEditor;
      return active?.selection.active.line === 4;
    });
  });

  it("is exported as one HTML file that holds the text and no script", async () => {
    const editor = await previewOf(FAULTY);
    const folder = vscode.workspace.workspaceFolders?.[0];
    assert.ok(folder);
    const target = vscode.Uri.joinPath(folder.uri, "exporté.html");
    await seen("the text", ({ text }) => text.includes("61/295"));
    const written = await vscode.commands.executeCommand<vscode.Uri>(
      "preambule.exportHtml",
      editor.document.uri,
      target,
    );
    assert.equal(written?.toString(), target.toString());
    const page = new TextDecoder().decode(await vscode.workspace.fs.readFile(target));
    await vscode.workspace.fs.delete(target);
    assert.match(page, /<em>Rappelant<\/em> sa résolution 61\/295/);
    assert.match(page, /@page\s*\{\s*size:\s*A4/i);
    assert.doesNotMatch(page, /<script|https?:\/\//);
  });
});
