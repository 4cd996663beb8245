/**
 * The documents that the editor has open. Unlike the library's `TextDocuments`, it accepts changes without version
 * numbers and changes whose range is null.
 */
import type { Connection, TextDocumentContentChangeEvent } from "vscode-languageserver";
import { OpenDocument } from "../documents/open-document.ts";
import type { Faults } from "./faults.ts";

export interface DocumentListener {
  /** A document was opened or edited. */
  onChange(uri: string): void;
  onClose(uri: string): void;
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

  listen(connection: Connection, faults: Faults, { onChange, onClose }: DocumentListener): void {
    connection.onDidOpenTextDocument(
      faults.guard("textDocument/didOpen", ({ textDocument: { uri, languageId, version, text } }) => {
        // A document that is opened twice has the second text.
        this.#open.set(uri, new OpenDocument(uri, languageId ?? "", version ?? 0, text));
        onChange(uri);
      }),
    );
    connection.onDidChangeTextDocument(
      faults.guard("textDocument/didChange", ({ textDocument: { uri, version }, contentChanges }) => {
        const open = this.#open.get(uri);
        if (!open || contentChanges.length === 0) return;
        open.update(contentChanges.map(normalizeChange), version ?? open.text.version + 1);
        onChange(uri);
      }),
    );
    connection.onDidCloseTextDocument(
      faults.guard("textDocument/didClose", ({ textDocument: { uri } }) => {
        if (this.#open.delete(uri)) onClose(uri);
      }),
    );
  }
}

/** Without a range, or with null as range, the change replaces the whole text. */
function normalizeChange(change: TextDocumentContentChangeEvent): TextDocumentContentChangeEvent {
  const { text } = change;
  return "range" in change && change.range ? { range: change.range, text } : { text };
}
