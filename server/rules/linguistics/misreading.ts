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

/** Null for a text that was typed or extracted faithfully. */
export const findMisreading = memoizePerTree((tree, pack): Misreading | null => {
  const scan = findScan(tree, pack);
  if (scan) return scan;
  const traces = findScanTraces(tree, pack, SAMPLE);
  return traces[0] ? { kind: "print", first: traces[0], count: traces.length } : null;
});
