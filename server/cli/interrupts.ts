/** Ctrl+C and its like, for work that would leave something behind if it were simply cut off. */
import { constants } from "node:os";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Cleans up, then ends the program by the same signal, so that a shell sees what it was (130 for Ctrl+C) and ends its
 * loop, too. Returns what takes the listeners away again.
 */
export function onInterrupt(clean: () => void): () => void {
  const end = (signal: (typeof SIGNALS)[number]) => {
    release();
    clean();
    // Windows knows no signals and would report 1.
    if (process.platform === "win32") process.exit(128 + constants.signals[signal]);
    process.kill(process.pid, signal);
  };
  const release = () => {
    for (const signal of SIGNALS) process.off(signal, end);
  };
  for (const signal of SIGNALS) process.on(signal, end);
  return release;
}
