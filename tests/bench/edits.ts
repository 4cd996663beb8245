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

/** In characters. Shorter lines may be titles, whose edits cost more than those of clauses. */
const SHORTEST = 100;

/**
 * One edit of each kind in the paragraph in the middle: a letter inside a word, a letter in the word that it begins
 * with, its last character taken away, and Enter between two words. Paragraphs are lines with letters.
 */
export function makeEdits(text: string): readonly Edit[] {
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
    makeInsertion("letter", { line, character: word }, "x"),
    makeInsertion("opener", { line, character: first }, "x"),
    makeDeletion("mark", line, written),
    makeInsertion("enter", { line, character: half }, "\n\n"),
  ];
}

/** The place where letters are typed and completion is requested: inside a word of the middle paragraph. */
export function findMiddle(text: string): Position {
  return (makeEdits(text)[0] as Edit).there.range.start;
}

function makeInsertion(kind: EditKind, start: Position, text: string): Edit {
  const rows = text.split("\n").length - 1;
  const end = rows ? { line: start.line + rows, character: 0 } : { ...start, character: start.character + text.length };
  return { kind, there: { range: { start, end: start }, text }, back: { range: { start, end }, text: "" } };
}

function makeDeletion(kind: EditKind, line: number, written: string): Edit {
  const start = { line, character: written.length - 1 };
  const end = { line, character: written.length };
  return {
    kind,
    there: { range: { start, end }, text: "" },
    back: { range: { start, end: start }, text: written.slice(-1) },
  };
}

/** Something put in behind the first place where the text says `before`, and taken out again. */
export function insertText(text: string, before: string, inserted: string): readonly [there: Change, back: Change] {
  const start = findPositionAfter(text, before);
  const end = { ...start, character: start.character + inserted.length };
  return [
    { range: { start, end: start }, text: inserted },
    { range: { start, end }, text: "" },
  ];
}

/** The first `replaced` in the text becomes something else of the same length, and itself again. */
export function replaceText(text: string, replaced: string, other: string): readonly [there: Change, back: Change] {
  const end = findPositionAfter(text, replaced);
  const range = { start: { ...end, character: end.character - replaced.length }, end };
  return [
    { range, text: other },
    { range, text: replaced },
  ];
}

function findPositionAfter(text: string, found: string): Position {
  const at = text.indexOf(found);
  if (at < 0) throw new Error(`the text does not say ${found}`);
  const lines = text.slice(0, at + found.length).split("\n");
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}
