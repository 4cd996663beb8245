/** The edits that are measured: each is done and undone again, so that the text stays what it was. */
import type { Position } from "vscode-languageserver-types";
import type { Change } from "./editor.ts";

export interface Edit {
  readonly kind: EditKind;
  readonly there: Change;
  readonly back: Change;
}

export const EDIT_KINDS = ["letter", "opener", "mark", "enter"] as const;
export type EditKind = (typeof EDIT_KINDS)[number];

/** Titles are shorter than clauses, and hang together with more. */
const SHORTEST = 100;

/**
 * One edit of each kind in the paragraph in the middle: a letter inside a word, a letter in the word that it begins
 * with, its last character taken away, and Enter between two words. Paragraphs are lines with letters.
 */
export function editsIn(text: string): readonly Edit[] {
  const lines = text.split("\n");
  const line = lines.findIndex(
    (one, index) =>
      index >= lines.length / 2 && one.length > SHORTEST && /\p{L}{3}.*\p{L}\W{1,4}\p{L}.*\p{L}{5}/u.test(one),
  );
  const written = lines[line] ?? "";
  if (line < 0) throw new Error("no paragraph in the middle");
  const half = written.indexOf(" ", written.length / 2);
  const word = half + (/\p{L}{2}(?=\p{L})/u.exec(written.slice(half))?.index ?? 0) + 2;
  const first = (/\p{L}{2}/u.exec(written)?.index ?? 0) + 2;
  return [
    inserted("letter", { line, character: word }, "x"),
    inserted("opener", { line, character: first }, "x"),
    taken("mark", line, written),
    inserted("enter", { line, character: half }, "\n\n"),
  ];
}

/** Where something is typed and asked for: inside the middle paragraph's word. */
export function middleOf(text: string): Position {
  return (editsIn(text)[0] as Edit).there.range.start;
}

function inserted(kind: EditKind, start: Position, text: string): Edit {
  const rows = text.split("\n").length - 1;
  const end = rows ? { line: start.line + rows, character: 0 } : { ...start, character: start.character + text.length };
  return { kind, there: { range: { start, end: start }, text }, back: { range: { start, end }, text: "" } };
}

function taken(kind: EditKind, line: number, written: string): Edit {
  const start = { line, character: written.length - 1 };
  const end = { line, character: written.length };
  return {
    kind,
    there: { range: { start, end }, text: "" },
    back: { range: { start, end: start }, text: written.slice(-1) },
  };
}
