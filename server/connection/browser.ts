/** The language server in a worker of a browser: messages come and go as they are, not as a stream. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { startServer } from "./server.ts";

/** As much as this needs of what browsers have and Node has not. */
interface WorkerScope {
  addEventListener(type: "unhandledrejection", listener: (event: { readonly reason: unknown }) => void): void;
}
declare const self: WorkerScope & ConstructorParameters<typeof BrowserMessageReader>[0];

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
// A request to the editor that fails unheard is told, as in Node.
self.addEventListener("unhandledrejection", ({ reason }: { readonly reason: unknown }) => {
  connection.console.error(`unhandled: ${String(reason)}`);
});
startServer(connection);
