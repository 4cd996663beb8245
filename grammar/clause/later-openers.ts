/**
 * Openers that stand in the prose of a clause, behind a comma or a connector: « … et expriment leur intention de … ».
 * Nouns are spelt like some, so each must fit the first opener and what stands behind it.
 */
import { readWordAt, skipGap, type Word, WordStream } from "../text/words.ts";
import type { Section } from "../tree/tree.ts";
import type { ClauseTokens } from "./clause-tokens.ts";
import { isHead, type OpenerMatcher, type OpenerPiece } from "./opener-matcher.ts";
import type { Phrases } from "./phrases.ts";
import { FIRST_PERSON } from "./word-roles.ts";

/**
 * The pieces of the opener that begins at an offset, where only pronouns stand between the last comma or connector and
 * it. `mayOpen`: a head or modifier may begin with this word.
 */
export type LaterOpenerMatcher = (
  tokens: ClauseTokens,
  offset: number,
  mayOpen: boolean,
) => readonly OpenerPiece[] | null;

export function createLaterOpenerMatcher(phrases: Phrases, openers: OpenerMatcher): LaterOpenerMatcher {
  const { heads, modifiers, everyCell, clitics, gerunds, nouns, reflexives, singular } = phrases;
  return (tokens, offset, mayOpen) => {
    const { text, pronouns } = tokens;
    const [pronoun] = pronouns;
    if (!pronoun || (pronouns.length === 1 && isFirstPerson(pronoun)))
      return mayOpen ? (afterLead(tokens, offset) ?? afterLink(tokens, offset)) : null;
    const last = pronouns.at(-1) as Word;
    if (!clitics.has(text.slice(last.start, last.end)) || !pronouns.every(isClitic)) return null;
    const isReflexive = pronouns.some(({ folded }) => reflexives.has(folded));
    return mayOpen || isReflexive ? afterClitics(tokens, new WordStream(text, offset), isReflexive) : null;
  };

  /** « …, and we ask the Secretary-General »: the subject of a text in the first person. */
  function isFirstPerson({ folded }: Word): boolean {
    return ((phrases.roles.get(folded) ?? 0) & FIRST_PERSON) !== 0;
  }

  function isClitic({ folded }: Word): boolean {
    return clitics.has(folded);
  }

  /** « Dans ce contexte, encourage … »: the clause's opener, after what leads up to it. */
  function afterLead(tokens: ClauseTokens, offset: number): OpenerPiece[] | null {
    const { text, leadStart, link, pronouns } = tokens;
    if (link !== "comma" || pronouns.length > 0 || leadStart === null || leadStart < 0) return null;
    tokens.leadEnd ??= openers.findLeadEnd(new WordStream(text, leadStart));
    if (tokens.leadEnd !== offset) return null;
    const pieces = openers.match(new WordStream(text, offset), undefined, true);
    return pieces && hasComplement(text, pieces) ? pieces : null;
  }

  /** It must open the same section as the first, be known, and be followed by what an opener takes. */
  function afterLink(tokens: ClauseTokens, offset: number): OpenerPiece[] | null {
    const { firstHead: first, hasSubordinator: subordinate, text } = tokens;
    if (!first) return null;
    const words = new WordStream(text, offset);
    const word = words.at(0)?.folded ?? "";
    if (!heads.has(word) && !modifiers.has(word)) return null;
    const closes = !subordinate && tokens.link === "comma" && tokens.pronouns.length === 0;
    // « Rappelant la Charte et réaffirme »: a verb that has no other subject; nouns are spelt like some.
    const mixes = !subordinate && !nouns.has(word);
    for (const section of listLaterSections(first.sections, closes || mixes)) {
      const pieces = openers.match(words, section);
      const head = pieces?.find(isHead);
      if (!pieces || !head) continue;
      // Only verbs and adjectives: « …, conformément à … » is a complement.
      if (!mayOpen(readWordAt(text, head.start)?.folded ?? "", head.match.head)) continue;
      // A verb that does not agree with the first belongs to a subordinate clause, if there is one; and after a
      // participle, which agrees with everything, so does what agrees with something.
      const { mask } = head.match;
      const foreign = (mask & first.mask) === 0 || (first.mask === everyCell && mask !== everyCell);
      if (subordinate && foreign) continue;
      if (!hasComplement(text, pieces)) continue;
      if (openers.isOfSubject(new WordStream(text, head.start), section, mask)) return pieces;
    }
    return null;
  }

  /**
   * « … et les encourage à poursuivre », « … et s'en félicite »: behind pronouns. Most of these are articles too, so the
   * verb may not be what such an article is followed by.
   */
  function afterClitics(tokens: ClauseTokens, words: WordStream, isReflexive: boolean): OpenerPiece[] | null {
    const { firstHead: first, hasSubordinator: subordinate, link, pronouns } = tokens;
    if (!first) return null;
    for (const section of listLaterSections(first.sections, link === "comma" && !subordinate)) {
      // « et en soulignant »: how something is done.
      if (section === "preambular" && pronouns.every(({ folded }) => gerunds.has(folded))) continue;
      const own = isReflexive ? openers.matchReflexive(words, section) : null;
      const pieces = own ?? openers.match(words, section);
      const head = pieces?.find(isHead);
      if (head?.start !== words.offset || !pieces) continue;
      const { mask } = head.match;
      const verb = words.at(0)?.folded ?? "";
      if (!mayOpen(verb, head.match.head)) continue;
      if (subordinate && ((mask & first.mask) === 0 || mask === everyCell)) continue;
      if (section === "preambular" && mask !== everyCell && !own) continue;
      const kinds = pronouns.map(({ folded }) => clitics.get(folded));
      const noun = (mask & singular) !== 0 ? nouns.has(verb) && !kinds.includes("plural") : false;
      if (noun && !kinds.includes("verbal")) continue;
      return pieces;
    }
    return null;
  }

  /** What follows is a word that an opener takes. */
  function hasComplement(text: string, pieces: readonly OpenerPiece[]): boolean {
    // Without blanks between words nothing tells where a complement's first word ends.
    if (phrases.laterHeads.size > 0) return true;
    const next = readWordAt(text, skipGap(text, pieces.at(-1)?.end ?? text.length));
    return next !== null && phrases.isComplementStart(next.folded);
  }

  /** A word whose form is a verb's or an adjective's; pronouns stand before verbs. */
  function mayOpen(word: string, head: string): boolean {
    return phrases.analyse(word).length > 0 || phrases.pronouns.has(word) || phrases.laterHeads.has(head);
  }
}

/** A verb after a comma closes a participial clause: « Agissant en vertu du Chapitre VII, décide … ». */
function listLaterSections(first: readonly Section[], closes: boolean): readonly Section[] {
  return closes && !first.includes("operative") ? [...first, "operative"] : first;
}
