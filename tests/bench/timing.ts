/** How long a step takes a person who waits, and the server's processor. */
import type { Sample } from "./measures.ts";
import { readProcessorTime } from "./process-use.ts";

export async function timeStep(pid: number, step: () => Promise<unknown>): Promise<Sample> {
  const before = readProcessorTime(pid) ?? 0;
  const start = performance.now();
  await step();
  const figure = performance.now() - start;
  return { figure, processor: Math.max(0, (readProcessorTime(pid) ?? 0) - before) };
}

export function addUp(a: Sample, b: Sample): Sample {
  return { figure: a.figure + b.figure, processor: a.processor + b.processor };
}
