/** Logs faults of the server and of the editor, each once, so that none of them ends the server. */
import { ResponseError } from "vscode-languageserver";

/** `isFault` is false for a refusal by the editor, which is logged as a warning. */
export type Log = (message: string, isFault: boolean) => void;

export class Faults {
  readonly #log: Log;
  readonly #seen = new Set<string>();

  constructor(log: Log) {
    this.#log = log;
  }

  /** `place` names the rule, request or notification that threw; the same error in the same place is logged once. */
  log(place: string, error: unknown): void {
    const key = `${place} ${getSignature(error)}`;
    if (this.#seen.has(key) || this.#seen.size >= MAX_FAULTS) return;
    this.#seen.add(key);
    // An editor may refuse a request of the server.
    if (error instanceof ResponseError)
      this.#log(`${place}: the editor answered ${error.code}: ${error.message}`, false);
    else this.#log(`${place} failed: ${error instanceof Error ? (error.stack ?? error.message) : toText(error)}`, true);
  }

  /** Wraps a handler so that what it throws, or its promise rejects with, is logged under this name. */
  guard<A extends readonly unknown[]>(place: string, run: (...given: A) => unknown): (...given: A) => void {
    return (...given) => {
      try {
        const result = run(...given);
        if (result instanceof Promise) result.catch(error => this.log(place, error));
      } catch (error) {
        this.log(place, error);
      }
    };
  }
}

/** The largest number of faults that are logged. */
const MAX_FAULTS = 500;

/** The kind of an error and where it was thrown; its message may contain another number each time. */
function getSignature(error: unknown): string {
  if (!(error instanceof Error)) return toText(error);
  const from = /\n +at .*/.exec(error.stack ?? "")?.[0];
  return `${error.name} ${from ?? error.message}`;
}

/** Converts what was thrown to text; anything can be thrown, even what cannot become a string. */
function toText(error: unknown): string {
  try {
    return String(error);
  } catch {
    return typeof error;
  }
}
