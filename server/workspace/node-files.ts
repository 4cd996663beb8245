/** Files as Node reads them, for editors that leave this to the server. */
import { lstat, readFile, stat } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { glob } from "tinyglobby";
import type { CancellationToken } from "vscode-languageserver";
import { type FileSource, LARGEST_BYTES, type ListedFile } from "./file-source.ts";

/** Folders in which nobody drafts; those whose names begin with a dot are left out besides. */
const IGNORED = ["**/node_modules/**"];

export class NodeFiles implements FileSource {
  readonly #log: (message: string) => void;
  /** What was said already: a file that cannot be read is tried often, and told once. */
  readonly #told = new Set<string>();

  constructor(log: (message: string) => void) {
    this.#log = log;
  }

  async list(folders: readonly string[], token: CancellationToken): Promise<readonly ListedFile[]> {
    const paths = new Set<string>();
    for (const folder of folders) {
      const path = pathOf(folder);
      if (path === null || token.isCancellationRequested) continue;
      for (const file of await this.#filesOf(path)) paths.add(file);
    }
    return await onceEach([...paths], token);
  }

  async read(uri: string): Promise<Uint8Array | null> {
    const path = pathOf(uri);
    if (path === null) return null;
    try {
      const found = await lstat(path);
      // It may have become a link, or something that never ends, since it was listed.
      if (!found.isFile()) return null;
      if (found.size <= LARGEST_BYTES) return await readFile(path);
      this.#tell(path, `larger than ${LARGEST_BYTES} bytes, so it is checked only when it is open`);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // A file that has just been deleted is no news.
      if (code !== "ENOENT") this.#tell(path, code ?? String(error));
    }
    return null;
  }

  /** Links are not followed: they may lead out of the folder. Within it, what they lead to is found where it stands. */
  async #filesOf(folder: string): Promise<readonly string[]> {
    const options = { absolute: true, dot: false, ignore: IGNORED, followSymbolicLinks: false };
    try {
      return await glob("**/*.undecl", { cwd: folder, ...options });
    } catch (error) {
      this.#tell(folder, String(error));
      return [];
    }
  }

  #tell(path: string, reason: string): void {
    if (this.#told.has(path)) return;
    this.#told.add(path);
    this.#log(`${path}: ${reason}`);
  }
}

/** A file that stands in folders within folders, or under several names, counts under its shortest path. */
async function onceEach(paths: readonly string[], token: CancellationToken): Promise<readonly ListedFile[]> {
  const byFile = new Map<string, { readonly path: string; readonly stamp: string }>();
  for (const path of paths) {
    if (token.isCancellationRequested) break;
    const found = await stat(path, { bigint: true }).catch(() => null);
    if (!found?.isFile()) continue;
    const { dev, ino, mtimeNs, size } = found;
    const file = ino === 0n ? path : `${dev}:${ino}`;
    const known = byFile.get(file);
    if (!known || path.length < known.path.length) byFile.set(file, { path, stamp: `${mtimeNs}:${size}` });
  }
  const listed = [...byFile.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  return listed.map(({ path, stamp }) => ({ uri: pathToFileURL(path).href, stamp }));
}

/** Null for what is no file of this machine. */
function pathOf(uri: string): string | null {
  try {
    return fileURLToPath(uri);
  } catch {
    return null;
  }
}
