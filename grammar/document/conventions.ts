/** What a document does throughout, as its sure paragraphs show: it weighs on how the others are read. */
import type { Evidence } from "./evidence.ts";

export interface Conventions {
  /** The document numbers its operative paragraphs. */
  readonly numbered: boolean;
  /** Older texts end their preambular paragraphs in semicolons. */
  readonly preambleInSemicolons: boolean;
  /** … and others, and what scanners make of commas, in full stops. */
  readonly preambleInStops: boolean;
  /** Declarations in prose: their paragraphs are sentences without numbers, some without an opener. */
  readonly inSentences: boolean;
  /** Some declarations number their preambular paragraphs too. */
  readonly preambleNumbered: boolean;
}

export function readConventions(evidence: readonly Evidence[]): Conventions {
  const numbered = evidence.filter(e => e.labelLevel === 0 && e.sections.includes("operative")).length >= 2;
  const participles = evidence.filter(isParticiple);
  const most = (count: number) => count * 2 > participles.length;
  const semicolons = participles.filter(e => e.mark === "semicolon").length;
  const stops = participles.filter(e => e.mark === "stop" && e.labelLevel === null).length;
  // « Considérant que … ; », « Que … ; »: one participle may do for the whole preamble.
  const resumed = evidence.filter((e, at) => e.resumes && isResumed(evidence, at));
  const resumedInSemicolons = resumed.filter(e => e.mark === "semicolon").length;
  const labelled = participles.filter(e => e.labelLevel === 0 && e.mark !== "stop").length;
  const unnumbered = evidence.filter(
    e => e.source === "lexicon" && e.labelLevel === null && e.sections.includes("operative"),
  );
  const sentences = unnumbered.filter(e => e.mark === "stop").length;
  return {
    numbered,
    inSentences: sentences >= 3 && sentences * 2 > unnumbered.length && !numbered,
    preambleInSemicolons:
      semicolons + resumedInSemicolons >= 2 &&
      (semicolons + resumedInSemicolons) * 2 > participles.length + resumed.length,
    preambleInStops: stops >= 3 && stops * 3 > participles.length,
    preambleNumbered: labelled >= 3 && most(labelled),
  };
}

/** « Considérant », « Que … ; », « Que … ; » */
function isResumed(evidence: readonly Evidence[], at: number): boolean {
  const before = evidence[at - 1];
  return isParticiple(before) || (before?.resumes === true && before.mark !== "stop" && before.labelLevel === null);
}

function isParticiple(e: Evidence | undefined): boolean {
  return e?.source === "lexicon" && e.sections.every(section => section === "preambular");
}
