/** A server and a folder for each test of a block, and what is said to the server of files that no editor has open. */
import { FileChangeType } from "vscode-languageserver";
import { TestClient } from "./client.ts";
import { TemporaryFolder } from "./temporary-folder.ts";

/** What an editor can do that watches files for the server. */
export const WATCHING = { didChangeWatchedFiles: { dynamicRegistration: true } };

export const { Created: CREATED, Changed: CHANGED, Deleted: DELETED } = FileChangeType;

/** Gives each test of the block a server that is not started yet and an empty folder; both are gone after it. */
export function useServerAndFolder(give: (client: TestClient, folder: TemporaryFolder) => void): void {
  let client: TestClient;
  let folder: TemporaryFolder;

  beforeEach(() => {
    client = new TestClient();
    folder = new TemporaryFolder();
    give(client, folder);
  });

  afterEach(() => {
    client.kill();
    folder.remove();
  });
}

/** Says that files have changed. */
export function notifyChanges(
  client: TestClient,
  ...changes: readonly (readonly [uri: string, type: FileChangeType])[]
): void {
  client.notify("workspace/didChangeWatchedFiles", { changes: changes.map(([uri, type]) => ({ uri, type })) });
}
