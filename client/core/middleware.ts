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
  /** Without highlights, VS Code would mark each equal word, such as « que »: an empty range prevents that. */
  async provideDocumentHighlights(document, position, token, next) {
    const found = await next(document, position, token);
    return found?.length ? found : [new vscode.DocumentHighlight(new vscode.Range(position, position))];
  },
};
