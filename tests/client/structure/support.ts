/** Rows of the structure of made-up texts, found by words of theirs. */
import assert from "node:assert/strict";
import type { StructureRow } from "../../../client/structure/rows.ts";
import { StructureRows } from "../../../client/structure/rows.ts";
import { createStructure } from "../../../server/features/structure/structure.ts";
import { FRENCH, readText } from "../../server/features/support.ts";

/** Fills rows with what the server says of a text. */
export function filled(text: string, rows = new StructureRows()): StructureRows {
  rows.update(createStructure(readText(text), FRENCH));
  return rows;
}

export function rowOf(rows: StructureRows, words: string): StructureRow {
  const found = rows.all.filter(({ node }) => node.name.includes(words));
  assert.equal(found.length, 1, `one row with “${words}”`);
  return found[0] as StructureRow;
}
