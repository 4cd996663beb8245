/** Cleans up on Ctrl+C and similar signals. */
import { constants } from "node:os";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * On a signal, cleans up and then ends the program with the same signal, so that the shell sees the signal (130 for
 * Ctrl+C) and ends its loop, too. Returns a function that removes the listeners.
 */
export function onInterrupt(cleanUp: () => void): () => void {
  const end = (signal: (typeof SIGNALS)[number]) => {
    release();
    cleanUp();
    // Windows has no signals: `kill` would make the exit code 1.
    if (process.platform === "win32") process.exit(128 + constants.signals[signal]);
    process.kill(process.pid, signal);
  };
  const release = () => {
    for (const signal of SIGNALS) process.off(signal, end);
  };
  for (const signal of SIGNALS) process.on(signal, end);
  return release;
}
