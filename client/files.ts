/** Gives the server the files of the workspace, wherever they are. */
import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { FILES, type FilesParams, READ_FILE, type ReadFileParams } from "../server/protocol/files.ts";

/** What the person excludes is left out besides. */
const EXCLUDED = "**/{node_modules,.git}/**";

/** Bytes that are turned into characters at a time: arguments of a call are limited. */
const CHUNK = 0x8000;

/** Has a client answer; until it is disposed of. */
export function answerForFiles(client: BaseLanguageClient): void {
  const { code2ProtocolConverter, protocol2CodeConverter } = client;
  client.onRequest(FILES, async ({ ending }: FilesParams, token) => {
    const found = await vscode.workspace.findFiles(`**/*.${ending}`, EXCLUDED, undefined, token);
    return found.map(uri => code2ProtocolConverter.asUri(uri));
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

/** `Buffer` does not exist in the browser. */
function base64(bytes: Uint8Array): string {
  let characters = "";
  for (let start = 0; start < bytes.length; start += CHUNK) {
    characters += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
  }
  return btoa(characters);
}
