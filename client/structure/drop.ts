/** Where rows go that are dropped on another. */
import type { MoveDestination } from "../../server/protocol/move-clauses.ts";
import { isClause } from "./filter.ts";
import type { StructureRow } from "./rows.ts";

/**
 * - On a clause: past it in the direction of the drag, so that it stands where the other stood.
 * - Sub-paragraphs on a paragraph: the last of its sub-paragraphs.
 * - On a part: the first of its paragraphs, which is what comes below that row.
 * - On a heading or a line of its own: below it; on what closes the text: above that.
 * - Below all rows: the last of the list that the first of them stands in.
 *
 * Null where nothing can be dropped; `"itself"` on one of those that are dragged.
 */
export function dropDestination(
  dragged: readonly StructureRow[],
  target: StructureRow | undefined,
): MoveDestination | "itself" | null {
  const [first] = dragged;
  if (!first || first.node.paragraph === null || dragged.some(({ node }) => node.paragraph === null)) return null;
  if (!target) return endOfList(first);
  if (dragged.includes(target)) return "itself";
  const { kind, paragraph } = target.node;
  switch (kind) {
    case "preambular":
    case "operative":
    case "item":
      if (paragraph === null) return null;
      if (kind !== "item" && dragged.every(({ node }) => node.kind === "item")) return { into: paragraph };
      return first.node.paragraph < paragraph ? { after: paragraph } : { before: paragraph };
    case "part":
      return beside("before", firstOf(target));
    case "enacting":
    case "heading":
    case "text":
    case "letter":
      return beside("after", target);
    case "closing":
    case "signature":
    case "signatures":
    case "footnote":
    case "notes":
      return beside("before", paragraph === null ? target.children[0] : target);
    case "instrument":
      return null;
  }
}

function endOfList(row: StructureRow): MoveDestination | null {
  return beside(
    "after",
    row.parent?.children.findLast(({ node }) => node.kind === row.node.kind),
  );
}

function firstOf(part: StructureRow): StructureRow | undefined {
  return part.children.find(({ node }) => isClause(node));
}

function beside(how: "before" | "after", row: StructureRow | undefined): MoveDestination | null {
  const paragraph = row?.node.paragraph ?? null;
  if (paragraph === null) return null;
  return how === "before" ? { before: paragraph } : { after: paragraph };
}
