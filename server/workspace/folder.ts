/**
 * The files of the workspace folders. Of each only what somebody wanted to know is kept, until the editor says that it
 * changed; documents that are open stand for their files.
 */
import { type CancellationToken, FileChangeType, type FileEvent } from "vscode-languageserver";
import { breath } from "../documents/breath.ts";
import type { Found } from "../documents/found.ts";
import type { ReadDocument } from "../features/read-document.ts";
import { fileKey, isUnder } from "../features/shared/files/file-key.ts";
import { Changes } from "./changes.ts";
import type { ListedFile } from "./file-source.ts";
import { type FoundOut, type Known, NOTHING, ofFile, ofOpen, readFile } from "./known.ts";
import type { FolderWorld } from "./world.ts";

export interface FolderFile<T> {
  readonly uri: string;
  readonly key: string;
  /** Of an open document; null for a file. */
  readonly version: number | null;
  readonly known: T;
  /** Whether it is a file of the folder; open documents may stand elsewhere, or nowhere yet. */
  readonly ours: boolean;
}

interface Entry {
  readonly uri: string;
  readonly key: string;
  stamp: string | null;
  known: Partial<Known>;
  /** Grows with every change, so that what was read before counts no more. */
  generation: number;
}

/** So long the last listing holds where the editor does not tell of changes, in milliseconds. */
const LISTING_HOLDS = 5000;

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
   * Every file with what is wanted of it, open documents that are no files of the folder last; the server answers
   * other things between two files. Ends early when nobody waits any more.
   */
  async *files<F extends FoundOut>(
    wanted: F,
    token: CancellationToken,
    onProgress?: OnProgress,
  ): AsyncGenerator<FolderFile<Known[F]>> {
    await this.#list(token);
    const entries = [...this.#entries.values()];
    const open = new Map(this.#world.open().map(uri => [fileKey(uri), uri]));
    for (const [done, entry] of entries.entries()) {
      if (token.isCancellationRequested) return;
      onProgress?.(done, entries.length);
      const file = await this.#fileOf(entry, wanted, open.get(entry.key), token);
      open.delete(entry.key);
      if (file) yield file;
    }
    for (const [key, uri] of open) {
      const found = token.isCancellationRequested ? null : await this.#world.read(uri);
      if (found) yield openFile(uri, key, wanted, found, false);
    }
  }

  /** One file as it is now, whether or not somebody has it open; null when it cannot be read. */
  async document(uri: string, token: CancellationToken): Promise<ReadDocument | null> {
    const key = fileKey(uri);
    const open = this.#world.open().find(one => fileKey(one) === key);
    const found = open === undefined ? null : await this.#world.read(open);
    return found?.document ?? (await readFile(uri, this.#world, token))?.document ?? null;
  }

  isOpen(key: string): boolean {
    return this.#world.open().some(uri => fileKey(uri) === key);
  }

  filesChanged(events: readonly FileEvent[]): void {
    for (const { uri, type } of events) {
      const key = fileKey(uri);
      if (type === FileChangeType.Deleted) this.#remove(key);
      else if (key.endsWith(".undecl")) this.#invalidate(key);
    }
    this.changes.happened();
  }

  /** Folders came or went, files were moved: everything is listed anew; what is known of files that stay is kept. */
  foldersChanged(): void {
    this.forgetListing();
    this.changes.happened();
  }

  /** The next time the files are listed anew. */
  forgetListing(): void {
    this.#listed = null;
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
    // A listing that another gave up is no listing, nor is one that is not done.
    while ((this.#listing !== null || this.#isOld()) && !token.isCancellationRequested) {
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
    const key = fileKey(uri);
    const known = this.#entries.get(key);
    if (!known) return { uri, key, stamp, known: {}, generation: 0 };
    if (known.stamp !== stamp) forget(known);
    known.stamp = stamp;
    return known;
  }

  async #fileOf<F extends FoundOut>(
    entry: Entry,
    wanted: F,
    openUri: string | undefined,
    token: CancellationToken,
  ): Promise<FolderFile<Known[F]> | null> {
    const { uri, key } = entry;
    const found = openUri === undefined ? null : await this.#world.read(openUri);
    if (openUri !== undefined && found) return openFile(openUri, key, wanted, found, true);
    let known: Partial<Known> = entry.known;
    if (known[wanted] === undefined) {
      const { generation } = entry;
      const read = await this.#knownOf(uri, wanted, token);
      if (token.isCancellationRequested) return null;
      known = { ...known, ...read };
      if (entry.generation === generation) entry.known = { ...entry.known, ...read };
      // A keystroke must not wait for more than one file.
      await breath();
    }
    return { uri, key, version: null, known: known[wanted] as Known[F], ours: true };
  }

  async #knownOf(uri: string, wanted: FoundOut, token: CancellationToken): Promise<Partial<Known>> {
    try {
      return (await ofFile(uri, wanted, this.#world, token)) ?? NOTHING;
    } catch (error) {
      if (!token.isCancellationRequested) this.#world.fault("file of the folder", error);
      return NOTHING;
    }
  }
}

function forget(entry: Entry): void {
  entry.known = {};
  entry.generation++;
}

function openFile<F extends FoundOut>(
  uri: string,
  key: string,
  wanted: F,
  found: Found,
  ours: boolean,
): FolderFile<Known[F]> {
  return { uri, key, version: found.document.positions.version, known: ofOpen(found, wanted), ours };
}
