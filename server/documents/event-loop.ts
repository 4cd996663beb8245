/** Runs long work in slices, between which pending messages are handled. */
import type { StepwiseTask } from "./stepwise-task.ts";

/** In milliseconds: too short to be noticed. */
const SLICE = 10;

/** Yields to the event loop, so that pending messages are read and pending requests run. */
export function yieldToEventLoop(): Promise<void> {
  // Browsers have no `setImmediate`, and a timer there waits four milliseconds.
  return new Promise(resolve => (typeof setImmediate === "function" ? setImmediate(resolve) : setTimeout(resolve, 0)));
}

/** Resolves to true when the work is done, and to false when `isCancelled` ends it. */
export async function runInSlices(task: StepwiseTask<unknown>, isCancelled: () => boolean): Promise<boolean> {
  for (;;) {
    const end = performance.now() + SLICE;
    do {
      if (task.step()) return true;
    } while (performance.now() < end);
    await yieldToEventLoop();
    if (isCancelled()) return false;
  }
}
