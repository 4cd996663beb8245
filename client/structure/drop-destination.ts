/** Finds the destination of rows that are dropped on another row. */
import type { MoveDestination } from "../../server/protocol/move-clauses.ts";
import { isClause } from "./filter.ts";
import type { StructureRow } from "./rows.ts";

/**
 * - On a clause: past it in the direction of the drag, so that the rows take its place.
 * - Sub-paragraphs on a paragraph: the last of its sub-paragraphs.
 * - On a part: before the first of its paragraphs.
 * - On a heading or other text: below it; on a closing, signature or footnote: above it.
 * - Below all rows: the end of the list of the first dragged row.
 *
 * Null if nothing can be dropped there; `"itself"` on one of the dragged rows.
 */
export function findDropDestination(
  dragged: readonly StructureRow[],
  target: StructureRow | undefined,
): MoveDestination | "itself" | null {
  const [first] = dragged;
  if (!first || first.node.paragraph === null || dragged.some(({ node }) => node.paragraph === null)) return null;
  if (!target) return findEndOfList(first);
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
      return createDestination("before", findFirstClause(target));
    case "enacting":
    case "heading":
    case "text":
    case "letter":
      return createDestination("after", target);
    case "closing":
    case "signature":
    case "signatures":
    case "footnote":
    case "notes":
      return createDestination("before", paragraph === null ? target.children[0] : target);
    case "instrument":
      return null;
  }
}

function findEndOfList(row: StructureRow): MoveDestination | null {
  return createDestination(
    "after",
    row.parent?.children.findLast(({ node }) => node.kind === row.node.kind),
  );
}

function findFirstClause(part: StructureRow): StructureRow | undefined {
  return part.children.find(({ node }) => isClause(node));
}

function createDestination(how: "before" | "after", row: StructureRow | undefined): MoveDestination | null {
  const paragraph = row?.node.paragraph ?? null;
  if (paragraph === null) return null;
  return how === "before" ? { before: paragraph } : { after: paragraph };
}
