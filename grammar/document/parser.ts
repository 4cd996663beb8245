/**
 * The document grammar: a Chevrotain parser whose tokens are whole blocks, one token type per place.
 *
 *     document      := instrument*
 *     instrument    := opening body? Ending* | body Ending* | Ending+
 *     opening       := (Front | LetterTitle)+
 *     body          := Letter+ | enactment operativePart? | operativePart
 *     enactment     := (Enacting | PreambleHeading | preamble)+
 *     preamble      := (Preamble | PreambleItem | PreambleText)+
 *     operativePart := (OperativeHeading | operatives) (OperativeHeading | operatives | PreambleHeading | preamble)*
 *     operatives    := (Operative | OperativeItem | OperativeText)+
 *
 * A second enacting line after an operative part begins the next instrument. The grammar takes any sequence of
 * places, so half a document has a tree too; what is missing or out of order is for the rules to say.
 */
import { type CstNode, CstParser, createToken, type IToken, type TokenType } from "chevrotain";
import { once } from "../text/once.ts";
import { PLACES, type Place } from "./weights.ts";

const TOKENS = Object.fromEntries(
  PLACES.map(place => [place, createToken({ name: place[0]?.toUpperCase() + place.slice(1) })]),
) as Record<Place, TokenType>;

export class DocumentParser extends CstParser {
  /** Checking the grammar takes as long as building it, so tests do. */
  constructor({ skipValidations = true } = {}) {
    super(Object.values(TOKENS), {
      maxLookahead: 1,
      recoveryEnabled: true,
      nodeLocationTracking: "none",
      skipValidations,
    });
    this.performSelfAnalysis();
  }

  document = this.RULE("document", () => {
    this.MANY(() => this.SUBRULE(this.instrument));
  });

  instrument = this.RULE("instrument", () => {
    this.OR([
      {
        ALT: () => {
          this.SUBRULE(this.opening);
          this.OPTION(() => this.SUBRULE(this.body));
          this.MANY(() => this.CONSUME(TOKENS.ending));
        },
      },
      {
        ALT: () => {
          this.SUBRULE1(this.body);
          this.MANY1(() => this.CONSUME1(TOKENS.ending));
        },
      },
      { ALT: () => this.AT_LEAST_ONE(() => this.CONSUME2(TOKENS.ending)) },
    ]);
  });

  opening = this.RULE("opening", () => {
    this.AT_LEAST_ONE(() =>
      this.OR([{ ALT: () => this.CONSUME(TOKENS.front) }, { ALT: () => this.CONSUME(TOKENS.letterTitle) }]),
    );
  });

  body = this.RULE("body", () => {
    this.OR([
      { ALT: () => this.AT_LEAST_ONE(() => this.CONSUME(TOKENS.letter)) },
      {
        ALT: () => {
          this.SUBRULE(this.enactment);
          this.OPTION(() => this.SUBRULE(this.operativePart));
        },
      },
      { ALT: () => this.SUBRULE1(this.operativePart) },
    ]);
  });

  enactment = this.RULE("enactment", () => {
    this.AT_LEAST_ONE(() =>
      this.OR([
        { ALT: () => this.CONSUME(TOKENS.enacting) },
        { ALT: () => this.CONSUME(TOKENS.preambleHeading) },
        { ALT: () => this.SUBRULE(this.preamble) },
      ]),
    );
  });

  preamble = this.RULE("preamble", () => {
    this.AT_LEAST_ONE(() =>
      this.OR([
        { ALT: () => this.CONSUME(TOKENS.preamble) },
        { ALT: () => this.CONSUME(TOKENS.preambleItem) },
        { ALT: () => this.CONSUME(TOKENS.preambleText) },
      ]),
    );
  });

  operativePart = this.RULE("operativePart", () => {
    this.OR([{ ALT: () => this.CONSUME(TOKENS.operativeHeading) }, { ALT: () => this.SUBRULE(this.operatives) }]);
    this.MANY(() =>
      this.OR1([
        { ALT: () => this.CONSUME1(TOKENS.operativeHeading) },
        { ALT: () => this.CONSUME(TOKENS.preambleHeading) },
        { ALT: () => this.SUBRULE1(this.operatives) },
        { ALT: () => this.SUBRULE(this.preamble) },
      ]),
    );
  });

  operatives = this.RULE("operatives", () => {
    this.AT_LEAST_ONE(() =>
      this.OR([
        { ALT: () => this.CONSUME(TOKENS.operative) },
        { ALT: () => this.CONSUME(TOKENS.operativeItem) },
        { ALT: () => this.CONSUME(TOKENS.operativeText) },
      ]),
    );
  });
}

/** Built when the first document is read. */
const getDocumentParser = once(() => new DocumentParser());

/**
 * The blocks of each instrument, as indices into `places`, in order; every index is in exactly one instrument. Blocks of
 * one place in a row are one token: wherever the grammar takes one it takes more.
 */
export function parseInstruments(places: readonly Place[]): number[][] {
  const parser = getDocumentParser();
  parser.input = runsOf(places);
  const cst = parser.document();
  return ((cst.children["instrument"] ?? []) as CstNode[]).map(node => {
    const runs = tokensIn(node).sort((a, b) => a.startOffset - b.startOffset);
    const blocks: number[] = [];
    for (const { startOffset, endOffset } of runs)
      for (let at = startOffset; at <= (endOffset ?? startOffset); at++) blocks.push(at);
    return blocks;
  });
}

function runsOf(places: readonly Place[]): IToken[] {
  const runs: IToken[] = [];
  places.forEach((place, at) => {
    const last = runs.at(-1);
    if (last?.image === place) last.endOffset = at;
    else
      runs.push({
        image: place,
        startOffset: at,
        endOffset: at,
        tokenType: TOKENS[place],
        tokenTypeIdx: TOKENS[place].tokenTypeIdx as number,
      });
  });
  return runs;
}

function tokensIn(node: CstNode, tokens: IToken[] = []): IToken[] {
  for (const children of Object.values(node.children)) {
    for (const child of children) {
      // Not by spreading: a section may hold more blocks than a call takes arguments.
      if ("children" in child) tokensIn(child, tokens);
      else tokens.push(child);
    }
  }
  return tokens;
}
