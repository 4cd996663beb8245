/** Strings that are kept longer than the text they were cut from. */

/**
 * The same characters in memory of their own. An engine keeps what was cut from a text as a window on the whole text,
 * so one paragraph that is kept would keep all of the document as it was then.
 */
export function copyString(text: string): string {
  // Two parts that are joined are written out anew, which no other copying promises.
  return text.length < 2 ? text : [text.slice(0, 1), text.slice(1)].join("");
}
