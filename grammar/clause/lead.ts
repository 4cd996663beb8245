/** What may stand before the opener of a clause: labels and a subject. Each is sure only by what follows it. */
import type { CompiledPack } from "../languages/pack.ts";
import { findComma, isCommaAt } from "../text/punctuation.ts";
import { skipGap, WordStream } from "../text/words.ts";
import type { Label } from "../tree/tree.ts";
import { createLabelMatcher, matchUnpointedLabel } from "./labels.ts";
import { isHead, type OpenerMatcher } from "./opener-matcher.ts";
import { createSubjectMatcher, type SubjectMatch } from "./subject.ts";

const CAPITALS = /^\p{Lu}+$/u;

/** Of « Nous, ministres des pays membres … », in characters. */
const LONGEST_APPOSITION = 400;

export interface LeadMatcher {
  matchLabel(text: string, offset: number): Label | null;
  /** With what leads up to the opener; `end` is where that ends. */
  matchSubject(words: WordStream): { readonly end: number; readonly match: SubjectMatch } | null;
}

export function createLeadMatcher(pack: CompiledPack, openers: OpenerMatcher): LeadMatcher {
  const matchPointed = createLabelMatcher(pack);
  const matchAnywhere = createSubjectMatcher(pack);
  return { matchLabel: (text, offset) => matchPointed(text, offset) ?? matchUnpointed(text, offset), matchSubject };

  /** `11 Condemns`: a number that lost its mark, known by the verb after it. */
  function matchUnpointed(text: string, offset: number): Label | null {
    const label = matchUnpointedLabel(text, offset);
    if (!label) return null;
    const words = new WordStream(text, skipGap(text, label.end));
    // `4 REVOKES`: capitals throughout show that a form which no list holds is the verb.
    const word = words.at(0);
    const capitals = word !== null && word.end - word.start > 3 && CAPITALS.test(text.slice(word.start, word.end));
    return openers.match(words, "operative", !capitals) ? label : null;
  }

  /**
   * « Nous, chefs d'État, réaffirmons … », « À cet égard, le Conseil décide … »: a subject inside the paragraph, with
   * what leads up to it, when an opener of the lexicon follows.
   */
  function matchSubject(words: WordStream): ReturnType<LeadMatcher["matchSubject"]> {
    const { text, offset } = words;
    const lead = openers.findLeadEnd(words);
    const found = matchAnywhere(lead === offset ? words : new WordStream(text, lead), true);
    if (!found || openers.match(words, undefined, true)) return null;
    // « Nous, chefs d'État … , réaffirmons »: a pronoun may be followed by who it stands for, between commas.
    const apposed = found.subject.agreement.person === 1 && isCommaAt(text, found.end);
    const starts = apposed
      ? [found.end, ...listCommas(text, found.end + 1, found.end + LONGEST_APPOSITION)]
      : [found.end];
    for (const [place, start] of starts.entries()) {
      const at = skipSeparators(text, start);
      const label = matchPointed(text, at);
      const behind = new WordStream(text, label ? skipGap(text, label.end) : at);
      const head = openers.match(behind, undefined, true)?.find(isHead);
      // « Le Comité, en vertu de l'article 15, » says under which rule it acts, not yet what it does.
      const [section = "preambular"] = head?.match.sections ?? [];
      // « Nous, dirigeants du Groupe, réunis à Évian, guidés par …, affirmons »: further on a participle says no more.
      if (place > 1 && section === "preambular") continue;
      if (!head || !openers.isOfSubject(new WordStream(text, head.start), section, head.match.mask)) continue;
      const end = offset + text.slice(offset, label ? label.start : at).trimEnd().length;
      return { end, match: found };
    }
    return null;
  }
}

/** Of « Nous, chefs d'État, représentants des peuples, réunis à Genève, réaffirmons … ». */
const MOST_COMMAS = 4;

/** Where the first commas between two offsets stand. */
function listCommas(text: string, from: number, end: number): number[] {
  const found: number[] = [];
  const last = Math.min(end + 1, text.length);
  for (let at = findComma(text, from, last); at >= 0 && found.length < MOST_COMMAS; at = findComma(text, at + 1, last))
    found.push(at);
  return found;
}

/** Blanks and at most one comma. */
function skipSeparators(text: string, offset: number): number {
  const at = skipGap(text, offset);
  return isCommaAt(text, at) ? skipGap(text, at + 1) : at;
}
