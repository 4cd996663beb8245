/**
 * What stands before the measures in a recommendation that names nobody who acts: « Les maîtres manquent. », « … les
 * mesures suivantes sont recommandées : », then the measures. Without participles only its place shows that it is the
 * preamble. Time is linear in the number of blocks.
 */
import type { Evidence } from "./evidence.ts";

/** One sentence alone may be a title or a greeting. */
const FEWEST = 2;

/** In words; a longer paragraph gives reasons before it leads to the measures. */
const LONGEST_LEAD_IN = 50;

/** A measure is one of those with a deeper label; the others are told as any list is. */
export type Role = "consideration" | "measure" | null;

export function findConsiderations(evidence: readonly Evidence[]): Role[] {
  const found: Role[] = new Array(evidence.length).fill(null);
  let from = 0;
  let measures = false;
  markUnderHeadings();
  // Who acts is named: then the openers tell the parts.
  let named = false;
  evidence.forEach((e, at) => {
    if (isCaption(e)) {
      from = at + 1;
      named = false;
      measures = false;
    } else if (namesActor(e) || isParticiple(e)) named = true;
    if (measures && e.labelLevel !== null && e.labelLevel > 1) found[at] = "measure";
    if (named) return;
    const next = evidence[at + 1];
    if (leadsToMeasures(e, next)) {
      const before = evidence.slice(from, at);
      if (before.every(isUnmarkedProse) && before.filter(isSentence).length >= FEWEST)
        mark(from, turnBetween(from, at));
      from = at + 1;
    } else if (leadsToDeeperLabel(e, next)) {
      mark(from, at);
      found[at] = e.words > LONGEST_LEAD_IN ? "consideration" : "measure";
      from = at + 1;
      measures = true;
      named = true;
    } else if (e.labelLevel !== null && e.labelLevel !== 1) named = true;
  });
  return found;

  /** « Dans ce contexte, nous réaffirmons … »: with what follows from them the considerations end. */
  function turnBetween(start: number, end: number): number {
    const turn = evidence.slice(start, end).findIndex(e => e.led && e.sections.includes("operative"));
    return turn < 0 ? end : start + turn;
  }

  /** « Préambule », « 1. Les ministres constatent … . »: prose that only its heading shows to be the preamble. */
  function markUnderHeadings(): void {
    let start: number | null = null;
    for (let at = 0; at <= evidence.length; at++) {
      const e = evidence[at];
      if (e && !isCaption(e) && !isHeadingLine(e)) continue;
      if (start !== null && e && isProsePreamble(evidence.slice(start, at))) mark(start, at);
      start = e?.headsPreamble ? at + 1 : null;
    }
  }

  function mark(start: number, end: number): void {
    for (let at = start; at < end; at++) if (isSentence(evidence[at] as Evidence)) found[at] = "consideration";
  }
}

/** In words. */
const LONGEST_HEADING = 8;

/** « Recommandations », which no pattern knows as a heading. */
function isHeadingLine(e: Evidence): boolean {
  return e.mark === null && e.labelLevel === null && !e.continues && !e.row && e.words <= LONGEST_HEADING;
}

/** Sentences, none of which opens as recitals or decisions do. */
function isProsePreamble(section: readonly Evidence[]): boolean {
  return (
    section.length > 0 && section.every(e => e.source !== "lexicon" || e.mark === "stop") && !section.some(isParticiple)
  );
}

/** Lines that nothing ends are titles, and what begins in lower case goes on from the paragraph before. */
function isSentence(e: Evidence): boolean {
  return e.mark !== null && !e.continues;
}

/** « La Conférence, », whatever else its paragraph says; « nous » acts wherever it stands. */
function namesActor({ subject, complete, mark }: Evidence): boolean {
  if (subject === null) return false;
  return complete ? mark !== null : subject.known && subject.agreement.person === 3;
}

/** « Réunis à Genève, nous avons … . » is a sentence. */
function isParticiple(e: Evidence): boolean {
  return e.source === "lexicon" && !e.sections.includes("operative") && e.mark !== "stop";
}

function isCaption(e: Evidence): boolean {
  return e.heading || (e.pattern !== null && e.pattern !== "pivot");
}

/** « Par conséquent, nous recommandons à tous les États : », then « 1. … ». */
function leadsToMeasures(e: Evidence, next: Evidence | undefined): boolean {
  return e.pattern === "pivot" && e.labelLevel === null && (next?.labelLevel != null || next?.bullet === true);
}

/** « 7.2 … : », then « 7.2.1 … ». */
function leadsToDeeperLabel(e: Evidence, next: Evidence | undefined): boolean {
  return e.labelLevel === 1 && e.mark === "colon" && e.source === null && next?.labelLevel === 2;
}

function isUnmarkedProse(e: Evidence): boolean {
  return e.labelLevel === null && !e.bullet && !e.row;
}
