/** Whether memory stays flat: measured again and again after a warm-up. */
import assert from "node:assert/strict";

export interface Course {
  /** How many times something is done before the first measure, and between two. */
  readonly warmUp: number;
  readonly between: number;
  readonly measures: number;
}

/** More than the first measure, as a part of it. */
export const MOST_GROWTH = 0.1;

/** The bytes in use at each measure. */
export async function courseOf(
  { warmUp, between, measures }: Course,
  once: (time: number) => Promise<void> | void,
  heap: () => Promise<number>,
): Promise<number[]> {
  let time = 0;
  const some = async (times: number) => {
    for (let at = 0; at < times; at++) await once(time++);
  };
  await some(warmUp);
  const found = [await heap()];
  while (found.length < measures) {
    await some(between);
    found.push(await heap());
  }
  return found;
}

/** The last measure is held to the first: what comes and goes between is no leak. */
export function assertFlat(course: readonly number[]): void {
  const [first = 0] = course;
  const last = course.at(-1) ?? 0;
  const megabytes = course.map(bytes => (bytes / 1_048_576).toFixed(1)).join(", ");
  assert.ok(last <= first * (1 + MOST_GROWTH), `memory grows: ${megabytes} MB`);
}
