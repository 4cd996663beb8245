import { provideFoldingRanges } from "../../features/folding-ranges/folding-ranges.ts";
import { documentProvider } from "../provider.ts";

export const foldingProvider = documentProvider(
  { "textDocument/foldingRange": (document, _, settings) => provideFoldingRanges(document, settings) },
  () => ({ foldingRangeProvider: true }),
);
