/** What a derived value holds of the text that it was computed from. */
import { ObservedParagraph } from "./observed-tree.ts";

export interface ValueContents {
  /** Whether paragraphs can be reached from it. */
  holdsParagraphs: boolean;
  /** Whether it holds offsets, which an edit moves. */
  holdsOffsets: boolean;
}

/** Functions, and objects that are no plain data, cannot be searched: they may hold anything. */
export function examineValue(value: unknown): ValueContents {
  const contents: ValueContents = { holdsParagraphs: false, holdsOffsets: false };
  examine(value, contents);
  return contents;
}

function examine(value: unknown, contents: ValueContents): void {
  if (contents.holdsParagraphs && contents.holdsOffsets) return;
  if (value instanceof ObservedParagraph) contents.holdsParagraphs = true;
  else if (Array.isArray(value) || value instanceof Set) {
    for (const one of value) examine(one, contents);
  } else if (value instanceof Map) {
    for (const pair of value) examine(pair, contents);
  } else if (typeof value === "function" || (typeof value === "object" && value !== null)) {
    examineObject(value, contents);
  }
}

function examineObject(value: object, contents: ValueContents): void {
  if (value instanceof RegExp) return;
  if (Object.getPrototypeOf(value) !== Object.prototype) {
    contents.holdsParagraphs = true;
    contents.holdsOffsets = true;
    return;
  }
  for (const [key, one] of Object.entries(value)) {
    if (typeof one === "number" && (key === "start" || key === "end")) contents.holdsOffsets = true;
    else examine(one, contents);
  }
}
