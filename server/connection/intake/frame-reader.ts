/** Reads messages from a stream; whoever sent what is none is told so, as JSON-RPC has it. */
import type { Readable } from "node:stream";
import { AbstractMessageReader, type DataCallback, type Disposable, ErrorCodes } from "vscode-languageserver/node";
import { type Answering, refusal } from "./door.ts";
import { Frames } from "./frames.ts";

export class FrameReader extends AbstractMessageReader {
  readonly #stream: Readable;
  readonly #writer: Answering;

  constructor(stream: Readable, writer: Answering) {
    super();
    this.#stream = stream;
    this.#writer = writer;
  }

  listen(callback: DataCallback): Disposable {
    const frames = new Frames();
    const onData = (bytes: Buffer) => {
      for (const frame of frames.push(bytes)) {
        // The connection itself looks whether it is a message.
        if ("message" in frame) callback(frame.message as Parameters<DataCallback>[0]);
        else void this.#writer.write(refusal(null, ErrorCodes.ParseError, frame.broken)).catch(() => {});
      }
    };
    this.#stream.on("data", onData);
    this.#stream.on("error", error => this.fireError(error));
    this.#stream.on("close", () => this.fireClose());
    return { dispose: () => void this.#stream.off("data", onData) };
  }
}
