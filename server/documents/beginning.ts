/** The first screen of a long text, which is what a person sees when it is opened. */
import type { OpenDocument } from "./open-document.ts";

/** In UTF-16 code units: a shorter text is read as a whole before anybody could see its beginning. */
const LONG = 40_000;

/** In UTF-16 code units: some forty lines. */
const BEGINNING = 6_000;

export function isLong({ text, tooLong }: OpenDocument): boolean {
  return !tooLong && text.getText().length > LONG;
}

/** Whole lines; empty where the first line is longer than a screen. */
export function beginningOf(text: string): string {
  return text.slice(0, text.lastIndexOf("\n", BEGINNING) + 1);
}
