/** The other end of `check-all.ts`: a thread that checks one input after another. */
import { parentPort } from "node:worker_threads";
import type { CheckTask } from "./check-all.ts";
import { checkFile } from "./check-file.ts";
import type { Named } from "./inputs.ts";

export function serve({ options, language }: CheckTask): void {
  parentPort?.on("message", (named: Named) => parentPort?.postMessage(checkFile(named, options, language)));
}
