/** Coloured text as a person reads it: `> ` and the line, then carets under each stretch with the scope it has. */
import type { Line, Token } from "./tokenizer.ts";

const SOURCE = "> ";

export function renderLines(lines: readonly Line[]): string {
  return lines.flatMap(line => [SOURCE + visible(line.text), ...underlines(line)]).join("\n");
}

/** The text of a fixture, without what was rendered under its lines. */
export function sourceOf(fixture: string): string {
  const lines = fixture.split("\n").filter(line => line.startsWith(SOURCE.trimEnd()));
  return lines.map(line => invisible(line.slice(SOURCE.length))).join("\n");
}

interface Stretch {
  readonly scope: string;
  readonly depth: number;
  readonly start: number;
  end: number;
}

function underlines({ tokens }: Line): string[] {
  const open: Stretch[] = [];
  const stretches: Stretch[] = [];
  for (const { scopes, start, end } of tokens) {
    if (start === end) continue;
    let same = 0;
    while (same < open.length && open[same]?.scope === scopes[same] && open[same]?.end === start) same++;
    open.length = same;
    for (const stretch of open) stretch.end = end;
    for (const scope of scopes.slice(same)) {
      const stretch = { scope, depth: open.length, start, end };
      open.push(stretch);
      stretches.push(stretch);
    }
  }
  return stretches.sort((a, b) => a.start - b.start || a.depth - b.depth).map(underline);
}

function underline({ start, end, scope }: Stretch): string {
  return `${" ".repeat(SOURCE.length + start)}${"^".repeat(end - start)} ${scope}`;
}

/** Tokens with a scope that begins so, as `text scope`; neighbours are one. */
export function stretchesOf(line: Line, prefix: string): string[] {
  const found: { start: number; end: number; scope: string }[] = [];
  for (const { start, end, scopes } of line.tokens as readonly Token[]) {
    const scope = scopes.findLast(name => name.startsWith(prefix));
    if (scope === undefined) continue;
    const last = found.at(-1);
    if (last?.end === start && last.scope === scope) last.end = end;
    else found.push({ start, end, scope });
  }
  return found.map(({ start, end, scope }) => `${line.text.slice(start, end)} ${scope}`);
}

/** No-break spaces would look like others, and editors strip trailing blanks. */
const MARKS = [
  ["\u00a0", "⍽"],
  ["\u202f", "⎵"],
  ["\t", "→"],
] as const;

function visible(text: string): string {
  return MARKS.reduce((shown, [blank, mark]) => shown.replaceAll(blank, mark), text);
}

function invisible(text: string): string {
  return MARKS.reduce((hidden, [blank, mark]) => hidden.replaceAll(mark, blank), text);
}
