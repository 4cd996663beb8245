/** Participles behind a noun that do not agree with it: « les recommandations formulé », « sa résolution …, intitulé « … ». */

import { memoizePerClause, memoizePerPack, memoizePerWord } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { Reading } from "../../../grammar/morphology/analyse.ts";
import { getWordMorphology } from "../../../grammar/morphology/word-morphology.ts";
import { fold } from "../../../grammar/text/words.ts";
import type { Clause, Span } from "../../../grammar/tree/tree.ts";
import { type ClauseWord, listClauseWords } from "./clause-words.ts";
import { isQuoted } from "./enclosed-spans.ts";
import { isAmongForeignWords } from "./foreign-words.ts";
import { type NounGender, readNoun } from "./noun-genders.ts";
import { getNounForms, isNextWord } from "./verb-kinds.ts";

export interface ParticipleFault {
  readonly span: Span;
  readonly word: string;
  readonly noun: string;
  readonly form: string;
}

/** What is known of a noun from its determiner and its own form; absent features are unknown. */
interface Agreeing {
  readonly word: ClauseWord;
  readonly gender: NounGender | null;
  readonly isPlural: boolean;
}

const getWords = memoizePerPack(pack => {
  const { syntax, complementWords, objectAttributes } = pack.usage;
  const set = (...lists: (readonly string[] | undefined)[]) => new Set(lists.flatMap(list => list ?? []).map(fold));
  const cells = objectAttributes?.determiners;
  // « au » of « à » and « le », « aux » of « à » and « les »
  const contracted = Object.values(complementWords.contracted).flatMap(table => Object.entries(table));
  const isSingular = ([determiner]: readonly [string, string]) => syntax.singularDeterminers.includes(determiner);
  const { determiners, notObjects, linking, clauses } = complementWords;
  return {
    masculine: set(
      cells?.ms,
      contracted.filter(isSingular).map(([, form]) => form),
    ),
    feminine: set(cells?.fs, syntax.feminines),
    singular: set(cells?.s, syntax.singularDeterminers),
    plural: set(
      cells?.p,
      syntax.pluralDeterminers,
      contracted.map(([, form]) => form),
    ),
    /** Behind these a noun is part of another's phrase. */
    inner: new Set(
      [...set(notObjects, linking, syntax.prepositions, pack.connectors, pack.listLinks)].filter(
        word => !clauses.includes(word),
      ),
    ),
    small: set(determiners, notObjects, linking),
    clauses: set(clauses),
    titling: set(syntax.titling),
    texts: set(syntax.ownTexts),
    /** « une fois achevées », « le plus touchés » */
    notNouns: set(syntax.notNouns),
    connectors: set(pack.connectors, pack.listLinks),
  };
});

const NO_READING: readonly Reading[] = [];

/** The readings of a participle of one verb that is nothing else, and no name; none for other words. */
const readParticiple = memoizePerWord(({ text, folded }, pack): readonly Reading[] => {
  if (text !== folded || getNounForms(pack).has(folded)) return NO_READING;
  const readings = getWordMorphology(pack).analyse(folded);
  const isParticiple = readings.every(one => one.slot.startsWith("pp-") && one.lemma === readings[0]?.lemma);
  return isParticiple ? readings : NO_READING;
});

const NONE: readonly ParticipleFault[] = [];

export const findParticipleFaults = memoizePerClause((clause, pack): readonly ParticipleFault[] => {
  const words = listClauseWords(clause, pack);
  let found: ParticipleFault[] | null = null;
  words.forEach((word, at) => {
    const readings = readParticiple(word, pack);
    const [reading] = readings;
    // The first word has no noun before it.
    if (!reading || at === 0) return;
    const noun = isBeforeTitle(word, reading, clause, pack)
      ? findTitledNoun(words, at, readings, clause, pack)
      : findNounBefore(words, at, readings, clause, pack);
    const form = noun && inflect(reading, noun, pack);
    const span = { start: word.start, end: word.end };
    if (!noun || !form || isQuoted(clause, span) || isAmongForeignWords(clause.text, word.start, pack)) return;
    found ??= [];
    found.push({ span, word: word.text, noun: noun.word.text, form });
  });
  return found ?? NONE;
});

const getCell = ({ gender, isPlural }: Agreeing): string => `pp-${gender}${isPlural ? "p" : "s"}`;

function inflect({ lemma }: Reading, noun: Agreeing, pack: CompiledPack): string | null {
  return noun.gender && getWordMorphology(pack).inflect(lemma, getCell(noun), ~0);
}

