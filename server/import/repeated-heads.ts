/** Heads and feet that no shape tells: the same short line at the edge of several pages. */
import type { Line } from "./decode.ts";
import type { Layout } from "./layout.ts";
import { endingOf, isSetByLines } from "./marks.ts";
import { hasPattern, type ImportLanguage, namesBody } from "./words.ts";

/** Lines of one head at most. */
const DEPTH = 3;
const LONGEST = 120;

/**
 * Marks in `strip` the lines that repeat at page edges and are neither clause nor heading. From the edge inwards: a
 * line further in is a head only if all lines outside it are furniture.
 */
export function stripRepeatedHeads(
  lines: readonly Line[],
  strip: boolean[],
  layout: Layout,
  languages: readonly ImportLanguage[],
): void {
  const edges = pageEdges(lines, strip, layout);
  for (let depth = 0; depth < DEPTH; depth++) {
    const byKey = new Map<string, Set<number>>();
    // An edge is met from both sides, more than once where furniture stood already.
    const outer = new Set(edges.map(([from, step]) => outermost(strip, from, step)));
    for (const at of outer) {
      const line = lines[at];
      if (!line || line.text.length > LONGEST || endingOf(line.text) !== "open") continue;
      const key = keyOf(line);
      const known = byKey.get(key);
      if (known) known.add(at);
      else byKey.set(key, new Set([at]));
    }
    // A head stands on most pages; half of the places where pages meet is little enough to forgive lost ones.
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

/** A number that is the page's own is any number: « Page 2 » repeats « Page 3 », « Article 2 » on one page does not. */
function keyOf(line: Line): string {
  return line.text.replace(/\d+/g, number => (line.page > 1 && Number(number) === line.page ? "#" : number));
}

/** Both sides of every place where pages meet: an index, and the direction into the page. */
function pageEdges(lines: readonly Line[], strip: readonly boolean[], layout: Layout): (readonly [number, 1 | -1])[] {
  const edges: (readonly [number, 1 | -1])[] = [];
  for (let at = 1; at < lines.length; at++) {
    const line = lines[at] as Line;
    const isBreak = line.pageStart || (strip[at] !== true && strip[at - 1] === true);
    const isJoint = layout.lineGap !== null && line.gap < layout.lineGap;
    if (isBreak || isJoint) edges.push([at - 1, -1], [at, 1]);
  }
  return edges;
}

/** The first line from an edge inwards that is still text; furniture in a row is a few lines long. */
function outermost(strip: readonly boolean[], from: number, step: 1 | -1): number {
  let at = from;
  for (let passed = 0; strip[at] === true && passed < 12; passed++) at += step;
  return at;
}

function isText(text: string, languages: readonly ImportLanguage[]): boolean {
  if (isSetByLines(text)) return true;
  return languages.some(
    language =>
      language.label.test(text) ||
      namesBody(language, text) ||
      hasPattern(language, text, ["heading", "signature", "closing", "original", "annex", "enclosure"]) ||
      language.opensClause(text),
  );
}
