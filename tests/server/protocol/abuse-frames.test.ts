/** Bytes that are cut, joined and spoilt in every way: what is no message is refused, what comes behind it is answered. */
import assert from "node:assert/strict";
import { frame, RawServer } from "./raw-server.ts";

const ping = (id: number | string) => ({ jsonrpc: "2.0", id, method: "preambule/ping" });
const body = (message: unknown) => JSON.stringify(message);

describe("frames", function () {
  this.timeout(60_000);
  let server: RawServer;
  let id = 1000;

  before(async () => {
    server = await new RawServer().start();
  });

  afterEach(async () => {
    await server.works();
    server.received.length = 0;
  });

  after(() => server?.kill());

  /** Sends and waits for the answer to a ping behind it. */
  async function answered(...before: (string | Buffer)[]): Promise<void> {
    for (const bytes of before) server.write(bytes);
    server.send(ping(++id));
    assert.equal((await server.answer(id)).result, null);
  }

  async function refused(code = -32700): Promise<void> {
    assert.equal((await server.answer(null)).error?.code, code);
  }

  it("may come byte by byte, and be cut inside a character", async () => {
    const uri = "file:///é😀.undecl";
    const text = "L’Assemblée générale,\n\nRappelant sa décision ;\n\n😀\n";
    const textDocument = { uri, languageId: "un-declaration", version: 1, text };
    for (const byte of frame({ jsonrpc: "2.0", method: "textDocument/didOpen", params: { textDocument } })) {
      server.write(Buffer.of(byte));
    }
    assert.ok((await server.diagnostics(uri)).length > 0);
    server.close(uri);
  });

  it("may come many at once, and half of the next", async () => {
    const ids = Array.from({ length: 300 }, () => ++id);
    const all = Buffer.concat(ids.map(one => frame(ping(one))));
    server.write(all.subarray(0, all.length - 7));
    await new Promise(resolve => setTimeout(resolve, 20));
    server.write(all.subarray(all.length - 7));
    for (const one of ids) assert.equal((await server.answer(one)).result, null);
  });

  it("may write their headers in any case, with others, in any order", async () => {
    const text = body(ping(++id));
    const type = "Content-Type: application/vscode-jsonrpc; charset=utf-8";
    for (const header of [
      `content-length: ${text.length}`,
      `CONTENT-LENGTH:${text.length}`,
      `Content-Length:  ${text.length}  `,
      `${type}\r\nContent-Length: ${text.length}`,
      `Content-Length: ${text.length}\r\n${type}`,
      `X-Content-Length: 3\r\nContent-Length: ${text.length}\r\nX-Content-Length: 5`,
      `no header at all\r\nContent-Length: ${text.length}`,
    ]) {
      server.write(`${header}\r\n\r\n${text}`);
      assert.equal((await server.answer(id)).result, null, header);
    }
  });

  it("may be huge", async () => {
    const text = `The General Assembly,\n\n${"Recalling its decision,\n\n".repeat(40_000)}`;
    server.open("file:///huge.undecl", text);
    server.close("file:///huge.undecl");
    const { error } = await server.request("preambule/rulePage", { id: "x".repeat(3_000_000) });
    assert.equal(error, undefined);
  });

  const junk: Readonly<Record<string, string | Buffer>> = {
    "no length": "Content-Type: text/plain\r\n\r\n",
    "a length that is no number": "Content-Length: abc\r\n\r\n",
    "a negative length": "Content-Length: -5\r\n\r\n",
    "half a byte": "Content-Length: 1.5\r\n\r\n",
    "a length beyond reason": "Content-Length: 99999999999999\r\n\r\n",
    "a header without a colon": "hello\r\n\r\n",
    "an empty header": "\r\n\r\n",
    "no header but a body": `${body(ping(1))}\r\n\r\n`,
    "a megabyte of nothing": "x".repeat(1_000_000),
    "bytes that are no text": Buffer.from([0xff, 0xfe, 0, 1, 0xc3, 13, 10, 13, 10]),
    "no JSON": "Content-Length: 5\r\n\r\nhello",
    "half of a JSON": 'Content-Length: 9\r\n\r\n{"a": [1,',
    "an empty body": "Content-Length: 0\r\n\r\n",
    "a body of bytes that are no text": Buffer.from("Content-Length: 3\r\n\r\n\xff\xfe\xc3", "latin1"),
    "a header twice": "Content-Length: 30\r\n\r\nContent-Length: 30\r\n\r\nxxxxxxxxxx",
  };
  for (const [what, bytes] of Object.entries(junk)) {
    it(`that are none are refused: ${what}`, async () => {
      await answered(bytes);
      await refused();
    });
  }

  it("that announce too little or too much cost themselves, and no other", async () => {
    const text = body(ping(++id));
    for (const wrong of [
      1,
      2,
      20,
      text.length - 1,
      text.length + 1,
      text.length + 9,
      text.length + 16,
      text.length + 20,
    ]) {
      await answered(`Content-Length: ${wrong}\r\n\r\n${text}`);
      await refused();
    }
  });

  it("that hold no message are refused as such, with their number where they have one", async () => {
    for (const message of [null, true, 5, "text", [], [ping(1)], {}, { id: null }, { method: 7 }, { jsonrpc: "2.0" }]) {
      await answered(frame(message));
      await refused(-32600);
    }
    for (const message of [
      { id: "seven" },
      { id: "seven", method: null },
      { id: "seven", error: "text" },
      { id: "seven", method: { toString: 1 } },
    ]) {
      await answered(frame(message));
      assert.equal((await server.answer("seven")).error?.code, -32600, body(message));
    }
    for (const message of [
      { id: {}, method: "shutdown" },
      { id: [1], method: "exit" },
      { id: true, method: "shutdown" },
    ]) {
      await answered(frame(message));
      await refused(-32600);
    }
  });

  it("that answer what nobody asked, or with nothing, are let be", async () => {
    for (const message of [
      { id: 999, result: 1 },
      { id: "x", result: null },
      { id: 999, error: { code: 1, message: "no" } },
      { id: 999, error: {} },
      { id: 999, error: { code: "x", message: 7, data: [] } },
    ]) {
      await answered(frame(message));
    }
  });

  it("may be nested as deep as anybody likes", async () => {
    const deep = `${"[".repeat(200_000)}${"]".repeat(200_000)}`;
    const request = (method: string, params: string) =>
      framed(`{"jsonrpc":"2.0","id":${++id},"method":"${method}","params":${params}}`);
    await answered(framed(deep));
    await refused(-32600);
    for (const [method, params, code] of [
      ["textDocument/hover", deep, -32602],
      ["textDocument/hover", `{"textDocument":${deep}}`, -32602],
      ["no/such", deep, -32601],
      ["preambule/ping", deep, undefined],
      // Given back as it came, which is more than can be written.
      ["completionItem/resolve", `{"label":"a","other":${deep}}`, -32603],
      ["codeAction/resolve", `{"title":"a","command":${deep}}`, -32603],
    ] as const) {
      server.write(request(method, params));
      assert.equal((await server.answer(id)).error?.code, code, method);
    }
    await answered(framed(`{"method":"workspace/didChangeConfiguration","params":{"settings":{"rules":${deep}}}}`));
    await answered(framed(`{"method":"$/setTrace","params":${deep}}`));
  });

  it("may hold lists without end", async () => {
    const uri = "file:///many.undecl";
    server.open(uri, "The General Assembly,\n\n1. Decides to act.\n");
    const position = { line: 2, character: 4 };
    const many = Array.from({ length: 50_000 }, () => position);
    const change = { range: { start: position, end: position }, text: "" };
    server.change(
      uri,
      2,
      many.map(() => change),
    );
    for (const [method, params] of Object.entries({
      "textDocument/selectionRange": { positions: many.slice(0, 5000) },
      "textDocument/codeAction": {
        range: change.range,
        context: { diagnostics: many.map(() => ({ range: change.range, message: "a" })) },
      },
      "preambule/moveClauses": {
        textDocument: { uri, version: 2 },
        from: { touched: many.map(() => change.range) },
        to: { step: "up" },
        selections: many.map(() => change.range),
      },
    })) {
      const { error } = await server.request(method, { textDocument: { uri }, ...params });
      assert.equal(error, undefined, method);
    }
    const previousResultIds = many.map((_, at) => ({ uri: `file:///${at}`, value: "a" }));
    assert.equal(
      (await server.request("workspace/diagnostic", { previousResultIds })).result.items.length,
      many.length,
    );
    server.close(uri);
  });

  it("need not say which JSON-RPC they speak, and may number themselves as they like", async () => {
    for (const own of ["", "a", "😀", -1, 1.5, 2 ** 53, "__proto__"]) {
      server.send({ id: own, method: "preambule/ping" });
      assert.equal((await server.answer(own)).result, null);
    }
  });
});

function framed(text: string): string {
  return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
}
