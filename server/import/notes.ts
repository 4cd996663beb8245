/** Footnotes as extraction leaves them: a number and a text at the end of each page, between the paragraphs. */
import type { DraftParagraph } from "./draft-paragraph.ts";
import type { ImportLanguage } from "./import-language.ts";
import { findLabel } from "./labels.ts";
import { getEnding } from "./marks.ts";

const NOTE = /^(?:\d{1,3}|\*{1,3})\s?\/?\s(?=[\p{Lu}«“"([])/u;
const NUMBER = /^(?:\d{1,3}\s?\/?|\*{1,3})$/;
/** The longest text of a note whose number is on a line of its own. */
const MAX_LOOSE_LENGTH = 400;

export function isNoteNumber(text: string): boolean {
  return NUMBER.test(text);
}

/** Whether a text begins with a number without a mark and a capital, and not with a date such as « 30 June ». */
export function isNoteStart(text: string, language: ImportLanguage): boolean {
  return NOTE.test(text.slice(0, 16)) && !language.startsWithDate(text);
}

/**
 * Recognises the notes between two halves of a paragraph, one draft paragraph after the other. Several numbers may come
 * before their texts, and a text may be in pieces.
 */
export class NoteReader {
  #pendingNumbers = 0;
  #isTextOpen = false;

  /** Whether the paragraph belongs to the notes; the first that does not ends them. */
  accept(block: DraftParagraph, language: ImportLanguage): boolean {
    const text = block.lines[0] as string;
    if (isNoteNumber(text)) {
      this.#pendingNumbers++;
      this.#isTextOpen = false;
      return true;
    }
    const known = block.kind === "footnote" || block.kind === "furniture" || isNoteStart(text, language);
    if (!known && !this.isIncomplete) return false;
    if (!known && (text.length > MAX_LOOSE_LENGTH || findLabel(text, language.label) !== null)) return false;
    this.#isTextOpen = getEnding(text) !== "stop";
    if (this.#pendingNumbers > 0 && !this.#isTextOpen) this.#pendingNumbers--;
    return true;
  }

  /** Whether a number has no text yet or a text no end: a following capital then belongs to the note. */
  get isIncomplete(): boolean {
    return this.#pendingNumbers > 0 || this.#isTextOpen;
  }
}
