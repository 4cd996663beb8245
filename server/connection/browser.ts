/** The language server in a worker of a browser: messages come and go as they are, not as a stream. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { Door, guarded, past } from "./intake/door.ts";
import { startServer } from "./server.ts";

/** As much as this needs of what browsers have and Node has not. */
interface WorkerScope {
  addEventListener(type: "unhandledrejection", listener: (event: { readonly reason: unknown }) => void): void;
  addEventListener(type: "error", listener: (event: { readonly error: unknown }) => void): void;
}
declare const self: WorkerScope & ConstructorParameters<typeof BrowserMessageReader>[0];

const writer = new BrowserMessageWriter(self);
const door = new Door();
const reader = guarded(new BrowserMessageReader(self), writer, door);
const faults = startServer(createConnection(reader, past(door, writer)));
// What fails unheard is told, as in Node.
self.addEventListener("unhandledrejection", ({ reason }: { readonly reason: unknown }) =>
  faults.log("a promise", reason),
);
self.addEventListener("error", ({ error }: { readonly error: unknown }) => faults.log("a callback", error));
