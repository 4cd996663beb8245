/**
 * The shapes of the parameters of every request and notification that the server handles. Members that the server does
 * not need are optional here even if the protocol requires them.
 */
import { REVIEW_GROUPINGS, REVIEW_SEVERITIES } from "../../protocol/review.ts";
import { anyValue, array, boolean, integer, object, oneOf, optional, type Shape, string, union } from "./shape.ts";

const position = object({ line: integer, character: integer });
const range = object({ start: position, end: position });
const token = optional(union(string, integer));
const document = object({ uri: string });

type Members = Readonly<Record<string, Shape>>;

/** The parameters of a request, with the optional tokens for progress. */
const defineRequest = (members: Members = {}) =>
  object({ workDoneToken: token, partialResultToken: token, ...members });
const defineDocumentRequest = (members: Members = {}) => defineRequest({ textDocument: document, ...members });
const definePositionRequest = (members: Members = {}) => defineDocumentRequest({ position, ...members });

/** The `data` that the server has put into items and that comes back with a resolve request. */
const span = object({ start: integer, end: integer });
const offer = object({ uri: string, version: integer, range: span, refactoring: string, key: string });
const lens = object({ uri: string, about: string, paragraph: integer });
const item = object({
  uri: optional(string),
  language: optional(string),
  concept: optional(string),
  section: optional(string),
});

const diagnostic = object({ range, message: string, code: optional(union(string, integer)) });
const actionContext = object({
  diagnostics: array(diagnostic),
  only: optional(array(string)),
  triggerKind: optional(integer),
});
const destination = object({
  before: optional(integer),
  after: optional(integer),
  into: optional(integer),
  step: optional(string),
});
const folders = array(object({ uri: string }));
const files = object({ files: array(anyValue) });
const severities = array(oneOf(...REVIEW_SEVERITIES));
const change = object({ range: optional(range), text: string });

export const REQUESTS: Members = {
  initialize: defineRequest(),
  shutdown: anyValue,
  "codeAction/resolve": object({ title: string, data: optional(offer) }),
  "codeLens/resolve": object({ range, data: optional(lens) }),
  "completionItem/resolve": object({ label: string, data: optional(item) }),
  "textDocument/codeAction": defineDocumentRequest({ range, context: actionContext }),
  "textDocument/codeLens": defineDocumentRequest(),
  "textDocument/completion": definePositionRequest({
    context: optional(object({ triggerCharacter: optional(string) })),
  }),
  "textDocument/definition": definePositionRequest(),
  "textDocument/diagnostic": defineDocumentRequest({ previousResultId: optional(string) }),
  "textDocument/documentHighlight": definePositionRequest(),
  "textDocument/documentLink": defineDocumentRequest(),
  "textDocument/documentSymbol": defineDocumentRequest(),
  "textDocument/foldingRange": defineDocumentRequest(),
  "textDocument/formatting": defineDocumentRequest(),
  "textDocument/hover": definePositionRequest(),
  "textDocument/inlayHint": defineDocumentRequest({ range }),
  "textDocument/linkedEditingRange": definePositionRequest(),
  "textDocument/onTypeFormatting": definePositionRequest({ ch: string }),
  "textDocument/prepareRename": definePositionRequest(),
  "textDocument/rangeFormatting": defineDocumentRequest({ range }),
  "textDocument/references": definePositionRequest({ context: object({ includeDeclaration: optional(boolean) }) }),
  "textDocument/rename": definePositionRequest({ newName: string }),
  "textDocument/selectionRange": defineDocumentRequest({ positions: array(position) }),
  "textDocument/semanticTokens/full": defineDocumentRequest(),
  "textDocument/semanticTokens/full/delta": defineDocumentRequest({ previousResultId: string }),
  "textDocument/semanticTokens/range": defineDocumentRequest({ range }),
  "textDocument/signatureHelp": definePositionRequest({
    context: optional(object({ triggerKind: optional(integer) })),
  }),
  "workspace/diagnostic": defineRequest({ previousResultIds: array(object({ uri: string, value: string })) }),
  "workspace/symbol": defineRequest({ query: string }),
  "preambule/checkFolder": defineRequest(),
  "preambule/clauseHashes": defineDocumentRequest({ text: string }),
  "preambule/cleanText": defineDocumentRequest({ text: optional(string) }),
  "preambule/compareVersions": defineDocumentRequest(),
  "preambule/insertOpener": definePositionRequest({
    section: oneOf("preambular", "operative"),
    text: string,
    where: optional(oneOf("before", "after", "end")),
  }),
  "preambule/insertPlaces": definePositionRequest(),
  "preambule/moveClauses": defineRequest({
    textDocument: object({ uri: string, version: integer }),
    from: union(object({ touched: array(range) }), array(integer)),
    to: destination,
    selections: optional(array(range)),
  }),
  "preambule/newDocument": defineRequest({
    kind: string,
    language: string,
    subject: optional(string),
    title: optional(string),
    signatories: optional(integer),
  }),
  "preambule/newDocumentChoices": anyValue,
  "preambule/newVersion": defineDocumentRequest({ language: string }),
  "preambule/newVersionChoices": defineDocumentRequest(),
  "preambule/openers": defineDocumentRequest({ position: optional(position) }),
  "preambule/ping": anyValue,
  "preambule/preview": defineDocumentRequest({ view: string, since: integer }),
  "preambule/review": defineDocumentRequest({ by: oneOf(...REVIEW_GROUPINGS), severities }),
  "preambule/reviewEdit": defineDocumentRequest({
    does: oneOf("fix", "fix-all", "ignore"),
    rule: string,
    range: optional(range),
  }),
  "preambule/reviewExport": defineDocumentRequest(),
  "preambule/rulePage": defineRequest({ id: string, messages: optional(string) }),
  "preambule/setFrontMatter": defineDocumentRequest({ key: string, value: optional(string) }),
  "preambule/sideBySide": defineDocumentRequest({ version: object({ uri: string }) }),
  "preambule/statistics": defineDocumentRequest(),
  "preambule/statisticsTable": defineDocumentRequest(),
  "preambule/structure": defineDocumentRequest(),
  "preambule/versions": definePositionRequest(),
};

export const NOTIFICATIONS: Members = {
  exit: anyValue,
  initialized: anyValue,
  "$/cancelRequest": object({ id: union(string, integer) }),
  "$/progress": object({ token: union(string, integer) }),
  "$/setTrace": object({ value: string }),
  "textDocument/didChange": object({
    textDocument: object({ uri: string, version: optional(integer) }),
    contentChanges: array(change),
  }),
  "textDocument/didClose": object({ textDocument: document }),
  "textDocument/didOpen": object({
    textDocument: object({ uri: string, languageId: optional(string), version: optional(integer), text: string }),
  }),
  "window/workDoneProgress/cancel": object({ token: union(string, integer) }),
  "workspace/didChangeConfiguration": optional(object({})),
  "workspace/didChangeWatchedFiles": object({ changes: array(object({ uri: string, type: integer })) }),
  "workspace/didChangeWorkspaceFolders": object({ event: object({ added: folders, removed: folders }) }),
  "workspace/didCreateFiles": files,
  "workspace/didDeleteFiles": files,
  "workspace/didRenameFiles": files,
};
