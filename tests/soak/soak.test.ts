/** Soaking in seconds: the server in this process holds no more after many edits, documents and files than after few. */
import assert from "node:assert/strict";
import { InProcessServer } from "../fuzz/in-process-server.ts";
import { type Connected, Editor, randomFrom, resolution } from "./editor.ts";
import { assertFlat, courseOf } from "./flat.ts";
import { heapInUse } from "./heap.ts";

const CAPABILITIES = {
  textDocument: { diagnostic: {}, completion: { completionItem: { snippetSupport: true } } },
  workspace: { diagnostics: { refreshSupport: true } },
};

describe("memory stays flat", function () {
  this.timeout(240_000);
  let server: InProcessServer;
  let connected: Connected;

  before(async () => {
    server = new InProcessServer();
    let id = 0;
    connected = {
      request: async (method, params) => {
        const { result, error } = await server.request(`soak-${id++}`, method, params);
        assert.equal(error, undefined, method);
        return result;
      },
      notify: (method, params) => server.notify(method, params),
    };
    await connected.request("initialize", { processId: null, rootUri: null, capabilities: CAPABILITIES });
    connected.notify("initialized", {});
  });

  after(() => {
    assert.deepEqual(
      server.logged.filter(line => line.includes("failed")),
      [],
    );
    server.end();
  });

  it("while a long text is edited", async () => {
    const random = randomFrom(3);
    const editor = new Editor(connected, "file:///long.undecl", resolution(300, random), random);
    editor.open();
    assertFlat(await courseOf({ warmUp: 60, between: 60, measures: 4 }, () => editor.edit(), heapInUse));
    editor.close();
  });

  it("while documents come and go", async () => {
    const random = randomFrom(4);
    const once = async (time: number) => {
      const editor = new Editor(connected, `file:///d${time}.undecl`, resolution(20, random), random);
      editor.open();
      await editor.edit();
      editor.close();
    };
    assertFlat(await courseOf({ warmUp: 30, between: 30, measures: 4 }, once, heapInUse));
  });

  it("and would be seen to grow", async () => {
    const held: string[] = [];
    const heap = async () => 1_000_000 + held.join("").length;
    const course = await courseOf(
      { warmUp: 1, between: 5, measures: 3 },
      () => void held.push("x".repeat(20_000)),
      heap,
    );
    assert.throws(() => assertFlat(course), /memory grows/);
  });
});
