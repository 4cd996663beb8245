/** Finds the rows that must be drawn again, so that a change of one row does not refresh a tree of thousands. */

import type { FilteredRows } from "./filter.ts";
import { presentRow } from "./row-presentation.ts";
import type { StructureRow } from "./rows.ts";

export class DrawnRows {
  #drawn: ReadonlyMap<string, string> = new Map();
  #roots = "";

  /** The rows that have changed since the last call, without rows inside them; `"all"` if the roots have changed. */
  update({ childrenOf }: FilteredRows): readonly StructureRow[] | "all" {
    const now = new Map<string, string>();
    const changed: StructureRow[] = [];
    const ids = (rows: readonly StructureRow[]) => rows.map(({ id }) => id).join();
    const visit = (rows: readonly StructureRow[], inside: boolean) => {
      for (const row of rows) {
        const children = childrenOf(row);
        const drawn = `${JSON.stringify(presentRow(row.node))} ${ids(children)}`;
        now.set(row.id, drawn);
        const isChanged = !inside && this.#drawn.get(row.id) !== drawn;
        if (isChanged) changed.push(row);
        visit(children, inside || isChanged);
      }
    };
    visit(childrenOf(null), false);
    const roots = ids(childrenOf(null));
    const all = roots !== this.#roots;
    this.#drawn = now;
    this.#roots = roots;
    return all ? "all" : changed;
  }
}
