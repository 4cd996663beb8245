/**
 * What a token is where that depends on the tokens before it: labels, subjects and openers stand only where a clause
 * begins, second openers only after a connector or a comma.
 */
import type { IToken } from "chevrotain";
import type { CompiledPack } from "../languages/pack.ts";
import type { Label, Section } from "../tree/tree.ts";
import { createLabelMatcher, type LabelMatcher, matchUnpointed } from "./labels.ts";
import { OpenerMatcher, type OpenerPiece } from "./opener-matcher.ts";
import type { Phrases } from "./phrases.ts";
import { createSubjectMatcher, type SubjectMatch, type SubjectMatcher } from "./subject.ts";
import { foldWord, skipGap, wordAt } from "./words.ts";

/** What an opener token carries: the whole match, so that the next token goes on where this one ended. */
export interface PiecePayload {
  readonly pieces: readonly OpenerPiece[];
  readonly at: number;
}

/** Text of a token and what it carries. */
export interface Recognised<P> {
  readonly text: string;
  readonly payload: P;
}

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

export class Recogniser {
  readonly #phrases: Phrases;
  readonly #openers: OpenerMatcher;
  readonly #matchLabel: LabelMatcher;
  readonly #matchSubject: SubjectMatcher;
  #asked: { readonly before: readonly IToken[] | null; readonly offset: number; readonly found: PiecePayload | null } =
    {
      before: null,
      offset: 0,
      found: null,
    };

  constructor(pack: CompiledPack, phrases: Phrases) {
    this.#phrases = phrases;
    this.#openers = new OpenerMatcher(phrases);
    this.#matchLabel = createLabelMatcher(pack);
    this.#matchSubject = createSubjectMatcher(pack);
  }

  /** A label stands first, or right after another label: `1. a)`. */
  label(text: string, offset: number, before: readonly IToken[]): Recognised<Label> | null {
    if (!atClauseStart(before, 1)) return null;
    const label = this.#matchLabel(text, offset) ?? this.#unpointedLabel(text, offset);
    return label && { text: label.text, payload: label };
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
  subject(text: string, offset: number, before: readonly IToken[]): Recognised<SubjectMatch> | null {
    if (!atClauseStart(before, 2) || before.some(token => token.tokenType.name === "Subject")) return null;
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
      return { text: text.slice(offset, label ? label.start : at).trimEnd(), payload: found };
    }
    return null;
  }

  /** A piece of an opener: the next of a match that is under way, else the first of a new one. */
  piece(
    kind: OpenerPiece["kind"],
    text: string,
    offset: number,
    before: readonly IToken[],
  ): Recognised<PiecePayload> | null {
    const payload = this.#pieces(text, offset, before);
    const piece = payload?.pieces[payload.at];
    if (!payload || !piece || piece.kind !== kind || piece.start !== offset) return null;
    return { text: text.slice(piece.start, piece.end), payload };
  }

