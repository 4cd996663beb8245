/**
 * The clause grammar. Its prose is accepted whatever it is: a wrong mark or an unknown opener is a rule's finding,
 * never a syntax error, so parsing cannot fail and needs no recovery.
 *
 *     clause     := (OpenMark | Label | Subject)* opener? prose ending?
 *     opener     := head (Link head)*
 *     head       := Modifier* Head Modifier*
 *     prose      := element*
 *     element    := second | Label | Reference | NoteCall | Comma | Connector | Words | OpenMark | CloseMark | Other
 *     second     := head (Link head)*
 *     ending     := Terminator (CloseMark | NoteCall | Words | Other)*
 */
import { type CstNode, CstParser, type IOrAlt, type IToken } from "chevrotain";
import type { ClauseTokens } from "./tokens.ts";

export class ClauseParser extends CstParser {
  readonly #types: ClauseTokens["types"];

  constructor(tokens: ClauseTokens) {
    // Built and checked once per language; the checks run in the tests.
    super(Object.values(tokens.types), { recoveryEnabled: false, maxLookahead: 1, nodeLocationTracking: "none" });
    this.#types = tokens.types;
    this.performSelfAnalysis();
  }

  parse(tokens: IToken[]): CstNode {
    this.input = tokens;
    return this.clause();
  }

  clause = this.RULE("clause", () => {
    const { Label, OpenMark, Subject } = this.#types;
    this.MANY(() =>
      this.OR([
        { ALT: () => this.CONSUME(OpenMark) },
        { ALT: () => this.CONSUME(Label) },
        { ALT: () => this.CONSUME(Subject) },
      ]),
    );
    this.OPTION(() => this.SUBRULE(this.opener));
    this.SUBRULE(this.prose);
    this.OPTION1(() => this.SUBRULE(this.ending));
  });

  opener = this.RULE("opener", () => {
    this.SUBRULE(this.head);
    this.MANY(() => {
      this.CONSUME(this.#types.Link);
      this.SUBRULE1(this.head);
    });
  });

  head = this.RULE("head", () => {
    this.MANY(() => this.CONSUME(this.#types.Modifier));
    this.CONSUME1(this.#types.Head);
    this.MANY1(() => this.CONSUME2(this.#types.Modifier));
  });

  /** Built once: Chevrotain would otherwise make the array anew for every word. */
  #elements: IOrAlt<unknown>[] | undefined;

  #elementAlternatives(): IOrAlt<unknown>[] {
    const { Reference, NoteCall, Comma, Connector, Words, OpenMark, CloseMark, Other, Label } = this.#types;
    return [
      { ALT: () => this.CONSUME(Words) },
      { ALT: () => this.CONSUME(Comma) },
      { ALT: () => this.CONSUME(Connector) },
      { ALT: () => this.CONSUME(Reference) },
      { ALT: () => this.CONSUME(OpenMark) },
      { ALT: () => this.CONSUME(CloseMark) },
      { ALT: () => this.CONSUME(NoteCall) },
      { ALT: () => this.CONSUME(Other) },
      { ALT: () => this.CONSUME(Label) },
      { ALT: () => this.SUBRULE(this.opener, { LABEL: "second" }) },
    ];
  }

  prose = this.RULE("prose", () => {
    this.#elements ??= this.#elementAlternatives();
    const elements = this.#elements;
    this.MANY(() => this.OR(elements));
  });

  ending = this.RULE("ending", () => {
    const { Terminator, CloseMark, OpenMark, NoteCall, Words, Other, Reference, Connector } = this.#types;
    this.CONSUME(Terminator);
    this.MANY(() =>
      this.OR([
        { ALT: () => this.CONSUME(CloseMark) },
        { ALT: () => this.CONSUME(OpenMark) },
        { ALT: () => this.CONSUME(NoteCall) },
        { ALT: () => this.CONSUME(Words) },
        { ALT: () => this.CONSUME(Other) },
        { ALT: () => this.CONSUME(Reference) },
        { ALT: () => this.CONSUME(Connector) },
        { ALT: () => this.CONSUME1(Terminator) },
      ]),
    );
  });
}
