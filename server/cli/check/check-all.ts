/** Checks many inputs, in several threads when there is enough to do. Reports come in the order of the inputs. */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { ListedInput } from "../inputs/input-list.ts";
import { getFileSize } from "../inputs/read-input.ts";
import { identifyByTarget } from "../inputs/unique-names.ts";
import { onInterrupt } from "../interrupts.ts";
import type { GlossaryFinder } from "../terms/glossary-finder.ts";
import type { CheckFileOptions } from "./check-file.ts";
import type { CheckTask } from "./check-thread.ts";
import { createCrashReport, type FileReport, type ReportOptions } from "./file-report.ts";
import { OrderedPool } from "./ordered-pool.ts";
import { WriteLock } from "./write-lock.ts";

export interface ThreadOptions {
  /** The largest number of threads; by default the number of cores. With 1, this thread does everything. */
  readonly jobs?: number | undefined;
  /** The program's main file, which threads run; without it, this thread does everything. */
  readonly entry?: string | undefined;
  /** Called when a signal is about to end the program. */
  readonly onInterrupted?: (() => void) | undefined;
}

/** Starting threads takes a third of a second; this thread checks about as many bytes in that time. */
const LEAST_BYTES_FOR_THREADS = 750_000;
/** A further thread is started for each such number of bytes. */
const BYTES_PER_THREAD = 500_000;

/** Limits V8's young generation in each thread: without a limit, threads use twice the memory for 2–3 % of speed. */
const YOUNG_GENERATION_MB = 24;

/**
 * Yields one report for each input, in order. A synchronous iterable is looked through in advance to decide on threads;
 * an asynchronous one is a dialogue that may send its next input only after the answer to the last.
 */
export async function* checkAll(
  inputs: Iterable<ListedInput> | AsyncIterable<ListedInput>,
  options: CheckFileOptions,
  reportOptions: ReportOptions,
  { jobs = availableParallelism(), entry, onInterrupted = () => {} }: ThreadOptions,
): AsyncIterable<FileReport> {
  const lock = new WriteLock();
  let glossaries: GlossaryFinder | null = null;
  // Grammar and rules are loaded when they are first used: this thread needs none when other threads do the work.
  const runHere = async (input: ListedInput) => {
    const [{ checkFile }, { GlossaryFinder }] = await Promise.all([
      import("./check-file.ts"),
      import("../terms/glossary-finder.ts"),
    ]);
    glossaries ??= new GlossaryFinder(reportOptions.language, options.terms);
    return checkFile(input, options, reportOptions, lock, await glossaries.findFor(input));
  };
  async function* checkInThisThread(
    source: Iterable<ListedInput> | AsyncIterable<ListedInput>,
  ): AsyncIterable<FileReport> {
    for await (const input of source) {
      yield await runHere(input);
      // Yields to the event loop so that signals and streams are handled between two inputs.
      await new Promise(setImmediate);
    }
  }
  async function* checkInThreads(
    source: Iterable<ListedInput> | AsyncIterable<ListedInput>,
    threads: number,
  ): AsyncIterable<FileReport> {
    const workerData: CheckTask = { task: "check", options, language: reportOptions.language, lockBuffer: lock.buffer };
    const pool = new OrderedPool<ListedInput, FileReport>({
      threads,
      createWorker: () =>
        new Worker(entry as string, { workerData, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB } }),
      runHere,
      resultOfLost: (input, error) => createCrashReport(input, error, reportOptions),
      measureResult: ({ piece }) => piece.length,
      onEnding: () => lock.close(),
      getKey: options.fix && (input => ("list" in input ? null : identifyByTarget(input.file))),
    });
    const release = onInterrupt(() => {
      lock.close();
      onInterrupted();
    });
    try {
      yield* pool.run(source);
    } finally {
      release();
    }
  }

  const maxThreads = entry === undefined ? 1 : jobs;
  if (Symbol.asyncIterator in inputs) {
    // The first inputs are checked here, so that each is answered at once; threads are started for a long stream.
    const stream = inputs[Symbol.asyncIterator]();
    yield* checkInThisThread(takeBytes(stream, maxThreads > 1 ? LEAST_BYTES_FOR_THREADS : Number.POSITIVE_INFINITY));
    if (maxThreads > 1) yield* checkInThreads(takeBytes(stream, Number.POSITIVE_INFINITY), maxThreads);
    return;
  }
  const rest = inputs[Symbol.iterator]();
  const first: ListedInput[] = [];
  let bytes = 0;
  while (maxThreads > 1 && bytes < maxThreads * BYTES_PER_THREAD) {
    const { done, value } = rest.next();
    if (done) break;
    first.push(value);
    bytes += measureInput(value);
  }
  const all = concatInputs(first, rest);
  if (maxThreads > 1 && bytes > LEAST_BYTES_FOR_THREADS)
    yield* checkInThreads(all, Math.min(maxThreads, Math.ceil(bytes / BYTES_PER_THREAD)));
  else yield* checkInThisThread(all);
}

/** Yields the inputs of a stream until they add up to `bytes`; the rest stays in the stream. */
async function* takeBytes(stream: AsyncIterator<ListedInput>, bytes: number): AsyncIterable<ListedInput> {
  for (let taken = 0; taken < bytes; ) {
    const { done, value } = await stream.next();
    if (done) return;
    taken += measureInput(value);
    yield value;
  }
}

function* concatInputs(first: readonly ListedInput[], rest: Iterator<ListedInput>): Iterable<ListedInput> {
  yield* first;
  for (let next = rest.next(); !next.done; next = rest.next()) yield next.value;
}

function measureInput(input: ListedInput): number {
  if ("list" in input) return input.bytes?.length ?? 0;
  return "fault" in input || input.file === "-" ? 0 : getFileSize(input.file);
}
