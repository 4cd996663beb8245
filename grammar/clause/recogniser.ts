/**
 * What a token is where that depends on the tokens before it: labels, subjects and openers stand only where a clause
 * begins, second openers only after a connector or a comma.
 */
import type { CompiledPack } from "../languages/pack.ts";
import { wordEnd } from "../text/characters.ts";
import { foldWord, skipGap, wordAt } from "../text/words.ts";
import type { Label, Section } from "../tree/tree.ts";
import { createLabelMatcher, type LabelMatcher, matchUnpointed } from "./labels.ts";
import { type HeadMatch, OpenerMatcher, type OpenerPiece } from "./opener-matcher.ts";
import type { Phrases } from "./phrases.ts";
import { createSubjectMatcher, type SubjectMatch, type SubjectMatcher } from "./subject.ts";
import { isKind, type Token } from "./tokens.ts";

/** Of « Nous, chefs d'État et de gouvernement des pays membres … », in characters. */
const LONGEST_APPOSITION = 400;

/** A clause begins with two labels, an opening mark or two and a subject at most. */
const MOST_TOKENS_BEFORE_OPENER = 5;

/** Labels, opening marks, the words of two connectives and their commas. */
const MOST_TOKENS_IN_LEAD = 20;

/** « et ne le leur demande », in words. */
const MOST_CLITICS = 3;

/** The former and the modifiers before the head. */
const MOST_TOKENS_TO_HEAD = 16;

/** Where the subject's token ends, with what leads up to the opener; and the subject. */
export interface RecognisedSubject {
  readonly end: number;
  readonly match: SubjectMatch;
}

export class Recogniser {
  readonly #phrases: Phrases;
  readonly #openers: OpenerMatcher;
  readonly #matchLabel: LabelMatcher;
  readonly #matchSubject: SubjectMatcher;
  readonly #longestClitic: number;

  constructor(pack: CompiledPack, phrases: Phrases) {
    this.#phrases = phrases;
    this.#openers = new OpenerMatcher(phrases);
    this.#matchLabel = createLabelMatcher(pack);
    this.#matchSubject = createSubjectMatcher(pack);
    this.#longestClitic = Math.max(0, ...[...phrases.clitics.keys()].map(({ length }) => length));
  }

  /** A label stands first, or right after another label: `1. a)`. */
  label(text: string, offset: number, before: readonly Token[]): Label | null {
    if (!atClauseStart(before, 1)) return null;
    return this.#matchLabel(text, offset) ?? this.#unpointedLabel(text, offset);
  }

