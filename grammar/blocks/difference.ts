/** The stretch of a text that another version replaces. Offsets are UTF-16 code units; ends are exclusive. */
export interface Difference {
  /** The same in both. */
  readonly start: number;
  readonly beforeEnd: number;
  readonly afterEnd: number;
}

/** In characters: stretches of this length are compared at once, which is much faster than one by one. */
const STEPS = [4096, 128];

/**
 * The shortest stretch outside which two versions are the same. Which of two equal letters side by side is new remains
 * open.
 */
export function findDifference(before: string, after: string): Difference {
  const shorter = Math.min(before.length, after.length);
  const start = measureCommonStart(before, after, shorter);
  const end = measureCommonEnd(before, after, shorter - start);
  return { start, beforeEnd: before.length - end, afterEnd: after.length - end };
}

function measureCommonStart(before: string, after: string, most: number): number {
  let length = 0;
  for (const step of STEPS) {
    while (length + step <= most && before.slice(length, length + step) === after.slice(length, length + step)) {
      length += step;
    }
  }
  while (length < most && before.charCodeAt(length) === after.charCodeAt(length)) length++;
  return length;
}

function measureCommonEnd(before: string, after: string, most: number): number {
  const [b, a] = [before.length, after.length];
  const isCommon = (from: number, to: number) => before.slice(b - to, b - from) === after.slice(a - to, a - from);
  let length = 0;
  for (const step of STEPS) while (length + step <= most && isCommon(length, length + step)) length += step;
  while (length < most && before.charCodeAt(b - length - 1) === after.charCodeAt(a - length - 1)) length++;
  return length;
}
