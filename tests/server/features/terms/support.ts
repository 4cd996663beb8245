/** Texts with a glossary. */
import { finishSteps } from "../../../../grammar/text/steps.ts";
import { readGlossary } from "../../../../server/terms/read-glossary.ts";
import { Terminology } from "../../../../server/terms/terminology.ts";
import { readText, type TestDocument } from "../support.ts";

export const GLOSSARY = [
  "concept\ten\tfr\tzh\ten forbidden\tfr forbidden\ten definition",
  "forest\tforest cover|tree cover\tcouvert forestier\t森林覆盖\twoodland share\tsurface boisée\tThe share of land *under* trees.",
  "peoples\tindigenous peoples\tpeuples autochtones\t土著人民\tnatives\t\t",
  "issue\tforest\tforêt\t森林\t\t\t",
  "sea\tsea level rise\télévation du niveau de la mer\t海平面上升\t\t\t",
].join("\n");

export function createTerminology(glossary = GLOSSARY): Terminology {
  return new Terminology([finishSteps(readGlossary("terms.tsv", glossary))]);
}

/** A text that is read with a glossary, as a version of the original if there is one. */
export function readWithTerms(text: string, original: string | null = null, terminology = createTerminology()) {
  const other = original === null ? null : readText(original, {}, "file:///original.undecl");
  return { ...readText(text), terms: { terminology, original: other } } satisfies TestDocument;
}
