/** What all requests share: finding the document, settings, cancellation, and faults that end nothing. */
import { type CancellationToken, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import { breath } from "../documents/breath.ts";
import type { ReadDocument } from "../features/read-document.ts";
import type { FeatureSettings } from "../features/shared/feature-settings.ts";
import type { Faults } from "./faults.ts";

/** The present version of a document; null when it is not open or too long. */
export type Read = (uri: string) => Promise<{
  readonly document: ReadDocument;
  readonly settings: FeatureSettings;
} | null>;

export type Feature<P, R> = (
  document: ReadDocument,
  params: P,
  settings: FeatureSettings,
  token: CancellationToken,
) => R | Promise<R>;

export type Handler<P, R> = (params: P, token: CancellationToken) => Promise<R | null | ResponseError>;

export class Requests {
  readonly #read: Read;
  readonly #faults: Faults;

  constructor(read: Read, faults: Faults) {
    this.#read = read;
    this.#faults = faults;
  }

  handler<P extends { readonly textDocument: { readonly uri: string } }, R>(
    name: string,
    feature: Feature<P, R>,
  ): Handler<P, R> {
    return async (params, token) => {
      try {
        const found = await this.#read(params.textDocument.uri);
        // Whatever was asked before the last keystroke is of no use any more; that is told in the next message.
        await breath();
        if (token.isCancellationRequested) return CANCELLED;
        const answer = found ? await feature(found.document, params, found.settings, token) : null;
        return token.isCancellationRequested ? CANCELLED : answer;
      } catch (error) {
        this.#faults.log(name, error);
        return null;
      }
    };
  }

  /** A request that is about no document, or about more; where it fails, the answer is `otherwise` of what was asked. */
  plain<A extends readonly unknown[], R>(
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
}

const CANCELLED = new ResponseError<void>(LSPErrorCodes.RequestCancelled, "cancelled");
