/**
 * Writes each message to a stream as one chunk. The library's writer sends header and body as two chunks, each at a
 * later turn of the event loop, so that the reader is woken twice.
 */
import type { Writable } from "node:stream";
import { AbstractMessageWriter, type Message, type MessageWriter } from "vscode-languageserver/node";

export class FrameWriter extends AbstractMessageWriter implements MessageWriter {
  readonly #stream: Writable;
  /** The number of messages that could not be written. */
  #failures = 0;

  constructor(stream: Writable) {
    super();
    this.#stream = stream;
    stream.on("error", error => this.fireError(error));
    stream.on("close", () => this.fireClose());
  }

  /** Resolves when the message is written. The stream keeps the order of messages. */
  async write(message: Message): Promise<void> {
    try {
      await this.#writeFrame(encodeFrame(message));
    } catch (error) {
      this.fireError(error, message, ++this.#failures);
      throw error;
    }
  }

  end(): void {
    this.#stream.end();
  }

  #writeFrame(frame: Buffer): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#stream.write(frame, error => (error ? reject(error) : resolve()));
    });
  }
}

/** Encodes header and body into one buffer, without building a joined string first. */
function encodeFrame(message: Message): Buffer {
  const body = JSON.stringify(message);
  const length = Buffer.byteLength(body);
  const head = `Content-Length: ${length}\r\n\r\n`;
  const frame = Buffer.allocUnsafe(head.length + length);
  frame.write(head, "latin1");
  frame.write(body, head.length);
  return frame;
}
