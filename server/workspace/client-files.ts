/** Files as our client gives them. */
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
    const uris = await this.#connection.sendRequest<readonly string[] | null>(FILES, {}, token);
    return [...(uris ?? [])].sort().map(uri => ({ uri, stamp: null }));
  }

  async read(uri: string, token: CancellationToken): Promise<Uint8Array | null> {
    const params: ReadFileParams = { uri, largest: LARGEST_BYTES };
    const encoded = await this.#connection.sendRequest<string | null>(READ_FILE, params, token);
    return encoded === null ? null : Uint8Array.from(atob(encoded), character => character.charCodeAt(0));
  }
}
