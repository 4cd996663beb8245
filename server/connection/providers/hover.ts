import type { CancellationToken, HoverParams } from "vscode-languageserver";
import { fileName } from "../../features/files/file-name.ts";
import type { KnownFiles } from "../../features/hover/known-files.ts";
import type { FolderLink } from "../folder-link.ts";
import type { Provider } from "../provider.ts";

const METHOD = "textDocument/hover";

/** A pointer does not wait longer for the files of a folder, in milliseconds; what was read by then is known next time. */
const LONGEST_SEARCH = 250;

export const hoverProvider: Provider = {
  capabilities: () => ({ hoverProvider: true }),
  listen({ connection, requests, folder }) {
    const handler = requests.handler<HoverParams, unknown>(METHOD, async (document, { position }, settings, token) => {
      const { citedKey, hover } = await import("../../features/hover.ts");
      const offset = document.positions.offsetAt(position);
      const key = citedKey(document, offset);
      const files = key === null ? undefined : await filesOf(key, folder, token);
      return hover(document, offset, settings, files);
    });
    connection.onRequest(METHOD, handler);
  },
};

/** The first file that bears the symbol, if it is found in time. */
async function filesOf(key: string, folder: FolderLink, token: CancellationToken): Promise<KnownFiles> {
  const end = performance.now() + LONGEST_SEARCH;
  const files = await folder.get();
  for await (const { uri, key: file, known } of files.files("identity", token)) {
    if (known?.symbols.includes(key)) return new Map([[key, { uri, title: known.title || fileName(file).bare }]]);
    if (performance.now() > end) break;
  }
  return new Map();
}
