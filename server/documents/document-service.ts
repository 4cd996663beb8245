/**
 * The documents that the editor has open. Each change gives another version; a snapshot of it never changes, and what it
 * holds is computed when somebody asks for it. Grammar and rules are loaded with the first snapshot.
 */
import type { TextDocumentContentChangeEvent } from "vscode-languageserver-textdocument";
import type { OnFault } from "../rules/run.ts";
import type { Snapshot } from "./snapshot.ts";
import { TextVersion } from "./text-version.ts";
import type { ReadingSettings, VersionChain } from "./version-chain.ts";

/** A longer text (in UTF-16 code units) is no declaration, and reading it at every keystroke would only be slow. */
export const LONGEST_TEXT = 8_000_000;

/** What is put in at once by hand or by completion; more than this was pasted, and is no text that grows. */
const LONGEST_WRITTEN = 200;

interface OpenDocument {
  text: TextVersion;
  writing: number | null;
  chain: VersionChain | null;
  settings: ReadingSettings | null;
  /** Of the present text under these settings. */
  snapshot: Snapshot | null;
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

  /** Who opens a document twice has another text of it now. */
  open(uri: string, languageId: string, version: number, content: string): void {
    const text = TextVersion.of(uri, languageId, version, content);
    this.#open.set(uri, { text, writing: null, chain: null, settings: null, snapshot: null });
  }

  /** False for a document that is not open. `version` may be missing: not every editor counts. */
  update(uri: string, changes: readonly TextDocumentContentChangeEvent[], version?: number): boolean {
    const document = this.#open.get(uri);
    if (!document) return false;
    const [change] = changes;
    document.writing = change && changes.length === 1 ? findWritingEnd(change, document) : null;
    const number = version ?? document.text.version + 1;
    document.text = changes.reduce<TextVersion>((text, one) => applyChange(text, one, number), document.text);
    document.snapshot = null;
    return true;
  }

  close(uri: string): boolean {
    return this.#open.delete(uri);
  }

  /** Nobody is writing there just now. */
  endWriting(uri: string): void {
    const document = this.#open.get(uri);
    if (!document) return;
    document.writing = null;
    document.snapshot = document.snapshot?.withoutWriting() ?? null;
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
    const { text, writing, chain } = document;
    document.snapshot ??= new Snapshot(text, writing, chain.add(text.text), settings, this.#onFault);
    return document.snapshot;
  }
}

function findWritingEnd(change: TextDocumentContentChangeEvent, { text, writing }: OpenDocument): number | null {
  if (!("range" in change)) return null;
  const { range, text: put } = change;
  const start = text.offsetAt(range.start);
  if (put !== "") return put.length <= LONGEST_WRITTEN ? start + put.length : null;
  // Deleting backwards goes on with the writing; deleting elsewhere is another matter.
  return text.offsetAt(range.end) === writing ? start : null;
}

function applyChange(text: TextVersion, change: TextDocumentContentChangeEvent, version: number): TextVersion {
  if ("range" in change) return text.applyEdit(change.range, change.text, version);
  return TextVersion.of(text.uri, text.languageId, version, change.text);
}
