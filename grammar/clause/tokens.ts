/**
 * The clause lexer: one Chevrotain token type per thing that a clause is made of, built from a language pack.
 *
 * Chevrotain drops the `u` flag of token expressions, so every pattern is a function around one sticky expression
 * compiled once. What a token is may depend on the tokens before it: a label or an opener stands only where a
 * clause begins.
 */
import {
  type CustomPatternMatcherFunc,
  createToken,
  type IToken,
  type ITokenConfig,
  Lexer,
  type TokenType,
} from "chevrotain";
import type { CompiledPack } from "../languages/pack.ts";
import type { Label, Section } from "../tree/tree.ts";
import { createLabelMatcher, matchUnpointed } from "./labels.ts";
import { OpenerMatcher, type OpenerPiece } from "./opener-matcher.ts";
import type { Phrases } from "./phrases.ts";
import { createReferenceMatcher } from "./references.ts";
import { createSubjectMatcher } from "./subject.ts";
import { fold, skipGap, WORD, wordAt } from "./words.ts";

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

  const letters = hints(/[\p{L}\p{N}]/u);
  const types = {
    Blank: token("Blank", sticky("[\\s\\u200b\\ufeff*_]+"), hints(/[\s\u200b\ufeff*_]/u), { group: Lexer.SKIPPED }),
    Label: token("Label", labelPattern, hints(/[\p{L}\p{N}(]/u)),
    Subject: token("Subject", subjectPattern, letters),
    Modifier: token("Modifier", piecePattern("modifier"), letters),
    Head: token("Head", piecePattern("head"), letters),
    Link: token("Link", piecePattern("link"), letters),
    NoteCall: token("NoteCall", sticky("\\[\\^[^\\]\\s]+\\]"), hints(/\[/)),
    Terminator: token("Terminator", terminatorPattern(pack, quotes), hints(/[^\p{L}\p{N}\s]/u)),
    Reference: token("Reference", referencePattern, letters),
    OpenMark: token("OpenMark", sticky(`[(\\[${escapeClass(opening(pack))}]`), hints(/[^\p{L}\p{N}\s]/u)),
    CloseMark: token("CloseMark", sticky(`[)\\]${escapeClass(closing(pack))}]`), hints(/[^\p{L}\p{N}\s]/u)),
    Comma: token("Comma", sticky("[,،，、]"), hints(/[,،，、]/)),
    Connector: token("Connector", sticky(`(?:${pack.connectors.join("|")})${WORD_END}`, "iuy"), letters),
    Word: token("Word", sticky(WORD), letters),
    Other: token("Other", sticky("[^]"), hints(/[\s\S]/)),
  } satisfies Record<ClauseTokenName, TokenType>;

  const lexer = new Lexer(Object.values(types), { positionTracking: "full", ensureOptimizations: true });
  return { lexer, types };

  /** A label stands first, or right after another label: `1. a)`. */
  function labelPattern(text: string, offset: number, matched: IToken[]): Matched {
    if (!atClauseStart(matched, false)) return null;
    const label = matchLabel(text, offset) ?? unpointedLabel(text, offset);
    return label ? withPayload(label.text, label) : null;
  }

  /** `11 Condemns`: a number that lost its mark, known by the verb after it. */
  function unpointedLabel(text: string, offset: number): Label | null {
    const label = matchUnpointed(text, offset);
    return label && openers.match(text, skipGap(text, label.end), "operative") ? label : null;
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
}

/** Of « Nous, chefs d'État et de gouvernement des pays membres … », in characters. */
const LONGEST_APPOSITION = 400;

/** Blanks and at most one comma. */
function skipSeparators(text: string, offset: number): number {
  const at = skipGap(text, offset);
  return text[at] === "," ? skipGap(text, at + 1) : at;
}

/** No letter, digit or hyphen goes on. */
const WORD_END = "(?![\\p{L}\\p{M}\\p{N}\u2010\u2011-])";

function begin(pieces: readonly OpenerPiece[] | null): PiecePayload | null {
  return pieces ? { pieces, at: 0 } : null;
}

function withPayload(image: string, payload: PiecePayload | Label | object | null): Matched {
  const result = [image] as unknown as RegExpExecArray & { payload?: unknown };
  if (payload) result.payload = payload;
  return result;
}

function token(
  name: ClauseTokenName,
  pattern: CustomPatternMatcherFunc,
  start_chars_hint: number[],
  more: Partial<ITokenConfig> = {},
): TokenType {
  return createToken({ name, pattern, start_chars_hint, line_breaks: true, ...more });
}

/**
 * The characters that a token may begin with, as Chevrotain wants them: above 255 it looks at buckets of 255, and an
 * astral character counts by its first half. Without a hint on every token it would try all of them everywhere.
 */
function hints(first: RegExp): number[] {
  const codes: number[] = [];
  for (let code = 0; code < 256; code++) if (first.test(String.fromCharCode(code))) codes.push(code);
  for (let bucket = 256; bucket < 65_536; bucket += 255) {
    for (let code = bucket; code < Math.min(bucket + 255, 65_536); code++) {
      if (!isSurrogate(code) && !first.test(String.fromCharCode(code))) continue;
      codes.push(code);
      break;
    }
  }
  return codes;
}

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}

function sticky(source: string, flags = "uy"): CustomPatternMatcherFunc {
  const expression = new RegExp(source, flags);
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
