/**
 * The enacting line: who acts. A body known by name, or a determiner and a noun that may head such a line
 * (« Les chefs d'État … , »). It gives the person, number and gender that every opener agrees with
 * (drafting rules STR-2 and AGR-8).
 */

import type { CompiledPack } from "../languages/pack.ts";
import type { Agreement, Gender, SubjectDeterminer, SubjectNoun } from "../languages/settings.ts";
import { getKindAt, IDEOGRAPH } from "../text/characters.ts";
import { foldWords, type Word, type WordStream } from "../text/words.ts";
import type { Profile, Subject } from "../tree/tree.ts";
import { findLongestPhrase, PhraseIndex } from "./phrase-index.ts";

export interface SubjectMatch {
  readonly subject: Subject;
  readonly profile: Profile | null;
  /** Offset after the name of a known body, or after the head noun. */
  readonly end: number;
}

/** The subject that the words of a clause begin with, from where they are read on; `inside`: its verb follows. */
export type SubjectMatcher = (words: WordStream, inside?: boolean) => SubjectMatch | null;

/** Words between a determiner, or the beginning, and the noun that heads the line: « Les deux hautes parties ». */
const MOST_WORDS_BEFORE_NOUN = 3;

export function createSubjectMatcher(pack: CompiledPack): SubjectMatcher {
  const bodies = new PhraseIndex(pack.bodies, ({ name }) => name, pack.firstWords.bodies);
  const determiners = pack.subjectDeterminers.map(entry => ({ entry, words: foldWords(entry.word) }));
  const nouns = new PhraseIndex(pack.subjectNouns, ({ word }) => word, pack.firstWords.subjectNouns);

  const connectors = new Set(pack.connectors.flatMap(foldWords));
  // Without articles nothing but its noun tells a subject: « Главы государств … , ».
  const hasArticles = pack.subjectDeterminers.some(({ person }) => person !== 1);

  return (words, inside = false) => {
    const body = findLongestPhrase(bodies, words, 0);
    if (body && (inside || endsWord(words, body.next)))
      return match(words, body.next, body.value, body.value.profile ?? null, true);
    const first = words.at(0);
    const found = determiners.find(one => one.words.every((word, at) => words.at(at)?.folded === word));
    if (!found) {
      const bare = first && (inside || !hasArticles) ? matchBareNoun(words, first) : null;
      return bare ?? (first && !inside ? matchLastNoun(words, first) : null);
    }
    const determiner = found.entry;
    const next = found.words.length;
    if (determiner.person === 1) {
      return match(words, next, { person: 1, number: "p", ...determiner }, null, true);
    }
    for (let at = next; at <= next + MOST_WORDS_BEFORE_NOUN; at++) {
      const noun = findLongestPhrase(nouns, words, at);
      if (!noun || (determiner.number && determiner.number !== noun.value.number)) continue;
      return match(words, noun.next, { person: 3, ...noun.value, ...findGender(words, noun, determiner) }, null, false);
    }
    return null;
  };

  /** In the plural the determiner shows the gender of « las representantes », and masculine is who stands among women. */
  function findGender(
    words: WordStream,
    { value, next }: { readonly value: SubjectNoun; readonly next: number },
    determiner: SubjectDeterminer,
  ): { readonly gender?: Gender } {
    const gender = (determiner.number === "p" && determiner.gender) || value.gender;
    if (gender === undefined || value.number !== "p" || !connectors.has(words.at(next)?.folded ?? "")) {
      return gender ? { gender } : {};
    }
    const following = words.at(next + 1)?.folded ?? "";
    const article = determiners.find(one => one.words.length === 1 && one.words[0] === following)?.entry;
    const other = article ?? findLongestPhrase(nouns, words, next + 1)?.value;
    return { gender: other?.number === "p" && other.gender === "m" ? "m" : gender };
  }

  /**
   * “Congress notes that … .”: in a language of articles a noun without one is a subject only where the verb follows at
   * once. In others its adjectives may stand before it: « Третья министерская конференция ».
   */
  function matchBareNoun(words: WordStream, first: Word): SubjectMatch | null {
    if (!/\p{Lu}/u.test(words.text.charAt(first.start))) return null;
    for (let at = 0; at <= (hasArticles ? 0 : MOST_WORDS_BEFORE_NOUN); at++) {
      const noun = findLongestPhrase(nouns, words, at);
      if (noun) return match(words, noun.next, { person: 3, ...noun.value }, null, false);
    }
    return null;
  }

  /** « 湖区联盟成员国国家元首，»: where no article begins a name, the noun that heads it may end it. */
  function matchLastNoun(words: WordStream, first: Word): SubjectMatch | null {
    if ((getKindAt(words.text, first.start) & IDEOGRAPH) === 0) return null;
    LAST_NOUN.lastIndex = first.start;
    const line = LAST_NOUN.exec(words.text)?.[0];
    const noun = line === undefined ? undefined : findLastNoun(line);
    if (line === undefined || !noun) return null;
    const { number } = noun;
    const agreement: Agreement = noun.gender ? { person: 3, number, gender: noun.gender } : { person: 3, number };
    const subject = { text: line, agreement, mask: getAgreementMask(pack, agreement), known: false };
    return { subject, profile: null, end: first.start + line.length };
  }

  function findLastNoun(line: string): SubjectNoun | undefined {
    return pack.subjectNouns.find(({ word }) => line.endsWith(word));
  }

  function match(
    words: WordStream,
    next: number,
    features: Agreement,
    profile: Profile | null,
    known: boolean,
  ): SubjectMatch {
    const { person, number, gender } = features;
    const agreement: Agreement = gender ? { person, number, gender } : { person, number };
    const start = (words.at(0) as Word).start;
    const end = (words.at(next - 1) as Word).end;
    const subject = { text: words.text.slice(start, end), agreement, mask: getAgreementMask(pack, agreement), known };
    return { subject, profile, end };
  }
}

