/** Of a list where `holds` is true from one item on: that item's index; the list's length where it is true of none. */
export function findFirstIndex<T>(sorted: ArrayLike<T>, holds: (one: T) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(sorted[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}
