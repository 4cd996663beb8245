/** A document that an editor has open: its text as edited, and where. `reader.ts` reads it. */
import { TextDocument, type TextDocumentContentChangeEvent } from "vscode-languageserver-textdocument";

/** A longer text (in UTF-16 code units) is no declaration, and reading it at every keystroke would only be slow. */
export const LONGEST_TEXT = 8_000_000;

/** What is put in at once by hand or by completion; more than this was pasted, and is no text that grows. */
const LONGEST_WRITTEN = 200;

export class OpenDocument {
  #text: TextDocument;
  #revision = 0;
  #writing: number | null = null;
  /** How many answers are being made of the present version. */
  #held = { times: 0 };

  constructor(uri: string, languageId: string, version: number, content: string) {
    this.#text = TextDocument.create(uri, languageId, version, content);
  }

  get uri(): string {
    return this.#text.uri;
  }

  /** The present version. */
  get text(): TextDocument {
    return this.#text;
  }

  /** Counts the edits. Editors count versions, but some leave that out or begin anew. */
  get revision(): number {
    return this.#revision;
  }

  get tooLong(): boolean {
    return this.#text.getText().length > LONGEST_TEXT;
  }

  /** Where somebody is writing: behind the last letter that was put in. */
  get writing(): number | null {
    return this.#writing;
  }

  /** Nobody is writing just now. */
  rest(): void {
    this.#writing = null;
  }

  update(changes: TextDocumentContentChangeEvent[], version: number): this {
    this.#revision++;
    const [change] = changes;
    this.#writing = change && changes.length === 1 ? this.#writingAfter(change) : null;
    this.#text = TextDocument.update(this.#held.times > 0 ? this.#copied() : this.#text, changes, version);
    return this;
  }

  /** Keeps the positions of the present version as they are, until what is given is called. */
  hold(): () => void {
    const held = this.#held;
    held.times++;
    return () => held.times--;
  }

  /** An update changes the document in place, which is the faster way. */
  #copied(): TextDocument {
    const { uri, languageId, version } = this.#text;
    this.#held = { times: 0 };
    return TextDocument.create(uri, languageId, version, this.#text.getText());
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
