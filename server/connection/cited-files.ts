/** Finds the files of the folder that a text cites, for answers that cannot wait for all of them. */
import type { CancellationToken } from "vscode-languageserver";
import type { FindFile } from "../features/navigation/cited-files.ts";
import type { ReadDocument } from "../features/read-document.ts";
import type { FolderLink } from "./folder-link.ts";

/** `patience` in milliseconds: files that are not read by then are known next time. */
export async function citedFilesInTime(
  folder: FolderLink,
  document: ReadDocument,
  token: CancellationToken,
  patience: number,
): Promise<FindFile> {
  const texts = await folder.texts();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>(resolve => {
    timer = setTimeout(resolve, patience, null);
  });
  const files = await Promise.race([texts.all(token), late]);
  clearTimeout(timer);
  const { indexFilesBySymbol } = await import("../features/navigation/cited-files.ts");
  return indexFilesBySymbol(document, files ?? []);
}
