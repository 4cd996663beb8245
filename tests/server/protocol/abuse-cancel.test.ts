/** Requests that are given up, at every moment, and what is given up that nobody asked. */
import assert from "node:assert/strict";
import { frame, RawServer } from "./raw-server.ts";

const URI = "file:///long.undecl";
const TEXT = `The General Assembly,\n\n${"Recalling its decision,\n\n".repeat(2000)}1. Decides to act.\n`;
const CANCELLED = -32800;

describe("giving up", function () {
  this.timeout(60_000);
  let server: RawServer;
  let id = 10_000;

  before(async () => {
    server = await new RawServer().start();
    server.open(URI, TEXT);
    await server.diagnostics(URI);
  });

  afterEach(() => server.works());
  after(() => server?.kill());

  const structure = (one: number | string) =>
    frame({ jsonrpc: "2.0", id: one, method: "preambule/structure", params: { textDocument: { uri: URI } } });
  const cancel = (one: unknown) => frame({ jsonrpc: "2.0", method: "$/cancelRequest", params: { id: one } });

  it("in the same breath leaves an answer that says so", async () => {
    for (const one of [++id, String(++id)]) {
      server.write(Buffer.concat([structure(one), cancel(one), cancel(one)]));
      assert.equal((await server.answer(one)).error?.code, CANCELLED);
    }
  });

  it("of one id leaves the other: a number and a text are two", async () => {
    const one = ++id;
    server.write(Buffer.concat([structure(one), structure(String(one)), cancel(String(one))]));
    assert.ok((await server.answer(one)).result.nodes.length > 0);
    assert.equal((await server.answer(String(one))).error?.code, CANCELLED);
    server.write(Buffer.concat([structure("\u0000"), structure("\u0000\u0000"), structure("")]));
    for (const text of ["", "\u0000\u0000", "\u0000"]) assert.ok((await server.answer(text)).result);
  });

  it("at any later moment leaves one answer, whole or given up", async () => {
    for (let wait = 0; wait < 12; wait++) {
      server.write(structure(++id));
      await new Promise(resolve => setTimeout(resolve, wait));
      server.write(cancel(id));
      const { error, result } = await server.answer(id);
      assert.ok(error ? error.code === CANCELLED : result.nodes.length > 0);
      await server.request("preambule/ping");
      assert.equal(server.received.filter(one => one.id === id).length, 0, "answered twice");
    }
  });

  it("what was answered, what is not asked yet or what nobody asks does nothing", async () => {
    server.write(structure(++id));
    assert.ok((await server.answer(id)).result);
    server.write(cancel(id));
    const next = id + 1;
    for (const one of [next, "x", -1, 1.5, "", "__proto__", null, {}, [], true]) server.write(cancel(one));
    await server.request("preambule/ping");
    id = next;
    server.write(structure(next));
    assert.ok((await server.answer(next)).result);
  });

  it("many at once leaves the rest answered", async () => {
    const ids = Array.from({ length: 60 }, () => ++id);
    server.write(Buffer.concat(ids.map(structure)));
    server.write(Buffer.concat(ids.filter(one => one % 3 > 0).map(cancel)));
    for (const one of ids) {
      const { error, result } = await server.answer(one);
      assert.ok(one % 3 > 0 ? (error?.code ?? CANCELLED) === CANCELLED : result.nodes.length > 0);
    }
  });
});
