/** What all requests about a document share: finding it, settings, cancellation, and faults that end nothing. */
import { type CancellationToken, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import type { ReadDocument } from "../features/read-document.ts";
import type { FeatureSettings } from "../features/settings.ts";
import { breath } from "../workspace/breath.ts";

/** The present version of a document; null when it is not open or too long. */
export type Read = (uri: string) => Promise<{
  readonly document: ReadDocument;
  readonly settings: FeatureSettings;
  /** Until what it gives is called, this version stays as it is, whatever is written meanwhile. */
  readonly open: { hold(): () => void };
} | null>;

export type Log = (message: string) => void;

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
      let release: (() => void) | undefined;
      try {
        const found = await this.#read(params.textDocument.uri);
        release = found?.open.hold();
        // Whatever was asked before the last keystroke is of no use any more; that is told in the next message.
        await breath();
        if (token.isCancellationRequested) return CANCELLED;
        const answer = found ? await feature(found.document, params, found.settings, token) : null;
        return token.isCancellationRequested ? CANCELLED : answer;
      } catch (error) {
        this.#faults.log(name, error);
        return null;
      } finally {
        release?.();
      }
    };
  }
}

const CANCELLED = new ResponseError<void>(LSPErrorCodes.RequestCancelled, "cancelled");

/** A fault is a bug of ours: it is logged once by its place, and the editor goes on without that answer. */
export class Faults {
  readonly #log: Log;
  readonly #seen = new Set<string>();

  constructor(log: Log) {
    this.#log = log;
  }

  log(place: string, error: unknown): void {
    if (this.#seen.has(place)) return;
    this.#seen.add(place);
    this.#log(`${place} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
}
