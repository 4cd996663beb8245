import { foldingRanges } from "../../features/folding-ranges.ts";
import { documentProvider } from "../provider.ts";

export const foldingProvider = documentProvider(
  { "textDocument/foldingRange": document => foldingRanges(document) },
  () => ({ foldingRangeProvider: true }),
);
