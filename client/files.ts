/** Gives the server the files of the workspace, wherever they are. */
import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { FILES, type FilesParams, READ_FILE, type ReadFileParams } from "../server/protocol/files.ts";

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
  client.onRequest(FILES, async ({ ending }: FilesParams, token) => {
    const folders = vscode.workspace.workspaceFolders ?? [];
    const found = await Promise.all(folders.map(folder => filesIn(folder, ending, token)));
    return found.flat().map(uri => code2ProtocolConverter.asUri(uri));
  });
  client.onRequest(READ_FILE, async ({ uri, largest }: ReadFileParams) => {
    const file = protocol2CodeConverter.asUri(uri);
    try {
      const { size } = await vscode.workspace.fs.stat(file);
      return size <= largest ? base64(await vscode.workspace.fs.readFile(file)) : null;
    } catch {
      // Deleted since, or not to be read: the server goes on without it.
      return null;
    }
  });
}

async function filesIn(
  folder: vscode.WorkspaceFolder,
  ending: string,
  token: vscode.CancellationToken,
): Promise<vscode.Uri[]> {
  if (!SEARCHED.has(folder.uri.scheme)) return filesBelow(folder.uri, ending, token);
  return vscode.workspace.findFiles(new vscode.RelativePattern(folder, `**/*.${ending}`), EXCLUDED, undefined, token);
}

/** Links to folders are not followed: they may lead round in a circle. */
async function filesBelow(root: vscode.Uri, ending: string, token: vscode.CancellationToken): Promise<vscode.Uri[]> {
  const found: vscode.Uri[] = [];
  const folders = [root];
  for (let at = 0; at < folders.length && !token.isCancellationRequested; at++) {
    const folder = folders[at] as vscode.Uri;
    for (const [name, type] of await entriesOf(folder)) {
      if (type === vscode.FileType.Directory && !PASSED_BY.has(name)) folders.push(vscode.Uri.joinPath(folder, name));
      else if (type & vscode.FileType.File && name.endsWith(`.${ending}`))
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
