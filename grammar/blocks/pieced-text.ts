/** A text in pieces: an edit makes one piece anew, and what is not edited is not even copied. */
import { firstIndex } from "../text/first-index.ts";

/** What is read a stretch at a time; a string is one. Offsets are UTF-16 code units. */
export interface Source {
  readonly length: number;
  slice(start: number, end?: number): string;
  toString(): string;
}

/** In UTF-16 code units: as much is copied at each letter. */
const PIECE = 8192;

export class PiecedText implements Source {
  readonly pieces: readonly string[];
  /** Where each piece begins, and at last the end of the text. */
  readonly #starts: readonly number[];
  #whole: string | null;

  constructor(pieces: readonly string[], whole: string | null = null) {
    this.pieces = pieces;
    this.#whole = whole;
    const starts = [0];
    for (let at = 0; at < pieces.length; at++) {
      starts.push((starts[at] as number) + (pieces[at] as string).length);
    }
    this.#starts = starts;
  }

  static of(text: string): PiecedText {
    return new PiecedText(piecesOf(text), text);
  }

  get length(): number {
    return this.#starts[this.pieces.length] as number;
  }

  /** The same text with one stretch replaced. */
  replaced(start: number, end: number, put: string): PiecedText {
    const first = this.#pieceAt(start);
    const last = this.#pieceAt(end);
    const head = (this.pieces[first] ?? "").slice(0, start - (this.#starts[first] ?? 0));
    const tail = (this.pieces[last] ?? "").slice(end - (this.#starts[last] ?? 0));
    const now = head + put + tail;
    return new PiecedText([
      ...this.pieces.slice(0, first),
      ...(now.length > 2 * PIECE ? piecesOf(now) : now === "" ? [] : [flat(now)]),
      ...this.pieces.slice(last + 1),
    ]);
  }

  slice(start: number, end = this.length): string {
    const [from, to] = [within(start, this.length), within(end, this.length)];
    if (from >= to) return "";
    if (this.#whole !== null) return this.#whole.slice(from, to);
    let at = this.#pieceAt(from);
    let text = "";
    for (let offset = this.#starts[at] as number; offset < to && at < this.pieces.length; at++) {
      const piece = this.pieces[at] as string;
      text += piece.slice(Math.max(0, from - offset), to - offset);
      offset += piece.length;
    }
    return text;
  }

  charCodeAt(offset: number): number {
    const at = this.#pieceAt(offset);
    return (this.pieces[at] ?? "").charCodeAt(offset - (this.#starts[at] ?? 0));
  }

  toString(): string {
    this.#whole ??= this.pieces.join("");
    return this.#whole;
  }

  toJSON(): string {
    return this.toString();
  }

  /** The piece that an offset stands in; the last one for the end of the text. */
  #pieceAt(offset: number): number {
    const behind = firstIndex(this.#starts, start => start > offset);
    return Math.max(0, Math.min(behind, this.pieces.length) - 1);
  }
}

/** The first so many characters, in pieces: of two versions of a text mostly the same. */
export function beginningInPieces(source: Source, length: number): readonly string[] {
  if (!(source instanceof PiecedText)) return [source.slice(0, length)];
  const pieces: string[] = [];
  let left = length;
  for (const piece of source.pieces) {
    if (left <= 0) break;
    pieces.push(piece.length > left ? piece.slice(0, left) : piece);
    left -= piece.length;
  }
  return pieces;
}

function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += PIECE) pieces.push(text.slice(at, at + PIECE));
  return pieces;
}

/** What was put together of parts is copied once, here, and not whenever it is read. */
function flat(text: string): string {
  return ` ${text}`.slice(1);
}

/** As strings take offsets: from the end where they are negative. */
function within(offset: number, length: number): number {
  return offset < 0 ? Math.max(0, length + offset) : Math.min(offset, length);
}
