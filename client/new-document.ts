/** The command “New Declaration or Resolution”: a document from one of the extension's own snippets. */
import * as vscode from "vscode";

interface Snippet {
  readonly body: readonly string[];
  readonly description: string;
  /** Those that make a whole document. */
  readonly isFileTemplate?: boolean;
}

const FILES = ["french", "english"];

interface Template extends vscode.QuickPickItem {
  readonly body: string;
}

async function templates(extension: vscode.Uri): Promise<Template[]> {
  const found: Template[] = [];
  for (const file of FILES) {
    const uri = vscode.Uri.joinPath(extension, "client/snippets", `${file}.json`);
    const snippets: Record<string, Snippet> = JSON.parse(
      new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)),
    );
    for (const [label, { body, description, isFileTemplate }] of Object.entries(snippets)) {
      if (isFileTemplate) found.push({ label, detail: description, body: body.join("\n") });
    }
  }
  return found;
}

export async function newDocument(extension: vscode.Uri, language: string): Promise<void> {
  const choice = await vscode.window.showQuickPick(await templates(extension), {
    title: "Préambule",
    placeHolder: vscode.l10n.t("What do you want to write?"),
  });
  if (!choice) return;
  const document = await vscode.workspace.openTextDocument({ language });
  const editor = await vscode.window.showTextDocument(document);
  await editor.insertSnippet(new vscode.SnippetString(choice.body));
}
