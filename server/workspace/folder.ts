/**
 * The files of the workspace folders. Of each only what was found in it is kept, until the editor says that it changed;
 * documents that are open stand for their files.
 */
import { type CancellationToken, type Diagnostic, FileChangeType, type FileEvent } from "vscode-languageserver";
import type { Found } from "../connection/diagnostics/checks.ts";
import { resultId } from "../connection/diagnostics/result-id.ts";
import { OpenDocument } from "../connection/open-document.ts";
import { decode, encodingOf } from "../encoding.ts";
import { diagnostics } from "../features/diagnostics.ts";
import { EMPTY_DIGEST, type FileDigest, fileDigest } from "../features/file-digest.ts";
import type { ReadDocument } from "../features/read-document.ts";
import type { FeatureSettings } from "../features/settings.ts";
import type { InspectionSettings } from "../inspection.ts";
import { Changes } from "./changes.ts";
import { type FileSource, isUnder, keyOf, type ListedFile } from "./file-source.ts";

export interface FolderWorld {
  readonly source: FileSource;
  /** Whether the editor tells when files change; otherwise they are looked at anew from time to time. */
  readonly watched: boolean;
  readonly folders: () => readonly string[];
  /** URIs of the documents that are open, as the editor spells them. */
  readonly open: () => readonly string[];
  readonly read: (uri: string) => Promise<Found | null>;
  readonly settings: (uri: string) => Promise<FileSettings>;
  readonly fault: (place: string, error: unknown) => void;
}

export interface FileSettings {
  readonly own: InspectionSettings;
  readonly feature: (document: ReadDocument) => FeatureSettings;
}

/** What was found in a file. */
export interface FileResult {
  readonly digest: FileDigest;
  readonly diagnostics: readonly Diagnostic[];
  readonly resultId: string;
}

export interface FolderFile {
  readonly uri: string;
  readonly key: string;
  /** Of an open document; null for a file. */
  readonly version: number | null;
  readonly result: FileResult;
  /** Whether it is a file of the folder; open documents may stand elsewhere, or nowhere yet. */
  readonly ours: boolean;
}

interface Entry {
  readonly uri: string;
  readonly key: string;
  stamp: string | null;
  result: FileResult | null;
  /** Grows with every change, so that what was read before counts no more. */
  generation: number;
}

/** So long the last listing holds where the editor does not tell of changes, in milliseconds. */
const LISTING_HOLDS = 5000;

const NOTHING: FileResult = { digest: EMPTY_DIGEST, diagnostics: [], resultId: resultId([]) };

export type OnProgress = (done: number, total: number) => void;

export class Folder {
  readonly #world: FolderWorld;
  readonly changes = new Changes();
  #entries = new Map<string, Entry>();
  #listed: number | null = null;
  #listing: Promise<void> | null = null;

  constructor(world: FolderWorld) {
    this.#world = world;
  }

  /**
   * Every file with what was found in it, open documents that are no files of the folder last; the server answers
   * other things between two files. Ends early when nobody waits any more.
   */
  async *files(token: CancellationToken, onProgress?: OnProgress): AsyncGenerator<FolderFile> {
    await this.#list(token);
    const entries = [...this.#entries.values()];
    const open = new Map(this.#world.open().map(uri => [keyOf(uri), uri]));
    for (const [done, entry] of entries.entries()) {
      if (token.isCancellationRequested) return;
      onProgress?.(done, entries.length);
      const file = await this.#fileOf(entry, open.get(entry.key), token);
      open.delete(entry.key);
      if (file) yield file;
    }
    for (const [key, uri] of open) {
      const found = token.isCancellationRequested ? null : await this.#world.read(uri);
      if (found) yield openFile(uri, key, found, false);
    }
  }

  isOpen(key: string): boolean {
    return this.#world.open().some(uri => keyOf(uri) === key);
  }

  filesChanged(events: readonly FileEvent[]): void {
    for (const { uri, type } of events) {
      const key = keyOf(uri);
      if (type === FileChangeType.Deleted) this.#remove(key);
      else if (key.endsWith(".undecl")) this.#invalidate(key);
    }
    this.changes.happened();
  }

  /** Folders came or went, files were moved: everything is listed anew; what is known of files that stay is kept. */
  foldersChanged(): void {
    this.#listed = null;
    this.changes.happened();
  }

  settingsChanged(): void {
    for (const entry of this.#entries.values()) forget(entry);
    this.changes.happened();
  }

  #remove(key: string): void {
    if (this.#entries.delete(key)) return;
    // A folder that goes takes its files along, of which not every editor tells.
    for (const known of this.#entries.keys()) if (isUnder(known, key)) this.#entries.delete(known);
  }

  #invalidate(key: string): void {
    const entry = this.#entries.get(key);
    if (entry) forget(entry);
    // Whether a new file counts, the listing decides.
    else this.#listed = null;
  }

  async #list(token: CancellationToken): Promise<void> {
    // A listing that another gave up is no listing.
    while (this.#isOld() && !token.isCancellationRequested) {
      this.#listing ??= this.#listAnew(token).finally(() => {
        this.#listing = null;
      });
      await this.#listing;
    }
  }

