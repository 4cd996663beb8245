/** What one stretch of a text another version has in place of. Offsets are UTF-16 code units; ends are exclusive. */
export interface Difference {
  /** The same in both. */
  readonly start: number;
  readonly beforeEnd: number;
  readonly afterEnd: number;
}

/** In characters: as long as this, texts are compared at once, which takes the processor next to nothing. */
const STEP = 4096;

/**
 * The shortest stretch outside which two versions are the same. Where a letter is put beside its like, which of them is
 * new cannot be told, and need not be.
 */
export function differenceOf(before: string, after: string): Difference {
  const shorter = Math.min(before.length, after.length);
  const start = commonStart(before, after, shorter);
  const tail = commonEnd(before, after, shorter - start);
  return { start, beforeEnd: before.length - tail, afterEnd: after.length - tail };
}

function commonStart(before: string, after: string, most: number): number {
  let length = 0;
  while (length + STEP <= most && before.slice(length, length + STEP) === after.slice(length, length + STEP)) {
    length += STEP;
  }
  while (length < most && before.charCodeAt(length) === after.charCodeAt(length)) length++;
  return length;
}

function commonEnd(before: string, after: string, most: number): number {
  const [b, a] = [before.length, after.length];
  let length = 0;
  while (
    length + STEP <= most &&
    before.slice(b - length - STEP, b - length) === after.slice(a - length - STEP, a - length)
  ) {
    length += STEP;
  }
  while (length < most && before.charCodeAt(b - length - 1) === after.charCodeAt(a - length - 1)) length++;
  return length;
}
