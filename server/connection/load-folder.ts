/** Creates the `Folder` from the server's connection, settings and open documents. */
import { ClientFiles } from "../workspace/client-files.ts";
import { type FileSource, NO_FILES } from "../workspace/file-source.ts";
import { Folder } from "../workspace/folder.ts";
import type { LazyFolder } from "./lazy-folder.ts";
import type { ProviderHost } from "./provider.ts";
import type { Session } from "./session.ts";
import { createFeatureSettings } from "./settings.ts";

export type FolderContext = Pick<ProviderHost, "connection" | "faults" | "session" | "prepare" | "listOpen">;

/** Loads the source of files of the machine that the server runs on. */
export type FileSourceLoader = (log: (message: string) => void) => Promise<FileSource>;

export async function loadFolder(
  { connection, faults, session, prepare: prepareOpen, listOpen }: FolderContext,
  folder: LazyFolder,
  files: FileSourceLoader | null,
): Promise<Folder> {
  const { client, settings } = session() as Session;
  const log = (message: string) => connection.console.warn(message);
  return new Folder({
    source: client.givesFiles ? new ClientFiles(connection) : ((await files?.(log)) ?? NO_FILES),
    isWatched: client.watchesFiles,
    listFolders: () => folder.folders,
    listOpen,
    prepareOpen,
    async getSettings(uri) {
      const own = await settings.get(uri);
      return {
        settings: own,
        createFeatureSettings: document => createFeatureSettings(own, document, client.capabilities, null),
      };
    },
    logFault: (place, error) => faults.log(place, error),
  });
}
