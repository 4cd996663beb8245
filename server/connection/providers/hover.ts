import type { HoverParams } from "vscode-languageserver";
import { findCitedFiles } from "../find-cited-files.ts";
import type { Provider } from "../provider.ts";

const METHOD = "textDocument/hover";

/** How long a hover waits for the files of the folder. */
const TIMEOUT_MS = 250;

export const hoverProvider: Provider = {
  capabilities: () => ({ hoverProvider: true }),
  register({ connection, requests, folder }) {
    const handler = requests.createHandler<HoverParams, unknown>(
      METHOD,
      async (document, { position }, settings, token) => {
        const { findCitedAt, provideHover } = await import("../../features/hover/hover.ts");
        const offset = document.positions.offsetAt(position);
        if (!findCitedAt(document, offset)) return provideHover(document, offset, settings);
        return provideHover(document, offset, settings, await findCitedFiles(folder, document, token, TIMEOUT_MS));
      },
      "findings",
    );
    connection.onRequest(METHOD, handler);
  },
};
