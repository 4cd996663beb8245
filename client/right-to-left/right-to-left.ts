/**
 * Texts from right to left. VS Code cuts a line into pieces of one colour and sets each apart from its neighbours, so that
 * the pieces of an Arabic line stand in the order of the Latin script: the opener, which is read first, where one reads
 * last. Here they are put together again. An extension has no other way to say so than by what it adds to the style.
 */
import * as vscode from "vscode";
import { type Host, LANGUAGE_ID, type Part } from "../core/host.ts";

/** An opacity of 1 changes nothing; what is wanted stands behind it, since decorations have no property for it. */
const TOGETHER = "1; unicode-bidi: normal !important";

export const registerRightToLeft: Part = host => {
  const together = vscode.window.createTextEditorDecorationType({
    opacity: TOGETHER,
    rangeBehavior: vscode.DecorationRangeBehavior.OpenOpen,
  });
  const show = () => {
    for (const editor of vscode.window.visibleTextEditors) {
      if (editor.document.languageId === LANGUAGE_ID)
        editor.setDecorations(together, listRanges(editor.document, host));
    }
  };
  return vscode.Disposable.from(
    together,
    host.status.onDidCheck(show),
    vscode.window.onDidChangeVisibleTextEditors(show),
  );
};

function listRanges({ uri, lineCount }: vscode.TextDocument, { status }: Host): vscode.Range[] {
  return status.get(uri)?.direction === "rtl" ? [new vscode.Range(0, 0, lineCount, 0)] : [];
}
