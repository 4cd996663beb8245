/**
 * The server with its bare streams, for what no client library would send. Everything that it writes is read strictly:
 * one byte beside a frame, a word on standard error or a logged fault fails the test that asks `works`.
 */
import assert from "node:assert/strict";
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { join } from "node:path";
import type { Diagnostic } from "vscode-languageserver-types";

const MAIN = join(import.meta.dirname, "../../../server/main.ts");
const PATIENCE = 40_000;
const HEADER = /^Content-Length: (\d+)\r\n\r\n/;

export const FAULTY = "The General Assembly,\n\nRecalling its decision;\n\nDecides to act.\n";

/** What comes back; of requests that the server makes, too. */
export interface Received {
  readonly id?: number | string | null;
  readonly method?: string;
  // Each method has its own.
  // biome-ignore lint/suspicious/noExplicitAny: what is asserted of it is told by the method
  readonly params?: any;
  // biome-ignore lint/suspicious/noExplicitAny: as above
  readonly result?: any;
  readonly error?: { readonly code: number; readonly message: string };
}

export interface Asked {
  readonly capabilities?: object;
  readonly processId?: number | null;
  readonly [name: string]: unknown;
}

export class RawServer {
  readonly process: ChildProcessWithoutNullStreams;
  readonly received: Received[] = [];
  /** Answers what the server asks; absent for a method: it gets no answer. */
  readonly answers = new Map<string, (params: unknown) => object>();
  /** What stood on standard output beside frames. */
  stray = "";
  stderr = "";
  #unread: Buffer = Buffer.alloc(0);
  #ids = 0;
  #waiting: (() => void)[] = [];
  #texts = 0;

  constructor(main = MAIN, node: readonly string[] = []) {
    this.process = spawn(process.execPath, [...node, main, "--stdio"]);
    this.process.stdout.on("data", (bytes: Buffer) => this.#read(bytes));
    this.process.stderr.on("data", data => {
      this.stderr += data;
    });
    // A pipe that closes under a test is what some tests are about.
    this.process.stdin.on("error", () => {});
    this.process.once("exit", () => this.#wake());
  }

  write(bytes: string | Buffer): void {
    this.process.stdin.write(bytes);
  }

  send(message: unknown): void {
    this.write(frame(message));
  }

  notify(method: string, params?: unknown): void {
    this.send({ jsonrpc: "2.0", method, params });
  }

  /** The id under which the answer comes. */
  ask(method: string, params?: unknown): number {
    const id = ++this.#ids;
    this.send({ jsonrpc: "2.0", id, method, params });
    return id;
  }

  async request(method: string, params?: unknown): Promise<Received> {
    return this.answer(this.ask(method, params));
  }

  async answer(id: number | string | null): Promise<Received> {
    return this.take(one => one.method === undefined && one.id === id, `the answer to ${id}`);
  }

  /** Waits for a message and takes it out of those that came. */
  async take(wanted: (one: Received) => boolean, what: string): Promise<Received> {
    const end = performance.now() + PATIENCE;
    for (;;) {
      const at = this.received.findIndex(wanted);
      if (at >= 0) return this.received.splice(at, 1)[0] as Received;
      const left = end - performance.now();
      if (left <= 0 || this.process.exitCode !== null) throw new Error(`waited in vain for ${what}\n${this.stderr}`);
      await new Promise<void>(resolve => {
        const timer = setTimeout(resolve, left);
        this.#waiting.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }

  async start(asked: Asked = {}): Promise<this> {
    const { error } = await this.request("initialize", { processId: null, rootUri: null, capabilities: {}, ...asked });
    assert.equal(error, undefined);
    this.notify("initialized", {});
    return this;
  }

  open(uri: string, text: string, version: unknown = 1): void {
    this.notify("textDocument/didOpen", { textDocument: { uri, languageId: "un-declaration", version, text } });
  }

  change(uri: string, version: unknown, contentChanges: unknown): void {
    this.notify("textDocument/didChange", { textDocument: { uri, version }, contentChanges });
  }

  close(uri: string): void {
    this.notify("textDocument/didClose", { textDocument: { uri } });
  }

  async diagnostics(uri: string): Promise<readonly Diagnostic[]> {
    const isOf = ({ method, params }: Received) => method === "textDocument/publishDiagnostics" && params.uri === uri;
    return (await this.take(isOf, `diagnostics of ${uri}`)).params.diagnostics;
  }

  /** It does its work rightly, has written nothing but frames and logged no fault of its own. */
  async works(): Promise<void> {
    const uri = `file:///still-alive-${++this.#texts}.undecl`;
    this.open(uri, FAULTY);
    assert.deepEqual(
      (await this.diagnostics(uri)).map(({ code }) => code),
      ["preambular-mark"],
    );
    const { result } = await this.request("textDocument/hover", {
      textDocument: { uri },
      position: { line: 2, character: 3 },
    });
    assert.match(JSON.stringify(result), /Recalling/);
    this.close(uri);
    this.quiet();
  }

  quiet(): void {
    assert.deepEqual([this.stray, this.stderr, this.logged(1)], ["", "", []]);
  }

  /** What was logged as error (1), warning (2) … since it was last asked. */
  logged(type: number): string[] {
    const isLog = ({ method, params }: Received) => method === "window/logMessage" && params.type === type;
    const messages = this.received.filter(isLog).map(({ params }) => params.message);
    const others = this.received.filter(one => !isLog(one));
    this.received.splice(0, this.received.length, ...others);
    return messages;
  }

  async exit(): Promise<number | NodeJS.Signals | null> {
    const { process } = this;
    if (process.exitCode === null && process.signalCode === null) {
      await new Promise(resolve => process.once("exit", resolve));
    }
    return process.exitCode ?? process.signalCode;
  }

  kill(): void {
    if (this.process.exitCode === null) this.process.kill("SIGKILL");
  }

  #read(bytes: Buffer): void {
    this.#unread = Buffer.concat([this.#unread, bytes]);
    while (this.#unread.length > 0) {
      const header = HEADER.exec(this.#unread.toString("latin1", 0, 40));
      if (!header) {
        // Perhaps the half of a header.
        if (this.#unread.length < 40) return;
        this.stray += this.#unread.toString();
        this.#unread = Buffer.alloc(0);
        break;
      }
      const start = header[0].length;
      const end = start + Number(header[1]);
      if (this.#unread.length < end) return;
      this.#take(JSON.parse(this.#unread.toString("utf8", start, end)));
      this.#unread = this.#unread.subarray(end);
    }
    this.#wake();
  }

  #take(message: Received): void {
    this.received.push(message);
    const { id, method, params } = message;
    const answer = method === undefined ? undefined : this.answers.get(method);
    if (id !== undefined && answer) this.send({ jsonrpc: "2.0", id, ...answer(params) });
  }

  #wake(): void {
    for (const wake of this.#waiting.splice(0)) wake();
  }
}

/** A message as it goes over the wire. */
export function frame(message: unknown): Buffer {
  const body = Buffer.from(JSON.stringify(message));
  return Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]);
}
