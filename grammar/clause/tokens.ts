/** What a clause is made of. A token tells where it stands and, for what was recognised, what it is. */
import { createToken, type IToken, Lexer, type TokenType } from "chevrotain";
import type { Label, Reference, Span } from "../tree/tree.ts";
import type { OpenerPiece } from "./opener-matcher.ts";
import type { SubjectMatch } from "./subject.ts";

/** What tokens of a kind carry; null for those that are no more than their characters. */
export interface TokenValues {
  readonly Label: Label;
  readonly Subject: SubjectMatch;
  readonly Modifier: Extract<OpenerPiece, { kind: "modifier" }>;
  readonly Head: Extract<OpenerPiece, { kind: "head" }>;
  readonly Link: null;
  readonly Reference: Reference;
  readonly NoteCall: null;
  readonly Terminator: null;
  readonly OpenMark: null;
  readonly CloseMark: null;
  readonly Prose: null;
}

export type TokenKind = keyof TokenValues;

/** The grammar's terminals, the same for all languages. They have no patterns: the clause lexer makes the tokens. */
export const TOKEN_TYPES: Readonly<Record<TokenKind, TokenType>> = {
  Label: createTerminal("Label"),
  Subject: createTerminal("Subject"),
  Modifier: createTerminal("Modifier"),
  Head: createTerminal("Head"),
  Link: createTerminal("Link"),
  Reference: createTerminal("Reference"),
  NoteCall: createTerminal("NoteCall"),
  Terminator: createTerminal("Terminator"),
  OpenMark: createTerminal("OpenMark"),
  CloseMark: createTerminal("CloseMark"),
  Prose: createTerminal("Prose"),
};

function createTerminal(name: TokenKind): TokenType {
  return createToken({ name, pattern: Lexer.NA });
}

/** A token as the clause parser takes it; what only its messages ask for is worked out when they do. */
export class Token<K extends TokenKind = TokenKind> implements IToken, Span {
  readonly kind: K;
  readonly start: number;
  readonly end: number;
  readonly value: TokenValues[K];
  readonly tokenTypeIdx: number;
  readonly #text: string;

  /** `text` is the whole clause; offsets are in it. */
  constructor(kind: K, text: string, start: number, end: number, value: TokenValues[K]) {
    this.kind = kind;
    this.start = start;
    this.end = end;
    this.value = value;
    this.tokenTypeIdx = TOKEN_TYPES[kind].tokenTypeIdx as number;
    this.#text = text;
  }

  get tokenType(): TokenType {
    return TOKEN_TYPES[this.kind];
  }

  get image(): string {
    return this.#text.slice(this.start, this.end);
  }

  get startOffset(): number {
    return this.start;
  }

  /** Of the last character, as Chevrotain counts. */
  get endOffset(): number {
    return this.end - 1;
  }
}
