/**
 * The clause lexer: cuts the text of a block into the things that a clause is made of, as a language pack says.
 *
 * The tokens are Chevrotain's, the lexer is not: what a token is depends on the tokens before it (a label or an opener
 * stands only where a clause begins), so that every pattern would be a function anyway, and it reads every character of
 * every text. Here a table of character kinds decides what can begin at all, and an expression is tried only where that
 * and the characters that follow allow it.
 */
import type { CompiledPack } from "../languages/pack.ts";
import { createLazyExpression } from "../languages/pattern.ts";
import { ALPHANUMERIC, findWordEnd, getKindAt, SPACE, skipGap } from "../text/characters.ts";
import { isAnyDigit } from "../text/digits.ts";
import { createFirstCharFilter } from "../text/first-char-filter.ts";
import { isCommaAt } from "../text/punctuation.ts";
import { WordStream } from "../text/words.ts";
import { findBulletEnd } from "./bullets.ts";
import { ClauseTokens } from "./clause-tokens.ts";
import { createLaterOpenerMatcher } from "./later-openers.ts";
import { createLeadMatcher } from "./lead.ts";
import { OpenerMatcher, type OpenerPiece } from "./opener-matcher.ts";
import type { Phrases } from "./phrases.ts";
import { createReferenceMatcher } from "./references.ts";
import type { Token } from "./tokens.ts";
import { CONNECTOR, createRoleLookup } from "./word-roles.ts";

/** Cuts a text into tokens, in order; blanks and marks of italics are in none but prose. Never throws. */
export type ClauseLexer = (text: string) => Token[];

/** What the word at an offset may be, in the order of the lists that the filter was made of. */
const [ROLE, REFERENCE, OPENER] = [1, 2, 4];
/** Of what may stand between the last mark and the end: a note call's figures with a slash. */
const LONGEST_NUMBER = 4;
/** A clause begins with two labels, an opening mark or two and a subject at most. */
const MOST_BEFORE_OPENER = 5;
const MOST_LABELS = 2;

export function createClauseLexer(
  pack: CompiledPack,
  phrases: Phrases,
  conceptIds: readonly string[] = [],
): ClauseLexer {
  const openers = new OpenerMatcher(phrases, conceptIds);
  const lead = createLeadMatcher(pack, openers);
  const matchSecond = createLaterOpenerMatcher(phrases, openers);
  const matchReference = createReferenceMatcher(pack);
  const rolesOf = createRoleLookup(phrases.roles);
  const opening = `([（［${pack.quotes.map(([open]) => open).join("")}`;
  const closing = `)]）］${pack.quotes.map(([, close]) => close).join("")}`;
  const terminating = listTerminators(pack).join("");
  const attachedConnectors = pack.attachedConnectors.join("");
  const behind = `*_'’)]）］${pack.quotes.flat().join("")}`;
  const longestEnd = Math.max(LONGEST_NUMBER, LONGEST_PAGE_MARK, ...pack.listLinks.map(link => link.length));
  const noteCall = createLazyExpression("\\[\\^[^\\[\\]\\s]+\\]", "uy");
  const firstWords = [...phrases.heads.firstWords(), ...phrases.modifiers.firstWords(), ...phrases.prepositions];
  const mayBe = createFirstCharFilter([phrases.roles.keys(), matchReference.beginnings, firstWords]);

  return text => {
    const tokens = new ClauseTokens(text);
    const contentEnd = text.trimEnd().length;
    let at = skipGap(text, readLead(tokens));
    while (at < text.length) at = skipGap(text, readProse(tokens, at, contentEnd));
    return tokens.finish();
  };

  /** Adds labels, opening marks, a subject, then the opener; returns where what follows may begin. */
  function readLead(tokens: ClauseTokens): number {
    const { text } = tokens;
    let labels = 0;
    let hasSubject = false;
    let at = skipGap(text, 0);
    for (let count = 0; count <= MOST_BEFORE_OPENER && at < text.length; count++, at = skipGap(text, at)) {
      const label = labels < MOST_LABELS ? lead.matchLabel(text, at) : null;
      if (label) {
        labels++;
        at = tokens.add("Label", at, label.end, label);
        continue;
      }
      if ((getKindAt(text, at) & ALPHANUMERIC) === 0) {
        const bullet = count === 0 ? findBulletEnd(text, at) : null;
        if (bullet !== null) {
          at = bullet;
          continue;
        }
        if (!opening.includes(text[at] as string) || noteCallEnd(text, at) !== null) return at;
        at = tokens.add("OpenMark", at, at + 1, null);
        continue;
      }
      const words = new WordStream(text, at);
      const subject = hasSubject ? null : lead.matchSubject(words);
      if (!subject) {
        const pieces = openers.match(words);
        return pieces ? readToOpener(tokens, at, pieces) : at;
      }
      hasSubject = true;
      at = tokens.add("Subject", at, subject.end, subject.match);
    }
    return at;
  }

  /** Adds an opener, after the object that may stand before it: « 对…表示关切 ». */
  function readToOpener(tokens: ClauseTokens, offset: number, pieces: readonly OpenerPiece[]): number {
    const start = pieces[0]?.start ?? offset;
    let at = offset;
    while (at < start) at = skipGap(tokens.text, readProse(tokens, at, tokens.text.length));
    return at === start ? addOpener(pieces, tokens) : at;
  }

  /** Adds what stands at an offset behind the lead; returns where it ends. */
  function readProse(tokens: ClauseTokens, at: number, contentEnd: number): number {
    const { text } = tokens;
    if ((getKindAt(text, at) & ALPHANUMERIC) === 0) return readMark(tokens, at, contentEnd);
    const may = mayBe(text, at);
    const pieces = tokens.link === null ? null : matchSecond(tokens, at, (may & OPENER) !== 0);
    if (pieces) return addOpener(pieces, tokens);
    const reference = (may & REFERENCE) === 0 ? null : matchReference.match(text, at);
    if (reference) return tokens.add("Reference", at, reference.end, reference);
    const end = findWordEnd(text, at);
    const attached = attachedConnectors.includes(text[at] as string) ? readAttached(tokens, at) : null;
    if (attached !== null) return attached;
    return tokens.addWord(at, end, (may & ROLE) === 0 ? 0 : rolesOf(text, at, end));
  }

  /** « وتطلب »: a connector written together with an opener; null where none stands behind it. */
  function readAttached(tokens: ClauseTokens, at: number): number | null {
    const { text } = tokens;
    if ((mayBe(text, at + 1) & OPENER) === 0) return null;
    const link = tokens.link;
    const pronouns = tokens.pronouns;
    tokens.setLink("connector");
    const pieces = matchSecond(tokens, at + 1, true);
    if (pieces) return addOpener(pieces, tokens, at);
    tokens.setLink(link, pronouns);
    return null;
  }

  function readMark(tokens: ClauseTokens, at: number, contentEnd: number): number {
    const { text } = tokens;
    const mark = text[at] as string;
    const call = noteCallEnd(text, at);
    if (call !== null) return tokens.add("NoteCall", at, call, null);
    if (terminating.includes(mark) && terminates(text, at, contentEnd))
      return tokens.add("Terminator", at, at + 1, null);
    if (isCommaAt(text, at)) return tokens.addMark(at, at + 1, true);
    if (opening.includes(mark)) return tokens.add("OpenMark", at, at + 1, null);
    if (closing.includes(mark)) return tokens.add("CloseMark", at, at + 1, null);
    return tokens.addMark(at, at + String.fromCodePoint(text.codePointAt(at) as number).length, false);
  }

  /**
   * Behind the last mark stand only closing quotes, brackets, note calls, a link to what follows, or the next page's
   * number with its running foot. A word that is far from the end answers for most marks.
   */
  function terminates(text: string, at: number, contentEnd: number): boolean {
    const after = skipGap(text, at + 1);
    if ((getKindAt(text, after) & ALPHANUMERIC) !== 0 && contentEnd - after > longestEnd) return false;
    let end = at + 1;
    for (;;) {
      const call = noteCallEnd(text, end);
      if (call !== null) end = call;
      else if (end < contentEnd && ((getKindAt(text, end) & SPACE) !== 0 || behind.includes(text[end] as string)))
        end++;
      else break;
    }
    if (text[at] === "." && end < contentEnd && isShort(text, at)) return false;
    if (end >= contentEnd || isNumberToEnd(text, end, contentEnd)) return true;
    if (contentEnd - end > longestEnd) return false;
    const tail = text.slice(end, contentEnd);
    return pack.listLinks.includes(tail) || PAGE_MARK.test(tail);
  }

  /** Where the note call that begins at an offset ends; null where none does. */
  function noteCallEnd(text: string, offset: number): number | null {
    if (text[offset] !== "[") return null;
    const expression = noteCall();
    expression.lastIndex = offset;
    return expression.test(text) ? expression.lastIndex : null;
  }
}

