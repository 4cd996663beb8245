import assert from "node:assert/strict";
import { InProcessServer } from "../in-process-server.ts";
import { type Check, textOf } from "../target.ts";
import { isObject, jsonOf } from "./settings.ts";

const URI = "file:///after.undecl";
const TEXT = "L'Assemblée générale,\n\nRappelant sa résolution 70/1,\n\n1. Décide d'agir.\n";

/**
 * Each line is a message to the server, framed as it should be, whatever it says. After all of them the server opens a
 * document and answers about it as if nothing had been.
 */
export const protocol: Check = async input => {
  const server = new InProcessServer();
  try {
    for (const line of textOf(input).split("\n")) {
      const message = messageOf(line);
      if (message) server.send(message);
    }
    await server.request("fuzz-initialize", "initialize", { processId: null, rootUri: null, capabilities: {} });
    server.notify("initialized", {});
    server.notify("textDocument/didOpen", {
      textDocument: { uri: URI, languageId: "un-declaration", version: 1, text: TEXT },
    });
    const answer = await server.request("fuzz-symbols", "textDocument/documentSymbol", { textDocument: { uri: URI } });
    assert.ok(Array.isArray(answer.result) && answer.result.length > 0, `no symbols: ${JSON.stringify(answer)}`);
    assert.deepEqual(
      server.logged.filter(line => line.includes("failed")),
      [],
    );
  } finally {
    server.end();
  }
};

/** `exit` ends the process and `shutdown` the service, as they should; what is no object is sent as a method's name. */
function messageOf(line: string): unknown {
  const message = jsonOf(line);
  if (!isObject(message)) return { jsonrpc: "2.0", method: line, params: {} };
  return message["method"] === "exit" || message["method"] === "shutdown" ? null : message;
}
