/** Gives the server the files of the workspace, wherever they are. */
import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { LIST_FILES, READ_FILE, type ReadFileParams, TEXT_ENDING } from "../server/protocol/files.ts";
import { withoutLinks } from "./links.ts";

/** What the person excludes is left out besides. */
const EXCLUDED = "**/{node_modules,.git}/**";

/** File systems that VS Code can search; in others a search finds nothing, or never ends. */
const SEARCHED: ReadonlySet<string> = new Set(["file", "vscode-remote", "vscode-vfs"]);

/** Folders that hold no texts, for file systems that are gone through. */
const PASSED_BY: ReadonlySet<string> = new Set(["node_modules", ".git"]);

/** Bytes that are turned into characters at a time: arguments of a call are limited. */
const CHUNK = 0x8000;

/** Has a client answer; until it is disposed of. */
export function answerForFiles(client: BaseLanguageClient): void {
  const { code2ProtocolConverter, protocol2CodeConverter } = client;
  client.onRequest(LIST_FILES, async (_: object, token) => {
    const folders = vscode.workspace.workspaceFolders ?? [];
    const found = await Promise.all(folders.map(folder => filesIn(folder, token)));
    return found.flat().map(uri => code2ProtocolConverter.asUri(uri));
  });
  client.onRequest(READ_FILE, async ({ uri, largest }: ReadFileParams) => {
    const file = protocol2CodeConverter.asUri(uri);
    if (!isText(file)) return null;
    try {
      const { size, type } = await vscode.workspace.fs.stat(file);
      // A link may lead out of the folder: what stands in it is found where it stands.
      if (type !== vscode.FileType.File || size > largest) return null;
      return base64(await vscode.workspace.fs.readFile(file));
    } catch {
      // Deleted since, or not to be read: the server goes on without it.
      return null;
    }
  });
}

/** Nothing but texts of the workspace is handed over. */
function isText(file: vscode.Uri): boolean {
  return file.path.endsWith(TEXT_ENDING) && vscode.workspace.getWorkspaceFolder(file) !== undefined;
}

async function filesIn({ uri }: vscode.WorkspaceFolder, token: vscode.CancellationToken): Promise<vscode.Uri[]> {
  if (!SEARCHED.has(uri.scheme)) return filesBelow(uri, token);
  const pattern = new vscode.RelativePattern(uri, `**/*${TEXT_ENDING}`);
  const found = await vscode.workspace.findFiles(pattern, EXCLUDED, undefined, token);
  return withoutLinks(found, uri.path, async path => {
    const { type } = await vscode.workspace.fs.stat(uri.with({ path }));
    return (type & vscode.FileType.SymbolicLink) !== 0;
  });
}

/** Links to folders are not followed: they may lead round in a circle. */
async function filesBelow(root: vscode.Uri, token: vscode.CancellationToken): Promise<vscode.Uri[]> {
  const found: vscode.Uri[] = [];
  const folders = [root];
  for (let at = 0; at < folders.length && !token.isCancellationRequested; at++) {
    const folder = folders[at] as vscode.Uri;
    for (const [name, type] of await entriesOf(folder)) {
      if (type === vscode.FileType.Directory && !PASSED_BY.has(name)) folders.push(vscode.Uri.joinPath(folder, name));
      else if (type === vscode.FileType.File && name.endsWith(TEXT_ENDING))
        found.push(vscode.Uri.joinPath(folder, name));
    }
  }
  return found;
}

async function entriesOf(folder: vscode.Uri): Promise<[string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    // Deleted since, or not to be read.
    return [];
  }
}

/** `Buffer` does not exist in the browser. */
function base64(bytes: Uint8Array): string {
  let characters = "";
  for (let start = 0; start < bytes.length; start += CHUNK) {
    characters += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
  }
  return btoa(characters);
}
