/**
 * The files of the workspace folders. Keeps, for each file, the data that was asked for, until the file changes. An
 * open document replaces its file.
 */
import { type CancellationToken, Emitter, FileChangeType, type FileEvent } from "vscode-languageserver";
import { yieldToEventLoop } from "../documents/event-loop.ts";
import type { SnapshotPart } from "../documents/snapshot.ts";
import { createFileKey, isUnder } from "../features/shared/files/file-key.ts";
import type { ReadDocument } from "../features/shared/read-document.ts";
import { findFileKind } from "../protocol/files.ts";
import { ChangeCounter } from "./change-counter.ts";
import {
  EMPTY_DATA,
  type FileData,
  type FileDataKind,
  getOpenFileData,
  readFileData,
  readFolderFile,
} from "./file-data.ts";
import type { ListedFile } from "./file-source.ts";
import type { FolderHost, OpenFile } from "./folder-host.ts";

export interface FolderFile<T> {
  readonly uri: string;
  readonly key: string;
  /** The version of an open document; null for a file that is not open. */
  readonly version: number | null;
  readonly data: T;
  /** Whether it is a file of the folder; an open document may be elsewhere or not saved yet. */
  readonly isInFolder: boolean;
}

interface Entry {
  readonly uri: string;
  readonly key: string;
  stamp: string | null;
  data: Partial<FileData>;
  /** Counts the changes, so that data read before a change is not stored after it. */
  generation: number;
}

/** How long a list of files is valid if the editor does not watch files. */
const LISTING_VALID_MS = 5000;

export type ProgressListener = (done: number, total: number) => void;

export class Folder {
  readonly host: FolderHost;
  readonly changes = new ChangeCounter();
  readonly #glossaryChanged = new Emitter<string>();
  /** The key of a glossary that has changed, come or gone. */
  readonly onDidChangeGlossary = this.#glossaryChanged.event;
  #entries = new Map<string, Entry>();
  #listedAt: number | null = null;
  #listing: Promise<void> | null = null;

  constructor(world: FolderHost) {
    this.host = world;
  }

  /**
   * Yields every file with the wanted data; then the open documents that are no files of the folder. Yields to the
   * event loop between two files. Ends early when the token is cancelled.
   */
  async *readFiles<F extends FileDataKind>(
    wanted: F,
    token: CancellationToken,
    onProgress?: ProgressListener,
  ): AsyncGenerator<FolderFile<FileData[F]>> {
    await this.#ensureListing(token);
    const entries = [...this.#entries.values()];
    const open = new Map(this.host.listOpen().map(uri => [createFileKey(uri), uri]));
    for (const [done, entry] of entries.entries()) {
      if (token.isCancellationRequested) return;
      onProgress?.(done, entries.length);
      const file = await this.#loadFile(entry, wanted, open.get(entry.key), token);
      open.delete(entry.key);
      if (file) yield file;
    }
    for (const [key, uri] of open) {
      const found = token.isCancellationRequested ? null : await this.host.prepareOpen(uri, getPart(wanted));
      if (found) yield createOpenFile(uri, key, wanted, found, false);
    }
  }

  /** Reads one file in its present version, open or not; null if it cannot be read. */
  async readDocument(uri: string, token: CancellationToken): Promise<ReadDocument | null> {
    const key = createFileKey(uri);
    const open = this.host.listOpen().find(one => createFileKey(one) === key);
    const found = open === undefined ? null : await this.host.prepareOpen(open, "tree");
    return found?.document ?? (await readFolderFile(uri, this.host, token))?.document ?? null;
  }

  isOpen(key: string): boolean {
    return this.host.listOpen().some(uri => createFileKey(uri) === key);
  }

  handleFileEvents(events: readonly FileEvent[]): void {
    for (const { uri, type } of events) {
      const key = createFileKey(uri);
      if (findFileKind(key) === "glossaries") this.#glossaryChanged.fire(key);
      else if (type === FileChangeType.Deleted) this.#remove(key);
      else if (key.endsWith(".undecl")) this.#invalidate(key);
    }
    this.changes.increase();
  }

  /** Folders were added or removed, or files moved: lists all files again; data of unchanged files is kept. */
  handleFolderChange(): void {
    this.forgetListing();
    this.changes.increase();
  }

  /** Makes the next use list the files again. */
  forgetListing(): void {
    this.#listedAt = null;
  }

  handleSettingsChange(): void {
    for (const entry of this.#entries.values()) forgetData(entry);
    this.changes.increase();
  }

  #remove(key: string): void {
    if (this.#entries.delete(key)) return;
    // Not every editor reports the files of a deleted folder.
    for (const other of this.#entries.keys()) if (isUnder(other, key)) this.#entries.delete(other);
  }

  #invalidate(key: string): void {
    const entry = this.#entries.get(key);
    if (entry) forgetData(entry);
    // A new file: the next listing decides whether it belongs to the folder.
    else this.#listedAt = null;
  }

  async #ensureListing(token: CancellationToken): Promise<void> {
    // A listing may have been cancelled by another caller, so this repeats until one is complete.
    while ((this.#listing !== null || this.#isListingOld()) && !token.isCancellationRequested) {
      this.#listing ??= this.#listFiles(token).finally(() => {
        this.#listing = null;
      });
      await this.#listing;
    }
  }

