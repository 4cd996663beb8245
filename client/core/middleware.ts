/** Changes to the server's answers that only VS Code needs. */
import * as vscode from "vscode";
import { type Middleware, vsdiag } from "vscode-languageclient";

/** Old versions shown beside a document are not edited: their findings would duplicate those of the document. */
const READ_ONLY_SCHEMES = new Set(["git", "gitfs", "review", "pr", "vscode-local-history"]);

export const MIDDLEWARE: Middleware = {
  provideDiagnostics(document, previous, token, next) {
    const { scheme } = document instanceof vscode.Uri ? document : document.uri;
    if (READ_ONLY_SCHEMES.has(scheme)) return { kind: vsdiag.DocumentDiagnosticReportKind.full, items: [] };
    return next(document, previous, token);
  },
  /** VS Code's box has no room to say what a new number does. */
  async prepareRename(document, position, token, next) {
    const prepared = await next(document, position, token);
    if (prepared && "placeholder" in prepared && isNumberOfParagraph(document, prepared)) {
      vscode.window.setStatusBarMessage(
        vscode.l10n.t("Another number of the list moves the paragraph there."),
        NOTICE_MS,
      );
    }
    return prepared;
  },
  /** Without highlights, VS Code would mark each equal word, such as « que »: an empty range prevents that. */
  async provideDocumentHighlights(document, position, token, next) {
    const found = await next(document, position, token);
    return found?.length ? found : [new vscode.DocumentHighlight(new vscode.Range(position, position))];
  },
};

/** How long a notice stays in the status bar. */
const NOTICE_MS = 8000;

/** A number or the letter of a sub-paragraph, and no call of a note: `[^1]`. */
function isNumberOfParagraph(
  document: vscode.TextDocument,
  { range: { start, end }, placeholder }: { readonly range: vscode.Range; readonly placeholder: string },
): boolean {
  const before = document.getText(new vscode.Range(start.translate(0, -Math.min(1, start.character)), start));
  const after = document.getText(new vscode.Range(end, end.translate(0, 1)));
  return (
    before !== "^" && (/^\d+(?: \p{L}+)?$/u.test(placeholder) || (/^[a-z]{1,4}$/.test(placeholder) && after === ")"))
  );
}
