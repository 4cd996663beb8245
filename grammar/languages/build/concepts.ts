/** Reads `concepts.tsv`: what openers mean, in whatever language. */
import type { Concept } from "../pack.ts";
import type { SourceFile } from "./source-file.ts";
import { readTable } from "./table.ts";

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
