/**
 * The clause lexer: cuts the text of a block into the things that a clause is made of, as a language pack says.
 *
 * The tokens are Chevrotain's, the lexer is not: what a token is depends on the tokens before it (a label or an opener
 * stands only where a clause begins), so that every pattern would be a function anyway, and it reads every character of
 * every text. Here a table of character kinds decides what can begin at all, and an expression is tried only where that
 * and the characters that follow allow it.
 */
import type { CompiledPack } from "../languages/pack.ts";
import { lazyExpression } from "../languages/pattern.ts";
import { ALPHANUMERIC, kindAt, SPACE, skipGap, wordEnd } from "../text/characters.ts";
import { createFirstCharFilter } from "../text/first-char-filter.ts";
import type { OpenerPiece } from "./opener-matcher.ts";
import type { Phrases } from "./phrases.ts";
import { Recogniser } from "./recogniser.ts";
import { createReferenceMatcher } from "./references.ts";
import { type Carried, Token, type TokenKind } from "./tokens.ts";
import { createWordTest } from "./word-test.ts";

/** Cuts a text into tokens, in order; blanks and marks of italics are in none. Never throws. */
export type ClauseLexer = (text: string) => Token[];

const COMMAS = ",،，、";
/** No letter, digit or hyphen goes on. */
const WORD_END = "(?![\\p{L}\\p{M}\\p{N}\u2010\u2011-])";
/** What the word at an offset may be, in the order of the lists that the gate was made of. */
const [TURN, REFERENCE, CONNECTOR, OPENER] = [1, 2, 4, 8];
/** Of what may stand between the last mark and the end: a note call's figures with a slash. */
const LONGEST_NUMBER = 4;

export function createClauseLexer(pack: CompiledPack, phrases: Phrases): ClauseLexer {
  const recognise = new Recogniser(pack, phrases);
  const matchReference = createReferenceMatcher(pack);
  const isTurn = createWordTest(phrases.turns);
  const isAlone = createWordTest(phrases.alone);
  const opening = `([${pack.quotes.map(([open]) => open).join("")}`;
  const closing = `)]${pack.quotes.map(([, close]) => close).join("")}`;
  const terminating = terminatorsOf(pack).join("");
  const behind = `*_'’)]${pack.quotes.flat().join("")}`;
  const longestEnd = Math.max(LONGEST_NUMBER, ...pack.listLinks.map(link => link.length));
  const noteCall = lazyExpression("\\[\\^[^\\[\\]\\s]+\\]", "uy");
  const connector = lazyExpression(`(?:${pack.connectors.join("|")})${WORD_END}`, "iuy");
  const openers = [...phrases.heads.firstWords(), ...phrases.modifiers.firstWords(), ...phrases.prepositions];
  const mayBe = createFirstCharFilter([phrases.turns, matchReference.begins, pack.connectors, openers]);

  return text => {
    const tokens: Token[] = [];
    const contentEnd = text.trimEnd().length;
    for (let at = skipGap(text, 0); at < text.length; at = skipGap(text, at)) at = next(text, at, tokens, contentEnd);
    return tokens;
  };

  /** Adds the token that begins at an offset, all of them where an opener begins; returns where they end. */
  function next(text: string, at: number, tokens: Token[], contentEnd: number): number {
    const kind = kindAt(text, at);
    const label = recognise.label(text, at, tokens);
    if (label) return add(tokens, text, "Label", at, label.end, label);
    if ((kind & ALPHANUMERIC) === 0) return nextMark(text, at, tokens, contentEnd);
    const subject = recognise.subject(text, at, tokens);
    if (subject) return add(tokens, text, "Subject", at, subject.end, subject.match);
    const may = mayBe(text, at);
    const pieces = recognise.opener(text, at, tokens, (may & OPENER) !== 0);
    if (pieces) return addOpener(text, pieces, tokens);
    const reference = (may & REFERENCE) === 0 ? null : matchReference.at(text, at);
    if (reference) return add(tokens, text, "Reference", at, reference.end, reference);
    const connected = (may & CONNECTOR) === 0 ? null : endOf(connector(), text, at);
    if (connected !== null) return add(tokens, text, "Connector", at, connected, null);
    return add(tokens, text, "Words", at, wordsEnd(text, at), null);
  }

  function nextMark(text: string, at: number, tokens: Token[], contentEnd: number): number {
    const mark = text[at] as string;
    const call = mark === "[" ? endOf(noteCall(), text, at) : null;
    if (call !== null) return add(tokens, text, "NoteCall", at, call, null);
    if (terminating.includes(mark) && terminates(text, at, contentEnd))
      return add(tokens, text, "Terminator", at, at + 1, null);
    if (opening.includes(mark)) return add(tokens, text, "OpenMark", at, at + 1, null);
    if (closing.includes(mark)) return add(tokens, text, "CloseMark", at, at + 1, null);
    if (COMMAS.includes(mark)) return add(tokens, text, "Comma", at, at + 1, null);
    return add(tokens, text, "Other", at, at + String.fromCodePoint(text.codePointAt(at) as number).length, null);
  }

  /** Only closing quotes, brackets, note calls and a link to what follows stand behind the last mark. A word that is far from the end answers for most marks. */
  function terminates(text: string, at: number, contentEnd: number): boolean {
    const after = skipGap(text, at + 1);
    if ((kindAt(text, after) & ALPHANUMERIC) !== 0 && contentEnd - after > longestEnd) return false;
    let end = at + 1;
    for (;;) {
      const call = text[end] === "[" ? endOf(noteCall(), text, end) : null;
      if (call !== null) end = call;
      else if (end < contentEnd && ((kindAt(text, end) & SPACE) !== 0 || behind.includes(text[end] as string))) end++;
      else break;
    }
    return (
      end >= contentEnd || endsInNumber(text, end, contentEnd) || pack.listLinks.includes(text.slice(end, contentEnd))
    );
  }

  /** Words that may begin nothing else are one token: most of a text is such prose. */
  function wordsEnd(text: string, offset: number): number {
    let end = wordEnd(text, offset);
    // What follows « et les » depends on both, and so does what follows « que ».
    if (isAlone(text, offset, end)) return end;
    for (;;) {
      const at = skipGap(text, end);
      const next = wordEnd(text, at);
      if (next === at) return end;
      const may = mayBe(text, at);
      if ((may & TURN) !== 0 && isTurn(text, at, next)) return end;
      if ((may & REFERENCE) !== 0 && matchReference.at(text, at)) return end;
      end = next;
    }
  }
}

