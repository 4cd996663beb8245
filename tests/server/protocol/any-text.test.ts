/** Whatever is written and wherever one asks: every request has an answer that an editor can use. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { CodeAction, Position } from "vscode-languageserver-types";
import { texts } from "../../fixtures/slips.ts";
import { TestClient } from "./client.ts";
import { soundDocumentRequests } from "./sound-params.ts";
import { assertWellFormed } from "./well-formed.ts";

const URI = "file:///a.undecl";
const textDocument = { uri: URI, version: 1 };

interface Asked {
  readonly at: Position;
  readonly range: { readonly start: Position; readonly end: Position };
}

/** These tell the person by an error why there is no answer. */
const REFUSING = ["textDocument/prepareRename", "textDocument/rename"];

/** Parameters that ask about another place of the document. */
function placeAt(value: unknown, asked: Asked, key = ""): unknown {
  if (key === "position") return asked.at;
  if (key === "positions") return [asked.at];
  if (key === "range") return asked.range;
  if (key === "touched" || key === "selections") return [asked.range];
  if (Array.isArray(value)) return value.map(one => placeAt(one, asked));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, placeAt(one, asked, name)]));
}

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
        const requests = soundDocumentRequests(URI);
        const answers = await Promise.all(
          requests.map(([method, params]) => {
            const answer = ask(method, { ...(placeAt(params, asked) as object), textDocument });
            return REFUSING.includes(method) ? answer.catch(() => null) : answer;
          }),
        );
        const actions = answers[requests.findIndex(([method]) => method === "textDocument/codeAction")] as CodeAction[];
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
    const named = soundDocumentRequests(URI).map(([method]) => method.split("/")[1]);
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
