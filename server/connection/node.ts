/** The language server on standard input and output, or on the channel of a parent Node process. */
import { createConnection } from "vscode-languageserver/node";
import { startServer } from "./server.ts";

/**
 * The library finds the streams by the arguments (`--stdio`, `--node-ipc`), sends what is written to the console to
 * the editor's log, and ends the process with its parent.
 */
export function startOnStandardStreams(): void {
  startServer(createConnection());
}
