#!/usr/bin/env node
/** The one entry: `--stdio` is the language server, everything else the command line. Each loads only its own part. */
import { realpathSync } from "node:fs";
import { isMainThread, workerData } from "node:worker_threads";

async function main(argv: readonly string[]): Promise<void> {
  if (!isMainThread) {
    await (await import("./cli/check/check-thread.ts")).runCheckThread(workerData);
    return;
  }
  if (argv.includes("--stdio") || argv.includes("--node-ipc")) {
    // An editor that goes away is no error.
    process.stdout.on("error", error => {
      if ((error as NodeJS.ErrnoException).code !== "EPIPE") throw error;
    });
    const { startOnStandardStreams } = await import("./connection/node.ts");
    startOnStandardStreams();
    return;
  }
  const { runProgram } = await import("./cli/program.ts");
  const code = await runProgram(argv, realpathSync(process.argv[1] as string));
  process.exitCode = code;
  // Whoever no longer reads may still have standard input open, which would be waited for.
  if (code === 141) process.exit();
}

void main(process.argv.slice(2));
