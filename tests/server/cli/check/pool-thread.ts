/** A thread for the tests of the pool: it does what each message tells it, and answers with the message's name. */
import { parentPort } from "node:worker_threads";
import { READY } from "../../../../server/cli/check/ordered-pool.ts";

export interface Task {
  readonly name: number;
  readonly does?: "throw" | "exit";
  /** Said to all threads when the task begins, by its name. */
  readonly begun?: Int32Array;
  /** The task ends when the first number is no longer 0. */
  readonly until?: Int32Array;
  readonly key?: string;
}

parentPort?.on("message", ({ name, does, begun, until }: Task) => {
  if (begun) Atomics.store(begun, name, 1);
  if (until) Atomics.wait(until, 0, 0);
  if (does === "exit") process.exit(3);
  if (does === "throw") throw new Error(`task ${name}`);
  parentPort?.postMessage({ name });
});
parentPort?.postMessage(READY);
