/** Messages in no order that the protocol knows, and every way to end. */
import assert from "node:assert/strict";
import { fork, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { RawServer } from "./raw-server.ts";

const textDocument = { uri: "file:///a.undecl" };
const position = { line: 0, character: 0 };

describe("the order of messages", function () {
  this.timeout(60_000);
  let server: RawServer;

  beforeEach(() => {
    server = new RawServer();
  });

  afterEach(() => server.kill());

  it("begins with initialize: before it requests are refused and notifications are nothing", async () => {
    for (const method of ["textDocument/hover", "shutdown", "preambule/ping", "no/such", "$/no/such"]) {
      assert.equal((await server.request(method, { textDocument, position })).error?.code, -32002, method);
    }
    server.open("file:///early.undecl", "The General Assembly,\n\nRecalling it;\n");
    server.notify("initialized", {});
    server.notify("workspace/didChangeConfiguration", { settings: 1 });
    server.notify("$/cancelRequest", null);
    server.notify("no/such");
    await server.start();
    await server.works();
    const early = await server.request("textDocument/documentSymbol", {
      textDocument: { uri: "file:///early.undecl" },
    });
    assert.equal(early.result, null);
  });

  it("knows one initialize: a second is refused, and one without sense does not count", async () => {
    for (const params of [null, 1, "x", [1, 2], { workDoneToken: {} }]) {
      assert.equal((await server.request("initialize", params)).error?.code, -32602, JSON.stringify(params));
      assert.equal((await server.request("preambule/ping")).error?.code, -32002);
    }
    await server.start();
    const second = await server.request("initialize", { processId: null, rootUri: null, capabilities: {} });
    assert.equal(second.error?.code, -32600);
    await server.works();
  });

  it("has an id stand for one request at a time, initialize among them, and takes it again when it was answered", async () => {
    const initialize = { processId: null, rootUri: null, capabilities: {} };
    server.send({ jsonrpc: "2.0", id: 7, method: "initialize", params: initialize });
    server.send({ jsonrpc: "2.0", id: 7, method: "preambule/ping" });
    server.send({ jsonrpc: "2.0", id: "7", method: "preambule/ping" });
    const codes = [(await server.answer(7)).error?.code, (await server.answer(7)).error?.code];
    assert.deepEqual(codes, [-32600, undefined]);
    assert.equal((await server.answer("7")).error, undefined, "a text is another id");
    server.send({ jsonrpc: "2.0", id: 7, method: "preambule/ping" });
    assert.equal((await server.answer(7)).result, null);
    server.notify("initialized", {});
    await server.works();
  });

  it("ends with shutdown: what is asked after it is refused, what is told is nothing", async () => {
    await server.start();
    await server.works();
    assert.equal((await server.request("shutdown")).result, null);
    for (const method of ["textDocument/hover", "shutdown", "initialize", "no/such"]) {
      assert.equal((await server.request(method, { textDocument, position })).error?.code, -32600, method);
    }
    server.open("file:///late.undecl", "The General Assembly,\n\nRecalling it;\n");
    server.notify("exit");
    assert.equal(await server.exit(), 0);
    assert.equal(
      server.received.some(({ params }) => params?.uri === "file:///late.undecl"),
      false,
    );
    server.quiet();
  });

  it("lets what is unknown be: a request is refused, a notification is nothing", async () => {
    await server.start();
    for (const method of [
      "no/such",
      "$/no/such",
      "",
      "__proto__",
      "toString",
      "textDocument/didOpen",
      "workspace/executeCommand",
    ]) {
      assert.equal((await server.request(method, { textDocument })).error?.code, -32601, method);
    }
    for (const method of ["no/such", "$/no/such", "", "__proto__", "constructor", "textDocument/hover"]) {
      server.notify(method, { textDocument });
    }
    await server.works();
    assert.deepEqual(server.logged(2), []);
  });
});

describe("the server ends", function () {
  this.timeout(40_000);
  let server: RawServer;

  beforeEach(() => {
    server = new RawServer();
  });

  afterEach(() => server.kill());

  const initialize = { processId: null, rootUri: null, capabilities: {} };

  it("with 1 on exit without shutdown, before initialize and after", async () => {
    server.notify("exit");
    assert.equal(await server.exit(), 1);
    server = await new RawServer().start();
    server.notify("exit");
    assert.equal(await server.exit(), 1);
    server.quiet();
  });

  it("with 0 when its input ends after shutdown, else with 1", async () => {
    await server.start();
    await server.request("shutdown");
    server.process.stdin.end();
    assert.equal(await server.exit(), 0);
    server.quiet();
    server = await new RawServer().start();
    // In the middle of a frame.
    server.write("Content-Length: 100\r\n\r\n{");
    server.process.stdin.end();
    assert.equal(await server.exit(), 1);
    server.quiet();
  });

  it("when nobody reads its output any more, without a crash", async () => {
    await server.start();
    server.process.stdout.destroy();
    const timer = setInterval(() => server.ask("preambule/ping"), 20);
    assert.equal(await server.exit(), 1);
    clearInterval(timer);
    assert.equal(server.stderr, "");
  });

  it("when the process is gone that started it, and not where none is named or what is named is none", async () => {
    const parent = spawn(process.execPath, ["-e", "setTimeout(() => {}, 1e6)"]);
    const others = [null, 1.5].map(processId => ({ server: new RawServer(), processId: processId as null }));
    try {
      await Promise.all(others.map(one => one.server.start({ ...initialize, processId: one.processId })));
      await server.start({ ...initialize, processId: parent.pid as number });
      await server.works();
      parent.kill("SIGKILL");
      assert.equal(await server.exit(), 1);
      server.quiet();
      // They were asked to look earlier than the one that ended.
      for (const one of others) await one.server.works();
    } finally {
      for (const one of others) one.server.kill();
    }
  });

  it("when the channel to its parent is closed, where it speaks over that; messages come through the same door", async () => {
    const child = fork(join(import.meta.dirname, "../../../server/main.ts"), ["--node-ipc"], { silent: true });
    const answer = async (message: object) => {
      child.send({ jsonrpc: "2.0", ...message });
      const [received] = await once(child, "message");
      return received as { result?: unknown; error?: { code: number } };
    };
    try {
      assert.equal((await answer({ id: 1, method: "preambule/ping" })).error?.code, -32002);
      assert.equal((await answer({ method: 7 })).error?.code, -32600);
      assert.ok((await answer({ id: 2, method: "initialize", params: initialize })).result);
      assert.equal((await answer({ id: 3, method: "textDocument/hover", params: {} })).error?.code, -32602);
      child.disconnect();
      assert.deepEqual(await once(child, "exit"), [1, null]);
    } finally {
      child.kill();
    }
  });
});
