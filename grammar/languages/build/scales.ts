/** Reads `scales.tsv`: openers that may stand for one another, by what they take and by their force. */
import type { ScaleEntry } from "../pack.ts";
import type { ComplementWords } from "../usage.ts";
import type { SourceFile } from "./source-file.ts";
import { readTable, splitAlternatives } from "./table.ts";

/** A language may have no such file. `findFamily` gives the forms of a head, as indexes; none for what is no head. */
export function compileScales(
  file: SourceFile | undefined,
  findFamily: (form: string) => readonly number[],
  { markers, clauses }: ComplementWords,
): ScaleEntry[] {
  return readTable(file, ["scale", "object", "act", "clause", "step", "openers"]).map(row => {
    const { scale = "", object = "", act = "", clause = "", openers = "" } = row.cells;
    if (act !== "" && !markers.includes(act)) row.fail(`“${act}” is none of the markers of usage.complementWords`);
    if (clause !== "" && !clauses.includes(clause))
      row.fail(`“${clause}” is none of the clauses of usage.complementWords`);
    if (object + act + clause === "" || (clause !== "" && object + act !== ""))
      row.fail("must take an object, an act or a clause");
    const forms = splitAlternatives(openers).forms.flatMap(opener => {
      const family = findFamily(opener);
      return family.length > 0 ? family : row.fail(`no head “${opener}”`);
    });
    return {
      scale,
      object: object === "" ? null : object.replace("-", ""),
      act: act === "" ? null : act,
      clause: clause === "" ? null : clause,
      step: row.readNumber("step") ?? row.fail("has no step"),
      forms: [...new Set(forms)],
    };
  });
}
