/**
 * Checks every message before it is dispatched. Requests before `initialize` or after `shutdown`, malformed messages
 * and wrong parameters are answered here as the protocol says, so that handlers need not check.
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
export type ReplyWriter = Pick<MessageWriter, "write">;

/** Dispatch the message, answer it with an error, or ignore it, with a notice for the log. */
type GuardVerdict =
  | "accept"
  | { readonly code: number; readonly message: string; readonly id: Id }
  | { readonly notice?: string };

export class MessageGuard {
  #state: "new" | "open" | "closed" = "new";
  /** Keys of the ids of requests that are not answered yet. */
  readonly #pending = new Set<string>();

  /** Whether the editor has sent `shutdown`. */
  get isClosed(): boolean {
    return this.#state === "closed";
  }

  check(message: unknown): GuardVerdict {
    if (!isRecord(message)) return refuse(null, ErrorCodes.InvalidRequest, "a message must be an object");
    const { id, method, params } = message;
    if (typeof method !== "string") return isResponse(message) ? "accept" : refuseNonMessage(id);
    if (id === undefined) return this.#checkNotification(method, params);
    return isId(id) ? this.#checkRequest(id, method, params) : refuseNonMessage(id);
  }

  #checkRequest(id: Id, method: string, params: unknown): GuardVerdict {
    if (this.#state === "closed") return refuse(id, ErrorCodes.InvalidRequest, `${method} after shutdown`);
    const first = method === "initialize";
    if (this.#state === "new" && !first)
      return refuse(id, ErrorCodes.ServerNotInitialized, `${method} before initialize`);
    if (this.#state === "open" && first) return refuse(id, ErrorCodes.InvalidRequest, "initialize a second time");
    // The connection would mix up two requests with one id.
    if (this.#pending.has(createIdKey(id))) return refuse(id, ErrorCodes.InvalidRequest, `${method}: the id is in use`);
    // The connection itself refuses unknown methods.
    const problem = Object.hasOwn(REQUESTS, method) ? REQUESTS[method]?.(params, "") : null;
    if (problem) return refuse(id, ErrorCodes.InvalidParams, `${method}: ${problem}`);
    if (first) this.#state = "open";
    if (method === "shutdown") this.#state = "closed";
    this.#pending.add(createIdKey(id));
    return "accept";
  }

  /** Notes an outgoing message: after the answer, the id of a request may be used again. */
  noteSent(message: Message): void {
    if ("id" in message && !("method" in message)) this.#pending.delete(createIdKey(message.id as Id));
  }

  #checkNotification(method: string, params: unknown): GuardVerdict {
    if (method === "exit") return "accept";
    if (this.#state !== "open") return {};
    const problem = Object.hasOwn(NOTIFICATIONS, method) ? NOTIFICATIONS[method]?.(params, "") : null;
    return problem ? { notice: `${method} is ignored: ${problem}` } : "accept";
  }
}

export type InitializeHook = (params: Parameters) => Parameters;

/** The parameters of `initialize`. */
interface Parameters extends Record<string, unknown> {
  readonly processId?: unknown;
  readonly capabilities?: unknown;
}

/** The largest number of notices about malformed notifications; each is logged once. */
const MAX_NOTICES = 50;

/**
 * A reader that dispatches only the messages that the guard accepts; errors are sent by the writer. `onInitialize` gets
 * the parameters of `initialize` and returns those to be dispatched.
 */
export function guardReader(
  reader: MessageReader,
  writer: ReplyWriter,
  guard: MessageGuard,
  onInitialize: InitializeHook = params => params,
): MessageReader {
  const notices = new Set<string>();
  const send = (message: Message) => void writer.write(message).catch(() => {});
  const checkBefore = (callback: DataCallback) => (received: Message) => {
    const message = unwrapParams(received);
    const verdict = guard.check(message);
    if (verdict === "accept") {
      const accepted = isInitialize(message) ? applyInitializeHook(message, onInitialize) : message;
      callback(markTextIds(accepted));
    } else if ("code" in verdict) send(createErrorResponse(verdict.id, verdict.code, verdict.message));
    else if (verdict.notice && notices.size < MAX_NOTICES && !notices.has(verdict.notice)) {
      notices.add(verdict.notice);
      send(createLogMessage(verdict.notice));
    }
  };
  return {
    onError: reader.onError,
    onClose: reader.onClose,
    onPartialMessage: reader.onPartialMessage,
    listen: callback => reader.listen(checkBefore(callback)),
    dispose: () => reader.dispose(),
  };
}

/** A writer that notes each outgoing message in the guard. */
export function guardWriter(guard: MessageGuard, writer: MessageWriter): MessageWriter {
  return {
    onError: writer.onError,
    onClose: writer.onClose,
    write: message => {
      const sent = unmarkTextId(message);
      guard.noteSent(sent);
      return writer.write(sent);
    },
    end: () => writer.end(),
    dispose: () => writer.dispose(),
  };
}

/**
 * `1` and `"1"` are two ids, which the connection takes for one. So ids that are texts have a mark within the server,
 * where they are named by requests and by the cancelling of one.
 */
const TEXT_MARK = "\u0000";

function markTextIds(message: Message): Message {
  const { id, method, params } = message as {
    readonly id?: unknown;
    readonly method?: string;
    readonly params?: unknown;
  };
  if (method === undefined) return message;
  if (typeof id === "string") return { ...message, id: TEXT_MARK + id } as Message;
  const cancelled = method === "$/cancelRequest" && isRecord(params) ? params["id"] : null;
  if (typeof cancelled !== "string") return message;
  return { ...message, params: { ...(params as object), id: TEXT_MARK + cancelled } } as Message;
}

function unmarkTextId(message: Message): Message {
  const { id, method } = message as { readonly id?: unknown; readonly method?: string };
  if (method !== undefined || typeof id !== "string" || !id.startsWith(TEXT_MARK)) return message;
  return { ...message, id: id.slice(TEXT_MARK.length) } as Message;
}

function createIdKey(id: Id): string {
  return `${typeof id} ${id}`;
}

/** Takes the parameters out of a list, which JSON-RPC allows; LSP has one object or none. */
function unwrapParams(message: Message): Message {
  const { params, ...others } = (isRecord(message) ? message : {}) as { readonly params?: unknown };
  if (!Array.isArray(params) || params.length > 1) return message;
  const [only] = params as readonly unknown[];
  return (only === undefined ? others : { ...others, params: only }) as Message;
}

type Initialize = Message & { readonly params: Parameters };

function isInitialize(message: Message): message is Initialize {
  return "method" in message && message.method === "initialize";
}

function applyInitializeHook(message: Initialize, hook: InitializeHook): Initialize {
  const { capabilities } = message.params;
  // An editor that sends no capabilities has none.
  return {
    ...message,
    params: hook({ ...message.params, capabilities: isRecord(capabilities) ? capabilities : {} }),
  };
}

export function createErrorResponse(id: Id, code: number, message: string): Message {
  return { jsonrpc: "2.0", id, error: { code, message } } as Message;
}

function createLogMessage(message: string): Message {
  return { jsonrpc: "2.0", method: "window/logMessage", params: { type: MessageType.Warning, message } } as Message;
}

function refuse(id: Id, code: number, message: string): GuardVerdict {
  return { id, code, message };
}

function refuseNonMessage(id: unknown): GuardVerdict {
  return refuse(isId(id) ? id : null, ErrorCodes.InvalidRequest, "neither a request nor a notification nor a response");
}

function isId(id: unknown): id is string | number {
  return typeof id === "string" || typeof id === "number";
}

function isResponse({ id, result, error }: Record<string, unknown>): boolean {
  return (isId(id) || id === null) && (result !== undefined || isRecord(error));
}
