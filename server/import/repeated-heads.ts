/** Finds heads and feet without a known shape: the same short line at the edge of several pages. */

import { hasPattern, type ImportLanguage, startsWithBody } from "./import-language.ts";
import type { Layout } from "./layout.ts";
import { getEnding, isSetByLines } from "./marks.ts";
import type { Line } from "./split-lines.ts";

/** The largest number of lines of a head. */
const MAX_DEPTH = 3;
const MAX_LENGTH = 120;

/**
 * Marks in `strip` the lines that repeat at page edges and are neither clause nor heading. Works from the edge inwards:
 * a line is a head only if all lines between it and the edge are furniture.
 */
export function stripRepeatedHeads(
  lines: readonly Line[],
  strip: boolean[],
  layout: Layout,
  languages: readonly ImportLanguage[],
): void {
  const edges = findPageEdges(lines, strip, layout);
  for (let depth = 0; depth < MAX_DEPTH; depth++) {
    const byKey = new Map<string, Set<number>>();
    // Two edges may lead to the same line if furniture is between them.
    const outer = new Set(edges.map(([from, step]) => findOutermost(strip, from, step)));
    for (const at of outer) {
      const line = lines[at];
      if (!line || line.text.length > MAX_LENGTH || getEnding(line.text) !== "open") continue;
      const key = toKey(line);
      const known = byKey.get(key);
      if (known) known.add(at);
      else byKey.set(key, new Set([at]));
    }
    // A head is on most pages; the limit is low since extraction loses some.
    const least = Math.max(2, outer.size / 4);
    const heads = [...byKey.values()].filter(same => same.size >= least).flatMap(same => [...same]);
    const text = new Map<string, boolean>();
    for (const at of heads) {
      const own = (lines[at] as Line).text;
      if (!text.has(own)) text.set(own, isText(own, languages));
      if (!text.get(own)) strip[at] = true;
    }
  }
}

/** The text with its own page number replaced: « Page 2 » on page 2 equals « Page 3 » on page 3. */
function toKey(line: Line): string {
  return line.text.replace(/\d+/g, number => (line.page > 1 && Number(number) === line.page ? "#" : number));
}

/** Both sides of every page break: the index of a line, and the direction into the page. */
function findPageEdges(
  lines: readonly Line[],
  strip: readonly boolean[],
  layout: Layout,
): (readonly [number, 1 | -1])[] {
  const edges: (readonly [number, 1 | -1])[] = [];
  for (let at = 1; at < lines.length; at++) {
    const line = lines[at] as Line;
    const isBreak = line.pageStart || (strip[at] !== true && strip[at - 1] === true);
    const isJoint = layout.lineGap !== null && line.gap < layout.lineGap;
    if (isBreak || isJoint) edges.push([at - 1, -1], [at, 1]);
  }
  return edges;
}

/** The first line from an edge inwards that is not furniture yet; looks at a few lines only. */
function findOutermost(strip: readonly boolean[], from: number, step: 1 | -1): number {
  let at = from;
  for (let passed = 0; strip[at] === true && passed < 12; passed++) at += step;
  return at;
}

function isText(text: string, languages: readonly ImportLanguage[]): boolean {
  if (isSetByLines(text)) return true;
  return languages.some(
    language =>
      language.label.test(text) ||
      startsWithBody(language, text) ||
      hasPattern(language, text, ["heading", "signature", "closing", "original", "annex", "enclosure"]) ||
      language.opensClause(text),
  );
}
