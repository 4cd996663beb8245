/** A text that is edited several times and knows which of its parts are from the original. */
import type { Edit } from "../rule.ts";

/** A part of the original text, or inserted text. */
type Piece = { readonly start: number; readonly end: number } | { readonly inserted: string };

export class EditedText {
  readonly #first: string;
  #pieces: readonly Piece[];

  constructor(text: string) {
    this.#first = text;
    this.#pieces = [{ start: 0, end: text.length }];
  }

  /** The present text. */
  get text(): string {
    return this.#pieces.map(piece => this.#getText(piece)).join("");
  }

  /** Edits are offsets in the present text, in order and without overlap. */
  apply(edits: readonly Edit[]): void {
    const result: Piece[] = [];
    const source = new PieceReader(this.#pieces, piece => this.#getText(piece).length);
    for (const { start, end, newText } of edits) {
      result.push(...source.take(start));
      source.take(end);
      if (newText !== "") result.push({ inserted: newText });
    }
    result.push(...source.take(Number.POSITIVE_INFINITY));
    this.#pieces = result;
  }

  /** All changes so far, as edits of the original text. */
  get edits(): Edit[] {
    const edits: Edit[] = [];
    let at = 0;
    let newText = "";
    const close = (upTo: number) => {
      if (upTo > at || newText !== "") edits.push({ start: at, end: upTo, newText });
      newText = "";
    };
    for (const piece of this.#pieces) {
      if ("inserted" in piece) {
        newText += piece.inserted;
      } else {
        close(piece.start);
        at = piece.end;
      }
    }
    close(this.#first.length);
    return edits.filter(({ start, end, newText }) => this.#first.slice(start, end) !== newText);
  }

  #getText(piece: Piece): string {
    return "inserted" in piece ? piece.inserted : this.#first.slice(piece.start, piece.end);
  }
}

/** Takes pieces from the front, up to an offset, splitting the last. */
class PieceReader {
  readonly #pieces: readonly Piece[];
  readonly #getLength: (piece: Piece) => number;
  #next = 0;
  #rest: Piece | null = null;
  #offset = 0;

  constructor(pieces: readonly Piece[], lengthOf: (piece: Piece) => number) {
    this.#pieces = pieces;
    this.#getLength = lengthOf;
  }

  take(upTo: number): Piece[] {
    const taken: Piece[] = [];
    while (this.#offset < upTo) {
      const piece = this.#rest ?? this.#pieces[this.#next++];
      this.#rest = null;
      if (!piece) break;
      const length = this.#getLength(piece);
      const wanted = Math.min(length, upTo - this.#offset);
      this.#offset += wanted;
      const [head, tail] = splitPiece(piece, wanted);
      taken.push(head);
      if (wanted < length) this.#rest = tail;
    }
    return taken;
  }
}

function splitPiece(piece: Piece, at: number): [Piece, Piece] {
  if ("inserted" in piece) return [{ inserted: piece.inserted.slice(0, at) }, { inserted: piece.inserted.slice(at) }];
  const middle = piece.start + at;
  return [
    { start: piece.start, end: middle },
    { start: middle, end: piece.end },
  ];
}
