/** Brings the files of the workspace together with what the server knows of settings and open documents. */
import { ClientFiles } from "../workspace/client-files.ts";
import { type FileSource, NO_FILES } from "../workspace/file-source.ts";
import { Folder } from "../workspace/folder.ts";
import type { FolderLink } from "./folder-link.ts";
import type { Answering, Session } from "./provider.ts";
import { featureSettings } from "./settings.ts";

export type Surroundings = Pick<Answering, "connection" | "faults" | "session" | "read" | "open">;

/** Gives the files of the machine that the server runs on. */
export type LoadFiles = (log: (message: string) => void) => Promise<FileSource>;

export async function loadFolder(
  { connection, faults, session, read, open }: Surroundings,
  link: FolderLink,
  files: LoadFiles | null,
): Promise<Folder> {
  const { client, settings } = session() as Session;
  const log = (message: string) => connection.console.warn(message);
  return new Folder({
    source: client.givesFiles ? new ClientFiles(connection) : ((await files?.(log)) ?? NO_FILES),
    watched: client.watchesFiles,
    folders: () => link.folders,
    open,
    read,
    async settings(uri) {
      const own = await settings.of(uri);
      return { own, feature: document => featureSettings(own, document, client.abilities, null) };
    },
    fault: (place, error) => faults.log(place, error),
  });
}
