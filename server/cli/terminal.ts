/** Where the command line prints, and what it ends with. */
import { printable } from "./printable.ts";
import { Progress, wantsProgress } from "./progress.ts";
import { counted, type MessageLanguage, speaker, TEXTS } from "./texts.ts";

/**
 * 0: nothing at or above `failOn`; 1: findings; 2: wrong use or unreadable input; 141: who read the output went away
 * (128 and the number of SIGPIPE, as of a program that this signal ends).
 */
export type ExitCode = 0 | 1 | 2 | 141;

export interface Terminal {
  readonly out: (text: string) => void;
  readonly error: (line: string) => void;
  /** Waits until there is room for more; throws `OutputClosed` when nobody takes any. */
  readonly drained: () => Promise<void>;
  /** Called when nobody takes any, also while nothing is printed. */
  readonly onClosed: (call: (error: OutputClosed) => void) => void;
  /** Waits until all is out. */
  readonly flushed: () => Promise<void>;
  /** Null where nobody is looking. */
  readonly progress: Progress | null;
  readonly language: MessageLanguage;
  /** The program's own file, for work in other threads. */
  readonly entry?: string | undefined;
}

/** Standard output takes no more. */
export class OutputClosed extends Error {
  /** The system's: EPIPE when its reader has gone. */
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

export function standardTerminal(language: MessageLanguage, entry: string | undefined): Terminal {
  const { stdout, stderr, env } = process;
  let closed: OutputClosed | null = null;
  const whenClosed: ((error: OutputClosed) => void)[] = [];
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    closed = new OutputClosed(error.code ?? String(error));
    for (const call of whenClosed) call(closed);
  });
  // What cannot be said there is lost.
  stderr.on("error", () => {});
  const progress = wantsProgress(stderr, env) ? new Progress(stderr, progressText(language)) : null;
  const check = () => {
    if (closed) throw closed;
  };
  return {
    out: text => {
      progress?.clear();
      stdout.write(text);
    },
    error: line => {
      progress?.clear();
      stderr.write(`${printable(line)}\n`);
    },
    drained: async () => {
      for (const stream of [stdout, stderr]) if (stream.writableNeedDrain) await room(stream);
      check();
    },
    onClosed: call => void whenClosed.push(call),
    flushed: async () => {
      await new Promise<void>(done => stdout.write("", () => done()));
      check();
    },
    progress,
    language,
    entry,
  };
}

const ENDS_WAITING = ["drain", "error", "close"] as const;

function room(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise(resolve => {
    const done = () => {
      for (const event of ENDS_WAITING) stream.off(event, done);
      resolve();
    };
    for (const event of ENDS_WAITING) stream.on(event, done);
  });
}

function progressText(language: MessageLanguage) {
  const say = speaker(language);
  const number = new Intl.NumberFormat(language);
  return (done: number, total: number | null) =>
    total === null
      ? counted("checked", done, language)
      : say(TEXTS.progress, { done: number.format(done), total: number.format(total) });
}
