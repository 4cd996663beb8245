import { provideFoldingRanges } from "../../features/folding-ranges/folding-ranges.ts";
import { createDocumentProvider } from "../provider.ts";

export const foldingProvider = createDocumentProvider(
  { "textDocument/foldingRange": (document, _, settings) => provideFoldingRanges(document, settings) },
  () => ({ foldingRangeProvider: true }),
);
