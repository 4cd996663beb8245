/**
 * The parameters of every request and notification that the server knows, as the protocol and `server/protocol` have
 * them. What nothing depends on may be missing: an editor that leaves it out is none the worse served.
 */
import { REVIEW_GROUPINGS, REVIEW_SEVERITIES } from "../../protocol/review.ts";
import { anything, either, flag, integer, list, oneOf, optional, record, type Shape, text } from "./shape.ts";

const position = record({ line: integer, character: integer });
const range = record({ start: position, end: position });
const token = optional(either(text, integer));
const document = record({ uri: text });

type Members = Readonly<Record<string, Shape>>;

/** Parameters of a request, which may bring tokens for progress along. */
const asking = (members: Members = {}) => record({ workDoneToken: token, partialResultToken: token, ...members });
const about = (members: Members = {}) => asking({ textDocument: document, ...members });
const at = (members: Members = {}) => about({ position, ...members });

/** What the server itself has put into what comes back to be resolved. */
const span = record({ start: integer, end: integer });
const offer = record({ uri: text, version: integer, range: span, refactoring: text, key: text });
const lens = record({ uri: text, about: text, paragraph: integer });
const item = record({
  uri: optional(text),
  language: optional(text),
  concept: optional(text),
  section: optional(text),
});

const diagnostic = record({ range, message: text, code: optional(either(text, integer)) });
const actionContext = record({
  diagnostics: list(diagnostic),
  only: optional(list(text)),
  triggerKind: optional(integer),
});
const destination = record({
  before: optional(integer),
  after: optional(integer),
  into: optional(integer),
  step: optional(text),
});
const folders = list(record({ uri: text }));
const files = record({ files: list(anything) });
const severities = list(oneOf(...REVIEW_SEVERITIES));
const change = record({ range: optional(range), text });

export const REQUESTS: Members = {
  initialize: asking(),
  shutdown: anything,
  "codeAction/resolve": record({ title: text, data: optional(offer) }),
  "codeLens/resolve": record({ range, data: optional(lens) }),
  "completionItem/resolve": record({ label: text, data: optional(item) }),
  "textDocument/codeAction": about({ range, context: actionContext }),
  "textDocument/codeLens": about(),
  "textDocument/completion": at({ context: optional(record({ triggerCharacter: optional(text) })) }),
  "textDocument/definition": at(),
  "textDocument/diagnostic": about({ previousResultId: optional(text) }),
  "textDocument/documentHighlight": at(),
  "textDocument/documentLink": about(),
  "textDocument/documentSymbol": about(),
  "textDocument/foldingRange": about(),
  "textDocument/formatting": about(),
  "textDocument/hover": at(),
  "textDocument/inlayHint": about({ range }),
  "textDocument/linkedEditingRange": at(),
  "textDocument/onTypeFormatting": at({ ch: text }),
  "textDocument/prepareRename": at(),
  "textDocument/rangeFormatting": about({ range }),
  "textDocument/references": at({ context: record({ includeDeclaration: optional(flag) }) }),
  "textDocument/rename": at({ newName: text }),
  "textDocument/selectionRange": about({ positions: list(position) }),
  "textDocument/semanticTokens/full": about(),
  "textDocument/semanticTokens/full/delta": about({ previousResultId: text }),
  "textDocument/semanticTokens/range": about({ range }),
  "textDocument/signatureHelp": at({ context: optional(record({ triggerKind: optional(integer) })) }),
  "workspace/diagnostic": asking({ previousResultIds: list(record({ uri: text, value: text })) }),
  "workspace/symbol": asking({ query: text }),
  "preambule/checkFolder": asking(),
  "preambule/compareVersions": about(),
  "preambule/insertOpener": at({
    section: oneOf("preambular", "operative"),
    text,
    where: optional(oneOf("before", "after", "end")),
  }),
  "preambule/insertPlaces": at(),
  "preambule/moveClauses": asking({
    textDocument: record({ uri: text, version: integer }),
    from: either(record({ touched: list(range) }), list(integer)),
    to: destination,
    selections: optional(list(range)),
  }),
  "preambule/newDocument": asking({
    kind: text,
    language: text,
    subject: optional(text),
    title: optional(text),
    signatories: optional(integer),
  }),
  "preambule/newDocumentChoices": anything,
  "preambule/openers": about({ position: optional(position) }),
  "preambule/ping": anything,
  "preambule/preview": about({ view: text, since: integer }),
  "preambule/review": about({ by: oneOf(...REVIEW_GROUPINGS), severities }),
  "preambule/reviewEdit": about({ does: oneOf("fix", "fix-all", "ignore"), rule: text, range: optional(range) }),
  "preambule/reviewExport": about(),
  "preambule/rulePage": asking({ id: text, messages: optional(text) }),
  "preambule/setFrontMatter": about({ key: text, value: optional(text) }),
  "preambule/statistics": about(),
  "preambule/statisticsTable": about(),
  "preambule/structure": about(),
  "preambule/versions": at(),
};

export const NOTIFICATIONS: Members = {
  exit: anything,
  initialized: anything,
  "$/cancelRequest": record({ id: either(text, integer) }),
  "$/progress": record({ token: either(text, integer) }),
  "$/setTrace": record({ value: text }),
  "textDocument/didChange": record({
    textDocument: record({ uri: text, version: optional(integer) }),
    contentChanges: list(change),
  }),
  "textDocument/didClose": record({ textDocument: document }),
  "textDocument/didOpen": record({
    textDocument: record({ uri: text, languageId: optional(text), version: optional(integer), text }),
  }),
  "window/workDoneProgress/cancel": record({ token: either(text, integer) }),
  "workspace/didChangeConfiguration": optional(record({})),
  "workspace/didChangeWatchedFiles": record({ changes: list(record({ uri: text, type: integer })) }),
  "workspace/didChangeWorkspaceFolders": record({ event: record({ added: folders, removed: folders }) }),
  "workspace/didCreateFiles": files,
  "workspace/didDeleteFiles": files,
  "workspace/didRenameFiles": files,
};
