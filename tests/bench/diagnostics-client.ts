/**
 * The diagnostics of the open document, as an editor comes by them: the server sends them (push), or the editor asks
 * for them as VS Code's client library does (pull).
 */
import { CancellationTokenSource, type MessageConnection, ResponseError } from "vscode-jsonrpc/node";
import { LSPErrorCodes } from "vscode-languageserver";
import type { Diagnostic } from "vscode-languageserver-types";

const PATIENCE = 60_000;

export interface Report {
  /** The newest version that the server can have known when it answered, or the version that it names. */
  readonly version: number;
  readonly diagnostics: readonly Diagnostic[];
}

interface PullAnswer {
  readonly kind: "full" | "unchanged";
  readonly resultId?: string;
  readonly items?: readonly Diagnostic[];
}

interface Subject {
  readonly uri: string;
  /** The present version. */
  version(): number;
}

export class DiagnosticsClient {
  readonly #connection: MessageConnection;
  readonly #subject: Subject;
  readonly #pulls: boolean;
  readonly #listeners = new Set<(report: Report) => void>();
  #latest: Report | null = null;
  #resultId: string | undefined;
  #pulling: CancellationTokenSource | null = null;

  constructor(connection: MessageConnection, subject: Subject, pulls: boolean) {
    this.#connection = connection;
    this.#subject = subject;
    this.#pulls = pulls;
    connection.onNotification(
      "textDocument/publishDiagnostics",
      ({ uri, version = subject.version(), diagnostics }) => {
        if (uri === subject.uri) this.#accept({ version, diagnostics });
      },
    );
    connection.onRequest("workspace/diagnostic/refresh", () => {
      this.#pull();
      return null;
    });
  }

  /** To be called after each version that is sent: who pulls asks now. */
  textChanged(): void {
    if (this.#pulls) this.#pull();
  }

  /** Calls the listener for each report; what is returned ends that. */
  listen(listener: (report: Report) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Resolves with the first report of the present version that is as wanted, the latest one among them. */
  waitFor(isWanted: (report: Report) => boolean = () => true): Promise<Report> {
    const version = this.#subject.version();
    return new Promise((resolve, reject) => {
      const accept = (report: Report) => {
        if (report.version < version || !isWanted(report)) return;
        clearTimeout(timer);
        stop();
        resolve(report);
      };
      const timer = setTimeout(() => {
        stop();
        reject(
          new Error(`not the diagnostics that were waited for, but ${this.#latest?.diagnostics.length ?? "none"}`),
        );
      }, PATIENCE);
      const stop = this.listen(accept);
      if (this.#latest) accept(this.#latest);
    });
  }

  /** A request that is not answered yet is cancelled, and the next one sent when it has been answered. */
  #pull(): void {
    if (this.#pulling) this.#pulling.cancel();
    else void this.#pullNow();
  }

  async #pullNow(): Promise<void> {
    const cancellation = new CancellationTokenSource();
    this.#pulling = cancellation;
    const version = this.#subject.version();
    const params = {
      textDocument: { uri: this.#subject.uri },
      ...(this.#resultId === undefined ? {} : { previousResultId: this.#resultId }),
    };
    const answer = await this.#connection
      .sendRequest<PullAnswer>("textDocument/diagnostic", params, cancellation.token)
      .catch(toCancelled);
    this.#pulling = null;
    // What the server answers to a cancelled request is not shown.
    if (answer === "cancelled" || cancellation.token.isCancellationRequested) return this.#pull();
    if (!answer) return;
    this.#resultId = answer.resultId;
    const diagnostics = answer.kind === "unchanged" ? this.#latest?.diagnostics : answer.items;
    this.#accept({ version, diagnostics: diagnostics ?? [] });
  }

  #accept(report: Report): void {
    this.#latest = report;
    for (const listener of [...this.#listeners]) listener(report);
  }
}

/** Null for a connection that has ended: whoever waits runs out of patience. */
function toCancelled(error: unknown): "cancelled" | null {
  const code = error instanceof ResponseError ? error.code : null;
  return code === LSPErrorCodes.RequestCancelled || code === LSPErrorCodes.ServerCancelled ? "cancelled" : null;
}
