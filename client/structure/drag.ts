/** Rows are dragged within the structure to move their clauses, and into a text to refer to them. */
import * as vscode from "vscode";
import { dropDestination } from "./drop.ts";
import type { ClauseMover } from "./moving.ts";
import type { StructureRow } from "./rows.ts";

/** As VS Code names what a tree's own rows are dragged as. */
export const ROWS_MIME = "application/vnd.code.tree.preambule.structure";

/** What is dragged: rows of a text in the version that they show. */
export interface Dragged {
  readonly uri: vscode.Uri;
  readonly version: number;
  readonly rows: readonly StructureRow[];
}

export class StructureDrag implements vscode.TreeDragAndDropController<StructureRow> {
  readonly dragMimeTypes = ["text/plain"];
  readonly dropMimeTypes = [ROWS_MIME];
  readonly #shown: () => Pick<Dragged, "uri" | "version"> | undefined;
  readonly #mover: ClauseMover;

  constructor(mover: ClauseMover, shown: () => Pick<Dragged, "uri" | "version"> | undefined) {
    this.#mover = mover;
    this.#shown = shown;
  }

  handleDrag(source: readonly StructureRow[], data: vscode.DataTransfer): void {
    const shown = this.#shown();
    if (!shown) return;
    const rows = source.toSorted((a, b) => (a.node.paragraph ?? -1) - (b.node.paragraph ?? -1));
    data.set(ROWS_MIME, new vscode.DataTransferItem({ ...shown, rows } satisfies Dragged));
    const references = rows.flatMap(({ node: { reference } }) => reference ?? []);
    if (references.length > 0) data.set("text/plain", new vscode.DataTransferItem(references.join(", ")));
  }

  async handleDrop(target: StructureRow | undefined, data: vscode.DataTransfer): Promise<void> {
    const dragged = data.get(ROWS_MIME)?.value as Dragged | undefined;
    if (!dragged) return;
    const { uri, version, rows } = dragged;
    const to = dropDestination(rows, target);
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
