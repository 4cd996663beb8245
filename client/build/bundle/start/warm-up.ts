/** Runs the built server once, so that it leaves what V8 compiles of it for this Node. */
import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-jsonrpc/node";
import { root } from "../../run.ts";

const TEXTS = ["fr/fautif.undecl", "fr/resolution.undecl", "en/faulty.undecl"];

export async function warmUp(): Promise<void> {
  const args = [join(root, "dist/server/preambule.cjs"), "--stdio"];
  const server = spawn(process.execPath, args, { stdio: ["pipe", "pipe", "inherit"] });
  const ended = new Promise<number | null>(resolve => server.once("exit", resolve));
  const connection = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.onRequest(() => null);
  connection.listen();
  const capabilities = {
    textDocument: { diagnostic: {} },
    workspace: { configuration: true, diagnostics: { refreshSupport: true } },
  };
  await connection.sendRequest("initialize", { processId: process.pid, rootUri: null, capabilities });
  await connection.sendNotification("initialized", {});
  for (const path of TEXTS) {
    const uri = `untitled:${path}`;
    const text = await readFile(join(root, "samples", path), "utf8");
    const textDocument = { uri, languageId: "un-declaration", version: 1, text };
    await connection.sendNotification("textDocument/didOpen", { textDocument });
    await connection.sendRequest("textDocument/diagnostic", { textDocument: { uri } });
    const position = { line: text.split("\n").length >> 1, character: 0 };
    const contentChanges = [{ range: { start: position, end: position }, text: "x" }];
    await connection.sendNotification("textDocument/didChange", { textDocument: { uri, version: 2 }, contentChanges });
    await connection.sendRequest("textDocument/diagnostic", { textDocument: { uri } });
  }
  await connection.sendRequest("shutdown");
  await connection.sendNotification("exit");
  const code = await ended;
  connection.dispose();
  if (code !== 0) throw new Error(`the built server ended with ${code}`);
}
