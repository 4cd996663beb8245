/**
 * Dashes, capital letters and numbers such as `1.2` are marks of a list under the United Nations' usage, and of the
 * paragraphs themselves under that of others: « – vu le traité … , », « A. considérant que … ; ». A run of equal marks
 * is of paragraphs where no lead-in stands before it and most of them begin with an opener. Time is linear.
 */
import type { Evidence } from "./evidence.ts";

/** A single one may be a slip. */
const FEWEST = 2;
const MAJORITY = 0.5;

/** Whether each is a paragraph of its own though it has such a mark. */
export function findMarkedParagraphs(evidence: readonly Evidence[]): boolean[] {
  const found: boolean[] = new Array(evidence.length).fill(false);
  let run: number[] = [];
  let before: Evidence | null = null;
  evidence.forEach((e, at) => {
    const mark = getMark(e);
    const first = evidence[run[0] ?? -1];
    if (first && mark !== getMark(first)) {
      // What goes on from a paragraph of the run stands inside it.
      if (mark === null && (e.continues || isDeeper(e, first))) return;
      closeRun();
    }
    if (mark === null) return;
    if (run.length === 0) before = evidence[at - 1] ?? null;
    run.push(at);
  });
  closeRun();
  return found;

  function closeRun(): void {
    const opened = run.filter(at => evidence[at]?.source === "lexicon").length;
    if (!leadsIn(before) && opened >= FEWEST && opened >= run.length * MAJORITY) for (const at of run) found[at] = true;
    run = [];
  }
}

function getMark(e: Evidence): string | null {
  return e.bullet ? "-" : e.series;
}

/** « a) … » under « A. … ». */
function isDeeper(e: Evidence, first: Evidence): boolean {
  return !first.bullet && e.labelLevel !== null && e.labelLevel > 0;
}

/** « La Conférence : » names who acts; other colons announce a list. */
function leadsIn(e: Evidence | null): boolean {
  return e !== null && e.mark === "colon" && !(e.subject !== null && e.complete);
}
