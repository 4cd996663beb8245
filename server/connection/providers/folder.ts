/** The files of the folder: follows their changes, and reports diagnostics of files that are not open. */
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
import { FILE_GLOBS } from "../../protocol/files.ts";
import type { FolderReports } from "../diagnostics/folder-reports.ts";
import type { Provider, ProviderHost } from "../provider.ts";

type Portions = ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined;

/** Includes folders: an editor reports the folder that is deleted or moved, not the files in it. */
const OF_ANYTHING = { filters: [{ pattern: { glob: "**/*" } }] };

const WATCHERS = [
  ...Object.values(FILE_GLOBS).map(glob => ({ globPattern: `**/${glob}` })),
  // The deletion of a folder is reported without its files.
  { globPattern: "**/*", kind: WatchKind.Delete },
];

export const folderProvider: Provider = {
  capabilities: (): ServerCapabilities => ({
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      fileOperations: { didCreate: OF_ANYTHING, didRename: OF_ANYTHING, didDelete: OF_ANYTHING },
    },
  }),
  register(host) {
    registerFileEvents(host);
    registerDiagnostics(host);
  },
};

function registerFileEvents({
  connection,
  faults,
  folder,
  session,
  onDidStart,
  onDidChangeSettings,
}: ProviderHost): void {
  const { workspace } = connection;
  connection.onDidChangeWatchedFiles(
    faults.guard("workspace/didChangeWatchedFiles", ({ changes }) =>
      folder.runWhenLoaded(one => one.handleFileEvents(changes)),
    ),
  );
  for (const on of [workspace.onDidCreateFiles, workspace.onDidRenameFiles, workspace.onDidDeleteFiles]) {
    on.call(workspace, () => folder.runWhenLoaded(one => one.handleFolderChange()));
  }
  onDidChangeSettings(() => folder.runWhenLoaded(one => one.handleSettingsChange()));
  onDidStart(() => {
    const client = session()?.client;
    if (client?.watchesFiles) {
      const register = connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: WATCHERS });
      register.catch(error => faults.log("registration", error));
    }
    if (!client?.changesFolders) return;
    workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = new Set(removed.map(({ uri }) => uri));
      folder.folders = [...folder.folders.filter(uri => !gone.has(uri)), ...added.map(({ uri }) => uri)];
      folder.runWhenLoaded(one => one.handleFolderChange());
    });
  });
}

function registerDiagnostics(host: ProviderHost): void {
  const { connection, faults, requests, folder, session, onDidStart, onDidChangeSettings, onDidClose } = host;
  let loaded: Promise<FolderReports> | null = null;
  const reports = async () => {
    loaded ??= loadReports(host);
    return await loaded;
  };
  const languages = connection.languages.diagnostics;
  const answer = async (params: WorkspaceDiagnosticParams, token: CancellationToken, _: unknown, partial: Portions) => {
    const { answerFolderDiagnostics } = await import("../diagnostics/folder-delivery.ts");
    return answerFolderDiagnostics(await folder.load(), await reports(), params, token, partial);
  };
  const check = async (params: object, token: CancellationToken) => {
    const { checkFolder } = await import("../diagnostics/check-folder.ts");
    return checkFolder(connection, await folder.load(), await reports(), params, token);
  };
  languages.onWorkspace(requests.createHandlerWithFallback("workspace/diagnostic", answer, () => ({ items: [] })));
  connection.onRequest(
    CHECK_FOLDER,
    requests.createHandlerWithFallback<Parameters<typeof check>, Awaited<ReturnType<typeof check>> | null>(
      CHECK_FOLDER,
      check,
      () => null,
    ),
  );

  let isPushing = false;
  const push = async () => {
    const now = session();
    if (!now || now.client.pullsDiagnostics || isPushing) return;
    if ((await now.settings.getGeneral()).scope !== "folder" || isPushing) return;
    isPushing = true;
    const { pushFolderDiagnostics } = await import("../diagnostics/folder-delivery.ts");
    await pushFolderDiagnostics(connection, await folder.load(), await reports(), new CancellationTokenSource().token);
  };
  const startPushing = () =>
    void push().catch(error => {
      // The next change of settings tries again.
      isPushing = false;
      faults.log("diagnostics of the folder", error);
    });
  onDidStart(startPushing);
  onDidChangeSettings(startPushing);
  onDidClose(uri => {
    void loaded?.then(one => one.noteClosed(uri));
  });
}

async function loadReports({ folder, session }: ProviderHost): Promise<FolderReports> {
  const { FolderReports } = await import("../diagnostics/folder-reports.ts");
  const scope = async () => (await session()?.settings.getGeneral())?.scope ?? "openFiles";
  return new FolderReports(await folder.load(), scope);
}
