/**
 * The command “New Version in Another Language”: asks for the language, makes the file that the version belongs in and
 * opens it beside the original. A version that is there is opened instead; that of a text on no disk is on none.
 */
import * as vscode from "vscode";
import {
  NEW_VERSION,
  NEW_VERSION_CHOICES,
  type NewVersion,
  type NewVersionParams,
  type VersionChoice,
} from "../../server/protocol/new-version.ts";
import { type Host, LANGUAGE_ID, type Part } from "../core/host.ts";
import { nameLanguage } from "../shared/name-language.ts";
import { showNoDocument } from "../shared/show-no-document.ts";

/** With a language, e.g. from a key binding, the command asks nothing. */
export const registerNewVersion: Part = host =>
  vscode.commands.registerCommand("preambule.newVersion", async (wanted?: Pick<NewVersionParams, "language">) => {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId !== LANGUAGE_ID) return showNoDocument();
    const textDocument = { uri: document.uri.toString() };
    const choices = await host.request<readonly VersionChoice[]>(NEW_VERSION_CHOICES, { textDocument });
    // Without an answer, the person has cancelled, or the error is in the log.
    if (!choices) return;
    const language = wanted?.language ?? (await askForLanguage(choices));
    const choice = choices.find(one => one.language === language);
    if (choice) await openVersion(host, textDocument.uri, choice);
  });

interface Item extends vscode.QuickPickItem {
  readonly language: string;
}

async function askForLanguage(choices: readonly VersionChoice[]): Promise<string | undefined> {
  const items = await Promise.all(
    choices.map(async ({ language, uri }): Promise<Item> => {
      const exists = uri !== null && (await isThere(vscode.Uri.parse(uri)));
      const detail = exists ? { detail: vscode.l10n.t("There is a version already: it is opened.") } : {};
      return { language, label: nameLanguage(language), description: language, ...detail };
    }),
  );
  const title = vscode.l10n.t("New version in another language");
  const placeHolder = vscode.l10n.t("In which language?");
  return (await vscode.window.showQuickPick(items, { title, placeHolder, matchOnDescription: true }))?.language;
}

async function openVersion(host: Host, original: string, { language, uri }: VersionChoice): Promise<void> {
  const place = uri === null ? null : vscode.Uri.parse(uri);
  if (place && (await isThere(place))) {
    await vscode.window.showTextDocument(place, { viewColumn: vscode.ViewColumn.Beside });
    return;
  }
  const made = await host.request<NewVersion>(NEW_VERSION, { textDocument: { uri: original }, language });
  if (!made) return;
  const document = place ? await createFile(place, made.text) : await openUntitled(made.text);
  if (document) selectFirstPlace(await vscode.window.showTextDocument(document, vscode.ViewColumn.Beside));
}

/** Undefined where the file cannot be made; VS Code has said why. */
async function createFile(place: vscode.Uri, text: string): Promise<vscode.TextDocument | undefined> {
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(place, { contents: new TextEncoder().encode(text) });
  return (await vscode.workspace.applyEdit(edit)) ? vscode.workspace.openTextDocument(place) : undefined;
}

function openUntitled(content: string): Thenable<vscode.TextDocument> {
  return vscode.workspace.openTextDocument({ language: LANGUAGE_ID, content });
}

/** Where the translator begins: the first bracket. */
function selectFirstPlace(editor: vscode.TextEditor): void {
  const { document } = editor;
  const text = document.getText();
  const start = Math.max(0, text.indexOf("["));
  const end = text.indexOf("]", start) + 1;
  editor.selection = new vscode.Selection(document.positionAt(start), document.positionAt(Math.max(start, end)));
  editor.revealRange(editor.selection);
}

async function isThere(uri: vscode.Uri): Promise<boolean> {
  return Promise.resolve(vscode.workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );
}
