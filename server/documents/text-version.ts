/**
 * One version of an open document's text, with where its lines begin. A version stays as it is; the library's
 * `TextDocument` changes in place.
 */
import type { Position, Range } from "vscode-languageserver-types";
import { findFirstIndex } from "../../grammar/text/first-index.ts";
import type { Positions } from "../features/shared/read-document.ts";

export class TextVersion implements Positions {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly text: string;
  /** Where each line begins. */
  readonly #lines: Uint32Array;
  /** The line that was found last: most ranges end on the line where they begin. */
  #near = 0;

  constructor(
    uri: string,
    languageId: string,
    version: number,
    text: string,
    lines: Uint32Array = Uint32Array.from(findLineStarts(text, 0)),
  ) {
    this.uri = uri;
    this.languageId = languageId;
    this.version = version;
    this.text = text;
    this.#lines = lines;
  }

  static of(uri: string, languageId: string, version: number, text: string): TextVersion {
    return new TextVersion(uri, languageId, version, text);
  }

  get lineCount(): number {
    return this.#lines.length;
  }

  getText(range?: Range): string {
    if (!range) return this.text;
    const [start, end] = this.#getOffsets(range);
    return this.text.slice(start, end);
  }

  positionAt(offset: number): Position {
    const within = Math.max(0, Math.min(offset, this.text.length));
    const line = this.#findLine(within);
    const start = this.#lines[line] as number;
    return { line, character: this.#clampToLine(within, start) - start };
  }

  offsetAt({ line, character }: Position): number {
    if (line >= this.#lines.length) return this.text.length;
    if (line < 0) return 0;
    const start = this.#lines[line] as number;
    if (character <= 0) return start;
    const next = this.#lines[line + 1] ?? this.text.length;
    return this.#clampToLine(Math.min(start + character, next), start);
  }

  /** Returns the next version. The ends of a range may be the wrong way round. */
  applyEdit(range: Range, put: string, version: number): TextVersion {
    const [start, end] = this.#getOffsets(range);
    const text = this.text.slice(0, start) + put + this.text.slice(end);
    return new TextVersion(this.uri, this.languageId, version, text, this.#updateLines(start, end, put, text));
  }

  #getOffsets({ start, end }: Range): readonly [number, number] {
    const [from, to] = [this.offsetAt(start), this.offsetAt(end)];
    return from <= to ? [from, to] : [to, from];
  }

  #findLine(offset: number): number {
    const lines = this.#lines;
    const [start, next] = [lines[this.#near] as number, lines[this.#near + 1] ?? Number.POSITIVE_INFINITY];
    if (offset < start || offset >= next) this.#near = findFirstIndex(lines, (from: number) => from > offset) - 1;
    return this.#near;
  }

  /** Moves an offset before its line end: no position is after it. */
  #clampToLine(offset: number, lineStart: number): number {
    let at = offset;
    while (at > lineStart && isLineEnd(this.text.charCodeAt(at - 1))) at--;
    return at;
  }

  /** Finds the lines around the edit again: it may separate a carriage return from its line feed, or join them. */
  #updateLines(start: number, end: number, put: string, text: string): Uint32Array {
    const lines = this.#lines;
    const shift = put.length - (end - start);
    const first = this.#findLine(Math.max(0, start - 1));
    const last = this.#findLine(Math.min(end + 1, this.text.length));
    const from = lines[first] as number;
    const behind = lines[last + 1];
    const stretch = text.slice(from, behind === undefined ? text.length : behind + shift);
    const own = findLineStarts(stretch, from);
    // What ends the stretch begins the next line, which is kept.
    const kept = behind === undefined ? lines.length : last + 1;
    const count = behind === undefined ? own.length : own.length - 1;
    const now = new Uint32Array(first + count + (lines.length - kept));
    now.set(lines.subarray(0, first));
    for (let at = 0; at < count; at++) now[first + at] = own[at] as number;
    for (let at = kept, to = first + count; at < lines.length; at++, to++) now[to] = (lines[at] as number) + shift;
    return now;
  }
}

const RETURN = 13;
const FEED = 10;

function isLineEnd(code: number): boolean {
  return code === FEED || code === RETURN;
}

/** Where lines begin, with the first; `origin` is the offset of the text. */
function findLineStarts(text: string, origin: number): number[] {
  const starts = [origin];
  let feed = text.indexOf("\n");
  let mark = text.indexOf("\r");
  while (feed >= 0 || mark >= 0) {
    const at = feed < 0 ? mark : mark < 0 ? feed : Math.min(feed, mark);
    const next = at === mark && feed === at + 1 ? at + 2 : at + 1;
    starts.push(origin + next);
    if (feed >= 0 && feed < next) feed = text.indexOf("\n", next);
    if (mark >= 0 && mark < next) mark = text.indexOf("\r", next);
  }
  return starts;
}
