/** Reads `concepts.tsv`: what openers mean, in whatever language. */
import type { Concept } from "../pack.ts";
import type { SourceFile } from "./source-file.ts";
import { readTable, splitAlternatives } from "./table.ts";

const CONCEPT_COLUMNS = ["concept", "family", "sections", "force", "attitude", "meaning_fr", "meaning_en"];

export function compileConcepts(file: SourceFile): Concept[] {
  const seen = new Set<string>();
  return readTable(file, CONCEPT_COLUMNS).map(row => {
    const { concept = "", family = "", sections = "", meaning_fr = "", meaning_en = "" } = row.cells;
    if (seen.has(concept)) row.fail(`the concept “${concept}” stands twice`);
    seen.add(concept);
    if (sections !== "pre" && sections !== "op" && sections !== "both") return row.fail(`sections “${sections}”`);
    if (family === "") row.fail(`“${concept}” has no family`);
    if (meaning_fr === "" || meaning_en === "") row.fail(`“${concept}” has no meaning`);
    return {
      id: concept,
      family,
      sections,
      force: row.readNumber("force"),
      attitude: row.readNumber("attitude"),
      meaning: { fr: meaning_fr, en: meaning_en },
    };
  });
}

/** What a concept says depends on the words behind it: « Exprime … ». */
const ANY_FAMILY = "*";

/** By concept, other families from which translators take openers for it; `*` for all. */
export function compileExchanges(file: SourceFile, concepts: readonly Concept[]): Record<string, readonly string[]> {
  const ids = new Set(concepts.map(({ id }) => id));
  const families = new Set([ANY_FAMILY, ...concepts.map(({ family }) => family)]);
  return Object.fromEntries(
    readTable(file, ["concept", "families"]).map(row => {
      const { concept = "", families: cell = "" } = row.cells;
      if (!ids.has(concept)) row.fail(`no concept “${concept}”`);
      const { forms } = splitAlternatives(cell);
      const unknown = forms.find(family => !families.has(family));
      if (unknown !== undefined) row.fail(`no family “${unknown}”`);
      return [concept, forms];
    }),
  );
}

/** By the id of a modifier, the attitude that it adds to an opener: « avec satisfaction ». */
export function compileEmotions(file: SourceFile): Record<string, number> {
  return Object.fromEntries(
    readTable(file, ["modifier", "attitude"]).map(row => [
      row.cells["modifier"] ?? "",
      row.readNumber("attitude") ?? 0,
    ]),
  );
}
