/**
 * Beginning a document from one of the extension's own snippets: by the command “New Declaration or Resolution”, or by
 * typing its name in an empty document. Nowhere else: a whole document has no place in the middle of another, so the
 * snippets have no prefix by which the editor would offer them at every word that looks a little like it.
 */
import * as vscode from "vscode";

interface Snippet {
  readonly body: readonly string[];
  readonly description: string;
  /** Those that make a whole document. */
  readonly isFileTemplate?: boolean;
}

const FILES = ["french", "english"];

interface Template {
  readonly label: string;
  readonly description: string;
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
      if (isFileTemplate) found.push({ label, description, body: body.join("\n") });
    }
  }
  return found;
}

/** Offers the templates while a document holds nothing but the words before the cursor. */
export function registerTemplates(extension: vscode.Uri, language: string): vscode.Disposable {
  let loaded: Promise<Template[]> | undefined;
  return vscode.languages.registerCompletionItemProvider(language, {
    async provideCompletionItems(document, position) {
      const typed = document.lineAt(position).text.slice(0, position.character).trim();
      if (document.getText().trim() !== typed) return [];
      loaded ??= templates(extension);
      const range = new vscode.Range(position.with({ character: 0 }), position);
      // VS Code alone would find « Nous » in « Nouvelle résolution »; so it is told to ask again at every letter.
      const fitting = (await loaded).filter(({ label }) => ` ${loosely(label)}`.includes(` ${loosely(typed)}`));
      const items = fitting.map(({ label, description, body }) => ({
        label,
        documentation: description,
        kind: vscode.CompletionItemKind.Snippet,
        insertText: new vscode.SnippetString(body),
        filterText: `${label} ${loosely(label)}`,
        range,
      }));
      return new vscode.CompletionList(items, true);
    },
  });
}

/** Without accents and capitals. */
function loosely(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

export async function newDocument(extension: vscode.Uri, language: string): Promise<void> {
  const choices = (await templates(extension)).map(({ label, description, body }) => ({
    label,
    detail: description,
    body,
  }));
  const choice = await vscode.window.showQuickPick(choices, {
    title: "Préambule",
    placeHolder: vscode.l10n.t("What do you want to write?"),
  });
  if (!choice) return;
  const document = await vscode.workspace.openTextDocument({ language });
  const editor = await vscode.window.showTextDocument(document);
  await editor.insertSnippet(new vscode.SnippetString(choice.body));
}
