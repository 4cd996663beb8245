/** Files read from the file system with Node, for editors that leave this to the server. */
import { lstat, readFile, stat } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { glob } from "tinyglobby";
import type { CancellationToken } from "vscode-languageserver";
import { FILE_GLOBS, type FileKind } from "../protocol/files.ts";
import { type FileSource, type ListedFile, MAX_FILE_BYTES } from "./file-source.ts";

/** Folders that hold no texts. Folders whose names begin with a dot are left out, too. */
const IGNORED = ["**/node_modules/**"];

export class NodeFiles implements FileSource {
  readonly #log: (message: string) => void;
  /** Paths that were logged: an unreadable file is tried often and logged once. */
  readonly #logged = new Set<string>();

  constructor(log: (message: string) => void) {
    this.#log = log;
  }

  async list(folders: readonly string[], kind: FileKind, token: CancellationToken): Promise<readonly ListedFile[]> {
    const paths = new Set<string>();
    for (const folder of folders) {
      const path = findPath(folder);
      if (path === null || token.isCancellationRequested) continue;
      for (const file of await this.#listFolder(path, FILE_GLOBS[kind])) paths.add(file);
    }
    return await listUnique([...paths], token);
  }

  async read(uri: string, kind: FileKind): Promise<Uint8Array | null> {
    const path = findPath(uri);
    if (path === null) return null;
    try {
      const found = await lstat(path);
      // Since it was listed, it may have been replaced by a link or a device without an end.
      if (!found.isFile()) return null;
      const most = MAX_FILE_BYTES[kind];
      if (found.size <= most) return await readFile(path);
      this.#logOnce(
        path,
        `larger than ${most} bytes${kind === "texts" ? ", so it is checked only when it is open" : ""}`,
      );
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // A file that was just deleted needs no message.
      if (code !== "ENOENT") this.#logOnce(path, code ?? String(error));
    }
    return null;
  }

  /** Lists files of a folder by a glob of their names. Does not follow links, which may lead out of the folder. */
  async #listFolder(folder: string, names: string): Promise<readonly string[]> {
    const options = { absolute: true, dot: false, ignore: IGNORED, followSymbolicLinks: false };
    try {
      return await glob(`**/${names}`, { cwd: folder, ...options });
    } catch (error) {
      this.#logOnce(folder, String(error));
      return [];
    }
  }

  #logOnce(path: string, reason: string): void {
    if (this.#logged.has(path)) return;
    this.#logged.add(path);
    this.#log(`${path}: ${reason}`);
  }
}

/** Lists each file once, under its shortest path, even if it is in nested folders or has several names. */
async function listUnique(paths: readonly string[], token: CancellationToken): Promise<readonly ListedFile[]> {
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

/** The path of a URI; null if it is no file of this machine. */
function findPath(uri: string): string | null {
  try {
    return fileURLToPath(uri);
  } catch {
    return null;
  }
}
