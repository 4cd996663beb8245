import type { HoverParams } from "vscode-languageserver";
import { documentProvider } from "../provider.ts";

export const hoverProvider = documentProvider(
  {
    "textDocument/hover": async (document, { position }: HoverParams, settings) => {
      const { hover } = await import("../../features/hover.ts");
      return hover(document, document.positions.offsetAt(position), settings);
    },
  },
  () => ({ hoverProvider: true }),
);
