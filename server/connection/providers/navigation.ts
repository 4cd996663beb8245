import type { DocumentHighlightParams, ReferenceParams, TextDocumentPositionParams } from "vscode-languageserver";
import { documentProvider } from "../provider.ts";

const navigation = () => import("../../features/navigation.ts");

export const navigationProvider = documentProvider(
  {
    "textDocument/definition": async (document, { position }: TextDocumentPositionParams, settings) =>
      (await navigation()).definition(document, document.positions.offsetAt(position), settings),
    "textDocument/references": async (document, { position, context }: ReferenceParams) =>
      (await navigation()).references(document, document.positions.offsetAt(position), context.includeDeclaration),
    "textDocument/documentHighlight": async (document, { position }: DocumentHighlightParams) =>
      (await navigation()).documentHighlights(document, document.positions.offsetAt(position)),
    "textDocument/linkedEditingRange": async (document, { position }: TextDocumentPositionParams) => {
      const { linkedEditingRanges } = await import("../../features/linked-editing.ts");
      return linkedEditingRanges(document, document.positions.offsetAt(position));
    },
    "textDocument/documentLink": async (document, _, settings, token) => {
      const { documentLinks } = await import("../../features/document-links.ts");
      return documentLinks(document, settings, () => token.isCancellationRequested);
    },
  },
  () => ({
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    linkedEditingRangeProvider: true,
    documentLinkProvider: { resolveProvider: false },
  }),
);
