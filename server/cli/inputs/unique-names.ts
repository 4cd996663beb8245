/** Expands names so that each file comes once, whichever links name it: two threads must not fix the same file. */
import { realpathSync, statSync } from "node:fs";
import { resolve, sep } from "node:path";
import type { NamedInput } from "./input.ts";
import { isInFolder } from "./list-folder.ts";
import { expandNames, isFolder } from "./read-input.ts";

/**
 * Like `expandNames`, without repeats. Memory grows with the number of names and of files with several names, not with
 * the files of folders.
 */
export function* expandNamesOnce(names: readonly string[]): Iterable<NamedInput> {
  const files = new Set<string>();
  const folders: string[] = [];
  for (const name of names) {
    const folder = isFolder(name);
    for (const input of expandNames([name])) {
      if (!("fault" in input)) {
        const path = input.file === "-" || names.length === 1 ? input.file : identifyByTarget(input.file);
        const node = input.file === "-" ? null : findSharedNode(input.file);
        if (files.has(node ?? path) || folders.some(one => isInFolder(one, path, sep))) continue;
        if (!folder || node !== null) files.add(node ?? path);
      }
      yield input;
    }
    if (folder) folders.push(identifyByTarget(name));
  }
}

/** The absolute path that identifies a file: links are resolved, so that all links to a file have its identity. */
export function identifyByTarget(file: string): string {
  try {
    return realpathSync.native(file);
  } catch {
    return resolve(file);
  }
}

/** What all hard links to a file have in common; null for a file with one name. */
function findSharedNode(file: string): string | null {
  const stats = statSync(file, { bigint: true, throwIfNoEntry: false });
  return stats?.isFile() && stats.nlink > 1n ? `${stats.dev} ${stats.ino}` : null;
}
