/** Expands names so that each file comes once: two threads must not fix the same file. */
import { realpathSync } from "node:fs";
import { resolve, sep } from "node:path";
import type { NamedInput } from "./input.ts";
import { isInFolder } from "./list-folder.ts";
import { expandNames, isFolder } from "./read-input.ts";

/** Returns the absolute path that identifies a file. */
export type FileIdentifier = (file: string) => string;

/** Like `expandNames`, without repeats. Memory grows with the number of names, not with the files of folders. */
export function* expandNamesOnce(names: readonly string[], identity: FileIdentifier): Iterable<NamedInput> {
  const files = new Set<string>();
  const folders: string[] = [];
  for (const name of names) {
    const folder = isFolder(name);
    for (const input of expandNames([name])) {
      if (names.length > 1 && !("fault" in input)) {
        const path = input.file === "-" ? "-" : identity(input.file);
        if (files.has(path) || folders.some(one => isInFolder(one, path, sep))) continue;
        if (!folder) files.add(path);
      }
      yield input;
    }
    if (folder) folders.push(identity(name));
  }
}

export const identifyByName: FileIdentifier = file => resolve(file);

/** Resolves links, so that all links to a file have its identity. */
export const identifyByTarget: FileIdentifier = file => {
  try {
    return realpathSync.native(file);
  } catch {
    return resolve(file);
  }
};
