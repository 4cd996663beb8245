import { provideDocumentSymbols } from "../../features/document-symbols/document-symbols.ts";
import { createDocumentProvider } from "../provider.ts";

export const documentSymbolProvider = createDocumentProvider(
  { "textDocument/documentSymbol": (document, _, settings) => provideDocumentSymbols(document, settings) },
  () => ({ documentSymbolProvider: true }),
);
