/** Renders the words of one paragraph as printed: italics, calls of notes, line breaks where print keeps them. */
import type { Clause, Span } from "../../../grammar/tree/tree.ts";
import { createElement, escapeText, type Html, joinHtml } from "./html.ts";
import type { NoteNumbers } from "./notes.ts";

export interface PrintOptions {
  /** The printed part of the clause's text. */
  readonly from: number;
  readonly to: number;
  /** Italics besides those that the source marks with asterisks. */
  readonly italics: readonly Span[];
  /** Whether lines of the source stay lines, as in signatures and mastheads. */
  readonly lines: boolean;
  readonly direction: "ltr" | "rtl";
  readonly notes: NoteNumbers;
}

/** HTML that replaces a span of the source. */
interface Replacement extends Span {
  readonly html: Html;
}

export function renderInline(clause: Clause, printing: PrintOptions): Html {
  const { from, to, notes } = printing;
  const source = clause.text;
  const sourceItalics = findItalics(source, from, to);
  const within = ({ start, end }: Span) => start >= from && end <= to;
  const calls = clause.footnoteCalls
    .filter(within)
    .map(({ start, end }) => ({ start, end, html: notes.call(source.slice(start, end)) }));
  // Symbols are read from left to right, also in texts that are read from right to left.
  const symbols = printing.direction === "ltr" ? [] : clause.references.filter(({ kind }) => kind === "symbol");
  const isolated = symbols.filter(within).map(({ start, end }) => ({
    start,
    end,
    html: createElement("bdi", { dir: "ltr" }, escapeText(source.slice(start, end))),
  }));
  const asterisks = sourceItalics.flatMap(({ start, end }) => [
    { start, end: start + 1, html: escapeText("") },
    { start: end - 1, end, html: escapeText("") },
  ]);
  const replaced = [...calls, ...isolated, ...asterisks].sort((a, b) => a.start - b.start);
  const slants = mergeItalics([...sourceItalics, ...printing.italics], from, to);
  return joinHtml(renderRuns(source, replaced, slants, printing));
}

/** Upright and italic runs in turn: offsets at even indexes of `slants` begin italics, at odd ones end them. */
function renderRuns(
  source: string,
  replaced: readonly Replacement[],
  slants: readonly number[],
  printing: PrintOptions,
): Html[] {
  const { from, to, lines } = printing;
  const out: Html[] = [];
  let next = 0;
  let at = from;
  for (let place = 0; place <= slants.length; place++) {
    const end = slants[place] ?? to;
    const run: Html[] = [];
    while (at < end) {
      const replacement = replaced[next];
      // A replacement that overlaps the one before, or began before this run, is already rendered.
      if (replacement && replacement.start < at) next++;
      else if (replacement && replacement.start < end) {
        run.push(renderWords(source.slice(at, replacement.start), lines), replacement.html);
        at = replacement.end;
        next++;
      } else {
        run.push(renderWords(source.slice(at, end), lines));
        at = end;
      }
    }
    const html = joinHtml(run);
    if (html !== "") out.push(place % 2 === 1 ? createElement("em", {}, html) : html);
  }
  return out;
}

const LINE_BREAK = /\r\n?|\n/;

/** No-break spaces stay what they are; line ends of the source are spaces, unless lines are kept. */
function renderWords(source: string, lines: boolean): Html {
  if (!lines) return escapeText(source.replace(/[ \t\r\n\f\v\u2028\u2029]+/g, " "));
  return joinHtml(
    splitLines(source).flatMap((line, at) =>
      at === 0 ? escapeText(line) : [createElement("br", {}), escapeText(line)],
    ),
  );
}

/** Without the blanks around line ends, and without empty lines between others. */
function splitLines(source: string): string[] {
  const lines = source.split(LINE_BREAK);
  const last = lines.length - 1;
  return lines
    .map((line, at) => (at < last ? line.trimEnd() : line))
    .map((line, at) => (at > 0 ? line.trimStart() : line))
    .filter((line, at) => at === 0 || at === last || line !== "");
}

/** The starts and ends of the union of spans, in order. */
function mergeItalics(spans: readonly Span[], from: number, to: number): number[] {
  const cut = spans
    .map(({ start, end }) => ({ start: Math.max(start, from), end: Math.min(end, to) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);
  const ends: number[] = [];
  for (const { start, end } of cut) {
    const last = ends.at(-1);
    if (last === undefined || start > last) ends.push(start, end);
    else if (end > last) ends[ends.length - 1] = end;
  }
  return ends;
}

/** `*…*`: an asterisk before a word and one after a word. A single one, as after a title, is printed. */
function findItalics(source: string, from: number, to: number): Span[] {
  const spans: Span[] = [];
  let open: number | null = null;
  for (let at = source.indexOf("*", from); at >= 0 && at < to; at = source.indexOf("*", at + 1)) {
    const before = source[at - 1] ?? " ";
    const after = at + 1 < to ? (source[at + 1] as string) : " ";
    if (before === "*" || after === "*") continue;
    if (open !== null && /\S/.test(before) && !/[\p{L}\d]/u.test(after)) {
      spans.push({ start: open, end: at + 1 });
      open = null;
    } else if (/\S/.test(after) && !/[\p{L}\d]/u.test(before)) open = at;
  }
  return spans;
}
