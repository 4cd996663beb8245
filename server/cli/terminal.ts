/** The terminal: standard output, standard error, progress; and the exit codes. */

import type { MessageLanguage } from "../features/shared/feature-settings.ts";
import { formatQuantity } from "../features/shared/format-quantity.ts";
import { toPrintable } from "./printable.ts";
import { isProgressWanted, ProgressLine } from "./progress-line.ts";
import { COUNTS, createMessageFormatter, TEXTS } from "./texts.ts";

/**
 * 0: nothing at or above `failOn`; 1: findings; 2: wrong use or unreadable input; 141: the output lost its reader
 * (128 + SIGPIPE, as for a program that this signal ends).
 */
export type ExitCode = 0 | 1 | 2 | 141;

export interface Terminal {
  readonly print: (text: string) => void;
  readonly printError: (line: string) => void;
  /** Waits until the streams accept more; throws `OutputClosed` if standard output is closed. */
  readonly waitForDrain: () => Promise<void>;
  /** Registers a listener for the closing of standard output, which may happen while nothing is printed. */
  readonly onClosed: (call: (error: OutputClosed) => void) => void;
  /** Waits until everything is written. */
  readonly flush: () => Promise<void>;
  /** Null if standard error is no terminal. */
  readonly progress: ProgressLine | null;
  readonly language: MessageLanguage;
  /** The program's main file, for work in other threads. */
  readonly entry?: string | undefined;
}

/** Standard output is closed. */
export class OutputClosed extends Error {
  /** The system's error code: EPIPE if the reader has gone. */
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

export function createTerminal(language: MessageLanguage, entry: string | undefined): Terminal {
  const { stdout, stderr, env } = process;
  let closed: OutputClosed | null = null;
  const closeListeners: ((error: OutputClosed) => void)[] = [];
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    closed = new OutputClosed(error.code ?? String(error));
    for (const call of closeListeners) call(closed);
  });
  // Errors of standard error cannot be reported anywhere.
  stderr.on("error", () => {});
  const progress = isProgressWanted(stderr, env) ? new ProgressLine(stderr, createProgressText(language)) : null;
  const throwIfClosed = () => {
    if (closed) throw closed;
  };
  return {
    print: text => {
      progress?.clear();
      stdout.write(text);
    },
    printError: line => {
      progress?.clear();
      stderr.write(`${toPrintable(line)}\n`);
    },
    waitForDrain: async () => {
      for (const stream of [stdout, stderr]) if (stream.writableNeedDrain) await waitForDrain(stream);
      throwIfClosed();
    },
    onClosed: call => void closeListeners.push(call),
    flush: async () => {
      await new Promise<void>(done => stdout.write("", () => done()));
      throwIfClosed();
    },
    progress,
    language,
    entry,
  };
}

const DRAIN_EVENTS = ["drain", "error", "close"] as const;

function waitForDrain(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise(resolve => {
    const done = () => {
      for (const event of DRAIN_EVENTS) stream.off(event, done);
      resolve();
    };
    for (const event of DRAIN_EVENTS) stream.on(event, done);
  });
}

function createProgressText(language: MessageLanguage) {
  const say = createMessageFormatter(language);
  const number = new Intl.NumberFormat(language);
  return (done: number, total: number | null) =>
    total === null
      ? formatQuantity(COUNTS.checked, done, language)
      : say(TEXTS.progress, { done: number.format(done), total: number.format(total) });
}
