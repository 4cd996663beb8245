/** A document that an editor has open: its text as edited, and its last reading. */
import { TextDocument, type TextDocumentContentChangeEvent } from "vscode-languageserver-textdocument";
import { type Analysis, BlockCache } from "../../grammar/analyse.ts";
import { concepts, packFor } from "../../grammar/languages/registry.ts";
import type { ReadDocument } from "../features/read-document.ts";
import { type InspectionSettings, inspect, read } from "../inspection.ts";
import { type OnFault, type RuledFinding, runRules } from "../rules/run.ts";

/** A longer text (in UTF-16 code units) is no declaration, and reading it at every keystroke would only be slow. */
export const LONGEST_TEXT = 8_000_000;

/** What is put in at once by hand or by completion; more than this was pasted, and is no text that grows. */
const LONGEST_WRITTEN = 200;

export interface ReadingSettings extends InspectionSettings {
  /** Compares each reading with one from nothing. */
  readonly selfCheck?: boolean;
}

export class OpenDocument {
  #text: TextDocument;
  #writing: number | null = null;
  /** How many answers are being made of the present version. */
  #held = { times: 0 };
  readonly #cache: BlockCache;
  #last: { readonly version: number; readonly settings: ReadingSettings; readonly document: ReadDocument } | null =
    null;

  constructor(uri: string, languageId: string, version: number, content: string, cache = new BlockCache()) {
    this.#cache = cache;
    this.#text = TextDocument.create(uri, languageId, version, content);
  }

  get uri(): string {
    return this.#text.uri;
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

  /** Reads the present version, once; only blocks that changed are parsed. Null for a text that is too long. */
  read(settings: ReadingSettings, onFault: OnFault): ReadDocument | null {
    if (this.tooLong) return null;
    const { version } = this.#text;
    if (this.#last?.version !== version || this.#last.settings !== settings) {
      const analysis = read(this.#text.getText(), settings, this.#cache);
      if (settings.selfCheck) this.#compare(analysis, settings, onFault);
      this.#last = {
        version,
        settings,
        document: new Reading(this.#text, analysis, settings, onFault),
      };
    }
    return this.#last.document;
  }

  /** What was read with the help of the version before must be what is read from nothing. */
  #compare(analysis: Analysis, settings: ReadingSettings, onFault: OnFault): void {
    const fresh = read(this.#text.getText(), settings);
    if (JSON.stringify(fresh) !== JSON.stringify(analysis)) {
      onFault("self-check", new Error(`version ${this.#text.version} was read otherwise than from nothing`));
    }
  }
}

/** Rules run on first use: completion needs none of them. */
class Reading implements ReadDocument {
  readonly positions: TextDocument;
  readonly analysis: Analysis;
  readonly #settings: ReadingSettings;
  readonly #onFault: OnFault;
  #findings: readonly RuledFinding[] | null = null;

  constructor(positions: TextDocument, analysis: Analysis, settings: ReadingSettings, onFault: OnFault) {
    this.positions = positions;
    this.analysis = analysis;
    this.#settings = settings;
    this.#onFault = onFault;
  }

  get pack() {
    return packFor(this.analysis.language);
  }

  get findings(): readonly RuledFinding[] {
    this.#findings ??= runRules(
      { tree: this.analysis, pack: this.pack, conceptIds: concepts().map(concept => concept.id) },
      this.#settings,
      this.#onFault,
    );
    return this.#findings;
  }

  findingsIn(text: string): readonly RuledFinding[] {
    return inspect(text, this.#settings, undefined, this.#onFault).findings;
  }
}
