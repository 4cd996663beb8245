/** Pairs quotation marks and brackets; what is left alone is kept, with the end that is missing as null. */
import type { Enclosure, Span } from "../tree/tree.ts";

export interface Mark extends Span {
  readonly text: string;
}

/** Takes the marks of one clause in the order of the text. */
export type MarkPairing = (marks: readonly Mark[]) => Enclosure[];

export function createMarkPairing(quotes: readonly (readonly [string, string])[]): MarkPairing {
  const pairs = new Map<string, string>([...BRACKETS, ...quotes]);
  const closes = new Set(pairs.values());
  return marks => mixedPairs(shiftStraightPairs(paired(marks, pairs, closes)), closes);
}

function kindOf(mark: string): Enclosure["kind"] {
  return "()[]（）［］".includes(mark) ? "bracket" : "quote";
}

const BRACKETS = [
  ["(", ")"],
  ["[", "]"],
  ["（", "）"],
  ["［", "］"],
] as const;

function paired(
  marks: readonly Mark[],
  pairs: ReadonlyMap<string, string>,
  closes: ReadonlySet<string>,
): readonly Enclosure[] {
  const open: Mark[] = [];
  // How many open marks each closing mark could close: without it a text of brackets would take quadratic time.
  const waiting = new Map<string, number>();
  const count = (opening: string, by: number) => {
    const closing = pairs.get(opening) as string;
    waiting.set(closing, (waiting.get(closing) ?? 0) + by);
  };
  const found: Enclosure[] = [];
  const unclosed = (mark: Mark) => found.push({ kind: kindOf(mark.text), open: mark, close: null });
  for (const mark of marks) {
    // The same mark opens and closes in some texts ("…"): it closes when one is open.
    if (closes.has(mark.text) && (waiting.get(mark.text) ?? 0) > 0) {
      for (let last = open.pop(); last; last = open.pop()) {
        count(last.text, -1);
        if (pairs.get(last.text) === mark.text) {
          found.push({ kind: kindOf(mark.text), open: last, close: mark });
          break;
        }
        unclosed(last);
      }
    } else if (pairs.has(mark.text)) {
      open.push(mark);
      count(mark.text, 1);
    } else found.push({ kind: kindOf(mark.text), open: null, close: mark });
  }
  for (const lost of open) unclosed(lost);
  return sortByStart(found);
}

/**
 * `“text" and "text"`: the straight mark that ends the first quotation begins none between the two. Where a mark of
 * another form stays open, and a straight one behind straight pairs does, the marks between go together otherwise.
 */
function shiftStraightPairs(found: readonly Enclosure[]): readonly Enclosure[] {
  const quotes = found.filter(({ kind }) => kind === "quote");
  const shifted = new Set<Enclosure>();
  const added: Enclosure[] = [];
  for (let at = 0; at < quotes.length; at++) {
    const first = quotes[at] as Enclosure;
    if (!first.open || first.close || isStraight(first.open)) continue;
    let last = at + 1;
    while (isStraight(quotes[last]?.open) && isStraight(quotes[last]?.close)) last++;
    const end = quotes[last];
    if (last === at + 1 || !end || end.close || !isStraight(end.open)) continue;
    const run = quotes.slice(at, last + 1);
    const marks = run.flatMap(({ open, close }) => [open, close]).filter(mark => mark !== null);
    for (const one of run) shifted.add(one);
    for (let one = 0; one < marks.length; one += 2)
      added.push({ kind: "quote", open: marks[one] as Span, close: marks[one + 1] as Span });
    at = last;
  }
  return added.length === 0 ? found : sortByStart([...found.filter(one => !shifted.has(one)), ...added]);
}

function isStraight(mark: Span | null | undefined): boolean {
  return (mark as Mark | null | undefined)?.text === '"';
}

function sortByStart(found: Enclosure[]): Enclosure[] {
  return found.sort((a, b) => (a.open ?? a.close ?? { start: 0 }).start - (b.open ?? b.close ?? { start: 0 }).start);
}

/** `“text"` and `"text”`: one mark of a pair is straight. */
function mixedPairs(found: readonly Enclosure[], closes: ReadonlySet<string>): Enclosure[] {
  const pairs: Enclosure[] = [];
  for (const one of found) {
    const before = pairs.at(-1);
    const mark = (one.open ?? one.close) as Mark;
    const waiting = before?.kind === "quote" && !before.close ? (before.open as Mark) : null;
    const closing = one.kind === "quote" && (one.open === null || one.close === null) && closes.has(mark.text);
    if (waiting && closing && waiting.text !== mark.text && [waiting.text, mark.text].includes('"'))
      pairs[pairs.length - 1] = { kind: "quote", open: waiting, close: mark };
    else pairs.push(one);
  }
  return pairs;
}
