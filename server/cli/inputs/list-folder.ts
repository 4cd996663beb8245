/** Lists the texts of a folder, one sub-folder at a time, so that memory does not grow with their number. */
import { type Dirent, readdirSync } from "node:fs";
import type { NamedInput } from "./input.ts";

const TEXT_ENDING = ".undecl";

/**
 * Yields the paths of all `*.undecl` files, each beginning with `folder` as it was named, in the order of a sort of all
 * paths. Leaves out hidden files and folders, and does not follow links. Yields a fault for an unreadable folder.
 */
export function* listFolder(folder: string): Iterable<NamedInput> {
  yield* listBelow(folder, `${folder.replace(/\/+$/, "")}/`);
}

/** Whether `listFolder(folder)` yields `file`; both are absolute paths. */
export function isInFolder(folder: string, file: string, separator: string): boolean {
  const prefix = folder.endsWith(separator) ? folder : folder + separator;
  if (!file.startsWith(prefix) || !file.endsWith(TEXT_ENDING)) return false;
  const names = file.slice(prefix.length).split(separator);
  return !names.some(name => name.startsWith("."));
}

function* listBelow(folder: string, prefix: string): Iterable<NamedInput> {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    yield { file: folder, fault: "forbidden-folder", detail: (error as NodeJS.ErrnoException).code ?? String(error) };
    return;
  }
  // A folder is sorted with the slash that follows its name in the paths of its files.
  const names: string[] = [];
  for (const entry of entries) {
    if (entry.name.startsWith(".")) continue;
    if (entry.isDirectory()) names.push(`${entry.name}/`);
    else if (entry.isFile() && entry.name.endsWith(TEXT_ENDING)) names.push(entry.name);
  }
  for (const name of names.sort()) {
    if (name.endsWith("/")) yield* listBelow(prefix + name.slice(0, -1), prefix + name);
    else yield { file: prefix + name };
  }
}
