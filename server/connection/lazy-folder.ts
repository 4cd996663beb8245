/** The files of the workspace, loaded when a request first needs them. */
import type { Folder } from "../workspace/folder.ts";
import type { GlossaryFiles } from "../workspace/glossary-files.ts";
import type { TextFiles } from "../workspace/text-files.ts";

export class LazyFolder {
  /** URIs of the workspace folders. */
  folders: readonly string[] = [];
  readonly #load: () => Promise<Folder>;
  #loaded: Promise<Folder> | null = null;
  #texts: Promise<TextFiles> | null = null;
  #glossaries: Promise<GlossaryFiles> | null = null;

  constructor(load: () => Promise<Folder>) {
    this.#load = load;
  }

  load(): Promise<Folder> {
    this.#loaded ??= this.#load();
    return this.#loaded;
  }

  /** The identities of the texts in these files. */
  loadTexts(): Promise<TextFiles> {
    this.#texts ??= this.#createTexts();
    return this.#texts;
  }

  loadGlossaries(): Promise<GlossaryFiles> {
    this.#glossaries ??= this.#createGlossaries();
    return this.#glossaries;
  }

  async #createGlossaries(): Promise<GlossaryFiles> {
    const { GlossaryFiles } = await import("../workspace/glossary-files.ts");
    const folder = await this.load();
    return new GlossaryFiles(folder.host, folder);
  }

  async #createTexts(): Promise<TextFiles> {
    const { TextFiles } = await import("../workspace/text-files.ts");
    return new TextFiles(await this.load());
  }

  /** Runs something on the folder if it is loaded; events before that are of no consequence. */
  runWhenLoaded(run: (folder: Folder) => void): void {
    void this.#loaded?.then(run);
  }
}
