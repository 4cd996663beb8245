/** What two sequences share at both ends, so that only what lies between has to be exchanged. */

export interface CommonEdges {
  /** How many items are the same from the start on. */
  readonly head: number;
  /** How many are the same at the end, behind the head. */
  readonly tail: number;
}

/**
 * Sequences are given by their lengths; `isSame` compares an item of one with an item of the other, by their indexes.
 */
export function countCommonEdges(
  before: number,
  after: number,
  isSame: (before: number, after: number) => boolean,
): CommonEdges {
  const shorter = Math.min(before, after);
  let head = 0;
  while (head < shorter && isSame(head, head)) head++;
  let tail = 0;
  while (tail < shorter - head && isSame(before - 1 - tail, after - 1 - tail)) tail++;
  return { head, tail };
}

/** How much two strings have in common at their beginnings, in UTF-16 code units. */
export function commonPrefixLength(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  let length = 0;
  while (length < shorter && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length;
}
