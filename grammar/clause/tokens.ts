/** What a clause is made of. A token tells where it stands and, for what was recognised, what it is. */
import type { Label, Reference, Span } from "../tree/tree.ts";
import type { OpenerPiece } from "./opener-matcher.ts";
import type { SubjectMatch } from "./subject.ts";

/** What tokens of a kind carry; null for those that are no more than their characters. */
export interface Carried {
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
  readonly Comma: null;
  readonly Connector: null;
  readonly Words: null;
  readonly Other: null;
}

export type TokenKind = keyof Carried;

export interface Token<K extends TokenKind = TokenKind> extends Span {
  readonly kind: K;
  readonly carries: Carried[K];
}

export function isKind<K extends TokenKind>(token: Token | undefined, kind: K): token is Token<K> {
  return token?.kind === kind;
}
