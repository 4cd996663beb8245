/** Answers the server's requests for the files of the workspace, on any file system of VS Code. */
import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  FILE_GLOBS,
  type FileKind,
  findFileKind,
  LIST_FILES,
  type ListFilesParams,
  READ_FILE,
  type ReadFileParams,
} from "../../server/protocol/files.ts";
import { excludeLinked } from "./exclude-linked.ts";

/** Excluded from the search, besides what the settings exclude. */
const EXCLUDED_GLOB = "**/{node_modules,.git}/**";

/** File systems that VS Code can search; in others, a search finds nothing or never ends. */
const SEARCHABLE_SCHEMES: ReadonlySet<string> = new Set(["file", "vscode-remote", "vscode-vfs"]);

/** Folders without texts, skipped where the file system is traversed. */
const SKIPPED_FOLDERS: ReadonlySet<string> = new Set(["node_modules", ".git"]);

/** The number of bytes that are converted at a time: the arguments of a call are limited. */
const CHUNK_LENGTH = 0x8000;

/** Registers the request handlers on a client. */
export function serveFiles(client: BaseLanguageClient): void {
  const { code2ProtocolConverter, protocol2CodeConverter } = client;
  client.onRequest(LIST_FILES, async ({ kind }: ListFilesParams, token) => {
    const folders = vscode.workspace.workspaceFolders ?? [];
    const found = await Promise.all(folders.map(folder => listFiles(folder, kind, token)));
    return found.flat().map(uri => code2ProtocolConverter.asUri(uri));
  });
  client.onRequest(READ_FILE, async ({ uri, largest }: ReadFileParams) => {
    const file = protocol2CodeConverter.asUri(uri);
    if (!mayRead(file)) return null;
    try {
      const { size, type } = await vscode.workspace.fs.stat(file);
      // A link may lead out of the folder, so links are not read.
      if (type !== vscode.FileType.File || size > largest) return null;
      return encodeBase64(await vscode.workspace.fs.readFile(file));
    } catch {
      // Deleted since, or unreadable: the server continues without it.
      return null;
    }
  });
}

/** Whether the server may read a file: texts and glossaries of the workspace only. */
function mayRead(file: vscode.Uri): boolean {
  return findFileKind(file.path) !== null && vscode.workspace.getWorkspaceFolder(file) !== undefined;
}

async function listFiles(
  { uri }: vscode.WorkspaceFolder,
  kind: FileKind,
  token: vscode.CancellationToken,
): Promise<vscode.Uri[]> {
  if (!SEARCHABLE_SCHEMES.has(uri.scheme)) return listFilesBelow(uri, kind, token);
  const pattern = new vscode.RelativePattern(uri, `**/${FILE_GLOBS[kind]}`);
  const found = await vscode.workspace.findFiles(pattern, EXCLUDED_GLOB, undefined, token);
  return excludeLinked(found, uri.path, async path => {
    const { type } = await vscode.workspace.fs.stat(uri.with({ path }));
    return (type & vscode.FileType.SymbolicLink) !== 0;
  });
}

/** Traverses folders, without following links, which may form a cycle. */
async function listFilesBelow(
  root: vscode.Uri,
  kind: FileKind,
  token: vscode.CancellationToken,
): Promise<vscode.Uri[]> {
  const found: vscode.Uri[] = [];
  const folders = [root];
  for (let at = 0; at < folders.length && !token.isCancellationRequested; at++) {
    const folder = folders[at] as vscode.Uri;
    for (const [name, type] of await readEntries(folder)) {
      if (type === vscode.FileType.Directory && !SKIPPED_FOLDERS.has(name))
        folders.push(vscode.Uri.joinPath(folder, name));
      else if (type === vscode.FileType.File && findFileKind(name) === kind)
        found.push(vscode.Uri.joinPath(folder, name));
    }
  }
  return found;
}

async function readEntries(folder: vscode.Uri): Promise<[string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    // Deleted since, or unreadable.
    return [];
  }
}

/** `Buffer` does not exist in the browser. */
function encodeBase64(bytes: Uint8Array): string {
  let characters = "";
  for (let start = 0; start < bytes.length; start += CHUNK_LENGTH) {
    characters += String.fromCharCode(...bytes.subarray(start, start + CHUNK_LENGTH));
  }
  return btoa(characters);
}
