/**
 * Writes messages to a stream, each in one piece: the library's writer hands over a message's head and its content one
 * after the other, and each only at a later turn, so that whoever reads is woken twice for half a message.
 */
import type { Writable } from "node:stream";
import { AbstractMessageWriter, type Message, type MessageWriter } from "vscode-languageserver/node";

export class FrameWriter extends AbstractMessageWriter implements MessageWriter {
  readonly #stream: Writable;
  /** How many messages could not be written. */
  #failed = 0;

  constructor(stream: Writable) {
    super();
    this.#stream = stream;
    stream.on("error", error => this.fireError(error));
    stream.on("close", () => this.fireClose());
  }

  /** The stream keeps the order of what it is given. */
  async write(message: Message): Promise<void> {
    try {
      await this.#handOver(framed(message));
    } catch (error) {
      this.fireError(error, message, ++this.#failed);
      throw error;
    }
  }

  end(): void {
    this.#stream.end();
  }

  #handOver(frame: Buffer): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#stream.write(frame, error => (error ? reject(error) : resolve()));
    });
  }
}

/** Joined as texts, head and content would be put together once more before they become bytes. */
function framed(message: Message): Buffer {
  const body = JSON.stringify(message);
  const length = Buffer.byteLength(body);
  const head = `Content-Length: ${length}\r\n\r\n`;
  const frame = Buffer.allocUnsafe(head.length + length);
  frame.write(head, "latin1");
  frame.write(body, head.length);
  return frame;
}
