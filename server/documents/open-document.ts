/** A document that an editor has open: its text as edited, and where. `reader.ts` reads it. */
import type { TextDocumentContentChangeEvent } from "vscode-languageserver-textdocument";
import { LiveText } from "./live-text.ts";

/** A longer text (in UTF-16 code units) is no declaration, and reading it at every keystroke would only be slow. */
export const LONGEST_TEXT = 8_000_000;

/** What is put in at once by hand or by completion; more than this was pasted, and is no text that grows. */
const LONGEST_WRITTEN = 200;

export class OpenDocument {
  #text: LiveText;
  #writing: number | null = null;

  constructor(uri: string, languageId: string, version: number, content: string) {
    this.#text = LiveText.of(uri, languageId, version, content);
  }

  get uri(): string {
    return this.#text.uri;
  }

  /** The present version; another object after each edit, whatever the editor says of versions. */
  get text(): LiveText {
    return this.#text;
  }

  get tooLong(): boolean {
    return this.#text.source.length > LONGEST_TEXT;
  }

  /** Where somebody is writing: behind the last letter that was put in. */
  get writing(): number | null {
    return this.#writing;
  }

  /** Nobody is writing just now. */
  rest(): void {
    this.#writing = null;
  }

  update(changes: readonly TextDocumentContentChangeEvent[], version: number): this {
    const [change] = changes;
    this.#writing = change && changes.length === 1 ? this.#writingAfter(change) : null;
    this.#text = changes.reduce((text, one) => changed(text, one, version), this.#text);
    return this;
  }

  #writingAfter(change: TextDocumentContentChangeEvent): number | null {
    if (!("range" in change)) return null;
    const { range, text } = change;
    const start = this.#text.offsetAt(range.start);
    if (text !== "") return text.length <= LONGEST_WRITTEN ? start + text.length : null;
    // Deleting backwards goes on with the writing; deleting elsewhere is another matter.
    return this.#text.offsetAt(range.end) === this.#writing ? start : null;
  }
}

function changed(text: LiveText, change: TextDocumentContentChangeEvent, version: number): LiveText {
  if ("range" in change) return text.edited(change.range, change.text, version);
  return LiveText.of(text.uri, text.languageId, version, change.text);
}
