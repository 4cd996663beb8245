/** The texts of a folder, one folder of it at a time: how many there are in all does not matter to memory. */
import { type Dirent, readdirSync } from "node:fs";
import type { Named } from "./input.ts";

const TEXT = ".undecl";

/**
 * Paths begin with `folder` as it was named, and come as sorting all of them would put them. What is hidden is left
 * out, and links are not followed. A folder that may not be read is named with the reason.
 */
export function* folderFiles(folder: string): Iterable<Named> {
  yield* filesBelow(folder, `${folder.replace(/\/+$/, "")}/`);
}

/** Whether `folderFiles` of the one names the other; both are absolute. */
export function folderHolds(folder: string, file: string, separator: string): boolean {
  const prefix = folder.endsWith(separator) ? folder : folder + separator;
  if (!file.startsWith(prefix) || !file.endsWith(TEXT)) return false;
  const names = file.slice(prefix.length).split(separator);
  return !names.some(name => name.startsWith("."));
}

function* filesBelow(folder: string, prefix: string): Iterable<Named> {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    yield { file: folder, fault: "forbidden-folder", detail: (error as NodeJS.ErrnoException).code ?? String(error) };
    return;
  }
  // A folder's name sorts with the stroke that follows it in the paths of its files.
  const names: string[] = [];
  for (const entry of entries) {
    if (entry.name.startsWith(".")) continue;
    if (entry.isDirectory()) names.push(`${entry.name}/`);
    else if (entry.isFile() && entry.name.endsWith(TEXT)) names.push(entry.name);
  }
  for (const name of names.sort()) {
    if (name.endsWith("/")) yield* filesBelow(prefix + name.slice(0, -1), prefix + name);
    else yield { file: prefix + name };
  }
}
