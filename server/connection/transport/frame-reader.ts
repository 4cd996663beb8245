/** Reads messages from a stream; answers malformed frames with a parse error, as JSON-RPC says. */
import type { Readable } from "node:stream";
import { AbstractMessageReader, type DataCallback, type Disposable, ErrorCodes } from "vscode-languageserver/node";
import { FrameParser } from "./frame-parser.ts";
import { createErrorResponse, type ReplyWriter } from "./message-guard.ts";

export class FrameReader extends AbstractMessageReader {
  readonly #stream: Readable;
  readonly #writer: ReplyWriter;

  constructor(stream: Readable, writer: ReplyWriter) {
    super();
    this.#stream = stream;
    this.#writer = writer;
  }

  listen(callback: DataCallback): Disposable {
    const frames = new FrameParser();
    const onData = (bytes: Buffer) => {
      for (const frame of frames.push(bytes)) {
        // The guard checks whether it is a message.
        if ("message" in frame) callback(frame.message as Parameters<DataCallback>[0]);
        else void this.#writer.write(createErrorResponse(null, ErrorCodes.ParseError, frame.broken)).catch(() => {});
      }
    };
    this.#stream.on("data", onData);
    this.#stream.on("error", error => this.fireError(error));
    this.#stream.on("close", () => this.fireClose());
    return { dispose: () => void this.#stream.off("data", onData) };
  }
}
