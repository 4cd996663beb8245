/** The worker thread that `check-all.ts` starts: it answers each input with its report. */
import { parentPort } from "node:worker_threads";
import type { MessageLanguage } from "../../features/shared/feature-settings.ts";
import { loadFormat } from "../formats/load-format.ts";
import type { ListedInput } from "../inputs/input-list.ts";
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
  parentPort?.on("message", (input: ListedInput) => {
    parentPort?.postMessage(checkFile(input, options, reportOptions, lock));
  });
  parentPort?.postMessage(READY);
}
