/**
 * The clause grammar. Its prose is accepted whatever it is: a wrong mark or an unknown opener is a rule's finding,
 * never a syntax error, so parsing cannot fail and needs no recovery.
 *
 *     clause     := lead opener? prose ending?
 *     lead       := (OpenMark | Label | Subject)*
 *     opener     := head (Link head)*
 *     head       := Modifier* Head Modifier*
 *     prose      := (opener | Label | Reference | NoteCall | Comma | Connector | Words | OpenMark | CloseMark | Other)*
 *     ending     := Terminator (whatever is left)*
 *
 * One token tells each time what comes next, so it is a descent by hand: a generated parser took as long to build as a
 * hundred paragraphs take to read, and made a tree of which everything was copied.
 */
import type { Label, Reference } from "../tree/tree.ts";
import type { SubjectMatch } from "./subject.ts";
import { isKind, type Token } from "./tokens.ts";

/** Heads that are linked: « Accueille avec satisfaction et appuie » has two. */
export type ParsedOpener = readonly ParsedHead[];

export interface ParsedHead {
  readonly head: Token<"Head">;
  readonly modifiers: readonly Token<"Modifier">[];
}

/** Reads the tokens of one clause, once, into what it is made of; lists are in the order of the text. */
export class ParsedClause {
  /** Before the opener: one, or two as in `1. a)`. */
  readonly labels: Label[] = [];
  subject: SubjectMatch | null = null;
  opener: ParsedOpener | null = null;
  /** Openers in the prose. */
  readonly later: ParsedOpener[] = [];
  readonly references: Reference[] = [];
  /** That open and close. */
  readonly marks: Token[] = [];
  readonly noteCalls: Token[] = [];
  terminator: Token | null = null;
  /** Where the last label or opening mark of the lead ends; 0 without any. */
  leadEnd = 0;

  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
    this.#lead();
    if (this.#beginsOpener()) this.opener = this.#opener();
    this.#prose();
    this.#ending();
  }

  #lead(): void {
    for (let token = this.#next(); token; token = this.#next()) {
      if (isKind(token, "Label")) this.labels.push(token.carries);
      else if (isKind(token, "Subject")) this.subject ??= token.carries;
      else if (token.kind === "OpenMark") this.marks.push(token);
      else return;
      if (token.kind !== "Subject") this.leadEnd = token.end;
      this.#at++;
    }
  }

  #beginsOpener(): boolean {
    const kind = this.#next()?.kind;
    return kind === "Head" || kind === "Modifier";
  }

  #opener(): ParsedOpener {
    const heads: ParsedHead[] = [];
    for (let linked = true; linked; linked = this.#next()?.kind === "Link") {
      if (heads.length > 0) this.#at++;
      this.#head(heads);
    }
    return heads;
  }

  #head(heads: ParsedHead[]): void {
    let head: Token<"Head"> | null = null;
    const modifiers: Token<"Modifier">[] = [];
    for (let token = this.#next(); token; token = this.#next()) {
      if (isKind(token, "Modifier")) modifiers.push(token);
      else if (isKind(token, "Head") && !head) head = token;
      else break;
      this.#at++;
    }
    if (head) heads.push({ head, modifiers });
  }

  #prose(): void {
    for (let token = this.#next(); token && token.kind !== "Terminator"; token = this.#next()) {
      if (this.#beginsOpener()) this.later.push(this.#opener());
      else this.#keep(token);
    }
  }

  #ending(): void {
    this.terminator = this.#next() ?? null;
    for (let token = this.#next(); token; token = this.#next()) this.#keep(token);
  }

  /** What may stand anywhere. */
  #keep(token: Token): void {
    if (isKind(token, "Reference")) this.references.push(token.carries);
    else if (token.kind === "OpenMark" || token.kind === "CloseMark") this.marks.push(token);
    else if (token.kind === "NoteCall") this.noteCalls.push(token);
    this.#at++;
  }

  #next(): Token | undefined {
    return this.#tokens[this.#at];
  }
}
