import { PiecedText, type Source } from "./pieced-text.ts";

/** What one stretch of a text another version has in place of. Offsets are UTF-16 code units; ends are exclusive. */
export interface Difference {
  /** The same in both. */
  readonly start: number;
  readonly beforeEnd: number;
  readonly afterEnd: number;
}

/** In characters: as long as these, texts are compared at once, which takes the processor next to nothing. */
const STEPS = [4096, 128];

/**
 * The shortest stretch outside which two versions are the same. Where a letter is put beside its like, which of them is
 * new cannot be told, and need not be.
 */
export function differenceOf(before: Source, after: Source): Difference {
  const [head, tail] = samePieces(before, after);
  const [b, a] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)];
  const shorter = Math.min(b.length, a.length);
  const start = commonStart(b, a, shorter);
  const end = commonEnd(b, a, shorter - start) + tail;
  return { start: head + start, beforeEnd: before.length - end, afterEnd: after.length - end };
}

/** How much of two texts in pieces is made of the same pieces, at the beginning and at the end. */
function samePieces(before: Source, after: Source): [head: number, tail: number] {
  if (!(before instanceof PiecedText && after instanceof PiecedText)) return [0, 0];
  const [b, a] = [before.pieces, after.pieces];
  const shorter = Math.min(b.length, a.length);
  let [first, head] = [0, 0];
  while (first < shorter && b[first] === a[first]) head += (b[first++] as string).length;
  let [last, tail] = [0, 0];
  while (last < shorter - first && b.at(-last - 1) === a.at(-last - 1)) tail += (b.at(-++last) as string).length;
  return [head, tail];
}

function commonStart(before: string, after: string, most: number): number {
  let length = 0;
  for (const step of STEPS) {
    while (length + step <= most && before.slice(length, length + step) === after.slice(length, length + step)) {
      length += step;
    }
  }
  while (length < most && before.charCodeAt(length) === after.charCodeAt(length)) length++;
  return length;
}

function commonEnd(before: string, after: string, most: number): number {
  const [b, a] = [before.length, after.length];
  const isCommon = (from: number, to: number) => before.slice(b - to, b - from) === after.slice(a - to, a - from);
  let length = 0;
  for (const step of STEPS) while (length + step <= most && isCommon(length, length + step)) length += step;
  while (length < most && before.charCodeAt(b - length - 1) === after.charCodeAt(a - length - 1)) length++;
  return length;
}
