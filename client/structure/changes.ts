/** Which rows have to be drawn anew: a tree of a thousand rows is not sent again for one that changed. */
import { faceOf } from "./faces.ts";
import type { Filtered } from "./filter.ts";
import type { StructureRow } from "./rows.ts";

export class DrawnRows {
  #drawn: ReadonlyMap<string, string> = new Map();
  #roots = "";

  /** The rows that changed since the last time, none of them inside another; `"all"` when the roots are others. */
  update({ childrenOf }: Filtered): readonly StructureRow[] | "all" {
    const now = new Map<string, string>();
    const changed: StructureRow[] = [];
    const ids = (rows: readonly StructureRow[]) => rows.map(({ id }) => id).join();
    const visit = (rows: readonly StructureRow[], inside: boolean) => {
      for (const row of rows) {
        const children = childrenOf(row);
        const drawn = `${JSON.stringify(faceOf(row.node))} ${ids(children)}`;
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