function add<K extends TokenKind>(
  tokens: Token[],
  text: string,
  kind: K,
  start: number,
  end: number,
  carries: Carried[K],
): number {
  tokens.push(new Token(kind, text, start, end, carries));
  return end;
}

/** Up to three digits, as of a note call that was raised in print, with a slash or none. */
function endsInNumber(text: string, offset: number, contentEnd: number): boolean {
  let end = offset;
  while (end - offset < 3 && text.charCodeAt(end) >= 0x30 && text.charCodeAt(end) <= 0x39) end++;
  return end > offset && (text[end] === "/" ? end + 1 : end) === contentEnd;
}

/** One token for each piece; what stands between them but blanks ends the opener. */
function addOpener(text: string, pieces: readonly OpenerPiece[], tokens: Token[]): number {
  let end = pieces[0]?.start ?? 0;
  for (const piece of pieces) {
    if (skipGap(text, end) !== piece.start) break;
    if (piece.kind === "head") end = add(tokens, text, "Head", piece.start, piece.end, piece);
    else if (piece.kind === "modifier") end = add(tokens, text, "Modifier", piece.start, piece.end, piece);
    else end = add(tokens, text, "Link", piece.start, piece.end, null);
  }
  return end;
}

/** Where what a sticky expression finds at an offset ends. */
function endOf(expression: RegExp, text: string, offset: number): number | null {
  expression.lastIndex = offset;
  return expression.test(text) ? expression.lastIndex : null;
}

function terminatorsOf({ terminators }: CompiledPack): string[] {
  const { enacting, preambular, operative, last, leadIn } = terminators;
  return [...new Set([...enacting, ...preambular, ...operative, ...last, ...leadIn, ",", ";", ":", "."])];
}