  /** Asked for each kind of piece in turn, at every word. */
  #pieces(text: string, offset: number, before: readonly IToken[]): PiecePayload | null {
    if (this.#asked.before !== before || this.#asked.offset !== offset) {
      this.#asked = { before, offset, found: this.#findPieces(text, offset, before) };
    }
    return this.#asked.found;
  }

  #findPieces(text: string, offset: number, before: readonly IToken[]): PiecePayload | null {
    const last = before[before.length - 1];
    const going = last?.payload as PiecePayload | undefined;
    if (going?.pieces && going.at + 1 < going.pieces.length) return { pieces: going.pieces, at: going.at + 1 };
    const name = last?.tokenType.name;
    const pieces = atClauseStart(before, 2)
      ? this.#openers.match(text, offset)
      : name === "Connector" || name === "Comma" || this.#saysWeAgain(before)
        ? (this.#afterLead(text, offset, before) ?? this.#secondOpener(text, offset, before))
        : last && this.#phrases.clitics.has(last.image)
          ? this.#afterClitics(text, offset, before)
          : null;
    return pieces && { pieces, at: 0 };
  }

  /**
   * « … et expriment leur intention de … »: an opener in the middle of a clause. It must open the same section as
   * the first, be known, and be followed by what an opener takes, so that « et note » the noun is left alone.
   */
  #secondOpener(text: string, offset: number, before: readonly IToken[]): OpenerPiece[] | null {
    const { heads, modifiers, everyCell } = this.#phrases;
    const first = firstHead(before);
    const word = wordAt(text, offset)?.folded ?? "";
    if (!first || !(heads.next.has(word) || modifiers.next.has(word))) return null;
    const subordinate = this.#subordinate(before);
    const closes = !subordinate && before[before.length - 1]?.tokenType.name === "Comma";
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
  #afterClitics(text: string, offset: number, before: readonly IToken[]): OpenerPiece[] | null {
    const { clitics, everyCell, gerunds, nouns, reflexives, singular } = this.#phrases;
    const pronouns: string[] = [];
    let at = before.length - 1;
    for (; at >= 0 && before[at]?.tokenType.name === "Words" && pronouns.length <= MOST_CLITICS; at--) {
      const word = foldWord(before[at]?.image ?? "");
      if (!clitics.has(word)) return null;
      pronouns.push(word);
    }
    const opens = before[at]?.tokenType.name;
    if (pronouns.length > MOST_CLITICS || (opens !== "Connector" && opens !== "Comma")) return null;
    const first = firstHead(before);
    if (!first) return null;
    const subordinate = this.#subordinate(before);
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
  #afterLead(text: string, offset: number, before: readonly IToken[]): OpenerPiece[] | null {
    if (before.length > MOST_TOKENS_IN_LEAD || before[before.length - 1]?.tokenType.name !== "Comma") return null;
    const first = before.find(({ tokenType: { name } }) => name !== "Label" && name !== "OpenMark");
    if (first?.tokenType.name !== "Words" || this.#openers.lead(text, first.startOffset) !== offset) return null;
    const pieces = this.#openers.match(text, offset, undefined, true);
    return pieces && this.#hasComplement(text, pieces) ? pieces : null;
  }

  /** « …, and we ask the Secretary-General »: the subject of a text in the first person. */
  #saysWeAgain(before: readonly IToken[]): boolean {
    const last = before[before.length - 1];
    const connected = ["Connector", "Comma"].includes(before[before.length - 2]?.tokenType.name ?? "");
    return connected && last?.tokenType.name === "Words" && this.#phrases.firstPersons.has(foldWord(last.image));
  }

  /** A word whose form is a verb's or an adjective's; pronouns stand before verbs. */
  #mayOpen(word: string): boolean {
    return this.#phrases.analyse(word).length > 0 || this.#phrases.pronouns.has(word);
  }

  /** How far the tokens of a text were searched for a word that begins a subordinate clause, and whether one was found. */
  readonly #searched = new WeakMap<readonly IToken[], { upTo: number; found: boolean }>();

  /** Looks at every token once, however often it is asked: a text may say « et » fifty thousand times. */
  #subordinate(before: readonly IToken[]): boolean {
    const search = this.#searched.get(before) ?? { upTo: 0, found: false };
    for (; !search.found && search.upTo < before.length; search.upTo++) {
      const token = before[search.upTo] as IToken;
      search.found = token.tokenType.name === "Words" && this.#phrases.subordinators.has(foldWord(token.image));
    }
    this.#searched.set(before, search);
    return search.found;
  }
}

/** Nothing but opening marks, a subject and at most so many labels so far. */
function atClauseStart(before: readonly IToken[], mostLabels: number): boolean {
  if (before.length > MOST_TOKENS_BEFORE_OPENER) return false;
  let labels = 0;
  for (const { tokenType } of before) {
    if (tokenType.name === "Label") labels++;
    else if (tokenType.name !== "OpenMark" && tokenType.name !== "Subject") return false;
  }
  return labels <= mostLabels;
}

function isHead(piece: OpenerPiece): piece is Extract<OpenerPiece, { kind: "head" }> {
  return piece.kind === "head";
}

/** The head of the clause's opener, which stands among its first tokens. */
function firstHead(before: readonly IToken[]) {
  const token = before.slice(0, MOST_TOKENS_TO_HEAD).find(({ tokenType }) => tokenType.name === "Head");
  const payload = token?.payload as PiecePayload | undefined;
  const piece = payload?.pieces[payload.at];
  return piece?.kind === "head" ? piece.match : null;
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
