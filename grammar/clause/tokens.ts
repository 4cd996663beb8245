/**
 * The clause lexer: one Chevrotain token type per thing that a clause is made of, built from a language pack.
 *
 * Chevrotain drops the `u` flag of token expressions, so every pattern is a function around one sticky expression
 * compiled once. What a token is may depend on the tokens before it: a label or an opener stands only where a
 * clause begins.
 */
import { type CustomPatternMatcherFunc, createToken, type IToken, Lexer, type TokenType } from "chevrotain";
import type { CompiledPack } from "../languages/pack.ts";
import type { Label, Section } from "../tree/tree.ts";
import { createLabelMatcher } from "./labels.ts";
import { OpenerMatcher, type OpenerPiece } from "./opener-matcher.ts";
import type { Phrases } from "./phrases.ts";
import { createReferenceMatcher } from "./references.ts";
import { createSubjectMatcher } from "./subject.ts";
import { fold, skipGap, wordAt } from "./words.ts";

export interface ClauseTokens {
  readonly lexer: Lexer;
  readonly types: Readonly<Record<ClauseTokenName, TokenType>>;
}

export type ClauseTokenName =
  | "Blank"
  | "Label"
  | "Subject"
  | "Modifier"
  | "Head"
  | "Link"
  | "Reference"
  | "NoteCall"
  | "Terminator"
  | "OpenMark"
  | "CloseMark"
  | "Comma"
  | "Connector"
  | "Word"
  | "Other";

/** What an opener token carries: the whole match, so that the next token goes on where this one ended. */
export interface PiecePayload {
  readonly pieces: readonly OpenerPiece[];
  readonly at: number;
}

type Matched = ReturnType<CustomPatternMatcherFunc>;

