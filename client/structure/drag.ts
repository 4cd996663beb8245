/** Drag and drop of rows: within the structure it moves clauses, into a text it inserts references. */
import * as vscode from "vscode";
import type { ClauseMover } from "./clause-mover.ts";
import { findDropDestination } from "./drop-destination.ts";
import type { StructureRow } from "./rows.ts";

/** VS Code's MIME type for rows of this tree. */
export const ROWS_MIME = "application/vnd.code.tree.preambule.structure";

/** The dragged rows, with the version of the text that they show. */
export interface DraggedRows {
  readonly uri: vscode.Uri;
  readonly version: number;
  readonly rows: readonly StructureRow[];
}

export class StructureDrag implements vscode.TreeDragAndDropController<StructureRow> {
  readonly dragMimeTypes = ["text/plain"];
  readonly dropMimeTypes = [ROWS_MIME];
  readonly #getDocument: () => Pick<DraggedRows, "uri" | "version"> | undefined;
  readonly #mover: ClauseMover;

  constructor(mover: ClauseMover, shown: () => Pick<DraggedRows, "uri" | "version"> | undefined) {
    this.#mover = mover;
    this.#getDocument = shown;
  }

  handleDrag(source: readonly StructureRow[], data: vscode.DataTransfer): void {
    const shown = this.#getDocument();
    if (!shown) return;
    const rows = source.toSorted((a, b) => (a.node.paragraph ?? -1) - (b.node.paragraph ?? -1));
    data.set(ROWS_MIME, new vscode.DataTransferItem({ ...shown, rows } satisfies DraggedRows));
    const references = rows.flatMap(({ node: { reference } }) => reference ?? []);
    if (references.length > 0) data.set("text/plain", new vscode.DataTransferItem(references.join(", ")));
  }

  async handleDrop(target: StructureRow | undefined, data: vscode.DataTransfer): Promise<void> {
    const dragged = data.get(ROWS_MIME)?.value as DraggedRows | undefined;
    if (!dragged) return;
    const { uri, version, rows } = dragged;
    const to = findDropDestination(rows, target);
    if (to === "itself") return;
    if (to === null) {
      void vscode.window.showWarningMessage(
        vscode.l10n.t("Only paragraphs can be dragged, and dropped on a paragraph, a part or a heading."),
      );
      return;
    }
    await this.#mover.move(
      uri,
      version,
      rows.flatMap(({ node }) => node.paragraph ?? []),
      to,
    );
  }
}
