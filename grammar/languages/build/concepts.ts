/** Reads `concepts.tsv`: what openers mean, in whatever language. */
import type { Concept } from "../pack.ts";
import type { SourceFile } from "./source-file.ts";
import { readTable, type TableRow } from "./table.ts";

const CONCEPT_COLUMNS = ["concept", "family", "sections", "force", "attitude", "meaning_fr", "meaning_en"];
const EXCHANGE_COLUMNS = ["concept", "families"];
/** What the concept says depends on the words behind it: « Exprime … ». */
const ANY_FAMILY = "*";

/** `exchanges` names, by concept, the families that translators take openers from for its own. */
export function compileConcepts(file: SourceFile, exchanges?: SourceFile): Concept[] {
  const seen = new Set<string>();
  const exchanged = new Map(
    readTable(exchanges, EXCHANGE_COLUMNS).map(row => [row.cells["concept"] ?? "", readFamilies(row)]),
  );
  const concepts = readTable(file, CONCEPT_COLUMNS).map((row): Concept => {
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
      exchanged: exchanged.get(concept) ?? [],
      meaning: { fr: meaning_fr, en: meaning_en },
    };
  });
  const families = new Set(concepts.map(({ family }) => family));
  for (const row of readTable(exchanges, EXCHANGE_COLUMNS)) {
    if (!seen.has(row.cells["concept"] ?? "")) row.fail(`no concept “${row.cells["concept"]}”`);
    const unknown = readFamilies(row).find(family => family !== ANY_FAMILY && !families.has(family));
    if (unknown !== undefined) row.fail(`no family “${unknown}”`);
  }
  return concepts;
}

const readFamilies = ({ cells }: TableRow) => (cells["families"] ?? "").split("|").map(family => family.trim());

/** By the id of a modifier, the attitude that it adds to an opener: « avec satisfaction ». */
export function compileEmotions(file: SourceFile): Record<string, number> {
  return Object.fromEntries(
    readTable(file, ["modifier", "attitude"]).map(row => [
      row.cells["modifier"] ?? "",
      row.readNumber("attitude") ?? 0,
    ]),
  );
}