export function createClauseTokens(pack: CompiledPack, phrases: Phrases): ClauseTokens {
  const openers = new OpenerMatcher(phrases);
  const matchLabel = createLabelMatcher(pack);
  const matchReference = createReferenceMatcher(pack.references);
  const matchSubject = createSubjectMatcher(pack);
  const quotes = pack.quotes.flat().join("");

  const types = {
    Blank: createToken({
      name: "Blank",
      pattern: sticky("[\\s\\u200b\\ufeff*_]+"),
      line_breaks: true,
      group: Lexer.SKIPPED,
    }),
    Label: createToken({ name: "Label", line_breaks: true, pattern: labelPattern }),
    Subject: createToken({ name: "Subject", line_breaks: true, pattern: subjectPattern }),
    Modifier: createToken({ name: "Modifier", line_breaks: true, pattern: piecePattern("modifier") }),
    Head: createToken({ name: "Head", line_breaks: true, pattern: piecePattern("head") }),
    Link: createToken({ name: "Link", line_breaks: true, pattern: piecePattern("link") }),
    NoteCall: createToken({ name: "NoteCall", line_breaks: false, pattern: sticky("\\[\\^[^\\]\\s]+\\]") }),
    Terminator: createToken({ name: "Terminator", line_breaks: false, pattern: terminatorPattern(pack, quotes) }),
    Reference: createToken({ name: "Reference", line_breaks: true, pattern: referencePattern }),
    OpenMark: createToken({
      name: "OpenMark",
      line_breaks: false,
      pattern: sticky(`[(\\[${escapeClass(opening(pack))}]`),
    }),
    CloseMark: createToken({
      name: "CloseMark",
      line_breaks: false,
      pattern: sticky(`[)\\]${escapeClass(closing(pack))}]`),
    }),
    Comma: createToken({ name: "Comma", line_breaks: false, pattern: sticky("[,،，、]") }),
    Connector: createToken({ name: "Connector", line_breaks: false, pattern: connectorPattern }),
    Word: createToken({ name: "Word", line_breaks: false, pattern: wordPattern }),
    Other: createToken({ name: "Other", line_breaks: true, pattern: sticky("[^]") }),
  } satisfies Record<ClauseTokenName, TokenType>;

  const lexer = new Lexer(Object.values(types), { positionTracking: "full", ensureOptimizations: false });
  return { lexer, types };

  /** A label stands first, or right after another label: `1. a)`. */
  function labelPattern(text: string, offset: number, matched: IToken[]): Matched {
    if (!atClauseStart(matched, false)) return null;
    const label = matchLabel(text, offset);
    return label ? withPayload(label.text, label) : null;
  }

  function piecePattern(kind: OpenerPiece["kind"]): CustomPatternMatcherFunc {
    return (text, offset, matched) => {
      const last = matched[matched.length - 1];
      const going = last?.payload as PiecePayload | undefined;
      let payload: PiecePayload | null = null;
      if (last && going?.pieces && going.at + 1 < going.pieces.length)
        payload = { pieces: going.pieces, at: going.at + 1 };
      else if (atClauseStart(matched, true)) payload = begin(openers.match(text, offset));
      else if (last && (last.tokenType === types.Connector || last.tokenType === types.Comma)) {
        payload = begin(secondOpener(text, offset, matched));
      }
      const piece = payload?.pieces[payload.at];
      if (!piece || piece.kind !== kind || piece.start !== offset) return null;
      return withPayload(text.slice(piece.start, piece.end), payload);
    };
  }

  /**
   * « … et expriment leur intention de … »: an opener in the middle of a clause. It must open the same section as
   * the first, be known, and be followed by what an opener takes, so that « et note » the noun is left alone.
   */
  function secondOpener(text: string, offset: number, matched: IToken[]): OpenerPiece[] | null {
    const first = matched.find(token => token.tokenType === types.Head);
    const payload = first?.payload as PiecePayload | undefined;
    const piece = payload?.pieces[payload.at];
    const word = wordAt(text, offset)?.folded ?? "";
    // Only verbs and adjectives: « …, conformément à … » is a complement.
    if (piece?.kind !== "head" || !phrases.heads.next.has(word) || !mayOpen(word)) return null;
    const subordinate = matched.some(
      token => token.tokenType === types.Word && phrases.subordinators.has(fold(token.image)),
    );
    for (const section of sectionsAfter(piece.match.sections, matched, subordinate)) {
      const pieces = openers.match(text, offset, section);
      const head = pieces?.find(one => one.kind === "head");
      if (!pieces || head?.kind !== "head") continue;
      // A verb that does not agree with the first belongs to a subordinate clause, if there is one; and after a
      // participle, which agrees with everything, so does what agrees with something.
      const { mask } = head.match;
      const foreign =
        (mask & piece.match.mask) === 0 || (piece.match.mask === phrases.everyCell && mask !== phrases.everyCell);
      if (subordinate && foreign) continue;
      const next = wordAt(text, skipGap(text, pieces.at(-1)?.end ?? offset));
      if (next && phrases.complementStarts.has(next.folded)) return pieces;
    }
    return null;
  }

  /** A verb after a comma closes a participial clause: « Agissant en vertu du Chapitre VII, décide … ». */
  function sectionsAfter(first: readonly Section[], matched: IToken[], subordinate: boolean): readonly Section[] {
    const closes = !subordinate && matched[matched.length - 1]?.tokenType === types.Comma;
    return closes && !first.includes("operative") ? [...first, "operative"] : first;
  }

  /** A word that agrees, or one whose form is a verb's or an adjective's; pronouns stand before verbs. */
  function mayOpen(word: string): boolean {
    return phrases.analyse(word).length > 0 || phrases.pronouns.has(word);
  }

  /**
   * « Nous, chefs d'État, réaffirmons … », « À cet égard, le Conseil décide … »: a subject inside the paragraph, with
   * what leads up to it, when an opener of the lexicon follows.
   */
  function subjectPattern(text: string, offset: number, matched: IToken[]): Matched {
    if (!atClauseStart(matched, true) || matched.some(token => token.tokenType === types.Subject)) return null;
    const lead = openers.lead(text, offset);
    const found = matchSubject(text, lead);
    if (!found || openers.match(text, offset, undefined, true)) return null;
    // « Nous, chefs d'État … , réaffirmons »: a pronoun may be followed by who it stands for, between commas.
    const apposed = found.subject.agreement.person === 1 && text[found.end] === ",";
    const starts = [found.end, apposed ? text.indexOf(",", found.end + 1) : -1].filter(at => at >= 0);
    for (const start of starts) {
      let at = skipSeparators(text, start);
      const label = matchLabel(text, at);
      const opener = openers.match(text, label ? skipGap(text, label.end) : at, undefined, true);
      if (!opener || (start !== found.end && start - found.end > LONGEST_APPOSITION)) continue;
      at = label ? label.start : at;
      return withPayload(text.slice(offset, at).trimEnd(), found);
    }
    return null;
  }

  /** Nothing but labels, opening marks and a subject so far; `afterLabels` also lets two labels stand before. */
  function atClauseStart(matched: IToken[], afterLabels: boolean): boolean {
    if (matched.length > 5) return false;
    let labels = 0;
    for (const token of matched) {
      if (token.tokenType === types.Label) labels++;
      else if (token.tokenType !== types.OpenMark && token.tokenType !== types.Subject) return false;
    }
    return afterLabels || labels < 2;
  }

  function referencePattern(text: string, offset: number): Matched {
    const reference = matchReference(text, offset);
    return reference ? withPayload(reference.text, reference) : null;
  }

  function connectorPattern(text: string, offset: number): Matched {
    const word = wordAt(text, offset);
    return word && phrases.connectors.has(word.folded) ? withPayload(text.slice(word.start, word.end), null) : null;
  }

  function wordPattern(text: string, offset: number): Matched {
    const word = wordAt(text, offset);
    return word ? withPayload(text.slice(word.start, word.end), null) : null;
  }
}

