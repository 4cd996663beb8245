/**
 * Run with `--import instrument.ts`: a server in this process, an open document, a letter typed in it. Prints as JSON by
 * which of our functions the letter comes to each of the points that matter (`Trace`).
 */
import { PassThrough } from "node:stream";
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-jsonrpc/node";
import { createConnection } from "vscode-languageserver/node";
import { makeResolutions } from "../../bench/resolutions.ts";
import { AsyncStacks, type Frame } from "./async-stacks.ts";
import { extractPath, POINTS, type Point, PUBLISH, type Trace } from "./chain.ts";
import { findProjectPath, getFunctionAt, listenToFunctions } from "./instrument.ts";

const stacks = new AsyncStacks();
const reached = new Map<Point, Frame[]>();
const called = new Set<string>();

function startTracing(): void {
  stacks.start();
  listenToFunctions((file, name) => {
    called.add(`${file}: ${name}`);
    for (const { point, files, functions } of POINTS) {
      if (files.test(file) && functions.test(name) && !reached.has(point)) reached.set(point, stacks.capture());
    }
  });
}

const { startServer } = await import("../../../server/connection/server.ts");
const [toServer, toClient] = [new PassThrough(), new PassThrough()];
const connection = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
const { sendDiagnostics, sendNotification } = connection;
const notePublished = (version: number | undefined) => {
  if (version === 3 && !reached.has(PUBLISH)) reached.set(PUBLISH, stacks.capture());
};
connection.sendDiagnostics = params => {
  notePublished(params.version);
  return sendDiagnostics(params);
};
connection.sendNotification = ((method: string, params?: { readonly version?: number }) => {
  notePublished(params?.version);
  return sendNotification(method, params);
}) as typeof sendNotification;
startServer(connection);

const client = createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
client.onRequest(() => null);
client.listen();
const published = (version: number) =>
  new Promise<void>(resolve =>
    client.onNotification("textDocument/publishDiagnostics", params => {
      if (params.version === version) resolve();
    }),
  );
const uri = "file:///trace.undecl";
const text = makeResolutions(30);
const line = 20;
const type = (version: number, character: number) =>
  client.sendNotification("textDocument/didChange", {
    textDocument: { uri, version },
    contentChanges: [{ range: { start: { line, character }, end: { line, character } }, text: "e" }],
  });

await client.sendRequest("initialize", { processId: null, rootUri: null, capabilities: {} });
await client.sendNotification("initialized", {});
const opened = published(1);
await client.sendNotification("textDocument/didOpen", {
  textDocument: { uri, languageId: "un-declaration", version: 1, text },
});
await opened;
// The second letter finds everything loaded and read.
const first = published(2);
await type(2, 40);
await first;
await new Promise(resolve => setTimeout(resolve, 200));
startTracing();
const second = published(3);
await type(3, 41);
await second;
listenToFunctions(null);
stacks.stop();

const locate = ({ url, name, line, column }: Frame) => {
  const file = findProjectPath(url);
  return { file: file ?? url, name: file ? getFunctionAt(file, line, column) : name };
};
const paths = Object.fromEntries([...reached].map(([point, frames]) => [point, extractPath(frames.map(locate))]));
const trace: Trace = { paths, called: [...called].filter(one => !one.startsWith("grammar/")) };
console.log(JSON.stringify(trace));
process.exit();
