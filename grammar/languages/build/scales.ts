/** Reads `scales.tsv`: openers that may stand for one another, by what they take and by their force. */
import type { Rung } from "../pack.ts";
import type { ComplementWords } from "../usage.ts";
import type { SourceFile } from "./compile.ts";
import { PackError } from "./errors.ts";
import { alternatives, numberIn, readTable } from "./tsv.ts";

/** A language may have no such file. `familyOf` gives the forms of a head, as indexes; none for what is no head. */
export function compileScales(
  file: SourceFile | undefined,
  familyOf: (form: string) => readonly number[],
  { markers, clauses }: ComplementWords,
): Rung[] {
  if (!file) return [];
  return readTable(file.name, file.text, ["scale", "object", "act", "clause", "step", "openers"]).map(row => {
    const { scale = "", object = "", act = "", clause = "", openers = "" } = row.cells;
    const fail = (message: string): never => {
      throw new PackError(file.name, `line ${row.line}`, message);
    };
    if (act !== "" && !markers.includes(act)) fail(`“${act}” is none of the markers of usage.complementWords`);
    if (clause !== "" && !clauses.includes(clause)) fail(`“${clause}” is none of the clauses of usage.complementWords`);
    if (object + act + clause === "" || (clause !== "" && object + act !== ""))
      fail("must take an object, an act or a clause");
    const forms = alternatives(openers).forms.flatMap(opener => {
      const family = familyOf(opener);
      return family.length > 0 ? family : fail(`no head “${opener}”`);
    });
    return {
      scale,
      object: object === "" ? null : object.replace("-", ""),
      act: act === "" ? null : act,
      clause: clause === "" ? null : clause,
      step: numberIn(file.name, row, "step") ?? fail("has no step"),
      forms: [...new Set(forms)],
    };
  });
}
