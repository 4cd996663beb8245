/** Everything beyond open documents: which files there are, when they change, and what is found in them. */
import {
  type CancellationToken,
  CancellationTokenSource,
  DidChangeWatchedFilesNotification,
  type ResultProgressReporter,
  type ServerCapabilities,
  WatchKind,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReportPartialResult,
} from "vscode-languageserver";
import { CHECK_FOLDER } from "../../protocol/check-folder.ts";
import type { FolderReports } from "../diagnostics/folder-reports.ts";
import type { Answering, Provider } from "../provider.ts";

type Portions = ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined;

/** Folders, too: an editor that deletes or moves one tells of it, not of its files. */
const OF_ANYTHING = { filters: [{ pattern: { glob: "**/*" } }] };

const WATCHERS = [
  { globPattern: "**/*.undecl" },
  // A folder that is deleted elsewhere takes its files along.
  { globPattern: "**/*", kind: WatchKind.Delete },
];

export const folderProvider: Provider = {
  capabilities: (): ServerCapabilities => ({
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      fileOperations: { didCreate: OF_ANYTHING, didRename: OF_ANYTHING, didDelete: OF_ANYTHING },
    },
  }),
  listen(answering) {
    followFiles(answering);
    deliver(answering);
  },
};

function followFiles({ connection, faults, folder, session, started, configured }: Answering): void {
  const { workspace } = connection;
  connection.onDidChangeWatchedFiles(
    faults.guarded("workspace/didChangeWatchedFiles", ({ changes }) => folder.tell(one => one.filesChanged(changes))),
  );
  for (const on of [workspace.onDidCreateFiles, workspace.onDidRenameFiles, workspace.onDidDeleteFiles]) {
    on.call(workspace, () => folder.tell(one => one.foldersChanged()));
  }
  configured(() => folder.tell(one => one.settingsChanged()));
  started(() => {
    const client = session()?.client;
    if (client?.watchesFiles) {
      const register = connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: WATCHERS });
      register.catch(error => faults.log("registration", error));
    }
    if (!client?.changesFolders) return;
    workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = new Set(removed.map(({ uri }) => uri));
      folder.folders = [...folder.folders.filter(uri => !gone.has(uri)), ...added.map(({ uri }) => uri)];
      folder.tell(one => one.foldersChanged());
    });
  });
}

function deliver(answering: Answering): void {
  const { connection, faults, requests, folder, session, started, configured, closed } = answering;
  let loaded: Promise<FolderReports> | null = null;
  const reports = async () => {
    loaded ??= load(answering);
    return await loaded;
  };
  const languages = connection.languages.diagnostics;
  const answer = async (params: WorkspaceDiagnosticParams, token: CancellationToken, _: unknown, partial: Portions) => {
    const { answerForFolder } = await import("../diagnostics/folder-delivery.ts");
    return answerForFolder(await folder.get(), await reports(), params, token, partial);
  };
  const check = async (params: object, token: CancellationToken) => {
    const { checkFolder } = await import("../diagnostics/check-folder.ts");
    return checkFolder(connection, await folder.get(), await reports(), params, token);
  };
  languages.onWorkspace(requests.plain("workspace/diagnostic", answer, () => ({ items: [] })));
  connection.onRequest(
    CHECK_FOLDER,
    requests.plain<Parameters<typeof check>, Awaited<ReturnType<typeof check>> | null>(CHECK_FOLDER, check, () => null),
  );

  let pushing = false;
  const push = async () => {
    const now = session();
    if (!now || now.client.pullsDiagnostics || pushing) return;
    if ((await now.settings.general()).scope !== "folder" || pushing) return;
    pushing = true;
    const { pushForFolder } = await import("../diagnostics/folder-delivery.ts");
    await pushForFolder(connection, await folder.get(), await reports(), new CancellationTokenSource().token);
  };
  const pushed = () =>
    void push().catch(error => {
      // With the next settings it is tried anew.
      pushing = false;
      faults.log("diagnostics of the folder", error);
    });
  started(pushed);
  configured(pushed);
  closed(uri => void loaded?.then(one => one.closed(uri)));
}

async function load({ folder, session }: Answering): Promise<FolderReports> {
  const { FolderReports } = await import("../diagnostics/folder-reports.ts");
  const scope = async () => (await session()?.settings.general())?.scope ?? "openFiles";
  return new FolderReports(await folder.get(), scope);
}
