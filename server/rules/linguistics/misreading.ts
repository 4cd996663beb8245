/** Texts that a scanner misread: letters taken for digits and signs, hyphens for other marks. */

import { memoizePerTree } from "../../../grammar/languages/memoize.ts";
import type { Span } from "../../../grammar/tree/tree.ts";
import { findScanTraces } from "./old-prints.ts";
import { memoizePerSample, SAMPLE } from "./text-sample.ts";
import { findMatches } from "./text-search.ts";

/**
 * `Rt1ppelant`, `re› connaît`, `!'Organisation`: typing errors do not look like this. Capitals are left out: `G20`,
 * `H1N1`. The sign is matched before the letter in front of it, since signs are rarer than letters.
 */
const ODD = /[0-9~›\\|<>¡¿{}•■](?<=(\p{Ll}).)[0-9~›\\|<>¡¿{}•■]*\p{Ll}|[›■]|!['’]\p{L}/gu;

const LEAST = 4;
/** In the texts at hand, scans have at least ten in a thousand words, other texts fewer than one. */
const SHARE = 4 / 1000;

export interface Misreading {
  /** Misread letters, or an old print whose misreadings look like other marks. */
  readonly kind: "scan" | "print";
  readonly first: Span;
  readonly count: number;
}

/** Computed from the beginning: a scanner misreads all pages alike. */
const findScan = memoizePerSample((sample): Misreading | null => {
  const odd = findOddLetters(sample);
  const [first] = odd;
  if (!first || odd.length < LEAST || odd.length < SHARE * sample.split(/\s+/).length) return null;
  return { kind: "scan", first, count: odd.length };
});

/** Each with the letter before it; no letter belongs to two of them. */
function findOddLetters(sample: string): Span[] {
  const found: Span[] = [];
  for (const { 0: signs, 1: letter = "", index } of findMatches(sample, ODD)) {
    const start = index - letter.length;
    if (start >= (found.at(-1)?.end ?? 0)) found.push({ start, end: index + signs.length });
  }
  return found;
}

/** In characters, on either side of a few words: the word before them and its gap. */
const NEAR = 7;
/** « <le »: a sign that stands for a letter at the beginning of a word. */
const ODD_BEFORE = /[~›\\|<>¡¿{}■]$/u;

/** Whether misread letters stand in or beside a span of a text. */
export function isAmongMisreadings(text: string, start: number, end: number): boolean {
  const from = Math.max(0, start - NEAR);
  return findOddLetters(text.slice(from, end + NEAR)).length > 0 || ODD_BEFORE.test(text.slice(from, start));
}

/** Null for a text that was typed or extracted faithfully. */
export const findMisreading = memoizePerTree((tree, pack): Misreading | null => {
  const scan = findScan(tree, pack);
  if (scan) return scan;
  const traces = findScanTraces(tree, pack, SAMPLE);
  return traces[0] ? { kind: "print", first: traces[0], count: traces.length } : null;
});
