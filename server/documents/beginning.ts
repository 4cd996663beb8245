/** The first screen of a long text, which is what a person sees when it is opened. */
import type { Source } from "../../grammar/blocks/pieced-text.ts";
import type { OpenDocument } from "./open-document.ts";

/** In UTF-16 code units: a shorter text is read as a whole before anybody could see its beginning. */
const LONG = 40_000;

/** In UTF-16 code units: some forty lines. */
const BEGINNING = 6_000;

export function isLong({ text, tooLong }: OpenDocument): boolean {
  return !tooLong && text.source.length > LONG;
}

/** Whole lines; empty where the first line is longer than a screen. */
export function beginningOf(text: Source): string {
  const beginning = text.slice(0, BEGINNING);
  return beginning.slice(0, beginning.lastIndexOf("\n") + 1);
}
