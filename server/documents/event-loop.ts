/** Long work a little at a time: between two slices whatever came in meanwhile is answered. */
import type { StepwiseTask } from "./stepwise-task.ts";

/** In milliseconds: nobody feels so short a wait. */
const SLICE = 10;

/** Yields to the event loop, so that pending messages are read and pending requests run. */
export function yieldToEventLoop(): Promise<void> {
  // Browsers have no `setImmediate`, and a timer there waits four milliseconds.
  return new Promise(resolve => (typeof setImmediate === "function" ? setImmediate(resolve) : setTimeout(resolve, 0)));
}

/** Whether the work is done; false when `isCancelled` said that nobody wants it any more. */
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
