/** Long work a little at a time: between two stretches whoever else waits is heard. */
import type { Steps } from "../../grammar/steps.ts";
import { breath } from "./breath.ts";

/** In milliseconds: nobody feels so short a wait. */
const STRETCH = 10;

/** The same as all steps at once; null when `isGone` says that nobody wants it any more. */
export async function paced<T>(steps: Steps<T>, isGone: () => boolean): Promise<T | null> {
  for (;;) {
    const end = performance.now() + STRETCH;
    do {
      const next = steps.next();
      if (next.done) return next.value;
    } while (performance.now() < end);
    await breath();
    if (isGone()) return null;
  }
}
