/**
 * Counts steps, not time: how often each block of the program's code runs (V8's coverage counts them exactly). The same
 * work gives the same counts on any machine, however busy. What native code does, as an expression or the search in a
 * string, is one step here, whatever its length; that is measured beside.
 */
import { Session } from "node:inspector";

/** Where a block begins and ends in its file, in UTF-16 code units, and how often it ran. */
interface Block {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly count: number;
}

/** By function, `server/rules/run.ts:checkAll@1234`: its blocks, each after the one it lies in. */
export type Steps = ReadonlyMap<string, readonly Block[]>;

interface Coverage {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly { readonly functionName: string; readonly ranges: readonly Block[] }[];
  }[];
}

const ROOT = new URL("../../", import.meta.url).href;

export class StepCounter {
  readonly #session = new Session();
  readonly #counted: RegExp;

  /** `counted`: the files whose code is counted, by their path from the project's root. Begin before they are loaded. */
  constructor(counted = /^(?:grammar|server)\//) {
    this.#counted = counted;
    this.#session.connect();
    this.#post("Profiler.enable");
    this.#post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  }

  /** The steps of some work, and nothing of what ran before. */
  of(work: () => void): Steps {
    this.#post("Profiler.takePreciseCoverage");
    work();
    const { result } = this.#post("Profiler.takePreciseCoverage") as Coverage;
    const steps = new Map<string, readonly Block[]>();
    for (const { url, functions } of result) {
      const file = url.startsWith(ROOT) ? url.slice(ROOT.length) : "";
      if (!this.#counted.test(file)) continue;
      for (const { functionName, ranges } of functions) {
        steps.set(`${file}:${functionName}@${ranges[0]?.startOffset}`, ranges);
      }
    }
    return steps;
  }

  end(): void {
    this.#post("Profiler.stopPreciseCoverage");
    this.#session.disconnect();
  }

  /** Answers of a session with its own thread come before `post` returns. */
  #post(method: string, params: object = {}): unknown {
    let answer: unknown;
    this.#session.post(method, params, (error, result) => {
      if (error) throw error;
      answer = result;
    });
    return answer;
  }
}

/** A block that ran so often for less work and so often for more. */
export interface Growth {
  readonly block: string;
  readonly before: number;
  readonly after: number;
}

/** The blocks that ran more than `times` as often, and more than `least` times. */
export function grown(before: Steps, after: Steps, times: number, least: number): Growth[] {
  const found: Growth[] = [];
  for (const [name, blocks] of after) {
    const known = before.get(name) ?? [];
    for (const { startOffset, count } of blocks) {
      if (count <= least) continue;
      const few = countAt(known, startOffset);
      if (count > times * few) found.push({ block: `${name}+${startOffset}`, before: few, after: count });
    }
  }
  return found;
}

/** Of a block that ran as often as the one around it V8 says nothing. */
function countAt(blocks: readonly Block[], offset: number): number {
  return blocks.findLast(({ startOffset, endOffset }) => startOffset <= offset && offset < endOffset)?.count ?? 0;
}