  #isOld(): boolean {
    if (this.#listed === null) return true;
    return !this.#world.watched && performance.now() - this.#listed > LISTING_HOLDS;
  }

  async #listAnew(token: CancellationToken): Promise<void> {
    const { source, folders, fault } = this.#world;
    this.#listed = performance.now();
    try {
      const files = await source.list(folders(), token);
      if (token.isCancellationRequested) this.#listed = null;
      else this.#entries = new Map(files.map(file => this.#entryOf(file)).map(entry => [entry.key, entry]));
    } catch (error) {
      if (token.isCancellationRequested) this.#listed = null;
      else fault("list of files", error);
    }
  }

  #entryOf({ uri, stamp }: ListedFile): Entry {
    const key = keyOf(uri);
    const known = this.#entries.get(key);
    if (!known) return { uri, key, stamp, result: null, generation: 0 };
    if (known.stamp !== stamp) forget(known);
    known.stamp = stamp;
    return known;
  }

  async #fileOf(entry: Entry, openUri: string | undefined, token: CancellationToken): Promise<FolderFile | null> {
    const { uri, key } = entry;
    const found = openUri === undefined ? null : await this.#world.read(openUri);
    if (openUri !== undefined && found) return openFile(openUri, key, found, true);
    if (!entry.result) {
      const { generation } = entry;
      const result = await this.#resultOf(uri, token);
      if (token.isCancellationRequested) return null;
      if (entry.generation === generation) entry.result = result;
      await breath();
      return { uri, key, version: null, result, ours: true };
    }
    return { uri, key, version: null, result: entry.result, ours: true };
  }

  async #resultOf(uri: string, token: CancellationToken): Promise<FileResult> {
    const { source, settings, fault } = this.#world;
    try {
      const [bytes, { own, feature }] = [await source.read(uri, token), await settings(uri)];
      if (bytes === null || token.isCancellationRequested) return NOTHING;
      const text = decode(bytes, encodingOf(bytes));
      const onFault = (rule: string, error: unknown) => fault(`rule ${rule}`, error);
      const document = new OpenDocument(uri, "un-declaration", 0, text).read(own, onFault);
      if (!document) return NOTHING;
      const settingsHere = feature(document);
      const shown = diagnostics(document, settingsHere);
      return { digest: fileDigest(document, settingsHere), diagnostics: shown, resultId: resultId(shown) };
    } catch (error) {
      if (!token.isCancellationRequested) fault("file of the folder", error);
      return NOTHING;
    }
  }
}

function forget(entry: Entry): void {
  entry.result = null;
  entry.generation++;
}

/** Read anew each time somebody asks: its reading is kept by the document itself. */
function openFile(uri: string, key: string, { document, settings, open }: Found, ours: boolean): FolderFile {
  const shown = diagnostics(document, settings, open.writing);
  const result = { digest: fileDigest(document, settings), diagnostics: shown, resultId: resultId(shown) };
  return { uri, key, version: document.positions.version, result, ours };
}

/** Lets what waits be done first: a keystroke must not wait for more than one file. */
function breath(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, 0));
}
