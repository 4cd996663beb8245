/** Old prints that exist as scans only: they show traces of text recognition, and a date. */

import { memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { DocumentTree, Span } from "../../../grammar/tree/tree.ts";
import { getDating } from "./house-style.ts";

/** Matches any of the traces; null for a language that lists none. */
const getTraceExpression = memoizePerPack(({ usage }) => usage.scans && new RegExp(usage.scans.traces.join("|"), "gu"));

/** Whether a text bears a date of a time whose prints set marks and words in their own way. */
export function isOldPrint(tree: DocumentTree, pack: CompiledPack): boolean {
  const { scans } = pack.usage;
  const year = scans && getDating(tree, pack).year;
  return scans !== null && year !== null && year < scans.before;
}

/** The traces in the first `sample` characters, in order; none unless they are as many as a scan has. */
export function findScanTraces(tree: DocumentTree, pack: CompiledPack, sample: number): readonly Span[] {
  const { scans } = pack.usage;
  const any = getTraceExpression(pack);
  if (!scans || !any || !isOldPrint(tree, pack)) return [];
  const found = [...tree.text.slice(0, sample).matchAll(any)];
  if (found.length < scans.least) return [];
  return found.map(({ index, 0: sign }) => ({ start: index, end: index + sign.length }));
}
