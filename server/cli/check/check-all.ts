/** Checks many inputs, on all cores when there is enough to do; reports come in the order of the inputs. */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { sizeOf } from "../inputs/inputs.ts";
import type { Listed } from "../inputs/listed.ts";
import { byFile } from "../inputs/once.ts";
import { onInterrupt } from "../interrupts.ts";
import type { FileOptions } from "./check-file.ts";
import type { CheckTask } from "./check-thread.ts";
import { crashReport, type FileReport, type Reporting } from "./file-report.ts";
import { OrderedPool } from "./ordered-pool.ts";
import { WriteGate } from "./write-gate.ts";

export interface Threads {
  /** At most; absent: as many as the machine runs at once. With 1, everything is done in this thread. */
  readonly jobs?: number | undefined;
  /** The program's own file, which a thread begins with; absent: everything is done in this thread. */
  readonly entry?: string | undefined;
  /** Called when a signal is about to end the program. */
  readonly interrupted?: (() => void) | undefined;
}

/** Threads cost a third of a second to begin: in bytes, what is checked in that time. */
const WORTH_THREADS = 750_000;
/** What another thread must have to do. */
const WORTH_ANOTHER = 500_000;

/** Of each thread: left to itself it takes twice the memory, and is faster by a few hundredths only. */
const YOUNG_MB = 24;

/** An iterable that is not asynchronous has its inputs at hand. */
export async function* checkAll(
  inputs: Iterable<Listed> | AsyncIterable<Listed>,
  options: FileOptions,
  reporting: Reporting,
  { jobs = availableParallelism(), entry, interrupted = () => {} }: Threads,
): AsyncIterable<FileReport> {
  const gate = new WriteGate();
  // Grammar and rules are loaded when they are first used: this thread does without where others do the work.
  const here = async (input: Listed) => (await import("./check-file.ts")).checkFile(input, options, reporting, gate);
  async function* inThisThread(some: Iterable<Listed> | AsyncIterable<Listed>): AsyncIterable<FileReport> {
    for await (const input of some) {
      yield await here(input);
      // Between two inputs, signals and streams have their turn.
      await new Promise(setImmediate);
    }
  }
  async function* inThreads(
    some: Iterable<Listed> | AsyncIterable<Listed>,
    threads: number,
  ): AsyncIterable<FileReport> {
    const workerData: CheckTask = { task: "check", options, language: reporting.language, gate: gate.shared };
    const pool = new OrderedPool<Listed, FileReport>({
      threads,
      begin: () => new Worker(entry as string, { workerData, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } }),
      here,
      lost: (input, error) => crashReport(input, error, reporting),
      sizeOf: ({ piece }) => piece.length,
      ending: () => gate.close(),
      keyOf: options.fix && (input => ("list" in input ? null : byFile(input.file))),
    });
    const release = onInterrupt(() => {
      gate.close();
      interrupted();
    });
    try {
      yield* pool.results(some);
    } finally {
      release();
    }
  }

  const most = entry === undefined ? 1 : jobs;
  if (Symbol.asyncIterator in inputs) {
    // Who sends one input and waits for its answer gets it; threads are begun when there has been much to do.
    const stream = inputs[Symbol.asyncIterator]();
    yield* inThisThread(following(stream, most > 1 ? WORTH_THREADS : Number.POSITIVE_INFINITY));
    if (most > 1) yield* inThreads(following(stream, Number.POSITIVE_INFINITY), most);
    return;
  }
  const rest = inputs[Symbol.iterator]();
  const first: Listed[] = [];
  let bytes = 0;
  while (most > 1 && bytes < most * WORTH_ANOTHER) {
    const { done, value } = rest.next();
    if (done) break;
    first.push(value);
    bytes += bytesOf(value);
  }
  const all = chained(first, rest);
  if (most > 1 && bytes > WORTH_THREADS) yield* inThreads(all, Math.min(most, Math.ceil(bytes / WORTH_ANOTHER)));
  else yield* inThisThread(all);
}

/** What a stream gives until it has given so many bytes; the rest stays in it. */
async function* following(stream: AsyncIterator<Listed>, bytes: number): AsyncIterable<Listed> {
  for (let given = 0; given < bytes; ) {
    const { done, value } = await stream.next();
    if (done) return;
    given += bytesOf(value);
    yield value;
  }
}

function* chained(first: readonly Listed[], rest: Iterator<Listed>): Iterable<Listed> {
  yield* first;
  for (let next = rest.next(); !next.done; next = rest.next()) yield next.value;
}

function bytesOf(input: Listed): number {
  if ("list" in input) return input.bytes?.length ?? 0;
  return "fault" in input || input.file === "-" ? 0 : sizeOf(input.file);
}