  /** `11 Condemns`: a number that lost its mark, known by the verb after it. */
  #unpointedLabel(text: string, offset: number): Label | null {
    const label = matchUnpointed(text, offset);
    return label && this.#openers.match(text, skipGap(text, label.end), "operative") ? label : null;
  }

  /**
   * « Nous, chefs d'État, réaffirmons … », « À cet égard, le Conseil décide … »: a subject inside the paragraph, with
   * what leads up to it, when an opener of the lexicon follows.
   */
  subject(text: string, offset: number, before: readonly Token[]): RecognisedSubject | null {
    if (!atClauseStart(before, 2) || before.some(({ kind }) => kind === "Subject")) return null;
    const found = this.#matchSubject(text, this.#openers.lead(text, offset));
    if (!found || this.#openers.match(text, offset, undefined, true)) return null;
    // « Nous, chefs d'État … , réaffirmons »: a pronoun may be followed by who it stands for, between commas.
    const apposed = found.subject.agreement.person === 1 && text[found.end] === ",";
    const starts = [found.end, apposed ? text.indexOf(",", found.end + 1) : -1].filter(at => at >= 0);
    for (const start of starts) {
      if (start !== found.end && start - found.end > LONGEST_APPOSITION) continue;
      const at = skipSeparators(text, start);
      const label = this.#matchLabel(text, at);
      const head = this.#openers.match(text, label ? skipGap(text, label.end) : at, undefined, true)?.find(isHead);
      // « Le Comité, en vertu de l'article 15, » says under which rule it acts, not yet what it does.
      const [section = "preambular"] = head?.match.sections ?? [];
      if (!head || !this.#openers.isSubjects(text, head.start, section, head.match.mask)) continue;
      const end = offset + text.slice(offset, label ? label.start : at).trimEnd().length;
      return { end, match: found };
    }
    return null;
  }

  /** The pieces of the opener that begins at an offset; `mayOpen`: a head or modifier may begin with this word. */
  opener(text: string, offset: number, before: readonly Token[], mayOpen: boolean): readonly OpenerPiece[] | null {
    const pieces = this.#findOpener(text, offset, before, mayOpen);
    return pieces?.[0]?.start === offset ? pieces : null;
  }

  #findOpener(text: string, offset: number, before: readonly Token[], mayOpen: boolean): OpenerPiece[] | null {
    if (atClauseStart(before, 2)) return this.#openers.match(text, offset);
    const last = before[before.length - 1] as Token;
    if (isLink(last) || this.#saysWeAgain(text, before)) {
      if (!mayOpen) return null;
      return this.#afterLead(text, offset, before) ?? this.#secondOpener(text, offset, before);
    }
    return this.#isClitic(text, last) ? this.#afterClitics(text, offset, before) : null;
  }

  /**
   * « … et expriment leur intention de … »: an opener in the middle of a clause. It must open the same section as
   * the first, be known, and be followed by what an opener takes, so that « et note » the noun is left alone.
   */
  #secondOpener(text: string, offset: number, before: readonly Token[]): OpenerPiece[] | null {
    const { heads, modifiers, everyCell } = this.#phrases;
    const first = firstHead(before);
    if (!first) return null;
    const word = wordAt(text, offset)?.folded ?? "";
    if (!heads.has(word) && !modifiers.has(word)) return null;
    const subordinate = this.#subordinate(text, before);
    const closes = !subordinate && before[before.length - 1]?.kind === "Comma";
    // « Rappelant la Charte et réaffirme »: a verb that has no other subject; nouns are spelt like some.
    const mixes = !subordinate && !this.#phrases.nouns.has(word);
    for (const section of sectionsAfter(first.sections, closes || mixes)) {
      const pieces = this.#openers.match(text, offset, section);
      const head = pieces?.find(one => one.kind === "head");
      if (!pieces || head?.kind !== "head") continue;
      // Only verbs and adjectives: « …, conformément à … » is a complement.
      if (!this.#mayOpen(wordAt(text, head.start)?.folded ?? "")) continue;
      // A verb that does not agree with the first belongs to a subordinate clause, if there is one; and after a
      // participle, which agrees with everything, so does what agrees with something.
      const { mask } = head.match;
      const foreign = (mask & first.mask) === 0 || (first.mask === everyCell && mask !== everyCell);
      if (subordinate && foreign) continue;
      if (!this.#openers.isSubjects(text, head.start, section, mask)) continue;
      if (this.#hasComplement(text, pieces)) return pieces;
    }
    return null;
  }

  /**
   * « … et les encourage à poursuivre », « … et s'en félicite »: a second opener after pronouns. Most of these are
   * articles too, so the verb may not be what such an article is followed by.
   */
  #afterClitics(text: string, offset: number, before: readonly Token[]): OpenerPiece[] | null {
    const { clitics, everyCell, gerunds, nouns, reflexives, singular } = this.#phrases;
    const pronouns: string[] = [];
    let at = before.length - 1;
    for (; at >= 0 && before[at]?.kind === "Words" && pronouns.length <= MOST_CLITICS; at--) {
      const word = wordOf(text, before[at]);
      if (!clitics.has(word)) return null;
      pronouns.push(word);
    }
    const opens = before[at]?.kind;
    if (pronouns.length > MOST_CLITICS || (opens !== "Connector" && opens !== "Comma")) return null;
    const first = firstHead(before);
    if (!first) return null;
    const subordinate = this.#subordinate(text, before);
    for (const section of sectionsAfter(first.sections, opens === "Comma" && !subordinate)) {
      // « et en soulignant »: how something is done.
      if (section === "preambular" && pronouns.every(one => gerunds.has(one))) continue;
      const own = pronouns.some(one => reflexives.has(one)) ? this.#openers.reflexive(text, offset, section) : null;
      const pieces = own ?? this.#openers.match(text, offset, section);
      const head = pieces?.find(isHead);
      if (head?.start !== offset || !pieces) continue;
      const { mask } = head.match;
      const verb = wordAt(text, offset)?.folded ?? "";
      if (!this.#mayOpen(verb)) continue;
      if (subordinate && ((mask & first.mask) === 0 || mask === everyCell)) continue;
      if (section === "preambular" && mask !== everyCell && !own) continue;
      const kinds = pronouns.map(one => clitics.get(one));
      const noun = (mask & singular) !== 0 ? nouns.has(verb) && !kinds.includes("plural") : false;
      if (noun && !kinds.includes("verbal")) continue;
      return pieces;
    }
    return null;
  }

  /** What follows is a word that an opener takes. */
  #hasComplement(text: string, pieces: readonly OpenerPiece[]): boolean {
    const next = wordAt(text, skipGap(text, pieces.at(-1)?.end ?? text.length));
    return next !== null && this.#phrases.complementStarts.has(next.folded);
  }

  /** « Dans ce contexte, encourage … »: the clause's opener, after what leads up to it. */
  #afterLead(text: string, offset: number, before: readonly Token[]): OpenerPiece[] | null {
    if (before.length > MOST_TOKENS_IN_LEAD || before[before.length - 1]?.kind !== "Comma") return null;
    const first = before.find(({ kind }) => kind !== "Label" && kind !== "OpenMark");
    if (first?.kind !== "Words" || this.#openers.lead(text, first.start) !== offset) return null;
    const pieces = this.#openers.match(text, offset, undefined, true);
    return pieces && this.#hasComplement(text, pieces) ? pieces : null;
  }

  /** « …, and we ask the Secretary-General »: the subject of a text in the first person. */
  #saysWeAgain(text: string, before: readonly Token[]): boolean {
    const last = before[before.length - 1];
    const connected = last?.kind === "Words" && isLink(before[before.length - 2]);
    return connected && this.#phrases.firstPersons.has(wordOf(text, last));
  }

  /** Most tokens are long. */
  #isClitic(text: string, { start, end }: Token): boolean {
    return end - start <= this.#longestClitic && this.#phrases.clitics.has(text.slice(start, end));
  }

  /** A word whose form is a verb's or an adjective's; pronouns stand before verbs. */
  #mayOpen(word: string): boolean {
    return this.#phrases.analyse(word).length > 0 || this.#phrases.pronouns.has(word);
  }

  /** The tokens searched last for a word that begins a subordinate clause, how far, and whether one was found. */
  #searched: { readonly tokens: readonly Token[]; readonly upTo: number; readonly found: boolean } | null = null;

  /** Looks at every token once, however often it is asked: a text may say « et » fifty thousand times. */
  #subordinate(text: string, before: readonly Token[]): boolean {
    let { upTo, found } = this.#searched?.tokens === before ? this.#searched : { upTo: 0, found: false };
    for (; !found && upTo < before.length; upTo++) {
      const token = before[upTo];
      found = token?.kind === "Words" && this.#phrases.subordinators.has(wordOf(text, token));
    }
    this.#searched = { tokens: before, upTo, found };
    return found;
  }
}

