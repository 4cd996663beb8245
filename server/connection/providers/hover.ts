import type { HoverParams } from "vscode-languageserver";
import { citedFilesInTime } from "../cited-files.ts";
import type { Provider } from "../provider.ts";

const METHOD = "textDocument/hover";

/** A pointer does not wait longer for the files of a folder (ms). */
const PATIENCE = 250;

export const hoverProvider: Provider = {
  capabilities: () => ({ hoverProvider: true }),
  listen({ connection, requests, folder }) {
    const handler = requests.handler<HoverParams, unknown>(METHOD, async (document, { position }, settings, token) => {
      const { findCitedAt, provideHover } = await import("../../features/hover/hover.ts");
      const offset = document.positions.offsetAt(position);
      if (!findCitedAt(document, offset)) return provideHover(document, offset, settings);
      return provideHover(document, offset, settings, await citedFilesInTime(folder, document, token, PATIENCE));
    });
    connection.onRequest(METHOD, handler);
  },
};
