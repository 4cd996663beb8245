/**
 * The one door through which messages come in, whatever carries them: what comes before `initialize` or after
 * `shutdown`, what is no message, and parameters that are none are answered here as the protocol has it, so that nobody
 * behind need look.
 */
import {
  type DataCallback,
  ErrorCodes,
  type Message,
  type MessageReader,
  MessageType,
  type MessageWriter,
} from "vscode-languageserver";
import { isRecord } from "../settings.ts";
import { NOTIFICATIONS, REQUESTS } from "./params.ts";

type Id = string | number | null;
export type Answering = Pick<MessageWriter, "write">;

/** A message goes in, is answered with an error, or is left lying; `told` says in the log why. */
type Verdict = "in" | { readonly code: number; readonly message: string; readonly id: Id } | { readonly told?: string };

export class Door {
  #state: "new" | "open" | "closed" = "new";
  /** Ids of requests that are not answered yet, as the connection tells them apart. */
  readonly #asked = new Set<string>();

  /** The editor has said that it will end. */
  get closed(): boolean {
    return this.#state === "closed";
  }

  judge(message: unknown): Verdict {
    if (!isRecord(message)) return refused(null, ErrorCodes.InvalidRequest, "a message must be an object");
    const { id, method, params } = message;
    if (typeof method !== "string") return isResponse(message) ? "in" : noMessage(id);
    if (id === undefined) return this.#notification(method, params);
    return isId(id) ? this.#request(id, method, params) : noMessage(id);
  }

  #request(id: Id, method: string, params: unknown): Verdict {
    if (this.#state === "closed") return refused(id, ErrorCodes.InvalidRequest, `${method} after shutdown`);
    const first = method === "initialize";
    if (this.#state === "new" && !first)
      return refused(id, ErrorCodes.ServerNotInitialized, `${method} before initialize`);
    if (this.#state === "open" && first) return refused(id, ErrorCodes.InvalidRequest, "initialize a second time");
    // Behind the door one of the two would take the other's place, `initialize` perhaps.
    if (this.#asked.has(String(id))) return refused(id, ErrorCodes.InvalidRequest, `${method}: the id is in use`);
    // Of unknown methods the connection itself says that it does not know them.
    const problem = Object.hasOwn(REQUESTS, method) ? REQUESTS[method]?.(params, "") : null;
    if (problem) return refused(id, ErrorCodes.InvalidParams, `${method}: ${problem}`);
    if (first) this.#state = "open";
    if (method === "shutdown") this.#state = "closed";
    this.#asked.add(String(id));
    return "in";
  }

  /** A message goes out: with an answer its request's id is free again. */
  left(message: Message): void {
    if ("id" in message && !("method" in message)) this.#asked.delete(String(message.id));
  }

  #notification(method: string, params: unknown): Verdict {
    if (method === "exit") return "in";
    if (this.#state !== "open") return {};
    const problem = Object.hasOwn(NOTIFICATIONS, method) ? NOTIFICATIONS[method]?.(params, "") : null;
    return problem ? { told: `${method} is ignored: ${problem}` } : "in";
  }
}

export type Introduced = (params: Parameters) => Parameters;

/** Of `initialize`. */
interface Parameters extends Record<string, unknown> {
  readonly processId?: unknown;
  readonly capabilities?: unknown;
}

/** So many notifications that are none are told of in the log, each once. */
const MOST_TOLD = 50;

/**
 * What comes through the door of what a reader reads; refusals go out by the writer. `introduced` is handed the
 * parameters of `initialize` and gives those that are passed on.
 */
export function guarded(
  reader: MessageReader,
  writer: Answering,
  door: Door,
  introduced: Introduced = params => params,
): MessageReader {
  const told = new Set<string>();
  const send = (message: Message) => void writer.write(message).catch(() => {});
  const judged = (callback: DataCallback) => (received: Message) => {
    const message = byName(received);
    const verdict = door.judge(message);
    if (verdict === "in") callback(isInitialize(message) ? introduction(message, introduced) : message);
    else if ("code" in verdict) send(refusal(verdict.id, verdict.code, verdict.message));
    else if (verdict.told && told.size < MOST_TOLD && !told.has(verdict.told)) {
      told.add(verdict.told);
      send(notice(verdict.told));
    }
  };
  return {
    onError: reader.onError,
    onClose: reader.onClose,
    onPartialMessage: reader.onPartialMessage,
    listen: callback => reader.listen(judged(callback)),
    dispose: () => reader.dispose(),
  };
}

/** What goes out by a writer, past the door. */
export function past(door: Door, writer: MessageWriter): MessageWriter {
  return {
    onError: writer.onError,
    onClose: writer.onClose,
    write: message => {
      door.left(message);
      return writer.write(message);
    },
    end: () => writer.end(),
    dispose: () => writer.dispose(),
  };
}

/** JSON-RPC lets a list hold the parameters; the protocol's are always one object, or nothing. */
function byName(message: Message): Message {
  const { params, ...others } = (isRecord(message) ? message : {}) as { readonly params?: unknown };
  if (!Array.isArray(params) || params.length > 1) return message;
  const [only] = params as readonly unknown[];
  return (only === undefined ? others : { ...others, params: only }) as Message;
}

type Initialize = Message & { readonly params: Parameters };

function isInitialize(message: Message): message is Initialize {
  return "method" in message && message.method === "initialize";
}

function introduction(message: Initialize, introduced: Introduced): Initialize {
  const { capabilities } = message.params;
  // An editor that says nothing of what it can do can do nothing more.
  return {
    ...message,
    params: introduced({ ...message.params, capabilities: isRecord(capabilities) ? capabilities : {} }),
  };
}

export function refusal(id: Id, code: number, message: string): Message {
  return { jsonrpc: "2.0", id, error: { code, message } } as Message;
}

function notice(message: string): Message {
  return { jsonrpc: "2.0", method: "window/logMessage", params: { type: MessageType.Warning, message } } as Message;
}

function refused(id: Id, code: number, message: string): Verdict {
  return { id, code, message };
}

function noMessage(id: unknown): Verdict {
  return refused(
    isId(id) ? id : null,
    ErrorCodes.InvalidRequest,
    "neither a request nor a notification nor a response",
  );
}

function isId(id: unknown): id is string | number {
  return typeof id === "string" || typeof id === "number";
}

function isResponse({ id, result, error }: Record<string, unknown>): boolean {
  return (isId(id) || id === null) && (result !== undefined || isRecord(error));
}
