import type { DocumentHighlightParams, ReferenceParams, TextDocumentPositionParams } from "vscode-languageserver";
import { formatMessage } from "../../rules/messages/format-message.ts";
import { findCitedFiles } from "../find-cited-files.ts";
import { createDocumentProvider, type DocumentParams, type Provider, type ProviderHost } from "../provider.ts";
import type { DocumentHandler } from "../requests.ts";
import { runWithProgress } from "../run-with-progress.ts";
import { SERVER_TEXTS } from "../server-texts.ts";

const importNavigation = () => import("../../features/navigation/navigation.ts");
const importCitedFiles = () => import("../../features/navigation/cited-files.ts");

/** Requests that are answered from one document. */
const singleDocumentProvider = createDocumentProvider({
  "textDocument/references": async (document, { position, context }: ReferenceParams) =>
    (await importNavigation()).provideReferences(
      document,
      document.positions.offsetAt(position),
      context.includeDeclaration,
    ),
  "textDocument/documentHighlight": async (document, { position }: DocumentHighlightParams) =>
    (await importNavigation()).provideDocumentHighlights(document, document.positions.offsetAt(position)),
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
  register(host) {
    singleDocumentProvider.register(host);
    createDocumentProvider({
      "textDocument/definition": createDefinitionAnswer(host),
      "textDocument/documentLink": createLinkAnswer(host),
    }).register(host);
  },
};

/** Reads the files of the folder only if the position cites another document. */
function createDefinitionAnswer({
  connection,
  folder,
}: ProviderHost): DocumentHandler<TextDocumentPositionParams, unknown> {
  return async (document, { position }, settings, token) => {
    const offset = document.positions.offsetAt(position);
    const { findCitedAt, findDefinitionInFiles, indexFilesBySymbol } = await importCitedFiles();
    if (findCitedAt(document, offset)) {
      const texts = await folder.loadTexts();
      const title = formatMessage(SERVER_TEXTS.reading, settings.messages);
      const files = await runWithProgress(connection, title, token, work => texts.loadAll(work.token, work.report));
      const found = files && findDefinitionInFiles(document, offset, settings, indexFilesBySymbol(document, files));
      if (found) return found;
    }
    return (await importNavigation()).provideDefinition(document, offset, settings);
  };
}

/** How long links wait for files that are not read yet: the editor wants them with the text. */
const TIMEOUT_MS = 1500;

function createLinkAnswer({ folder }: ProviderHost): DocumentHandler<DocumentParams, unknown> {
  return async (document, _, settings, token) => {
    const { provideDocumentLinks } = await import("../../features/document-links/document-links.ts");
    const fileOf = await findCitedFiles(folder, document, token, TIMEOUT_MS);
    return provideDocumentLinks(document, settings, () => token.isCancellationRequested, fileOf, folder.folders);
  };
}