  #isListingOld(): boolean {
    if (this.#listedAt === null) return true;
    return !this.host.isWatched && performance.now() - this.#listedAt > LISTING_VALID_MS;
  }

  async #listFiles(token: CancellationToken): Promise<void> {
    const { source, listFolders, logFault } = this.host;
    this.#listedAt = performance.now();
    try {
      const files = await source.list(listFolders(), "texts", token);
      if (token.isCancellationRequested) this.#listedAt = null;
      else this.#entries = new Map(files.map(file => this.#updateEntry(file)).map(entry => [entry.key, entry]));
    } catch (error) {
      if (token.isCancellationRequested) this.#listedAt = null;
      else logFault("list of files", error);
    }
  }

  #updateEntry({ uri, stamp }: ListedFile): Entry {
    const key = createFileKey(uri);
    const entry = this.#entries.get(key);
    if (!entry) return { uri, key, stamp, data: {}, generation: 0 };
    if (entry.stamp !== stamp) forgetData(entry);
    entry.stamp = stamp;
    return entry;
  }

  async #loadFile<F extends FileDataKind>(
    entry: Entry,
    wanted: F,
    openUri: string | undefined,
    token: CancellationToken,
  ): Promise<FolderFile<FileData[F]> | null> {
    const { uri, key } = entry;
    const found = openUri === undefined ? null : await this.host.prepareOpen(openUri, getPart(wanted));
    if (openUri !== undefined && found) return createOpenFile(openUri, key, wanted, found, true);
    let data: Partial<FileData> = entry.data;
    if (data[wanted] === undefined) {
      const { generation } = entry;
      const read = await this.#readData(uri, wanted, token);
      if (token.isCancellationRequested) return null;
      data = { ...data, ...read };
      if (entry.generation === generation) entry.data = { ...entry.data, ...read };
      // Yields to the event loop so that a keystroke waits for one file at most.
      await yieldToEventLoop();
    }
    return { uri, key, version: null, data: data[wanted] as FileData[F], isInFolder: true };
  }

  async #readData(uri: string, wanted: FileDataKind, token: CancellationToken): Promise<Partial<FileData>> {
    try {
      return (await readFileData(uri, wanted, this.host, token)) ?? EMPTY_DATA;
    } catch (error) {
      if (!token.isCancellationRequested) this.host.logFault("file of the folder", error);
      return EMPTY_DATA;
    }
  }
}

function getPart(wanted: FileDataKind): SnapshotPart {
  return wanted === "result" ? "findings" : "tree";
}

function createOpenFile<F extends FileDataKind>(
  uri: string,
  key: string,
  wanted: F,
  file: OpenFile,
  isInFolder: boolean,
): FolderFile<FileData[F]> {
  const { version } = file.document.positions;
  return { uri, key, version, data: getOpenFileData(file, wanted), isInFolder };
}

function forgetData(entry: Entry): void {
  entry.data = {};
  entry.generation++;
}
