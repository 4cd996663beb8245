/** Call stacks that go on where something asynchronous was begun: a promise, a timer, what runs behind other events. */
import { createHook, executionAsyncId } from "node:async_hooks";

export interface Frame {
  readonly url: string;
  readonly name: string;
  readonly line: number;
  readonly column: number;
}

/** The work that an asynchronous resource goes on with. */
interface Origin {
  readonly parent: number;
  readonly frames: readonly Frame[];
}

export class AsyncStacks {
  readonly #origins = new Map<number, Origin>();
  readonly #hook = createHook({
    init: id => {
      this.#origins.set(id, { parent: executionAsyncId(), frames: captureFrames() });
    },
  });

  start(): void {
    Error.stackTraceLimit = 200;
    this.#hook.enable();
  }

  stop(): void {
    this.#hook.disable();
  }

  /** The present stack, innermost first, then that of what began it, and so on, back to what began before `start`. */
  capture(): Frame[] {
    const frames = captureFrames();
    for (let origin = this.#origins.get(executionAsyncId()); origin; origin = this.#origins.get(origin.parent)) {
      frames.push(...origin.frames);
    }
    return frames;
  }
}

function captureFrames(): Frame[] {
  const prepare = Error.prepareStackTrace;
  try {
    Error.prepareStackTrace = (_error, sites) => sites;
    const holder: { stack?: NodeJS.CallSite[] } = {};
    Error.captureStackTrace(holder, captureFrames);
    // V8 goes on behind an `await` by itself, but not behind anything else.
    return (holder.stack ?? [])
      .filter(site => !site.isAsync())
      .map(site => ({
        url: site.getFileName() ?? "",
        name: site.getFunctionName() ?? "",
        line: site.getLineNumber() ?? 0,
        column: site.getColumnNumber() ?? 0,
      }));
  } finally {
    Error.prepareStackTrace = prepare;
  }
}
