/** What all requests share: the document, its settings, cancellation, and faults that end nothing. */
import { type CancellationToken, LSPErrorCodes, type Position, ResponseError } from "vscode-languageserver";
import { yieldToEventLoop } from "../documents/event-loop.ts";
import type { FeatureSettings } from "../features/shared/feature-settings.ts";
import type { ReadDocument } from "../features/shared/read-document.ts";
import type { DocumentContext, DocumentContexts } from "./document-contexts.ts";
import type { Faults } from "./faults.ts";

/**
 * What a feature needs of a document: the tree, also the findings, or, of a long text that is not read yet, only what
 * stands around the request's position.
 */
export type Need = "tree" | "findings" | "surroundings";

/** Answers a request about one open document; `token` says that nobody waits for the answer any more. */
export type DocumentHandler<P, R> = (
  document: ReadDocument,
  params: P,
  settings: FeatureSettings,
  token: CancellationToken,
) => R | Promise<R>;

export type Handler<P, R> = (params: P, token: CancellationToken) => Promise<R | null | ResponseError>;

interface Params {
  readonly textDocument: { readonly uri: string };
  readonly position?: Position;
}

export class Requests {
  readonly #contexts: Pick<DocumentContexts, "getSnapshot" | "prepare" | "createContext">;
  readonly #faults: Faults;

  constructor(contexts: Pick<DocumentContexts, "getSnapshot" | "prepare" | "createContext">, faults: Faults) {
    this.#contexts = contexts;
    this.#faults = faults;
  }

  createHandler<P extends Params, R>(name: string, answer: DocumentHandler<P, R>, need: Need = "tree"): Handler<P, R> {
    return async (params, token) => {
      try {
        // The next message may cancel a request from before the last keystroke.
        await yieldToEventLoop();
        if (token.isCancellationRequested) return CANCELLED;
        const context = await this.#prepare(params, need, token);
        if (token.isCancellationRequested) return CANCELLED;
        const result = context ? await answer(context.document, params, context.settings, token) : null;
        return token.isCancellationRequested ? CANCELLED : result;
      } catch (error) {
        this.#faults.log(name, error);
        return null;
      }
    };
  }

  /** A handler for requests about no document, or several; if `answer` throws, the result is `otherwise`. */
  createHandlerWithFallback<A extends readonly unknown[], R>(
    name: string,
    answer: (...asked: A) => R | Promise<R>,
    otherwise: (...asked: A) => R,
  ): (...asked: A) => Promise<R> {
    return async (...asked) => {
      try {
        return await answer(...asked);
      } catch (error) {
        this.#faults.log(name, error);
        return otherwise(...asked);
      }
    };
  }

  async #prepare(
    { textDocument: { uri }, position }: Params,
    need: Need,
    token: CancellationToken,
  ): Promise<DocumentContext | null> {
    const isCancelled = () => token.isCancellationRequested;
    if (need !== "surroundings") return this.#contexts.prepare(uri, need, isCancelled);
    const snapshot = await this.#contexts.getSnapshot(uri);
    if (!snapshot?.isUnreadAndLong || !position) return this.#contexts.prepare(uri, "tree", isCancelled);
    return this.#contexts.createContext(uri, snapshot.createExcerptAround(snapshot.positions.offsetAt(position)));
  }
}

const CANCELLED = new ResponseError<void>(LSPErrorCodes.RequestCancelled, "cancelled");
