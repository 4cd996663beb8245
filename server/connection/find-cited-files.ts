/** Finds the files of the folder that a text cites, for requests that cannot wait until all files are read. */
import type { CancellationToken } from "vscode-languageserver";
import type { FindFile } from "../features/navigation/cited-files.ts";
import type { ReadDocument } from "../features/shared/read-document.ts";
import type { LazyFolder } from "./lazy-folder.ts";

/** After `timeoutMs` no file counts as cited; the files go on loading and are known at the next request. */
export async function findCitedFiles(
  folder: LazyFolder,
  document: ReadDocument,
  token: CancellationToken,
  timeoutMs: number,
): Promise<FindFile> {
  const texts = await folder.loadTexts();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<null>(resolve => {
    timer = setTimeout(resolve, timeoutMs, null);
  });
  const files = await Promise.race([texts.loadAll(token), timeout]);
  clearTimeout(timer);
  const { indexFilesBySymbol } = await import("../features/navigation/cited-files.ts");
  return indexFilesBySymbol(document, files ?? []);
}
