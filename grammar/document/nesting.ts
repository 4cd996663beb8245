/**
 * What stands inside another paragraph though it is printed as paragraphs of its own: a numbered list that a lead-in
 * begins anew at 1, and a quotation that goes on over several paragraphs. Both need the whole sequence.
 */
import type { Evidence } from "./evidence.ts";

export type Nesting = "list" | "quotation" | null;

interface NumberedList {
  /** The number of the last paragraph before it that is in no list. */
  readonly outer: number | null;
  readonly first: number;
  last: number;
  readonly form: string;
}

/** One value for each piece of evidence; time is linear in their number. */
export function findNesting(evidence: readonly Evidence[]): Nesting[] {
  const nesting: Nesting[] = new Array(evidence.length).fill(null);
  markLists(evidence, nesting);
  markQuotations(evidence, nesting);
  return nesting;
}

/**
 * « 1. Déclare ce qui suit : », « 1. Les États … », « 2. … »: the numbers of the list, not those of the text. Where the
 * lead-ins have none, numbers may count through the lists of all: « INVITE LES ÉTATS MEMBRES À : », « 5. … ».
 */
function markLists(evidence: readonly Evidence[], nesting: Nesting[]): void {
  let list: NumberedList | null = null;
  // The number of the last paragraph that is not in a list.
  let outer: number | null = null;
  // The list that ended last: another lead-in may go on with its numbers.
  let ended: NumberedList | null = null;
  const unnumbered = evidence.filter(isUnnumbered).length;
  let seen = 0;
  evidence.forEach((e, at) => {
    const { number } = e;
    if (isUnnumbered(evidence[at - 1])) seen++;
    if (list && number?.form === list.form && number.value === list.last + 1) {
      // « 2. Prie … » may go on from the list and from the text; its verb says that it is the text's.
      // Where each lead-in begins its list at 1, the text has no numbers that could go on.
      const back = isOperative(e) && (list.outer === null ? ended?.first !== 1 : number.value === list.outer + 1);
      if (!back) {
        list.last++;
        nesting[at] = "list";
        return;
      }
    }
    if (list && (number || !staysInList(e))) {
      ended = list;
      list = null;
    }
    const before = evidence[at - 1];
    const goesOn = ended !== null && number?.form === ended.form && number.value === ended.last + 1;
    // « Déclarons ce qui suit : », « 1. Nous réaffirmons … »: the text's numbers, where the line before has none.
    const own = isOperative(e) && before?.number === null;
    if (
      number &&
      before &&
      nesting[at - 1] === null &&
      (goesOn
        ? isLeadIn(before) && before.number === null
        : number.value === 1 && !own && leadsIn(before, before.pattern === "pivot" ? seen : unnumbered))
    ) {
      list = { outer, first: number.value, last: number.value, form: number.form };
      nesting[at] = "list";
    } else if (number) outer = number.value;
    else if (e.heading || e.pattern === "heading" || e.pattern === "title") outer = null;
  });
}

/** A participle before a colon, or an operative paragraph with a number of its own or one of several without. */
function leadsIn(e: Evidence, unnumbered: number): boolean {
  if (!isLeadIn(e)) return false;
  return isOperative(e) ? e.number !== null || unnumbered > 1 : e.number === null;
}

function isLeadIn(e: Evidence): boolean {
  return e.mark === "colon" && e.source === "lexicon";
}

function isUnnumbered(e: Evidence | undefined): boolean {
  return e !== undefined && isOperative(e) && e.labelLevel === null;
}

function isOperative(e: Evidence): boolean {
  return e.source === "lexicon" && e.sections.includes("operative");
}

/** What does not end a list: deeper labels, and paragraphs that a page has cut. */
function staysInList(e: Evidence): boolean {
  return e.continues || (e.labelLevel !== null && e.labelLevel > 0) || (e.source === null && e.pattern === null);
}

/** « … ainsi conçue : », « "1. Prie … ; », « "2. Décide … . » »: what is quoted, from the first mark to the last. */
function markQuotations(evidence: readonly Evidence[], nesting: Nesting[]): void {
  let from: number | null = null;
  evidence.forEach((e, at) => {
    if (from === null && e.quote !== null && e.quote !== "ends" && evidence[at - 1]?.mark === "colon") from = at;
    if (from === null) return;
    if (e.pattern === "closing" || e.pattern === "annex") from = null;
    else if (e.quote === "ends" || e.quote === "whole") {
      nesting.fill("quotation", from, at + 1);
      from = null;
    }
  });
}
