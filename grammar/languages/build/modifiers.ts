/** Reads `modifiers.tsv`: words that may stand before, inside or after the head of an opener. */
import type { ModifierForm } from "../pack.ts";
import type { SourceFile } from "./source-file.ts";
import { readTable, splitAlternatives } from "./table.ts";

export function compileModifiers(file: SourceFile | undefined): ModifierForm[] {
  const found = new Map<string, { form: string; id: string; kind: string; places: string }>();
  for (const row of readTable(file, ["id", "kind", "forms", "places"])) {
    const { id = "", kind = "", forms = "", places = "" } = row.cells;
    if (!/^(?=.)b?i?a?$/.test(places)) row.fail(`places “${places}” must be made of b, i and a, in that order`);
    for (const form of splitAlternatives(forms).forms) {
      const entry = found.get(form);
      if (!entry) found.set(form, { form, id, kind, places });
      else if (entry.id === id) row.fail(`“${form}” stands twice`);
      // The earlier row is the form's home; it may stand wherever either row lets it.
      else entry.places = [..."bia"].filter(place => (entry.places + places).includes(place)).join("");
    }
  }
  return [...found.values()].map(({ form, id, kind, places }) => [form, id, kind, places]);
}
