/** What all requests about a document share. */
import assert from "node:assert/strict";
import { CancellationTokenSource, ResponseError } from "vscode-languageserver";
import type { DocumentContext } from "../../../server/connection/document-contexts.ts";
import { Faults } from "../../../server/connection/faults.ts";
import { Requests } from "../../../server/connection/requests.ts";
import { FRENCH, readText, URI } from "../features/support.ts";

const params = { textDocument: { uri: URI } };

describe("requests about a document", () => {
  let log: string[];

  const requests = () => {
    log = [];
    const context = { document: readText("Texte"), settings: FRENCH } as unknown as DocumentContext;
    const contexts = {
      getSnapshot: async () => null,
      prepare: async (uri: string) => (uri === URI ? context : null),
      createContext: async () => context,
    };
    return new Requests(contexts, new Faults(message => log.push(message)));
  };

  const never = new CancellationTokenSource().token;
  const isCancelled = (answer: unknown) => answer instanceof ResponseError && answer.code === -32800;

  it("are answered by a feature, and with null where there is none", async () => {
    const handler = requests().createHandler("name", (document, { textDocument }) => [
      document.analysis.text,
      textDocument.uri,
    ]);
    assert.deepEqual(await handler(params, never), ["Texte", URI]);
    assert.equal(await handler({ textDocument: { uri: "file:///other" } }, never), null);
  });

  it("hear before they begin that nobody waits any more, and after they have ended", async () => {
    let begun = 0;
    const begin = () => ++begun;
    const source = new CancellationTokenSource();
    // The editor's next message, which comes when whatever runs now has ended.
    setImmediate(() => source.cancel());
    assert.ok(isCancelled(await requests().createHandler("name", begin)(params, source.token)));
    assert.equal(begun, 0);
    const late = new CancellationTokenSource();
    const handler = requests().createHandler("name", () => {
      late.cancel();
      return begin();
    });
    assert.ok(isCancelled(await handler(params, late.token)));
    assert.equal(begun, 1);
  });

  it("end in null when a feature fails, which is told once", async () => {
    const handler = requests().createHandler("name", () => {
      throw new Error("fault");
    });
    assert.equal(await handler(params, never), null);
    assert.equal(await handler(params, never), null);
    assert.equal(log.length, 1);
  });
});
