/** Starts the language server in a web worker, where messages are objects, not a stream. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { startServer } from "./server.ts";
import { guardReader, guardWriter, MessageGuard } from "./transport/message-guard.ts";

/** The part of the worker's global scope that is used here; Node's types do not declare it. */
interface WorkerScope {
  addEventListener(type: "unhandledrejection", listener: (event: { readonly reason: unknown }) => void): void;
  addEventListener(type: "error", listener: (event: { readonly error: unknown }) => void): void;
}
declare const self: WorkerScope & ConstructorParameters<typeof BrowserMessageReader>[0];

const writer = new BrowserMessageWriter(self);
const guard = new MessageGuard();
const reader = guardReader(new BrowserMessageReader(self), writer, guard);
const faults = startServer(createConnection(reader, guardWriter(guard, writer)));
// Unhandled errors are logged, as in Node.
self.addEventListener("unhandledrejection", ({ reason }: { readonly reason: unknown }) =>
  faults.log("a promise", reason),
);
self.addEventListener("error", ({ error }: { readonly error: unknown }) => faults.log("a callback", error));
