/** Conversations of an editor with the server, a message a line: seeds for fuzzing the protocol. */

import { SOUND_TEXT, soundDocumentRequests } from "../server/protocol/sound-params.ts";

const URI = "file:///a.undecl";
const position = { line: 4, character: 5 };
const range = { start: { line: 2, character: 0 }, end: position };

const message = (method: string, params: unknown, id?: number) =>
  JSON.stringify({ jsonrpc: "2.0", ...(id === undefined ? {} : { id }), method, params });
const OPENING = [
  message("initialize", { processId: null, rootUri: null, capabilities: {} }, 1),
  message("initialized", {}),
  message("textDocument/didOpen", {
    textDocument: { uri: URI, languageId: "un-declaration", version: 1, text: SOUND_TEXT },
  }),
];

const CHANGED = [
  message("textDocument/didChange", { textDocument: { uri: URI, version: 2 }, contentChanges: [{ range, text: "a" }] }),
  message("textDocument/didChange", {
    textDocument: { uri: URI, version: 3 },
    contentChanges: [{ text: "1. Décide" }],
  }),
  message("workspace/didChangeConfiguration", { settings: { preambule: { messages: "fr" } } }),
  message("$/cancelRequest", { id: 2 }),
  message("workspace/symbol", { query: "a" }, 3),
  message("preambule/newDocument", { kind: "resolution", language: "fr" }, 4),
  message("completionItem/resolve", { label: "a", data: { concept: "decide" } }, 5),
  message("codeAction/resolve", { title: "a", data: { uri: URI, version: 1, refactoring: "join" } }, 6),
  message("codeLens/resolve", { range, data: { uri: URI } }, 7),
  message("textDocument/didClose", { textDocument: { uri: URI } }),
];

export const MESSAGES: readonly string[] = [
  ...soundDocumentRequests(URI).map(([method, params]) => [...OPENING, message(method, params, 2)].join("\n")),
  ...CHANGED.map(one => [...OPENING, one].join("\n")),
  [...OPENING, ...CHANGED].join("\n"),
];
