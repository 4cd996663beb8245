/** Verbs in another number than the noun right before them: « que les États doit », “that Member States has”. */

import { memoizePerClause, memoizePerPack, memoizePerTree } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { getWordMorphology } from "../../../grammar/morphology/word-morphology.ts";
import { fold, foldWords, stripAccents } from "../../../grammar/text/words.ts";
import type { Clause, Span } from "../../../grammar/tree/tree.ts";
import { type ClauseWord, listClauseWords } from "./clause-words.ts";
import { isCorrelative } from "./correlatives.ts";
import { isQuoted } from "./enclosed-spans.ts";
import { isAmongForeignWords } from "./foreign-words.ts";
import { getPluralEnding } from "./noun-number.ts";
import {
  getNounForms,
  getVerbKind,
  getWordsBeforeVerb,
  isInfinitive,
  isNextWord,
  listVerbKinds,
} from "./verb-kinds.ts";

export interface NumberFault {
  readonly span: Span;
  /** With its determiner and adjectives. */
  readonly subject: string;
  readonly verb: string;
  readonly form: string;
  /** Whether the verb is a preposition without its accent as well: « a ». */
  readonly mayBeMarker: boolean;
}

interface NumberWords {
  readonly starts: ReadonlySet<string>;
  /** Determiners of one or two words, each as its folded words. */
  readonly plural: readonly (readonly string[])[];
  readonly singular: readonly (readonly string[])[];
  readonly bothNumbers: ReadonlySet<string>;
  readonly irregular: ReadonlySet<string>;
  readonly collectives: ReadonlySet<string>;
  readonly comparing: ReadonlySet<string>;
  readonly toPlural: ReadonlyMap<string, string>;
  readonly toSingular: ReadonlyMap<string, string>;
  /** Words that stand in no noun phrase, or begin another. */
  readonly borders: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  readonly linking: ReadonlySet<string>;
  readonly markers: ReadonlySet<string>;
  /** The same without their accents, where they have any: « a ». */
  readonly bareMarkers: ReadonlySet<string>;
  readonly ending: RegExp | null;
}

const getNumberWords = memoizePerPack((pack): NumberWords => {
  const { syntax, complementWords, writing } = pack.usage;
  const { connectors, listLinks, subordinators, usage } = pack;
  const set = (...lists: (readonly string[])[]) => new Set(lists.flat().map(fold));
  const pairs = Object.entries(syntax.numberPairs);
  const { determiners, notObjects, linking, clauses, markers } = complementWords;
  return {
    starts: set(syntax.clauseStarts),
    plural: syntax.pluralDeterminers.map(foldWords).sort((a, b) => b.length - a.length),
    singular: syntax.singularDeterminers.map(foldWords),
    bothNumbers: set(syntax.bothNumbers),
    irregular: set(syntax.irregularPlurals),
    collectives: set(syntax.collectives),
    comparing: set(syntax.comparing),
    toPlural: new Map(pairs),
    toSingular: new Map(pairs.map(([one, many]) => [many, one])),
    borders: set(
      determiners,
      notObjects,
      linking,
      clauses,
      markers,
      connectors,
      listLinks,
      subordinators,
      syntax.prepositions,
      [writing.infinitive, ...usage.beginnings],
    ),
    determiners: set(determiners, clauses),
    linking: set(linking),
    markers: set(markers),
    bareMarkers: set(markers.map(stripAccents).filter(word => !markers.includes(word))),
    ending: getPluralEnding(pack),
  };
});

const NONE: readonly NumberFault[] = [];