/** In words: `WHA84.6` and `S. RES. 514` have fewer, and their last numbers are no note calls. */
const SHORTEST_SENTENCE = 4;

/** Whether what stands before an offset is too short for a sentence. */
function isShort(text: string, offset: number): boolean {
  return offset < SHORTEST_LENGTH && text.slice(0, offset).trim().split(/\s+/u).length < SHORTEST_SENTENCE;
}

/** Of so many characters without a look at the words. */
const SHORTEST_LENGTH = 40;

/** Up to three digits, as of a note call that was raised in print, with a slash or none. */
function isNumberToEnd(text: string, offset: number, contentEnd: number): boolean {
  let end = offset;
  while (end - offset < 3 && isAnyDigit(text.charCodeAt(end))) end++;
  return end > offset && (text[end] === "/" ? end + 1 : end) === contentEnd;
}

/** A page number between dashes, which scanners also read as `+`, or a running foot such as `A/RES/76/1 page 2`. */
const PAGE_MARK = /^(?:[-–—+]\s?\d{1,4}(?:\s?[-–—+])?|\p{Lu}+(?:\/[\p{Lu}\p{N}.()-]+)+\s\p{L}+\.?\s\d{1,4})$/u;
const LONGEST_PAGE_MARK = 40;

/** One token for each piece; what stands between them but blanks ends the opener. */
function addOpener(pieces: readonly OpenerPiece[], tokens: ClauseTokens, attachedAt?: number): number {
  let end = pieces[0]?.start ?? 0;
  if (attachedAt !== undefined) tokens.addWord(attachedAt, end, CONNECTOR);
  for (const piece of pieces) {
    if (skipGap(tokens.text, end) !== piece.start) break;
    if (piece.kind === "head") end = tokens.add("Head", piece.start, piece.end, piece);
    else if (piece.kind === "modifier") end = tokens.add("Modifier", piece.start, piece.end, piece);
    else end = tokens.add("Link", piece.start, piece.end, null);
  }
  return end;
}

function listTerminators({ terminators }: CompiledPack): string[] {
  const { enacting, preambular, operative, last, leadIn } = terminators;
  return [...new Set([...enacting, ...preambular, ...operative, ...last, ...leadIn, ",", ";", ":", "."])];
}
