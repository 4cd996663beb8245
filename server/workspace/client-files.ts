/** Files as our client gives them; another that says it could, and answers with anything else, gives none. */
import type { CancellationToken, Connection } from "vscode-languageserver";
import { FILES, READ_FILE, type ReadFileParams } from "../protocol/files.ts";
import { type FileSource, LARGEST_BYTES, type ListedFile } from "./file-source.ts";

export class ClientFiles implements FileSource {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** The client knows its folders itself. */
  async list(_: readonly string[], token: CancellationToken): Promise<readonly ListedFile[]> {
    const uris = await this.#connection.sendRequest<unknown>(FILES, {}, token);
    const files = Array.isArray(uris) ? uris.filter(uri => typeof uri === "string") : [];
    return files.sort().map(uri => ({ uri, stamp: null }));
  }

  async read(uri: string, token: CancellationToken): Promise<Uint8Array | null> {
    const params: ReadFileParams = { uri, largest: LARGEST_BYTES };
    const encoded = await this.#connection.sendRequest<unknown>(READ_FILE, params, token);
    return typeof encoded === "string" ? bytesOf(encoded) : null;
  }
}

function bytesOf(encoded: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(encoded), character => character.charCodeAt(0));
  } catch {
    // No base 64.
    return null;
  }
}
