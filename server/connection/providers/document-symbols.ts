import { provideDocumentSymbols } from "../../features/document-symbols/document-symbols.ts";
import { documentProvider } from "../provider.ts";

export const documentSymbolProvider = documentProvider(
  { "textDocument/documentSymbol": (document, _, settings) => provideDocumentSymbols(document, settings) },
  () => ({ documentSymbolProvider: true }),
);
