/** What `activate` gives to other extensions; our own tests see through it what the views show. */
import type * as vscode from "vscode";
import type { Status } from "../server/protocol/status.ts";

export interface Api {
  /** What the server last said about a document; undefined until it has. */
  statusOf(uri: vscode.Uri): Status | undefined;
  readonly server: ServerApi;
  /** The view « Structure », as the editor asks it for rows. */
  readonly structure?: TreeApi;
}

/** The process or worker that the language server runs in. */
export interface ServerApi {
  /** Ends it as a crash would. */
  kill(): void;
  /** Looks whether it answers, as the extension does every ten seconds; `now` in milliseconds. */
  look(now: number): void;
  /** What the person was told of its ends. */
  told(): readonly string[];
}

/** Rows are opaque: they are only handed back. */
export interface TreeApi<Row = unknown> {
  readonly view: Pick<vscode.TreeView<Row>, "selection" | "visible" | "message" | "description" | "badge">;
  readonly drag: vscode.TreeDragAndDropController<Row>;
  getChildren(row?: Row): vscode.ProviderResult<Row[]>;
  getTreeItem(row: Row): vscode.TreeItem | Thenable<vscode.TreeItem>;
}
