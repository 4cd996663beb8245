/** The API that `activate` returns to other extensions. Our own tests read the content of views through it. */
import type * as vscode from "vscode";
import type { Status } from "../../server/protocol/status.ts";

export interface Api {
  /** The last status of a document; undefined before the first. */
  statusOf(uri: vscode.Uri): Status | undefined;
  readonly server: ServerApi;
  /** The tree of the view « Structure ». */
  readonly structure?: TreeApi;
}

/** The process or worker that the language server runs in. */
export interface ServerApi {
  /** Kills the server, as in a crash. */
  kill(): void;
  /** Checks whether it responds, as the extension does every ten seconds; `now` in milliseconds. */
  look(now: number): void;
  /** The messages that were shown about its ends. */
  told(): readonly string[];
}

/** A tree view; rows are opaque values that are only passed back. */
export interface TreeApi<Row = unknown> {
  readonly view: Pick<vscode.TreeView<Row>, "selection" | "visible" | "message" | "description" | "badge">;
  readonly drag: vscode.TreeDragAndDropController<Row>;
  getChildren(row?: Row): vscode.ProviderResult<Row[]>;
  getTreeItem(row: Row): vscode.TreeItem | Thenable<vscode.TreeItem>;
}
