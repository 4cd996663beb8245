/** Checks many inputs, on all cores when there is enough to do; reports come in the order of the inputs. */
import { statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { checkFile, type FileOptions, type FileReport } from "./check-file.ts";
import type { Named } from "./inputs.ts";
import type { MessageLanguage } from "./texts.ts";

export interface CheckingOptions extends FileOptions {
  /** Threads at most; absent: as many as the machine runs at once. */
  readonly jobs?: number | undefined;
}

export interface Threads {
  readonly language: MessageLanguage;
  /** The program's own file, which a thread begins with; absent: everything is done in this thread. */
  readonly entry?: string | undefined;
}

/** What a thread is given when it begins. */
export interface CheckTask {
  readonly task: "check";
  readonly options: FileOptions;
  readonly language: MessageLanguage;
}

/** A thread costs a fifth of a second to begin: in bytes, what is checked in that time. */
const LEAST_FOR_A_THREAD = 750_000;

export async function* checkAll(
  inputs: readonly Named[],
  options: CheckingOptions,
  { language, entry }: Threads,
): AsyncIterable<FileReport> {
  const threads = entry === undefined ? 1 : Math.min(options.jobs ?? availableParallelism(), threadsFor(inputs));
  if (entry === undefined || threads < 2) {
    for (const input of inputs) yield checkFile(input, options, language);
    return;
  }
  const { jobs: _, ...fileOptions } = options;
  yield* inThreads(inputs, threads, entry, { task: "check", options: fileOptions, language });
}

/** Standard input is read where it is. */
function threadsFor(inputs: readonly Named[]): number {
  if (inputs.some(({ file }) => file === "-")) return 1;
  let bytes = 0;
  for (const { file } of inputs) bytes += statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  return Math.ceil(bytes / LEAST_FOR_A_THREAD);
}

/** Inputs that a thread has at hand beside the one it checks, so that it need not wait for this thread. */
const AHEAD = 3;

/** This thread takes part: another costs its start. */
async function* inThreads(
  inputs: readonly Named[],
  threads: number,
  entry: string,
  workerData: CheckTask,
): AsyncIterable<FileReport> {
  let next = 0;
  const reports = inputs.map(() => deferred<FileReport>());
  // A report that nobody waits for yet is no unhandled fault.
  for (const { promise } of reports) promise.catch(() => {});
  const workers = Array.from({ length: threads - 1 }, () => new Worker(entry, { workerData }));
  for (const worker of workers) {
    const given: number[] = [];
    const give = () => {
      const index = next;
      if (index >= inputs.length) return;
      next++;
      given.push(index);
      worker.postMessage(inputs[index]);
    };
    worker.on("message", (report: FileReport) => {
      reports[given.shift() as number]?.resolve(report);
      give();
    });
    worker.on("error", fault => {
      for (const { reject } of reports) reject(fault);
    });
    for (let ahead = 0; ahead <= AHEAD; ahead++) give();
  }
  try {
    for (const { promise } of reports) {
      yield await sooner(promise, () => {
        const index = next++;
        const input = inputs[index];
        if (input) reports[index]?.resolve(checkFile(input, workerData.options, workerData.language));
        return input !== undefined;
      });
    }
  } finally {
    await Promise.all(workers.map(worker => worker.terminate()));
  }
}

/** Waits for a promise, and works meanwhile, as long as there is work; between two pieces it hears what others say. */
async function sooner<T>(promise: Promise<T>, work: () => boolean): Promise<T> {
  let done = false;
  const mark = () => {
    done = true;
  };
  promise.then(mark, mark);
  await new Promise(setImmediate);
  while (!done && work()) await new Promise(setImmediate);
  return promise;
}

/** A promise that is kept from outside (`Promise.withResolvers`, which older Node lacks). */
function deferred<T>() {
  let resolve: (value: T) => void = () => {};
  let reject: (reason: unknown) => void = () => {};
  const promise = new Promise<T>((keep, breakIt) => {
    resolve = keep;
    reject = breakIt;
  });
  return { promise, resolve, reject };
}
