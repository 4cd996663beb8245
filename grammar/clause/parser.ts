/**
 * The clause grammar: a Chevrotain parser over the tokens of one clause, the same for all languages. Its prose is
 * accepted whatever it is: a wrong mark or an unknown opener is a rule's finding, never a syntax error, so parsing
 * cannot fail and needs no recovery.
 *
 *     clause     := lead opener? prose ending?
 *     lead       := (OpenMark | Label | Subject)*
 *     opener     := head (Link head)*
 *     head       := Modifier* Head Modifier*
 *     prose      := (opener | any)*
 *     ending     := Terminator (Terminator | any)*
 *     any        := Label | Reference | NoteCall | OpenMark | CloseMark | Prose
 *
 * All but `any` are rules: a rule for single tokens would cost several times what they do. The actions stand in the
 * rules, since most of a tree would be made only to be copied. Chevrotain runs them once on tokens that carry nothing,
 * when it records the grammar; what they fill then is thrown away, so they need no guard.
 */
import { EmbeddedActionsParser, type IOrAlt } from "chevrotain";
import { once } from "../text/once.ts";
import type { Label, Reference } from "../tree/tree.ts";
import type { SubjectMatch } from "./subject.ts";
import { TOKEN_TYPES, type Token } from "./tokens.ts";

/** Heads that are linked: « Accueille avec satisfaction et appuie » has two. */
export type ParsedOpener = readonly ParsedHead[];

export interface ParsedHead {
  readonly head: Token<"Head">;
  readonly modifiers: readonly Token<"Modifier">[];
}

/** What one clause is made of; lists are in the order of the text. */
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
}

const T = TOKEN_TYPES;

export class ClauseParser extends EmbeddedActionsParser {
  #parsed = new ParsedClause();

  /** Checking the grammar takes as long as building it, so tests do. */
  constructor({ skipValidations = true } = {}) {
    super(Object.values(TOKEN_TYPES), { maxLookahead: 1, recoveryEnabled: false, skipValidations });
    this.performSelfAnalysis();
  }

  /** Never throws. */
  parse(tokens: Token[]): ParsedClause {
    const parsed = new ParsedClause();
    this.#parsed = parsed;
    this.input = tokens;
    this.clause();
    return parsed;
  }

  clause = this.RULE("clause", () => {
    this.SUBRULE(this.lead);
    this.OPTION(() => {
      this.#parsed.opener = this.SUBRULE(this.opener);
    });
    this.SUBRULE(this.prose);
    this.OPTION1(() => this.SUBRULE(this.ending));
  });

  // Alternatives are made once: Chevrotain would otherwise be given new ones for every token.
  readonly #leading: IOrAlt<unknown>[] = [
    { ALT: () => this.#leadLabel(this.CONSUME(T.Label) as Token<"Label">) },
    { ALT: () => this.#leadSubject(this.CONSUME(T.Subject) as Token<"Subject">) },
    { ALT: () => this.#leadMark(this.CONSUME(T.OpenMark) as Token<"OpenMark">) },
  ];

  lead = this.RULE("lead", () => {
    this.MANY(() => this.OR(this.#leading));
  });

  opener = this.RULE("opener", (): ParsedOpener => {
    const heads: ParsedHead[] = [this.SUBRULE(this.head)];
    this.MANY(() => {
      this.CONSUME(T.Link);
      heads.push(this.SUBRULE1(this.head));
    });
    return heads;
  });

  head = this.RULE("head", (): ParsedHead => {
    const modifiers: Token<"Modifier">[] = [];
    this.MANY(() => modifiers.push(this.CONSUME(T.Modifier) as Token<"Modifier">));
    const head = this.CONSUME(T.Head) as Token<"Head">;
    this.MANY1(() => modifiers.push(this.CONSUME1(T.Modifier) as Token<"Modifier">));
    return { head, modifiers };
  });

  readonly #any: IOrAlt<unknown>[] = [
    { ALT: () => this.CONSUME(T.Prose) },
    { ALT: () => this.#parsed.references.push((this.CONSUME(T.Reference) as Token<"Reference">).value) },
    { ALT: () => this.#parsed.marks.push(this.CONSUME(T.OpenMark) as Token) },
    { ALT: () => this.#parsed.marks.push(this.CONSUME(T.CloseMark) as Token) },
    { ALT: () => this.#parsed.noteCalls.push(this.CONSUME(T.NoteCall) as Token) },
    { ALT: () => this.CONSUME(T.Label) },
  ];
  readonly #inProse = [...this.#any, { ALT: () => this.#parsed.later.push(this.SUBRULE(this.opener)) }];
  readonly #behind = [...this.#any, { ALT: () => this.CONSUME1(T.Terminator) }];

  prose = this.RULE("prose", () => {
    this.MANY(() => this.OR(this.#inProse));
  });

  ending = this.RULE("ending", () => {
    this.#parsed.terminator = this.CONSUME(T.Terminator) as Token;
    this.MANY(() => this.OR(this.#behind));
  });

  #leadLabel({ value, end }: Token<"Label">): void {
    this.#parsed.labels.push(value);
    this.#parsed.leadEnd = end;
  }

  #leadSubject({ value }: Token<"Subject">): void {
    this.#parsed.subject ??= value;
  }

  #leadMark(mark: Token<"OpenMark">): void {
    this.#parsed.marks.push(mark);
    this.#parsed.leadEnd = mark.end;
  }
}

/** Built when the first clause is read. One does for all languages: where they differ, the tokens do. */
export const getClauseParser = once(() => new ClauseParser());
