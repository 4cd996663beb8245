/** Faults of ours, and of editors: each is told in the log once, and ends nothing. */
import { ResponseError } from "vscode-languageserver";

/** `isFault` is false for what an editor did: a warning. */
export type Log = (message: string, isFault: boolean) => void;

export class Faults {
  readonly #log: Log;
  readonly #seen = new Set<string>();

  constructor(log: Log) {
    this.#log = log;
  }

  /** `place` names the rule, request, notification … that threw; the same error there is told only once. */
  log(place: string, error: unknown): void {
    const key = `${place} ${markOf(error)}`;
    if (this.#seen.has(key) || this.#seen.size >= MOST) return;
    this.#seen.add(key);
    // An editor may refuse what it is asked.
    if (error instanceof ResponseError)
      this.#log(`${place}: the editor answered ${error.code}: ${error.message}`, false);
    else this.#log(`${place} failed: ${error instanceof Error ? (error.stack ?? error.message) : said(error)}`, true);
  }

  /** The same as a handler whose faults are logged under this name, at once or when its promise breaks. */
  guarded<A extends readonly unknown[]>(place: string, run: (...given: A) => unknown): (...given: A) => void {
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

/** Whoever fails in so many ways is not understood better by more. */
const MOST = 500;

/** The kind of an error and where it was thrown: its words may name another number each time. */
function markOf(error: unknown): string {
  if (!(error instanceof Error)) return said(error);
  const from = /\n +at .*/.exec(error.stack ?? "")?.[0];
  return `${error.name} ${from ?? error.message}`;
}

/** Anything can be thrown, even what cannot be made a string. */
function said(error: unknown): string {
  try {
    return String(error);
  } catch {
    return typeof error;
  }
}
