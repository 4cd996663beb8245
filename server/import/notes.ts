/** Footnotes as extractions leave them: a number and a text at the end of a page, in the middle of the document. */
import type { Block } from "./blocks.ts";
import { labelOf } from "./labels.ts";
import { endingOf } from "./marks.ts";
import type { ImportLanguage } from "./words.ts";

const NOTE = /^(?:\d{1,3}|\*{1,3})\s?\/?\s(?=[\p{Lu}«“"([])/u;
const NUMBER = /^(?:\d{1,3}\s?\/?|\*{1,3})$/;
/** The text of a note whose number stands on a line of its own. */
const LONGEST_LOOSE = 400;

export function isNoteNumber(text: string): boolean {
  return NUMBER.test(text);
}

/** A number without a mark, then a capital; « 30 June » is a date. */
export function looksLikeNote(text: string, language: ImportLanguage): boolean {
  return NOTE.test(text.slice(0, 16)) && !language.startsWithDate(text);
}

/**
 * Reads the notes in a cut, block by block. Numbers may stand alone, several in a row, before their texts; a text
 * may come in pieces.
 */
export class NoteReader {
  #owed = 0;
  #open = false;

  /** Whether the block belongs to the notes; one that does not ends them. */
  takes(block: Block, language: ImportLanguage): boolean {
    const text = block.lines[0] as string;
    if (isNoteNumber(text)) {
      this.#owed++;
      this.#open = false;
      return true;
    }
    const known = block.kind === "footnote" || block.kind === "furniture" || looksLikeNote(text, language);
    if (!known && !this.owes) return false;
    if (!known && (text.length > LONGEST_LOOSE || labelOf(text, language.label) !== null)) return false;
    this.#open = endingOf(text) !== "stop";
    if (this.#owed > 0 && !this.#open) this.#owed--;
    return true;
  }

  /** A number waits for its text, or a text for its end: what begins with a capital now is the note's. */
  get owes(): boolean {
    return this.#owed > 0 || this.#open;
  }
}