/** Whether a word ends before this one: an ideograph behind another may go on with its word. */
function endsWord(words: WordStream, next: number): boolean {
  const end = words.at(next - 1)?.end ?? 0;
  return (getKindAt(words.text, end - 1) & getKindAt(words.text, end) & IDEOGRAPH) === 0;
}

/** A line of ideographs up to its first mark, with what names have in them. */
const LAST_NOUN = /[\p{L}\p{N}、《》“”（）()·—-]{2,60}(?=\s*(?:[，,：:]|$))/uy;

/** A longer line holds more than the name of a body. */
const LONGEST_MISREAD = 60;
/** One letter in so many may be misread, and two in any name but the shortest. */
const LETTERS_TO_A_SLIP = 6;
const FEWEST_TO_A_SLIP = 4;

/** « L' Assemhlée Rénérale, »: a line that says nothing but the name of a body with a profile, as a scanner misread it. */
export function createMisreadBodyMatcher(pack: CompiledPack): (text: string, offset: number) => SubjectMatch | null {
  const named = () =>
    pack.bodies.filter(body => body.profile !== undefined).map(body => ({ body, letters: selectLetters(body.name) }));
  let bodies: ReturnType<typeof named> | undefined;
  return (text, offset) => {
    if (text.length > LONGEST_MISREAD) return null;
    const end = text.replace(/[\s.,:;]+$/u, "").length;
    if (end <= offset) return null;
    const letters = selectLetters(text.slice(offset, end));
    bodies ??= named();
    const near = bodies.find(({ letters: name }) => {
      // Without its article the name stands in a masthead.
      if (name[0] !== letters[0]) return false;
      const most = Math.min(Math.max(2, name.length / LETTERS_TO_A_SLIP), name.length / FEWEST_TO_A_SLIP);
      return isWithinDistance(letters, name, Math.floor(most));
    });
    if (!near) return null;
    const { person, number, gender, profile = null } = near.body;
    const agreement: Agreement = gender ? { person, number, gender } : { person, number };
    const subject = { text: text.slice(offset, end), agreement, mask: getAgreementMask(pack, agreement), known: true };
    return { subject, profile, end };
  };
}

/** Only letters, without accents: blanks and marks are what scanners misread most. */
function selectLetters(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[^\p{L}]/gu, "")
    .toLowerCase();
}

/** Whether so many changes of one letter make `a` of `b`, at most. */
function isWithinDistance(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    if (Math.min(...next) > most) return false;
    row = next;
  }
  return (row[b.length] as number) <= most;
}

/** The cells of the language that agree with a subject (bits). */
export function getAgreementMask(pack: CompiledPack, { person, number, gender }: Agreement): number {
  // A language with one cell has one form for whoever acts.
  if (pack.cells.length === 1) return 1;
  return pack.cells.reduce((mask, cell, bit) => {
    const fits =
      cell.person === person && cell.number === number && (!gender || !cell.gender || cell.gender === gender);
    return fits ? mask | (1 << bit) : mask;
  }, 0);
}
