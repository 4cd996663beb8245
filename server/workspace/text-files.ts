/** The identities of all texts in the folder, for finding a cited symbol or a version in another language. */
import { type CancellationToken, CancellationTokenSource, Emitter } from "vscode-languageserver";
import type { TextFile } from "../features/versions/versions.ts";
import type { Folder } from "./folder.ts";

const NEVER = new CancellationTokenSource().token;

export class TextFiles {
  readonly #folder: Folder;
  readonly #changed = new Emitter<void>();
  #known: readonly TextFile[] | null = null;
  #fingerprint = "";
  #loading: Promise<void> | null = null;
  #isFollowing = false;
  /** Fires when `getKnown` would return something new. */
  readonly onDidChange = this.#changed.event;

  constructor(folder: Folder) {
    this.#folder = folder;
  }

  /** Loads all files; null if the token is cancelled. */
  async loadAll(
    token: CancellationToken,
    onProgress?: (done: number, total: number) => void,
  ): Promise<readonly TextFile[] | null> {
    const files: TextFile[] = [];
    for await (const { uri, key, data } of this.#folder.readFiles("identity", token, onProgress)) {
      if (data) files.push({ uri, key, identity: data });
    }
    if (token.isCancellationRequested) return null;
    this.#known = files;
    return files;
  }

  /**
   * Returns what was loaded last, at once; null before the first time. Loads the files in the background, now and
   * whenever they change, and fires `onDidChange` if they differ.
   */
  getKnown(): readonly TextFile[] | null {
    if (this.#isFollowing) this.#reload();
    else {
      this.#isFollowing = true;
      void this.#follow();
    }
    return this.#known;
  }

  async #follow(): Promise<void> {
    for (;;) {
      const { count } = this.#folder.changes;
      await this.#reload();
      await this.#folder.changes.waitForMore(count, NEVER);
    }
  }

  #reload(): Promise<void> {
    this.#loading ??= this.#loadAndCompare().finally(() => {
      this.#loading = null;
    });
    return this.#loading;
  }

  async #loadAndCompare(): Promise<void> {
    const files = await this.loadAll(NEVER);
    const now = JSON.stringify(files?.map(({ key, identity: { range: _, ...told } }) => [key, told]));
    if (now === this.#fingerprint) return;
    this.#fingerprint = now;
    this.#changed.fire();
  }
}
