/**
 * Lines that look like the title of another instrument, or like the close of this one, and stand amid its paragraphs:
 * the numbers go on behind them (7, « Déclaration des naissances », 8), or they end in a comma. Time is linear.
 */
import type { Evidence } from "./evidence.ts";

/**
 * The same evidence, but for titles that are headings or prose, and for the place and date that stand among the first
 * `opening` lines.
 */
export function removeFalseTitles(
  evidence: readonly Evidence[],
  isBetween: readonly boolean[],
  opening: number,
): readonly Evidence[] {
  return evidence.map((e, at) => {
    if (e.pattern === "closing" && at < opening) return { ...e, pattern: "masthead" };
    const goesOn = isBetween[at] || e.mark === "comma" || e.mark === "semicolon";
    return e.pattern === "title" && goesOn ? { ...e, pattern: null, names: null } : e;
  });
}

/** Whether each stands between two numbers that follow one another. */
export function findBetweenNumbers(evidence: readonly Evidence[]): readonly boolean[] {
  const isBetween: boolean[] = new Array(evidence.length).fill(false);
  let last: Evidence["number"] = null;
  let from = 0;
  evidence.forEach((e, at) => {
    if (e.subject?.known && e.complete) last = null;
    if (!e.number) return;
    if (last && e.number.value === last.value + 1 && e.number.form === last.form) isBetween.fill(true, from, at);
    last = e.number;
    from = at + 1;
  });
  return isBetween;
}
