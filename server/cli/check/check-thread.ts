/** The worker thread that `check-all.ts` starts: it answers each input with its report. */
import { parentPort } from "node:worker_threads";
import type { MessageLanguage } from "../../features/shared/feature-settings.ts";
import { loadFormat } from "../formats/load-format.ts";
import type { ListedInput } from "../inputs/input-list.ts";
import { GlossaryFinder } from "../terms/glossary-finder.ts";
import { type CheckFileOptions, checkFile } from "./check-file.ts";
import { READY } from "./ordered-pool.ts";
import { WriteLock } from "./write-lock.ts";

/** The `workerData` of a thread. */
export interface CheckTask {
  readonly task: "check";
  readonly options: CheckFileOptions;
  readonly language: MessageLanguage;
  readonly lockBuffer: SharedArrayBuffer;
}

export async function runCheckThread({ options, language, lockBuffer }: CheckTask): Promise<void> {
  const reportOptions = { format: await loadFormat(options.format), language };
  const lock = new WriteLock(lockBuffer);
  const glossaries = new GlossaryFinder(language, options.terms);
  // Answers go out in the order of the inputs.
  let last: Promise<void> = Promise.resolve();
  parentPort?.on("message", (input: ListedInput) => {
    last = last.then(async () => {
      parentPort?.postMessage(checkFile(input, options, reportOptions, lock, await glossaries.findFor(input)));
    });
  });
  parentPort?.postMessage(READY);
}
