/** How much two strings have in common, in UTF-16 code units. */

/** Of their beginnings, `most` at most. */
export function commonPrefixLength(a: string, b: string, most = Math.min(a.length, b.length)): number {
  let length = 0;
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length;
}

/** Of their ends, `most` at most. */
export function commonSuffixLength(a: string, b: string, most = Math.min(a.length, b.length)): number {
  let length = 0;
  while (length < most && a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length)) length++;
  return length;
}
