import assert from "node:assert/strict";
import { PassThrough, Writable } from "node:stream";
import type { Message } from "vscode-languageserver";
import { FrameParser } from "../../../server/connection/transport/frame-parser.ts";
import { FrameWriter } from "../../../server/connection/transport/frame-writer.ts";

const message = (method: string, params?: unknown) => ({ jsonrpc: "2.0", method, params }) as Message;

/** Keeps each piece as it was handed over, and takes its time. */
class Pieces extends Writable {
  readonly pieces: Buffer[] = [];

  override _write(piece: Buffer, _: BufferEncoding, done: () => void): void {
    this.pieces.push(piece);
    setImmediate(done);
  }
}

const read = (pieces: readonly Buffer[]) => {
  const frames = new FrameParser();
  return pieces.flatMap(piece => [...frames.push(piece)]);
};

describe("messages that go out to a stream", () => {
  it("are handed over in one piece each, head and content", async () => {
    const stream = new Pieces();
    await new FrameWriter(stream).write(message("a", { text: "x" }));
    const body = '{"jsonrpc":"2.0","method":"a","params":{"text":"x"}}';
    assert.deepEqual(stream.pieces.map(String), [`Content-Length: ${body.length}\r\n\r\n${body}`]);
  });

  it("are as long as their bytes are many, however long they are", async () => {
    const stream = new Pieces();
    const sent = [message("é", "L’Assemblée générale 𝕊 \ud800"), message("long", "é’".repeat(500_000)), message("end")];
    const writer = new FrameWriter(stream);
    for (const one of sent) await writer.write(one);
    const expected = sent.map(one => ({ message: JSON.parse(JSON.stringify(one)) }));
    assert.deepEqual(read(stream.pieces), expected);
  });

  it("keep their order, and are handed over before anybody waits", async () => {
    const stream = new Pieces();
    const writer = new FrameWriter(stream);
    const sent = Array.from({ length: 200 }, (_, at) => message(`m${at}`, "x".repeat((at * 37) % 5000)));
    const written = sent.map(one => writer.write(one));
    assert.equal(stream.pieces.length, 1, "the stream has the first");
    assert.equal(stream.writableLength > 200 * 2000, true, "and holds the others");
    await Promise.all(written);
    assert.deepEqual(
      read(stream.pieces),
      sent.map(one => ({ message: one })),
    );
  });

  it("that cannot be written are told of, to whoever wrote and to whoever listens", async () => {
    const failing = new Writable({ write: (_chunk, _encoding, done) => done(new Error("EPIPE")) });
    const writer = new FrameWriter(failing);
    const told: { readonly text: string; readonly about: Message | undefined; readonly count: number | undefined }[] =
      [];
    writer.onError(([error, about, count]) => told.push({ text: error.message, about, count }));
    const [first, second] = [message("first"), message("second")];
    await assert.rejects(writer.write(first), /EPIPE/);
    await assert.rejects(writer.write(second));
    assert.deepEqual(
      told.filter(({ about }) => about).map(({ about, count }) => [about, count]),
      [
        [first, 1],
        [second, 2],
      ],
    );
    assert.ok(told.some(({ text, about }) => text === "EPIPE" && about === undefined));
  });

  it("that are no JSON are told of, and those behind them go out", async () => {
    const stream = new Pieces();
    const writer = new FrameWriter(stream);
    let told = 0;
    writer.onError(() => told++);
    await assert.rejects(writer.write(message("big", { value: 1n })), TypeError);
    await writer.write(message("good"));
    assert.deepEqual([told, read(stream.pieces)], [1, [{ message: { jsonrpc: "2.0", method: "good" } }]]);
  });

  it("end with the stream, which says that it has closed", async () => {
    const stream = new PassThrough();
    const writer = new FrameWriter(stream);
    const closed = new Promise(resolve => writer.onClose(() => resolve("closed")));
    writer.end();
    assert.equal(stream.writableEnded, true);
    stream.resume();
    assert.equal(await closed, "closed");
    await assert.rejects(writer.write(message("late")));
  });
});
