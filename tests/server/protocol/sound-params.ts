/** Sound parameters of every request and notification that the server knows, to be spoilt or sent as they are. */
import { REVIEW_GROUPINGS, REVIEW_SEVERITIES } from "../../../server/protocol/review.ts";

/** A document with something at each place that is asked for. */
export const SOUND_TEXT = [
  "The General Assembly,",
  "Recalling its decision;",
  "1. Decides to act, as stated in paragraph 2 below;",
  "2. Requests the Council:",
  "(a) To act;",
  "(b) To report.",
  "",
].join("\n\n");

const at = (line: number, character: number) => ({ line, character });

/** By method; `uri` is of an open document with this text. */
export function soundRequests(uri: string): Readonly<Record<string, object>> {
  const textDocument = { uri };
  const position = at(4, 45);
  const range = { start: at(2, 0), end: at(4, 10) };
  const place = { textDocument, position };
  const options = { tabSize: 2, insertSpaces: true };
  const severities = REVIEW_SEVERITIES;
  return {
    "codeAction/resolve": {
      title: "a",
      data: { uri, version: 1, range: { start: 60, end: 70 }, refactoring: "move", key: "down" },
    },
    "codeLens/resolve": { range, data: { uri, about: "counts", paragraph: 1 } },
    "completionItem/resolve": {
      label: "Recalling",
      data: { uri, language: "en", concept: "recall", section: "preambular" },
    },
    "textDocument/codeAction": {
      textDocument,
      range,
      context: { diagnostics: [{ range, message: "a", code: "preambular-mark" }], only: ["quickfix"], triggerKind: 1 },
    },
    "textDocument/codeLens": { textDocument, workDoneToken: "a", partialResultToken: 1 },
    "textDocument/completion": { textDocument, position: at(2, 4), context: { triggerKind: 2, triggerCharacter: " " } },
    "textDocument/definition": place,
    "textDocument/diagnostic": { textDocument, identifier: "preambule", previousResultId: "1-a" },
    "textDocument/documentHighlight": place,
    "textDocument/documentLink": { textDocument },
    "textDocument/documentSymbol": { textDocument },
    "textDocument/foldingRange": { textDocument },
    "textDocument/formatting": { textDocument, options },
    "textDocument/hover": place,
    "textDocument/inlayHint": { textDocument, range },
    "textDocument/linkedEditingRange": place,
    "textDocument/onTypeFormatting": { ...place, ch: ";", options },
    "textDocument/prepareRename": { textDocument, position: at(6, 0) },
    "textDocument/rangeFormatting": { textDocument, range, options },
    "textDocument/references": { ...place, context: { includeDeclaration: true } },
    "textDocument/rename": { textDocument, position: at(6, 0), newName: "3" },
    "textDocument/selectionRange": { textDocument, positions: [position, at(0, 0)] },
    "textDocument/semanticTokens/full": { textDocument },
    "textDocument/semanticTokens/full/delta": { textDocument, previousResultId: "1" },
    "textDocument/semanticTokens/range": { textDocument, range },
    "textDocument/signatureHelp": { ...place, context: { triggerKind: 2, triggerCharacter: " ", isRetrigger: false } },
    "workspace/diagnostic": { previousResultIds: [] },
    "workspace/symbol": { query: "decides" },
    "preambule/checkFolder": { workDoneToken: "a" },
    "preambule/compareVersions": { textDocument },
    "preambule/insertOpener": { ...place, section: "operative", text: "Decides", where: "after" },
    "preambule/insertPlaces": place,
    "preambule/moveClauses": {
      textDocument: { uri, version: 1 },
      from: { touched: [range] },
      to: { step: "down" },
      selections: [range],
    },
    "preambule/newDocument": { kind: "resolution", language: "en", subject: "a", title: "b", signatories: 2 },
    "preambule/newDocumentChoices": {},
    "preambule/newVersion": { textDocument, language: "fr" },
    "preambule/newVersionChoices": { textDocument },
    "preambule/openers": place,
    "preambule/ping": {},
    "preambule/preview": { textDocument, view: "a", since: 0 },
    "preambule/review": { textDocument, by: REVIEW_GROUPINGS[0], severities },
    "preambule/reviewEdit": {
      textDocument,
      does: "fix",
      rule: "preambular-mark",
      range: { start: at(2, 22), end: at(2, 23) },
    },
    "preambule/reviewExport": { textDocument },
    "preambule/rulePage": { id: "preambular-mark", messages: "fr" },
    "preambule/setFrontMatter": { textDocument, key: "lang", value: "fr" },
    "preambule/clauseHashes": { textDocument, text: "Les États,\n\nDécident d'agir." },
    "preambule/cleanText": { textDocument, text: "Les  États,\n\n3/4\n\nDécident." },
    "preambule/sideBySide": { textDocument, version: { uri } },
    "preambule/statistics": { textDocument },
    "preambule/statisticsTable": { textDocument },
    "preambule/structure": { textDocument },
    "preambule/versions": place,
  };
}

/** Those about a document, by method; what they ask of it stands at the places given by `soundRequests`. */
export function soundDocumentRequests(uri: string): [method: string, params: object][] {
  return Object.entries(soundRequests(uri)).filter(([, params]) => "textDocument" in params);
}

/** Those that end the session or begin it stand for themselves. */
export function soundNotifications(uri: string): Readonly<Record<string, object>> {
  const textDocument = { uri };
  const range = { start: at(0, 0), end: at(0, 3) };
  return {
    "$/cancelRequest": { id: 1 },
    "$/progress": { token: "a", value: 1 },
    "$/setTrace": { value: "off" },
    "textDocument/didOpen": { textDocument: { uri, languageId: "un-declaration", version: 1, text: SOUND_TEXT } },
    "textDocument/didChange": {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range, text: "A" }, { text: "B" }],
    },
    "textDocument/didClose": { textDocument },
    "window/workDoneProgress/cancel": { token: "a" },
    "workspace/didChangeConfiguration": { settings: { preambule: { rules: { "preambular-mark": "error" } } } },
    "workspace/didChangeWatchedFiles": {
      changes: [
        { uri, type: 1 },
        { uri, type: 3 },
      ],
    },
    "workspace/didChangeWorkspaceFolders": { event: { added: [{ uri, name: "a" }], removed: [{ uri, name: "b" }] } },
    "workspace/didCreateFiles": { files: [{ uri }] },
    "workspace/didDeleteFiles": { files: [{ uri }] },
    "workspace/didRenameFiles": { files: [{ oldUri: uri, newUri: uri }] },
  };
}
