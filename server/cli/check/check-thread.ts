/** The other end of `check-all.ts`: a thread that checks one input after another. */
import { parentPort } from "node:worker_threads";
import { formatNamed } from "../formats/formats.ts";
import type { Listed } from "../inputs/listed.ts";
import type { MessageLanguage } from "../texts.ts";
import { checkFile, type FileOptions } from "./check-file.ts";
import { READY } from "./ordered-pool.ts";
import { WriteGate } from "./write-gate.ts";

/** What a thread is given when it begins. */
export interface CheckTask {
  readonly task: "check";
  readonly options: FileOptions;
  readonly language: MessageLanguage;
  readonly gate: SharedArrayBuffer;
}

export async function serve({ options, language, gate }: CheckTask): Promise<void> {
  const reporting = { format: await formatNamed(options.format), language };
  const writeGate = new WriteGate(gate);
  parentPort?.on("message", (input: Listed) => {
    parentPort?.postMessage(checkFile(input, options, reporting, writeGate));
  });
  parentPort?.postMessage(READY);
}