function isBeforeTitle(word: ClauseWord, { lemma }: Reading, { text }: Clause, pack: CompiledPack): boolean {
  return (
    getWords(pack).titling.has(lemma) && pack.quotes.some(([open]) => text.slice(word.end).trimStart().startsWith(open))
  );
}

/** In words: how far back the noun may stand that a title belongs to. */
const FARTHEST = 40;

/** The noun that a title belongs to, where all nouns that it may belong to are of the other gender. */
function findTitledNoun(
  words: readonly ClauseWord[],
  at: number,
  readings: readonly Reading[],
  { text }: Clause,
  pack: CompiledPack,
): Agreeing | null {
  const isPlural = readings.every(({ slot }) => slot.endsWith("p"));
  const { inner, texts } = getWords(pack);
  let found: Agreeing | null = null;
  for (let index = at - 1; index >= Math.max(0, at - FARTHEST); index--) {
    const word = words[index] as ClauseWord;
    // Another title, a colon: what stands before belongs to something else.
    if (/[«»“”;:]/u.test(text.slice(word.end, words[index + 1]?.start))) break;
    const noun = readNounAt(words, index, text, pack);
    if (!noun) continue;
    if (noun.gender === null || readings.some(({ slot }) => slot.startsWith(`pp-${noun.gender}`))) return null;
    // « le rapport et la décision … intitulés »
    if (isPlural && found) return null;
    found = !found || (found.isPlural !== isPlural && noun.isPlural === isPlural) ? noun : found;
    // « à cet égard sa résolution 57/150 … intitulée »: no part of another noun's phrase.
    if (texts.has(word.folded) && !inner.has(words[index - 2]?.folded ?? "")) break;
  }
  return found && { ...found, isPlural };
}

/** The noun right before a participle, where no other word can be what it belongs to. */
function findNounBefore(
  words: readonly ClauseWord[],
  at: number,
  readings: readonly Reading[],
  clause: Clause,
  pack: CompiledPack,
): Agreeing | null {
  const { text } = clause;
  const { inner, clauses, singular, masculine, feminine, plural, notNouns, connectors } = getWords(pack);
  const noun = readNounAt(words, at - 1, text, pack);
  if (!noun || noun.gender === null || !isNextWord(words[at - 1], words[at], text)) return null;
  // « les secteurs privé et public »
  if (notNouns.has(noun.word.folded) || connectors.has(words[at + 1]?.folded ?? "")) return null;
  const determiner = words[at - 2]?.folded ?? "";
  const before = words[at - 3];
  const isFree = before && isNextWord(before, words[at - 2], text);
  // « le rapport sur les mesures adopté », « des mesures adopté »: the participle may belong to a noun further back.
  if (inner.has(determiner) || (isFree && inner.has(before.folded))) return null;
  const isStart = isFree ? clauses.has(before.folded) : !before && words[at - 2]?.text !== determiner;
  const isKnown =
    masculine.has(determiner) || feminine.has(determiner) || plural.has(determiner) || singular.has(determiner);
  // After an opener or « que », and nowhere else: « a rendu la décision publié » has an object.
  if (!isKnown || !(isStart || isBehindOpener(words[at - 2]?.start, clause))) return null;
  return readings.some(({ slot }) => slot === getCell(noun)) ? null : noun;
}

/** « Rappelant également les recommandations formulé »: right behind an opener. */
function isBehindOpener(start: number | undefined, { text, opener, laterOpeners }: Clause): boolean {
  const ends = [...(opener?.heads ?? []), ...laterOpeners].map(({ end }) => end);
  return start !== undefined && ends.some(end => end <= start && text.slice(end, start).trim() === "");
}

/** A noun with the determiner before it; null where the word is none. */
function readNounAt(words: readonly ClauseWord[], at: number, text: string, pack: CompiledPack): Agreeing | null {
  const { masculine, feminine, singular, plural, small } = getWords(pack);
  const [determiner, word] = [words[at - 1], words[at]];
  if (!determiner || !word || !isNextWord(determiner, word, text) || small.has(word.folded)) return null;
  if (!/^\p{L}{2}/u.test(word.text)) return null;
  const shown = determiner.folded;
  const read = readNoun(word, pack);
  if (masculine.has(shown)) return { word, gender: "m", isPlural: false };
  if (feminine.has(shown)) return { word, gender: "f", isPlural: false };
  if (plural.has(shown)) return { word, gender: read?.gender ?? null, isPlural: true };
  if (singular.has(shown)) return { word, gender: read?.gender ?? null, isPlural: false };
  return null;
}
