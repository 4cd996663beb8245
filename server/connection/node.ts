/** The language server on standard input and output, or on the channel of a parent Node process. */
import { existsSync } from "node:fs";
import { createConnection } from "vscode-languageserver/node";
import { startServer } from "./server.ts";

/**
 * The library finds the streams by the arguments (`--stdio`, `--node-ipc`), sends what is written to the console to
 * the editor's log, and ends the process with its parent.
 */
export function startOnStandardStreams(): void {
  const connection = createConnection();
  // A request to the editor that fails unheard must not end the server.
  process.on("unhandledRejection", error => connection.console.error(`unhandled: ${String(error)}`));
  startServer(connection, pagesFolder(), async log => {
    const { NodeFiles } = await import("../workspace/node-files.ts");
    return new NodeFiles(log);
  });
}

/** Where the build has written the rules' pages, beside the server; null for a server that runs from its sources. */
function pagesFolder(): string | null {
  const folder = new URL("../pages", import.meta.url);
  return existsSync(folder) ? folder.href : null;
}
