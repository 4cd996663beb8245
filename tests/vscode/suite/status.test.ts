/** As what a text is read: shown, changed in its front matter, taken back. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { Status } from "../../../server/protocol/status.ts";
import { openText, readBefore, statusOf } from "./documents.ts";
import { poll } from "./poll.ts";

const TEXT = "The General Assembly,\n\nRecalling its decisions,\n\nDecides to act.\n";

/** Waits until a document is read as something, and says so itself or not. */
function readAs(document: vscode.TextDocument, wanted: Partial<Status>): Promise<unknown> {
  return poll(`a reading as ${JSON.stringify(wanted)}`, () => {
    const status = statusOf(document);
    return (
      status !== undefined &&
      Object.entries(wanted).every(([key, value]) => String(status[key as keyof Status]) === String(value))
    );
  });
}

async function open(text = TEXT): Promise<vscode.TextDocument> {
  const { document } = await openText(text);
  await readBefore(document);
  return document;
}

/** Answers the question that a command asks: so many answers further down than the one that holds. */
async function answer(command: string, further: number): Promise<void> {
  const done = vscode.commands.executeCommand(command);
  let isDone = false;
  void done.then(() => {
    isDone = true;
  });
  for (let step = 0; step < further; step++)
    await vscode.commands.executeCommand("workbench.action.quickOpenSelectNext");
  await poll("the question answered", async () => {
    await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
    return isDone;
  });
}

describe("the status of a text", () => {
  it("is changed by its front matter in one step, which undo takes back", async () => {
    const document = await open();
    await readAs(document, { language: "en", profile: "ga", written: [] });
    await vscode.commands.executeCommand("preambule.changeProfile", "sc");
    assert.equal(document.getText(), `---\nprofile: sc\n---\n\n${TEXT}`);
    await readAs(document, { profile: "sc", written: ["profile"] });
    await vscode.commands.executeCommand("undo");
    assert.equal(document.getText(), TEXT);
    await readAs(document, { profile: "ga", written: [] });
  });

  it("is asked for, and written beside what is there", async () => {
    const document = await open(`---\nsymbol: A/80/L.1 # draft\n---\n\n${TEXT}`);
    await readAs(document, { language: "en", written: [] });
    await answer("preambule.changeLanguage", 1);
    assert.equal(document.getText(), `---\nsymbol: A/80/L.1 # draft\nlang: fr\n---\n\n${TEXT}`);
    await readAs(document, { language: "fr", written: ["lang"] });
  });

  it("is told from the text again when that is wanted", async () => {
    const document = await open(`---\nprofile: letter # no\n---\n\n${TEXT}`);
    await readAs(document, { profile: "letter" });
    await vscode.commands.executeCommand("preambule.changeProfile", null);
    assert.equal(document.getText(), TEXT);
    await readAs(document, { profile: "ga", written: [] });
  });

  it("follows the settings at once, where the text says nothing", async () => {
    const settings = vscode.workspace.getConfiguration("preambule");
    const document = await open();
    try {
      await settings.update("profile", "hrc", vscode.ConfigurationTarget.Global);
      await readAs(document, { profile: "hrc", written: [] });
      await vscode.commands.executeCommand("preambule.changeProfile", "sc");
      await readAs(document, { profile: "sc", written: ["profile"] });
    } finally {
      await settings.update("profile", undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it("leaves other files alone", async () => {
    const other = await vscode.workspace.openTextDocument({ language: "plaintext", content: TEXT });
    await vscode.window.showTextDocument(other);
    await vscode.commands.executeCommand("preambule.changeProfile", "sc");
    assert.equal(other.getText(), TEXT);
  });
});
