import assert from "node:assert/strict";
import { compilePack } from "../../../grammar/languages/build/compile-pack.ts";
import { PackError } from "../../../grammar/languages/build/pack-error.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { conceptList, packFiles } from "./sources.ts";

function compiled(counts: readonly string[], profileCounts: readonly string[] = []): CompiledPack {
  const rows = (columns: string, lines: readonly string[]) => ({
    name: "counts",
    text: [columns, ...lines.map(line => line.replaceAll(" | ", "\t"))].join("\n"),
  });
  return compilePack(
    {
      ...packFiles("fr"),
      counts: rows("form\tsection\tcount", counts),
      profileCounts: rows("profile\tform\tsection\tcount", profileCounts),
    },
    conceptList,
  );
}

/** « Forms: shape count », one line a shape. */
function listed({ heads, openerCounts }: CompiledPack): string[] {
  return openerCounts.heads.flatMap(([forms, shapes]) =>
    shapes.map(shape => `${forms.map(at => heads[at]?.[0]).join("/")}: ${JSON.stringify(shape)}`),
  );
}

describe("counted openers", () => {
  it("are split into head and shape, so that a count holds for every agreement", () => {
    const pack = compiled([
      "Prend note avec satisfaction | o | 50",
      "Prend également note | o | 20",
      "Profondément préoccupée | p | 30",
      "Profondément préoccupé | p | 12",
    ]);
    assert.deepEqual(listed(pack), [
      'Prend note/Prennent note/prenons note: ["# avec satisfaction",50]',
      'Prend note/Prennent note/prenons note: ["#1 également #",20]',
      'Préoccupé/Préoccupée/Préoccupés/Préoccupées: ["profondément #",42]',
    ]);
  });

  it("leave the complement aside that was counted along", () => {
    const pack = compiled(["Prend acte de la | o | 11", "Prend acte | o | 10"]);
    assert.deepEqual(listed(pack), ['Prend acte/Prennent acte/prenons acte: ["#",21]']);
  });

  it("are kept by profile, also where all texts together have few", () => {
    const pack = compiled(["Exige | o | 695"], ["sc | Exige | o | 307", "sc | Exige en outre | o | 4"]);
    assert.deepEqual(listed(pack), [
      'Exige/Exigent/exigeons: ["#",695,{"sc":307}]',
      'Exige/Exigent/exigeons: ["# en outre",0,{"sc":4}]',
    ]);
  });

  it("are kept as printed when they have two heads", () => {
    const pack = compiled(["Rappelant et réaffirmant | p | 14"]);
    assert.deepEqual(pack.openerCounts, { heads: [], phrases: [["Rappelant et réaffirmant", "p", 63, 14]] });
  });

  it("leave out what is rare, and what no list holds", () => {
    assert.deepEqual(compiled(["Exige | o | 9", "Ayant relu | p | 50"]).openerCounts, { heads: [], phrases: [] });
  });

  it("name the line that is wrong", () => {
    assert.throws(() => compiled([], ["xy | Exige | o | 4"]), new PackError("counts", "line 2", "no profile “xy”"));
  });
});
