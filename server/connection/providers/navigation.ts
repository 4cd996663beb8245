import type { DocumentHighlightParams, ReferenceParams, TextDocumentPositionParams } from "vscode-languageserver";
import { said } from "../../rules/messages/format-message.ts";
import { citedFilesInTime } from "../cited-files.ts";
import { shownWork } from "../progress.ts";
import { type Answer, type Answering, type DocumentParams, documentProvider, type Provider } from "../provider.ts";
import { SERVER_TEXTS } from "../texts.ts";

const navigation = () => import("../../features/navigation/navigation.ts");
const citedFiles = () => import("../../features/navigation/cited-files.ts");

/** In one text. */
const within = documentProvider({
  "textDocument/references": async (document, { position, context }: ReferenceParams) =>
    (await navigation()).provideReferences(document, document.positions.offsetAt(position), context.includeDeclaration),
  "textDocument/documentHighlight": async (document, { position }: DocumentHighlightParams) =>
    (await navigation()).provideDocumentHighlights(document, document.positions.offsetAt(position)),
  "textDocument/linkedEditingRange": async (document, { position }: TextDocumentPositionParams) => {
    const { provideLinkedEditingRanges } = await import("../../features/linked-editing/linked-editing.ts");
    return provideLinkedEditingRanges(document, document.positions.offsetAt(position));
  },
});

export const navigationProvider: Provider = {
  capabilities: () => ({
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    linkedEditingRangeProvider: true,
    documentLinkProvider: { resolveProvider: false },
  }),
  listen(answering) {
    within.listen(answering);
    documentProvider({
      "textDocument/definition": definitionAnswer(answering),
      "textDocument/documentLink": linkAnswer(answering),
    }).listen(answering);
  },
};

/** Files are read only for somebody who follows a reference to another document. */
function definitionAnswer({ connection, folder }: Answering): Answer<TextDocumentPositionParams, unknown> {
  return async (document, { position }, settings, token) => {
    const offset = document.positions.offsetAt(position);
    const { findCitedAt, findDefinitionInFiles, indexFilesBySymbol } = await citedFiles();
    if (findCitedAt(document, offset)) {
      const texts = await folder.texts();
      const title = said(SERVER_TEXTS.reading, settings.messages);
      const files = await shownWork(connection, title, token, work => texts.all(work.token, work.step));
      const found = files && findDefinitionInFiles(document, offset, settings, indexFilesBySymbol(document, files));
      if (found) return found;
    }
    return (await navigation()).provideDefinition(document, offset, settings);
  };
}

/** Links are wanted with the text: they do not wait longer than this for files that nobody has read yet (ms). */
const PATIENCE = 1500;

function linkAnswer({ folder }: Answering): Answer<DocumentParams, unknown> {
  return async (document, _, settings, token) => {
    const { provideDocumentLinks } = await import("../../features/document-links/document-links.ts");
    const fileOf = await citedFilesInTime(folder, document, token, PATIENCE);
    return provideDocumentLinks(document, settings, () => token.isCancellationRequested, fileOf, folder.folders);
  };
}