export const findNumberFaults = memoizePerClause((clause, pack): readonly NumberFault[] => {
  const { starts, comparing } = getNumberWords(pack);
  const words = listClauseWords(clause, pack);
  const found: NumberFault[] = [];
  const first = words.findIndex(word => word.start >= clause.bodyStart);
  words.forEach((word, at) => {
    // « les États ainsi que la société civile doivent »: a comparison begins no clause.
    const begins =
      starts.has(word.folded) && !comparing.has(words[at - 1]?.folded ?? "") && !isExclusive(words, at, pack);
    if (begins) found.push(...findFault(words, at + 1, clause, pack));
    // « 4. Les États parties doit »: a sentence without an opener begins with its subject.
    else if (at === first && clause.opener === null && /^\p{Lu}/u.test(word.text))
      found.push(...findFault(words, at, clause, pack));
  });
  return found.length === 0 ? NONE : found;
});

/** In words: how far before « que » its negation may stand. */
const LONGEST_EXCLUSION = 4;

/** « les États qui n'ont reçu qu'une aide doivent »: « ne … que » begins no clause; « n'ignorant pas que » does. */
export function isExclusive(words: readonly ClauseWord[], at: number, { usage }: CompiledPack): boolean {
  if (!usage.complementWords.clauses.includes((words[at] as ClauseWord).folded)) return false;
  const before = words.slice(Math.max(0, at - LONGEST_EXCLUSION), at).map(({ folded }) => folded);
  return (
    before.some(word => usage.negations.includes(word)) && !before.some(word => usage.negated?.words.includes(word))
  );
}

/** In words, behind the determiner: « les autres États parties concernés ». */
const LONGEST_SUBJECT = 5;

/** In words, with what « de » adds: « les recommandations de la Commission du droit international ». */
const LONGEST_COMPLEMENT = 12;

/** In words: how far back the first part of a comparison may stand. */
const FARTHEST = 12;

function findFault(words: readonly ClauseWord[], at: number, clause: Clause, pack: CompiledPack): NumberFault[] {
  const known = getNumberWords(pack);
  const findDeterminer = (list: NumberWords["plural"]) =>
    list.find(one => one.every((word, index) => words[at + index]?.folded === word));
  const plural = findDeterminer(known.plural);
  const singular = plural ? undefined : findDeterminer(known.singular);
  const first = words[at];
  // « tant la communauté que le Gouvernement devront »
  if (
    !first ||
    (singular && words.slice(Math.max(0, at - FARTHEST), at).some(word => known.comparing.has(word.folded)))
  )
    return [];
  const from = at + (plural ?? singular ?? []).length;
  const isWhole = (end: number) =>
    singular ? isSingular(words.slice(from, end), pack) : isPlural(words.slice(from, end), plural !== undefined, pack);
  // Where « de », “of” goes on from the noun: « les recommandations de la Commission ».
  let complement = -1;
  for (let index = from; index <= from + (complement < 0 ? LONGEST_SUBJECT : LONGEST_COMPLEMENT); index++) {
    const word = words[index];
    if (!word || (index > at && !isNextWord(words[index - 1], word, clause.text))) return [];
    const form =
      index === from ? null : findOtherNumber(words, index, singular ? "plural" : "singular", clause.text, pack);
    // “Ten years is a long time”: an amount is one thing.
    const isAnother = pack.usage.syntax.countedOnes.includes(first.folded);
    const isAmount = isCardinal((isAnother ? words[at + 1] : first)?.folded ?? "", pack);
    if (form !== null && !singular && isAmount && isCopula(word.folded, pack)) return [];
    // « les délégués soit des États, soit des organisations »
    if (form !== null && isCorrelative(words, index, pack)) return [];
    if (form !== null && (complement < 0 || isSureVerb(words, index, pack))) {
      const span = { start: word.start, end: word.end };
      if (!isWhole(complement < 0 ? index : complement) || isQuoted(clause, span)) return [];
      if (isAmongForeignWords(clause.text, span.start, pack)) return [];
      const subject = clause.text.slice(first.start, words[index - 1]?.end);
      return [{ span, subject, verb: word.text, form, mayBeMarker: isBareMarker(word.folded, pack) }];
    }
    if (known.starts.has(word.folded)) return [];
    // « les documents dont la notification est demandée peuvent »: a clause that has its verb leaves the next to another.
    if (index > from && hasOwnVerb(word, singular !== undefined, pack)) return [];
    const isLink = known.linking.has(word.folded);
    if (complement < 0 && isLink && plural && index > from && isWhole(index)) complement = index;
    else if (complement >= 0 ? isBreak(word, isLink, pack) : known.borders.has(word.folded)) return [];
  }
  return [];
}

