/** Conversations of an editor with the server, a message a line: seeds for fuzzing the protocol. */

const URI = "file:///a.undecl";
const TEXT =
  "L'Assemblée générale,\n\nRappelant sa résolution 70/1,\n\n1. Décide d'agir ;\n\n2. Prie le Secrétaire :\n\na) De a.\n";
const position = { line: 4, character: 5 };
const range = { start: { line: 2, character: 0 }, end: position };
const textDocument = { uri: URI, version: 1 };

const message = (method: string, params: unknown, id?: number) =>
  JSON.stringify({ jsonrpc: "2.0", ...(id === undefined ? {} : { id }), method, params });
const OPENING = [
  message("initialize", { processId: null, rootUri: null, capabilities: {} }, 1),
  message("initialized", {}),
  message("textDocument/didOpen", { textDocument: { uri: URI, languageId: "un-declaration", version: 1, text: TEXT } }),
];

/** A request about the open document for each that the server answers. */
const ASKED: readonly (readonly [method: string, params: object])[] = [
  ["textDocument/completion", { position }],
  ["textDocument/hover", { position }],
  ["textDocument/documentSymbol", {}],
  ["textDocument/foldingRange", {}],
  ["textDocument/semanticTokens/full", {}],
  ["textDocument/semanticTokens/full/delta", { previousResultId: "1" }],
  ["textDocument/semanticTokens/range", { range }],
  ["textDocument/codeAction", { range, context: { diagnostics: [] } }],
  ["textDocument/codeLens", {}],
  ["textDocument/formatting", { options: { tabSize: 2, insertSpaces: true } }],
  ["textDocument/rangeFormatting", { range, options: {} }],
  ["textDocument/onTypeFormatting", { position, ch: ";", options: {} }],
  ["textDocument/inlayHint", { range }],
  ["textDocument/selectionRange", { positions: [position] }],
  ["textDocument/signatureHelp", { position }],
  ["textDocument/definition", { position }],
  ["textDocument/references", { position, context: { includeDeclaration: true } }],
  ["textDocument/documentHighlight", { position }],
  ["textDocument/linkedEditingRange", { position }],
  ["textDocument/documentLink", {}],
  ["textDocument/prepareRename", { position }],
  ["textDocument/rename", { position, newName: "3" }],
  ["textDocument/diagnostic", {}],
  ["preambule/moveClauses", { from: [3], to: { before: 2 } }],
  ["preambule/openers", { position }],
  ["preambule/insertOpener", { position, section: "operative", text: "Décide" }],
  ["preambule/preview", { view: "a", since: 0 }],
  ["preambule/review", { by: "rule", severities: ["error"] }],
  ["preambule/reviewEdit", { does: "fix", rule: "operative-mark", range }],
  ["preambule/setFrontMatter", { key: "lang", value: "fr" }],
  ["preambule/statistics", {}],
  ["preambule/structure", {}],
  ["preambule/versions", { position }],
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
  ...ASKED.map(([method, params]) => [...OPENING, message(method, { textDocument, ...params }, 2)].join("\n")),
  ...CHANGED.map(one => [...OPENING, one].join("\n")),
  [...OPENING, ...CHANGED].join("\n"),
];
