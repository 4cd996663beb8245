/**
 * A server that is slow to order, for tests of the benchmark: `node fake-server.ts BUSY DELAY` blocks for BUSY
 * milliseconds at each change, and answers each pull for diagnostics after DELAY milliseconds, whatever is cancelled.
 */
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-jsonrpc/node";

const [busy, delay] = process.argv.slice(2).map(Number) as [number, number];
const connection = createMessageConnection(
  new StreamMessageReader(process.stdin),
  new StreamMessageWriter(process.stdout),
);
const diagnostic = {
  range: { start: { line: 9, character: 0 }, end: { line: 9, character: 1 } },
  message: "at the end",
};

connection.onRequest("initialize", () => ({ capabilities: { diagnosticProvider: {} } }));
connection.onRequest("shutdown", () => null);
connection.onRequest("textDocument/completion", () => []);
connection.onRequest("textDocument/diagnostic", async () => {
  await new Promise(resolve => setTimeout(resolve, delay));
  return { kind: "full", items: [diagnostic] };
});
connection.onNotification("textDocument/didChange", () => {
  const end = performance.now() + busy;
  while (performance.now() < end);
});
connection.onNotification("exit", () => process.exit());
connection.listen();
