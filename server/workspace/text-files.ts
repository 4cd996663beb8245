/** Which texts the files of the folder hold: kept together for whoever looks for a symbol or for another version. */
import { type CancellationToken, CancellationTokenSource, Emitter } from "vscode-languageserver";
import type { TextFile } from "../features/versions/versions.ts";
import type { Folder } from "./folder.ts";

const NEVER = new CancellationTokenSource().token;

export class TextFiles {
  readonly #folder: Folder;
  readonly #news = new Emitter<void>();
  #known: readonly TextFile[] | null = null;
  #told = "";
  #collecting: Promise<void> | null = null;
  #followed = false;
  /** Something is known that `now` did not give before. */
  readonly onNews = this.#news.event;

  constructor(folder: Folder) {
    this.#folder = folder;
  }

  /** All files as they are; null when nobody waits any more. */
  async all(
    token: CancellationToken,
    onProgress?: (done: number, total: number) => void,
  ): Promise<readonly TextFile[] | null> {
    const files: TextFile[] = [];
    for await (const { uri, key, known } of this.#folder.files("identity", token, onProgress)) {
      if (known) files.push({ uri, key, identity: known });
    }
    if (token.isCancellationRequested) return null;
    this.#known = files;
    return files;
  }

  /**
   * What is known without waiting; null before anything is. Whether that still holds is found out meanwhile and whenever
   * files change, and told when it does not.
   */
  now(): readonly TextFile[] | null {
    if (this.#followed) this.#collectAnew();
    else {
      this.#followed = true;
      void this.#follow();
    }
    return this.#known;
  }

  async #follow(): Promise<void> {
    for (;;) {
      const { count } = this.#folder.changes;
      await this.#collectAnew();
      await this.#folder.changes.after(count, NEVER);
    }
  }

  #collectAnew(): Promise<void> {
    this.#collecting ??= this.#collect().finally(() => {
      this.#collecting = null;
    });
    return this.#collecting;
  }

  async #collect(): Promise<void> {
    const files = await this.all(NEVER);
    const now = JSON.stringify(files?.map(({ key, identity: { range: _, ...told } }) => [key, told]));
    if (now === this.#told) return;
    this.#told = now;
    this.#news.fire();
  }
}
