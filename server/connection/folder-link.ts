/** The way to the files of the workspace: loaded when somebody asks for them, told what happens from then on. */
import type { Folder } from "../workspace/folder.ts";

export class FolderLink {
  /** URIs of the workspace folders. */
  folders: readonly string[] = [];
  readonly #load: () => Promise<Folder>;
  #loaded: Promise<Folder> | null = null;

  constructor(load: () => Promise<Folder>) {
    this.#load = load;
  }

  get(): Promise<Folder> {
    this.#loaded ??= this.#load();
    return this.#loaded;
  }

  /** What happens before anybody has asked is found out by reading. */
  tell(what: (folder: Folder) => void): void {
    void this.#loaded?.then(what);
  }
}
