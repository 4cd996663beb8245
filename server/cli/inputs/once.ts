/** Each file once, however many of the names lead to it: two threads may not mend the same file. */
import { realpathSync } from "node:fs";
import { resolve, sep } from "node:path";
import { folderHolds } from "./folder-files.ts";
import type { Named } from "./input.ts";
import { isFolder, namedInputs } from "./inputs.ts";

/** Tells files apart by an absolute path. */
export type Identity = (file: string) => string;

/** Like `namedInputs`. What is kept to tell repeats grows with the names given, not with the files of folders. */
export function* inputsOnce(names: readonly string[], identity: Identity): Iterable<Named> {
  const files = new Set<string>();
  const folders: string[] = [];
  for (const name of names) {
    const folder = isFolder(name);
    for (const input of namedInputs([name])) {
      if (names.length > 1 && !("fault" in input)) {
        const path = input.file === "-" ? "-" : identity(input.file);
        if (files.has(path) || folders.some(one => folderHolds(one, path, sep))) continue;
        if (!folder) files.add(path);
      }
      yield input;
    }
    if (folder) folders.push(identity(name));
  }
}

export const byName: Identity = file => resolve(file);

/** Looks through links. */
export const byFile: Identity = file => {
  try {
    return realpathSync.native(file);
  } catch {
    return resolve(file);
  }
};