/** Of « Nous, chefs d'État et de gouvernement des pays membres … », in characters. */
const LONGEST_APPOSITION = 400;

/** Blanks and at most one comma. */
function skipSeparators(text: string, offset: number): number {
  const at = skipGap(text, offset);
  return text[at] === "," ? skipGap(text, at + 1) : at;
}

function begin(pieces: readonly OpenerPiece[] | null): PiecePayload | null {
  return pieces ? { pieces, at: 0 } : null;
}

function withPayload(image: string, payload: PiecePayload | Label | object | null): Matched {
  const result = [image] as unknown as RegExpExecArray & { payload?: unknown };
  if (payload) result.payload = payload;
  return result;
}

function sticky(source: string): CustomPatternMatcherFunc {
  const expression = new RegExp(source, "uy");
  return (text, offset) => {
    expression.lastIndex = offset;
    return expression.exec(text);
  };
}

/** The mark that ends the paragraph: only closing quotes, brackets and note calls may follow it. */
function terminatorPattern(pack: CompiledPack, quotes: string): CustomPatternMatcherFunc {
  const { enacting, preambular, operative, last, leadIn } = pack.terminators;
  const marks = [...new Set([...enacting, ...preambular, ...operative, ...last, ...leadIn, ",", ";", ":", "."])];
  const source = `[${escapeClass(marks.join(""))}](?=(?:[\\s*_${escapeClass(quotes)}'’)\\]]|\\[\\^[^\\]\\s]+\\])*(?:\\d{1,3}\\/?\\s*)?$)`;
  return sticky(source);
}

function opening(pack: CompiledPack): string {
  return pack.quotes.map(([open]) => open).join("");
}

function closing(pack: CompiledPack): string {
  return pack.quotes.map(([, close]) => close).join("");
}

function escapeClass(characters: string): string {
  return characters.replace(/[\\\]^-]/g, "\\$&");
}
