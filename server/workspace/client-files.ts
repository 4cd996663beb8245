/** Files read through our own VS Code client. Malformed answers of another client count as no files. */
import type { CancellationToken, Connection } from "vscode-languageserver";
import { type FileKind, LIST_FILES, type ListFilesParams, READ_FILE, type ReadFileParams } from "../protocol/files.ts";
import { type FileSource, type ListedFile, MAX_FILE_BYTES } from "./file-source.ts";

export class ClientFiles implements FileSource {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Lists the files of the client's own folders; the argument is not needed. */
  async list(_: readonly string[], kind: FileKind, token: CancellationToken): Promise<readonly ListedFile[]> {
    const wanted: ListFilesParams = { kind };
    const uris = await this.#connection.sendRequest<unknown>(LIST_FILES, wanted, token);
    const files = Array.isArray(uris) ? uris.filter(uri => typeof uri === "string") : [];
    return files.sort().map(uri => ({ uri, stamp: null }));
  }

  async read(uri: string, kind: FileKind, token: CancellationToken): Promise<Uint8Array | null> {
    const params: ReadFileParams = { uri, largest: MAX_FILE_BYTES[kind] };
    const encoded = await this.#connection.sendRequest<unknown>(READ_FILE, params, token);
    return typeof encoded === "string" ? decodeBase64(encoded) : null;
  }
}

function decodeBase64(encoded: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(encoded), character => character.charCodeAt(0));
  } catch {
    // Not base64.
    return null;
  }
}
