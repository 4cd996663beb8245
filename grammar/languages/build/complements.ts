/** Reads `complements.tsv`: sentences to fill in after an opener. */
import type { Complement, HeadForm } from "../pack.ts";
import type { SourceFile } from "./source-file.ts";
import { readTable, splitAlternatives } from "./table.ts";

export function compileComplements(file: SourceFile | undefined, heads: readonly HeadForm[]): Complement[] {
  return readTable(file, ["openers", "complement"]).map(row => {
    const { openers = "", complement = "" } = row.cells;
    const places = splitAlternatives(openers).forms.map(opener => {
      const place = heads.findIndex(([form]) => form === opener);
      if (place < 0) row.fail(`no head “${opener}”`);
      return place;
    });
    if (!/^[^‹›]*(?:‹[^‹›]+›[^‹›]*)+$/.test(complement)) {
      row.fail(`“${complement}” has nothing in ‹…› to fill in`);
    }
    return [places, complement];
  });
}
