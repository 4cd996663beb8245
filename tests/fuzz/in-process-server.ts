/** The language server in this process, spoken to by frames: thousands of times a minute, where a process takes seconds. */
import { PassThrough } from "node:stream";
import { createConnection, StreamMessageReader } from "vscode-languageserver/node";
import { startServer } from "../../server/connection/server.ts";
import { FrameReader } from "../../server/connection/transport/frame-reader.ts";
import { FrameWriter } from "../../server/connection/transport/frame-writer.ts";
import { guardReader, guardWriter, MessageGuard } from "../../server/connection/transport/message-guard.ts";

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

export class InProcessServer {
  readonly #input = new PassThrough();
  readonly #output = new PassThrough();
  readonly #writer = new FrameWriter(this.#output);
  readonly #door = new MessageGuard();
  readonly #connection = createConnection(
    // As at the standard streams, but with no parent to end with.
    guardReader(new FrameReader(this.#input, this.#writer), this.#writer, this.#door, params => {
      return { ...params, processId: null };
    }),
    guardWriter(this.#door, this.#writer),
  );
  readonly #waiting = new Map<number | string, (message: Message) => void>();
  /** What the server wrote to the log of the editor. */
  readonly logged: string[] = [];

  constructor() {
    startServer(this.#connection);
    new StreamMessageReader(this.#output).listen(message => this.#received(message as Message));
  }

  write(bytes: Uint8Array): void {
    this.#input.write(bytes);
  }

  send(message: unknown): void {
    const body = new TextEncoder().encode(JSON.stringify(message));
    this.write(new TextEncoder().encode(`Content-Length: ${body.length}\r\n\r\n`));
    this.write(body);
  }

  notify(method: string, params: unknown): void {
    this.send({ jsonrpc: "2.0", method, params });
  }

  /** The answer, an error's too. */
  request(id: string, method: string, params: unknown): Promise<Message> {
    return new Promise(resolve => {
      this.#waiting.set(id, resolve);
      this.send({ jsonrpc: "2.0", id, method, params });
    });
  }

  end(): void {
    this.#connection.dispose();
    this.#input.destroy();
    this.#output.destroy();
  }

  #received(message: Message): void {
    const { id, method } = message;
    // What the server asks of an editor is answered with nothing.
    if (method !== undefined && id !== undefined) this.send({ jsonrpc: "2.0", id, result: null });
    else if (method === "window/logMessage") this.logged.push(JSON.stringify(message));
    else if (id !== undefined) {
      this.#waiting.get(id)?.(message);
      this.#waiting.delete(id);
    }
  }
}
