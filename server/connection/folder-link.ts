/** The way to the files of the workspace: loaded when somebody asks for them, told what happens from then on. */
import type { Folder } from "../workspace/folder.ts";
import type { TextFiles } from "../workspace/text-files.ts";

export class FolderLink {
  /** URIs of the workspace folders. */
  folders: readonly string[] = [];
  readonly #load: () => Promise<Folder>;
  #loaded: Promise<Folder> | null = null;
  #texts: Promise<TextFiles> | null = null;

  constructor(load: () => Promise<Folder>) {
    this.#load = load;
  }

  get(): Promise<Folder> {
    this.#loaded ??= this.#load();
    return this.#loaded;
  }

  /** Which texts these files hold. */
  texts(): Promise<TextFiles> {
    this.#texts ??= this.#loadTexts();
    return this.#texts;
  }

  async #loadTexts(): Promise<TextFiles> {
    const { TextFiles } = await import("../workspace/text-files.ts");
    return new TextFiles(await this.get());
  }

  /** What happens before anybody has asked is found out by reading. */
  tell(what: (folder: Folder) => void): void {
    void this.#loaded?.then(what);
  }
}
