/**
 * The documents that are open in the editor. Each change creates a version; its snapshot never changes, and computes
 * each of its parts on demand. Grammar and rules are loaded with the first snapshot.
 */
import type { TextDocumentContentChangeEvent } from "vscode-languageserver-textdocument";
import { findDifference } from "../../grammar/blocks/difference.ts";
import type { TextTerms } from "../features/terms/text-terms.ts";
import type { OnFault } from "../rules/run.ts";
import { type Change, NumberingHistory } from "./numbering-history.ts";
import { SettledTexts } from "./settled-texts.ts";
import type { Snapshot } from "./snapshot.ts";
import { TextVersion } from "./text-version.ts";
import type { ReadingSettings, VersionChain } from "./version-chain.ts";

/** In UTF-16 code units: a longer text is no declaration, and reading it at every keystroke would be slow. */
export const LONGEST_TEXT = 8_000_000;

/** In UTF-16 code units: longer insertions were pasted, not typed or completed. */
const LONGEST_WRITTEN = 200;

interface OpenDocument {
  text: TextVersion;
  writing: number | null;
  chain: VersionChain | null;
  settings: ReadingSettings | null;
  /** Of the present text under these settings. */
  snapshot: Snapshot | null;
  /** What the glossaries of the folder hold for it. */
  terms: TextTerms | null;
  readonly numbering: NumberingHistory;
  readonly settled: SettledTexts;
}

export class DocumentService {
  readonly #open = new Map<string, OpenDocument>();
  readonly #onFault: OnFault;

  constructor(onFault: OnFault) {
    this.#onFault = onFault;
  }

  /** URIs as the editor spells them. */
  listUris(): string[] {
    return [...this.#open.keys()];
  }

  has(uri: string): boolean {
    return this.#open.has(uri);
  }

  /** Whether a snapshot is one of the document that is open now, under the settings that hold now. */
  hasSnapshot({ positions, chain }: Snapshot): boolean {
    return this.#open.get(positions.uri)?.chain === chain;
  }

  /** The present text of an open document. */
  getText(uri: string): TextVersion | null {
    return this.#open.get(uri)?.text ?? null;
  }

  isTooLong(uri: string): boolean {
    return (this.getText(uri)?.text.length ?? 0) > LONGEST_TEXT;
  }

  /** Opening a document again replaces its text. */
  open(uri: string, languageId: string, version: number, content: string): void {
    const text = TextVersion.of(uri, languageId, version, content);
    const numbering = new NumberingHistory();
    const settled = new SettledTexts();
    const unread = { writing: null, chain: null, settings: null, snapshot: null, terms: null };
    this.#open.set(uri, { text, ...unread, numbering, settled });
  }

  /** Applies changes; false for a document that is not open. `version` is missing in editors that do not count. */
  update(uri: string, changes: readonly TextDocumentContentChangeEvent[], version?: number): boolean {
    const document = this.#open.get(uri);
    if (!document) return false;
    if (document.writing === null) document.settled.add(document.text.text);
    const [change] = changes;
    document.writing = change && changes.length === 1 ? findWritingEnd(change, document) : null;
    const number = version ?? document.text.version + 1;
    document.numbering.keep(document.snapshot);
    for (const one of changes) {
      document.numbering.note(locateChange(one, document.text));
      document.text = applyChange(document.text, one, number);
    }
    if (document.settled.has(document.text.text)) document.writing = null;
    document.snapshot = null;
    return true;
  }

  close(uri: string): boolean {
    return this.#open.delete(uri);
  }

  /** Notes that nobody is writing in the document at present. */
  endWriting(uri: string): void {
    const document = this.#open.get(uri);
    if (!document) return;
    document.writing = null;
    document.snapshot = document.snapshot?.withoutWriting() ?? null;
  }

  /** Notes what the glossaries of the folder hold for a document from now on. */
  setTerms(uri: string, terms: TextTerms | null): void {
    const document = this.#open.get(uri);
    if (!document) return;
    document.terms = terms;
    document.snapshot = document.snapshot?.withTerms(terms) ?? null;
  }

  /** The present version under some settings; null when the document is not open or too long. */
  async getSnapshot(uri: string, settings: ReadingSettings): Promise<Snapshot | null> {
    const [{ Snapshot }, { VersionChain }] = await Promise.all([import("./snapshot.ts"), import("./version-chain.ts")]);
    const document = this.#open.get(uri);
    if (!document || this.isTooLong(uri)) return null;
    if (!document.chain || document.settings !== settings) {
      document.chain = new VersionChain(settings, this.#onFault);
      document.settings = settings;
      document.snapshot = null;
    }
    const { text, writing, chain, numbering, terms } = document;
    const { earlier } = numbering;
    document.snapshot ??= new Snapshot(text, writing, chain.add(text.text), settings, this.#onFault, earlier, terms);
    return document.snapshot;
  }
}

function findWritingEnd(change: TextDocumentContentChangeEvent, { text, writing }: OpenDocument): number | null {
  if (!("range" in change)) return null;
  const { range, text: put } = change;
  const start = text.offsetAt(range.start);
  if (put !== "") return put.length <= LONGEST_WRITTEN ? start + put.length : null;
  // Deleting backwards continues the writing; deleting elsewhere ends it.
  return text.offsetAt(range.end) === writing ? start : null;
}

/** The stretch that a change replaces, without what it puts back as it was. */
function locateChange(change: TextDocumentContentChangeEvent, text: TextVersion): Change {
  const ends = "range" in change ? [change.range.start, change.range.end].map(one => text.offsetAt(one)) : null;
  const [from, to] = ends ? [Math.min(...ends), Math.max(...ends)] : [0, text.text.length];
  const { start, beforeEnd, afterEnd } = findDifference(text.text.slice(from, to), change.text);
  return { start: from + start, end: from + beforeEnd, length: afterEnd - start };
}

function applyChange(text: TextVersion, change: TextDocumentContentChangeEvent, version: number): TextVersion {
  if ("range" in change) return text.applyEdit(change.range, change.text, version);
  return TextVersion.of(text.uri, text.languageId, version, change.text);
}