/** Nothing but opening marks, a subject and at most so many labels so far. */
function atClauseStart(before: readonly Token[], mostLabels: number): boolean {
  if (before.length > MOST_TOKENS_BEFORE_OPENER) return false;
  let labels = 0;
  for (const { kind } of before) {
    if (kind === "Label") labels++;
    else if (kind !== "OpenMark" && kind !== "Subject") return false;
  }
  return labels <= mostLabels;
}

/** What may stand between two openers. */
function isLink(token: Token | undefined): boolean {
  return token?.kind === "Connector" || token?.kind === "Comma";
}

function isHead(piece: OpenerPiece): piece is Extract<OpenerPiece, { kind: "head" }> {
  return piece.kind === "head";
}

/** The head of the clause's opener, which stands among its first tokens. */
function firstHead(before: readonly Token[]): HeadMatch | null {
  const most = Math.min(before.length, MOST_TOKENS_TO_HEAD);
  for (let at = 0; at < most; at++) {
    const token = before[at];
    if (isKind(token, "Head")) return token.carries.match;
  }
  return null;
}

/** The folded word of a token that is no more than one; empty for any other. */
function wordOf(text: string, token: Token | undefined): string {
  const one = token !== undefined && wordEnd(text, token.start) === token.end;
  return one ? foldWord(text.slice(token.start, token.end)) : "";
}

/** A verb after a comma closes a participial clause: « Agissant en vertu du Chapitre VII, décide … ». */
function sectionsAfter(first: readonly Section[], closes: boolean): readonly Section[] {
  return closes && !first.includes("operative") ? [...first, "operative"] : first;
}

/** Blanks and at most one comma. */
function skipSeparators(text: string, offset: number): number {
  const at = skipGap(text, offset);
  return text[at] === "," ? skipGap(text, at + 1) : at;
}
