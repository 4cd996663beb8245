/** What `activate` gives to other extensions; our own tests see through it what the views show. */
import type * as vscode from "vscode";
import type { Status } from "../server/protocol/status.ts";

export interface Api {
  /** What the server last said about a document; undefined until it has. */
  statusOf(uri: vscode.Uri): Status | undefined;
  /** The view « Structure », as the editor asks it for rows. */
  readonly structure?: TreeApi;
}

/** Rows are opaque: they are only handed back. */
export interface TreeApi<Row = unknown> {
  readonly view: Pick<vscode.TreeView<Row>, "selection" | "visible" | "message" | "description" | "badge">;
  readonly drag: vscode.TreeDragAndDropController<Row>;
  getChildren(row?: Row): vscode.ProviderResult<Row[]>;
  getTreeItem(row: Row): vscode.TreeItem | Thenable<vscode.TreeItem>;
}
