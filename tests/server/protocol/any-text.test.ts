/** Whatever is written and wherever one asks: every request has an answer that an editor can use. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { CodeAction, Position } from "vscode-languageserver-types";
import { REVIEW_GROUPINGS, REVIEW_SEVERITIES } from "../../../server/protocol/review.ts";
import { texts } from "../../fixtures/slips.ts";
import { TestClient } from "./client.ts";
import { assertWellFormed } from "./well-formed.ts";

const URI = "file:///a.undecl";
const textDocument = { uri: URI, version: 1 };

interface Asked {
  readonly at: Position;
  readonly range: { readonly start: Position; readonly end: Position };
}

/** Parameters besides the document's, for each request about a document that the server answers. */
const REQUESTS: Readonly<Record<string, (asked: Asked) => object>> = {
  "textDocument/codeAction": ({ range }) => ({ range, context: { diagnostics: [], triggerKind: 1 } }),
  "textDocument/codeLens": () => ({}),
  "textDocument/completion": ({ at }) => ({ position: at }),
  "textDocument/definition": ({ at }) => ({ position: at }),
  "textDocument/documentHighlight": ({ at }) => ({ position: at }),
  "textDocument/documentLink": () => ({}),
  "textDocument/documentSymbol": () => ({}),
  "textDocument/foldingRange": () => ({}),
  "textDocument/formatting": () => ({ options: {} }),
  "textDocument/hover": ({ at }) => ({ position: at }),
  "textDocument/inlayHint": ({ range }) => ({ range }),
  "textDocument/linkedEditingRange": ({ at }) => ({ position: at }),
  "textDocument/onTypeFormatting": ({ at }) => ({ position: at, ch: "\n", options: {} }),
  "textDocument/rangeFormatting": ({ range }) => ({ range, options: {} }),
  "textDocument/references": ({ at }) => ({ position: at, context: { includeDeclaration: true } }),
  "textDocument/selectionRange": ({ at }) => ({ positions: [at] }),
  "textDocument/semanticTokens/full": () => ({}),
  "textDocument/semanticTokens/range": ({ range }) => ({ range }),
  "textDocument/signatureHelp": ({ at }) => ({ position: at }),
  "preambule/moveClauses": ({ range }) => ({ from: { touched: [range] }, to: { step: "up" } }),
  "preambule/openers": ({ at }) => ({ position: at }),
  "preambule/insertOpener": ({ at }) => ({ position: at, section: "operative", text: "Décide" }),
  "preambule/insertPlaces": ({ at }) => ({ position: at }),
  "preambule/versions": ({ at }) => ({ position: at }),
  "preambule/compareVersions": () => ({}),
  "preambule/preview": () => ({ view: "a", since: 0 }),
  "preambule/review": () => ({ by: REVIEW_GROUPINGS[0], severities: REVIEW_SEVERITIES }),
  "preambule/reviewEdit": ({ range }) => ({ does: "ignore", rule: "preambular-mark", range }),
  "preambule/reviewExport": () => ({}),
  "preambule/setFrontMatter": () => ({ key: "lang", value: "fr" }),
  "preambule/statistics": () => ({}),
  "preambule/statisticsTable": () => ({}),
  "preambule/structure": () => ({}),
};

/** These tell the person by an error why there is no answer. */
const REFUSING: Readonly<Record<string, (asked: Asked) => object>> = {
  "textDocument/prepareRename": ({ at }) => ({ position: at }),
  "textDocument/rename": ({ at }) => ({ position: at, newName: "7" }),
};

describe("whatever is written and wherever one asks", function () {
  this.timeout(180_000);
  let client: TestClient;

  before(async () => {
    const codeActionLiteralSupport = { codeActionKind: { valueSet: ["quickfix", "refactor", "source"] } };
    const codeAction = { codeActionLiteralSupport, dataSupport: true, resolveSupport: { properties: ["edit"] } };
    client = await new TestClient().start({ capabilities: { textDocument: { codeAction } } });
  });

  after(() => client.kill());

  it("each answer lies inside the text, edit beside edit, and nothing is logged as failed", async () => {
    const place = fc.double({ min: 0, max: 1, noNaN: true });
    await fc.assert(
      fc.asyncProperty(texts, place, place, async (text, a, b) => {
        client.open(URI, text);
        const document = TextDocument.create(URI, "un-declaration", 1, text);
        const [from = 0, to = 0] = [a, b].map(part => Math.floor(part * text.length)).sort((x, y) => x - y);
        const range = { start: document.positionAt(from), end: document.positionAt(to) };
        const asked = { at: range.start, range };
        const answers = await Promise.all([
          ...Object.entries(REQUESTS).map(([method, params]) => ask(method, { textDocument, ...params(asked) })),
          ...Object.entries(REFUSING).map(([method, params]) =>
            ask(method, { textDocument, ...params(asked) }).catch(() => null),
          ),
        ]);
        const actions = answers[0] as CodeAction[];
        for (const action of actions) if (action.data) answers.push(await ask("codeAction/resolve", action));
        client.close(URI);
        for (const answer of answers) assertWellFormed(answer, text);
        assert.deepEqual(
          client.messages.filter(message => message.includes("failed")),
          [],
        );
      }),
      { numRuns: 60, seed: 11 },
    );
  });

  it("and no request about a document is forgotten here", () => {
    const provided = Object.keys(client.initialized?.capabilities ?? {}).filter(name => name.endsWith("Provider"));
    const named = Object.keys({ ...REQUESTS, ...REFUSING }).map(method => method.split("/")[1]);
    const missing = provided
      .map(name => NAMED_OTHERWISE[name] ?? name.replace(/Provider$/, ""))
      .filter(name => !named.includes(name));
    assert.deepEqual(missing, []);
  });

  const ask = (method: string, params: object) => client.request<unknown>(method, params);
});

/** Capabilities whose request has another name. */
const NAMED_OTHERWISE: Readonly<Record<string, string>> = {
  documentFormattingProvider: "formatting",
  documentRangeFormattingProvider: "rangeFormatting",
  documentOnTypeFormattingProvider: "onTypeFormatting",
  semanticTokensProvider: "semanticTokens",
  // About all files.
  workspaceSymbolProvider: "hover",
};
