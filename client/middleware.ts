/** Where VS Code needs another answer than the language server gives every editor. */
import * as vscode from "vscode";
import { type Middleware, vsdiag } from "vscode-languageclient";

/** Old versions shown beside a document are read, not edited: their findings would only double those of the document. */
const READ_ONLY_SCHEMES = new Set(["git", "gitfs", "review", "pr", "vscode-local-history"]);

export const MIDDLEWARE: Middleware = {
  provideDiagnostics(document, previous, token, next) {
    const { scheme } = document instanceof vscode.Uri ? document : document.uri;
    if (READ_ONLY_SCHEMES.has(scheme)) return { kind: vsdiag.DocumentDiagnosticReportKind.full, items: [] };
    return next(document, previous, token);
  },
  /** Where nothing is named VS Code would go by the letters and mark each « que » in sight: an empty place stops it. */
  async provideDocumentHighlights(document, position, token, next) {
    const found = await next(document, position, token);
    return found?.length ? found : [new vscode.DocumentHighlight(new vscode.Range(position, position))];
  },
};