function isCardinal(folded: string, { usage }: CompiledPack): boolean {
  return /^\d/.test(folded) || Object.hasOwn(usage.spokenNumbers?.cardinals ?? {}, folded);
}

function isCopula(folded: string, pack: CompiledPack): boolean {
  const copulas = pack.usage.pronouns?.copulas ?? [];
  return getWordMorphology(pack)
    .analyse(folded)
    .some(({ lemma }) => copulas.includes(lemma));
}

/** Behind a complement only verbs that are nothing else: « doit », “has”. */
function isSureVerb(words: readonly ClauseWord[], at: number, pack: CompiledPack): boolean {
  const { toPlural, toSingular, linking } = getNumberWords(pack);
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]];
  if (!before || !word || linking.has(before.folded) || isBareMarker(word.folded, pack)) return false;
  // « la région est doivent »
  return toPlural.has(word.folded) && !toSingular.has(next?.folded ?? "");
}

/** Whether a word is a verb in the number of the subject before it, and nothing else. */
function hasOwnVerb({ folded }: ClauseWord, isSingular: boolean, pack: CompiledPack): boolean {
  const { toPlural, toSingular } = getNumberWords(pack);
  if ((isSingular ? toPlural : toSingular).has(folded)) return true;
  const readings = getWordMorphology(pack).analyse(folded);
  if (getNounForms(pack).has(folded)) return false;
  return (
    readings.length > 0 &&
    readings.every(({ slot, lemma }) => slot === (isSingular ? "pres3s" : "pres3p") && !getNounForms(pack).has(lemma))
  );
}

/** What ends a complement without doubt of what the verb belongs to: another preposition, « et », a verb. */
function isBreak({ folded }: ClauseWord, isLink: boolean, pack: CompiledPack): boolean {
  const { borders, determiners } = getNumberWords(pack);
  if (borders.has(folded)) return !isLink && !determiners.has(folded);
  const readings = getWordMorphology(pack).analyse(folded);
  return readings.some(reading => getVerbKind(reading, pack) === "finite") && !getNounForms(pack).has(folded);
}

/** The form of a verb in the number of its subject, where the word is a verb in the other number and nothing else. */
function findOtherNumber(
  words: readonly ClauseWord[],
  at: number,
  number: "singular" | "plural",
  text: string,
  pack: CompiledPack,
): string | null {
  const { toPlural, toSingular, determiners, borders, linking, markers } = getNumberWords(pack);
  const word = words[at] as ClauseWord;
  if (word.text !== word.folded) return null;
  const listed = (number === "singular" ? toPlural : toSingular).get(word.folded);
  const next = isNextWord(word, words[at + 1], text) ? (words[at + 1] as ClauseWord) : null;
  if (listed !== undefined) return isBareMarker(word.folded, pack) && !beginsPredicate(next, pack) ? null : listed;
  // « l'objectif urgent »: adjectives end as plurals of verbs do.
  if (number === "plural" || !next) return null;
  const { analyse, inflect } = getWordMorphology(pack);
  const [reading, ...others] = analyse(word.folded);
  if (!reading || others.length > 0 || reading.slot !== "pres3s") return null;
  const nouns = getNounForms(pack);
  const isVerb = !nouns.has(word.folded) && !nouns.has(reading.lemma);
  // « continue de s'efforcer », « joue un rôle »: a verb by what follows.
  let act = at + 2;
  while (getWordsBeforeVerb(pack).has(words[act]?.folded ?? "")) act++;
  const hasAct = markers.has(next.folded) && isInfinitive(words[act]?.folded ?? "", pack);
  const goesOn = isVerb && borders.has(next.folded) && !linking.has(next.folded);
  if (!determiners.has(next.folded) && !hasAct && !goesOn) return null;
  return inflect(reading.lemma, "pres3p", ~0);
}

