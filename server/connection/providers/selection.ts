import type { SelectionRangeParams } from "vscode-languageserver";
import { createDocumentProvider } from "../provider.ts";

export const selectionProvider = createDocumentProvider(
  {
    "textDocument/selectionRange": async (document, { positions }: SelectionRangeParams) => {
      const { provideSelectionRanges } = await import("../../features/selection-ranges/selection-ranges.ts");
      return provideSelectionRanges(
        document,
        positions.map(position => document.positions.offsetAt(position)),
      );
    },
  },
  () => ({ selectionRangeProvider: true }),
);
