/** Reads `frames.tsv`: what follows the openers of a concept. */
import type { Concept, Frame } from "../pack.ts";
import type { SourceFile } from "./source-file.ts";
import { readTable } from "./table.ts";

export function compileFrames(file: SourceFile | undefined, concepts: readonly Concept[]): Record<string, Frame[]> {
  const known = new Set(concepts.map(concept => concept.id));
  const frames: Record<string, Frame[]> = {};
  for (const row of readTable(file, ["concept", "frame", "example", "share", "note"])) {
    const { concept = "", frame = "", example = "", note = "" } = row.cells;
    if (!known.has(concept)) row.fail(`no concept “${concept}”`);
    const list = frames[concept] ?? [];
    list.push([frame, example, row.readNumber("share") ?? 0, note]);
    frames[concept] = list;
  }
  return frames;
}