/** « a » is « à » as well, where an accent is missing: « les pays a revenu élevé ». */
function isBareMarker(word: string, pack: CompiledPack): boolean {
  return getNumberWords(pack).bareMarkers.has(word);
}

/** What follows a verb and seldom a preposition: « a adopté », « a également », « a un rôle ». */
function beginsPredicate(next: ClauseWord | null, pack: CompiledPack): boolean {
  if (!next) return true;
  if (getNounForms(pack).has(next.folded)) return false;
  const readings = getWordMorphology(pack).analyse(next.folded);
  if (readings.length > 0) return readings.every(reading => getVerbKind(reading, pack) === "participle");
  return (
    getNumberWords(pack).determiners.has(next.folded) ||
    getWordsBeforeVerb(pack).has(next.folded) ||
    pack.usage.syntax.participleAfter.includes(next.folded)
  );
}

/** Whether a text prints such prepositions with their accents. */
export const hasAccentedMarkers = memoizePerTree(({ text }, pack) =>
  pack.usage.complementWords.markers.some(marker => stripAccents(marker) !== marker && text.includes(` ${marker} `)),
);

/**
 * Whether a noun phrase is in the plural: where adjectives agree, all its words are; elsewhere its last is, but for
 * participles behind it: “all States concerned”.
 */
function isPlural(phrase: readonly ClauseWord[], hasDeterminer: boolean, pack: CompiledPack): boolean {
  const agreeing = hasAgreement(pack);
  if (agreeing) return hasDeterminer && phrase.every(word => isPluralWord(word, true, pack));
  const { analyse } = getWordMorphology(pack);
  const isParticiple = ({ folded }: ClauseWord) => {
    const readings = analyse(folded);
    return readings.length > 0 && readings.every(reading => getVerbKind(reading, pack) === "participle");
  };
  const last = phrase.findLastIndex(word => !isParticiple(word));
  const noun = phrase[last];
  // “protecting victims is”: the act is the subject; “participating States” act.
  const isAct = phrase.slice(0, last).some(({ folded }) => listVerbKinds(folded, pack).has("gerund"));
  if (isAct && !hasDeterminer && noun && !getActors(pack).has(noun.folded)) return false;
  if (!noun || !isPluralWord(noun, false, pack)) return false;
  if (pack.usage.syntax.namesInPlural.includes(`${phrase[last - 1]?.text} ${noun.text}`)) return false;
  // “that States respect human rights is”: the subject is a clause.
  return phrase
    .slice(0, last)
    .every(({ folded }) => analyse(folded).every(reading => getVerbKind(reading, pack) !== "finite"));
}

const hasAgreement = memoizePerPack(({ morphology }) => morphology.slots.some(({ name }) => name === "adj-mp"));

/** The shortest that a bare plural is told by its ending: `s` of “Israel's” is none. */
const SHORTEST = 4;

function isPluralWord({ folded, text }: ClauseWord, isTold: boolean, pack: CompiledPack): boolean {
  const { bothNumbers, irregular, ending } = getNumberWords(pack);
  if (irregular.has(folded)) return true;
  if (ending === null || folded.length < SHORTEST || !ending.test(folded)) return false;
  return (isTold || !bothNumbers.has(folded)) && !isName(text, pack);
}

function isName(text: string, pack: CompiledPack): boolean {
  return /^\p{Lu}/u.test(text) && !getActors(pack).has(fold(text));
}

const getActors = memoizePerPack(pack => new Set(pack.subjectNouns.flatMap(({ word }) => fold(word).split(" "))));

function isSingular(phrase: readonly ClauseWord[], pack: CompiledPack): boolean {
  const { collectives, ending } = getNumberWords(pack);
  return phrase.every(
    ({ folded, text }) => ending !== null && !ending.test(folded) && !collectives.has(folded) && !isName(text, pack),
  );
}
