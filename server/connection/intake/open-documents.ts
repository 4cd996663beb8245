/**
 * The documents that the editor has open. Unlike the library's `TextDocuments` it keeps up with editors that do not
 * count versions, and with edits that the protocol does not foresee.
 */
import type { Connection, TextDocumentContentChangeEvent } from "vscode-languageserver";
import { OpenDocument } from "../../documents/open-document.ts";
import type { Faults } from "../faults.ts";

export interface Happenings {
  /** Opened, or edited. */
  changed(uri: string): void;
  closed(uri: string): void;
}

export class OpenDocuments {
  readonly #open = new Map<string, OpenDocument>();

  get(uri: string): OpenDocument | undefined {
    return this.#open.get(uri);
  }

  /** URIs as the editor spells them. */
  uris(): string[] {
    return [...this.#open.keys()];
  }

  listen(connection: Connection, faults: Faults, { changed, closed }: Happenings): void {
    connection.onDidOpenTextDocument(
      faults.guarded("textDocument/didOpen", ({ textDocument: { uri, languageId, version, text } }) => {
        // Who opens a document twice has another text of it now.
        this.#open.set(uri, new OpenDocument(uri, languageId ?? "", version ?? 0, text));
        changed(uri);
      }),
    );
    connection.onDidChangeTextDocument(
      faults.guarded("textDocument/didChange", ({ textDocument: { uri, version }, contentChanges }) => {
        const open = this.#open.get(uri);
        if (!open || contentChanges.length === 0) return;
        open.update(contentChanges.map(asWritten), version ?? open.text.version + 1);
        changed(uri);
      }),
    );
    connection.onDidCloseTextDocument(
      faults.guarded("textDocument/didClose", ({ textDocument: { uri } }) => {
        if (this.#open.delete(uri)) closed(uri);
      }),
    );
  }
}

/** Without a range, or with null for one, the text stands for the whole. */
function asWritten(change: TextDocumentContentChangeEvent): TextDocumentContentChangeEvent {
  const { text } = change;
  return "range" in change && change.range ? { range: change.range, text } : { text };
}
