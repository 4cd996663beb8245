/**
 * How a sub-paragraph is built, by its first words: with an infinitive, a finite verb, a gerund, a participle, a noun, a
 * clause, a sentence of its own (« Il doit … »).
 */

import { memoizePerClause, memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { Reading } from "../../../grammar/morphology/analyse.ts";
import { getWordMorphology } from "../../../grammar/morphology/word-morphology.ts";
import { fold, type Word, WordStream } from "../../../grammar/text/words.ts";
import type { Span } from "../../../grammar/tree/tree.ts";
import { getNounForms, getVerbKind, getWordsBeforeVerb, isInfinitive, type VerbKind } from "./verb-kinds.ts";

export interface ItemForm {
  readonly kind: "infinitive" | "finite" | "gerund" | "participle" | "noun" | "clause" | "sentence";
  /** The word before an infinitive, never elided: `de`, `to`; null without one. */
  readonly marker: string | null;
  /** The marker with what follows, or the verb: what a form of another kind takes the place of. Counts from the clause. */
  readonly span: Span;
  /** Whether the words behind it show that it is no noun. */
  readonly isSure: boolean;
  /** Whether an infinitive is told by its form alone, or by its marker; “ensure” is a plural as well. */
  readonly isDistinct: boolean;
  /** It may as well be a noun, and tells nothing of the items beside it: “Support national offices”. */
  readonly isWeak: boolean;
  /** Of the verb, the dictionary form; null where it may be of several, and for nouns and clauses. */
  readonly lemma: string | null;
  /** Where the verb stands, and where what belongs to it begins, with its pronouns and negations. */
  readonly verb: (Span & { readonly from: number }) | null;
}

/** Words that may stand between a marker and its infinitive: « de ne pas en faire ». */
const MOST_BETWEEN = 4;

/** Null where the first words tell nothing for sure. */
export const readItemForm = memoizePerClause(({ text, bodyStart, innerLabel }, pack): ItemForm | null => {
  if (innerLabel) return null;
  const stream = new WordStream(text, bodyStart);
  const first = stream.at(0);
  if (!first || first.start !== bodyStart) return null;
  const words = getWords(pack);
  if (words.clauses.has(first.folded)) return createForm("clause", null, stream, null);
  const marker = words.markers.get(first.folded);
  if (beginsSentence(stream, pack)) return createForm("sentence", null, stream, null);
  const verb = findVerb(stream, marker === undefined ? 0 : 1, pack);
  if (marker !== undefined) return verb?.kind === "infinitive" ? createForm("infinitive", marker, stream, verb) : null;
  if (verb) return createForm(verb.kind, null, stream, verb);
  return isNounPhrase(stream, pack) ? createForm("noun", null, stream, null) : null;
});

/** « Il doit assurer », “Shall respect”: a pronoun or an auxiliary, and a verb that goes with it. */
function beginsSentence(stream: WordStream, pack: CompiledPack): boolean {
  const { pronouns, auxiliaries } = getWords(pack);
  const [first, second, third] = [stream.at(0), stream.at(1), stream.at(2)];
  if (!first || !second) return false;
  if (auxiliaries.has(first.folded))
    return isInfinitive(second.folded, pack) || (third !== null && isInfinitive(third.folded, pack));
  if (!pronouns.has(first.folded)) return false;
  if (auxiliaries.has(second.folded)) return true;
  return getWordMorphology(pack)
    .analyse(second.folded)
    .some(reading => getVerbKind(reading, pack) === "finite");
}

function createForm(
  kind: ItemForm["kind"],
  marker: string | null,
  stream: WordStream,
  verb: FoundVerb | null,
): ItemForm {
  const first = stream.at(0) as Word;
  // « La promotion »: an article alone would show nothing.
  const last = verb?.word ?? stream.at(1) ?? first;
  const from = (marker === null ? first : (stream.at(1) ?? first)).start;
  return {
    kind,
    marker,
    span: { start: first.start, end: last.end },
    isSure: verb?.isSure ?? true,
    isDistinct: kind === "infinitive" && (verb?.isDistinct ?? false),
    isWeak: verb?.isWeak ?? false,
    lemma: verb?.lemma ?? null,
    verb: verb && { start: verb.word.start, end: verb.word.end, from },
  };
}

const getWords = memoizePerPack(pack => {
  const { clauses, markers, determiners, linking } = pack.usage.complementWords;
  const foldAll = (words: readonly string[]) => new Set(words.map(fold));
  const forms = (marker: string) => [
    marker,
    // Old prints leave the accent of a capital out: « A renforcer ».
    ...pack.usage.capitalAccents.filter(([, accented]) => fold(accented) === marker).map(([plain]) => plain),
    ...pack.usage.elisions.filter(({ word }) => word === marker).map(({ elided }) => elided),
  ];
  const adverbs = pack.modifiers.map(([form]) => form).filter(form => !/[\s'’]/u.test(form));
  return {
    clauses: foldAll(clauses),
    markers: new Map(markers.flatMap(marker => forms(marker).map(form => [fold(form), marker] as const))),
    between: getWordsBeforeVerb(pack),
    determiners: foldAll(determiners),
    nouns: getNounForms(pack),
    nounInfinitives: foldAll(pack.usage.complementWords.nouns),
    linking: foldAll(linking),
    subordinators: new Set(pack.subordinators),
    adverbs: foldAll(adverbs),
    pronouns: foldAll([...pack.usage.clauseWords.pronouns.singular, ...pack.usage.clauseWords.pronouns.plural]),
    // « doit », “shall”: what takes an infinitive by itself.
    auxiliaries: new Set(
      pack.usage.syntax.infinitiveAfter.map(fold).filter(word => !word.includes(" ") && !markers.includes(word)),
    ),
  };
});

interface FoundVerb {
  readonly kind: "infinitive" | "finite" | "gerund" | "participle";
  readonly word: Word;
  readonly lemma: string | null;
  readonly isSure: boolean;
  readonly isDistinct: boolean;
  readonly isWeak?: boolean;
}

function findVerb(stream: WordStream, from: number, pack: CompiledPack): FoundVerb | null {
  const { between, nouns, nounInfinitives, determiners } = getWords(pack);
  const { analyse } = getWordMorphology(pack);
  let mayBeNoun = false;
  for (let index = from; index <= from + MOST_BETWEEN; index++) {
    const word = stream.at(index);
    if (!word) return null;
    const readings = analyse(word.folded);
    const kinds = new Set(readings.map(reading => getVerbKind(reading, pack)));
    const isNoun = nouns.has(word.folded);
    if (kinds.has("infinitive") && !nounInfinitives.has(word.folded)) {
      // In English the form is that of the plural as well, and often a noun: “support for”.
      const isOther = kinds.size > 1 || nouns.has(word.folded);
      if (isOther && from === 0 && (mayBeNoun || !beginsObject(stream, index + 1, false, pack))) {
        if (index > from || !kinds.has("finite")) return null;
        const lemma = getLemma(readings, "infinitive", pack);
        return { kind: "infinitive", word, lemma, isSure: false, isDistinct: false, isWeak: true };
      }
      const isDistinct = !isOther || from > 0;
      return { kind: "infinitive", word, lemma: getLemma(readings, "infinitive", pack), isSure: true, isDistinct };
    }
    // « Tout faire »
    if (between.has(word.folded) || (index === from && determiners.has(word.folded))) {
      // « La demande », « les lui transmettre »: of verbs only the infinitive is told for sure.
      mayBeNoun ||= determiners.has(word.folded);
      continue;
    }
    const [kind] = kinds;
    if (kind === "participle" && kinds.size === 1 && index === 0) return readParticiple(stream, readings, isNoun, pack);
    if (from > 0 || mayBeNoun || kinds.size !== 1 || (kind !== "finite" && kind !== "gerund")) return null;
    const isSure = beginsObject(stream, index + 1, !isNoun, pack);
    return { kind, word, lemma: getLemma(readings, kind, pack), isSure, isDistinct: false };
  }
  return null;
}

/** « Renforcé les capacités »: a participle that sounds as the infinitive does, with what infinitives lead to. */
function readParticiple(
  stream: WordStream,
  readings: readonly Reading[],
  isNoun: boolean,
  pack: CompiledPack,
): FoundVerb | null {
  const word = stream.at(0) as Word;
  const lemma = getLemma(readings, "participle", pack);
  const { homophones } = pack.usage.syntax;
  const isHomophone = Object.entries(homophones).some(
    ([ending, instead]) => word.folded.endsWith(ending) && word.folded.slice(0, -ending.length) + instead === lemma,
  );
  if (isNoun || !isHomophone) return null;
  return { kind: "participle", word, lemma, isSure: beginsObject(stream, 1, true, pack), isDistinct: false };
}

function getLemma(readings: readonly Reading[], kind: VerbKind, pack: CompiledPack): string | null {
  const lemmas = new Set(readings.filter(one => getVerbKind(one, pack) === kind).map(one => one.lemma));
  return lemmas.size === 1 ? ([...lemmas][0] as string) : null;
}

/**
 * What shows the word before it to be a verb: an article, a clause, « également », « à renforcer »; of a word that is
 * no noun, « à la » as well.
 */
function beginsObject(stream: WordStream, at: number, isVerb: boolean, pack: CompiledPack): boolean {
  const { determiners, clauses, adverbs, markers, linking } = getWords(pack);
  const [next, after] = [stream.at(at), stream.at(at + 1)];
  if (!next) return false;
  if (determiners.has(next.folded) || clauses.has(next.folded) || adverbs.has(next.folded)) return true;
  if (!after || !markers.has(next.folded)) return false;
  if (isInfinitive(after.folded, pack)) return true;
  const third = stream.at(at + 2);
  // « à ce que »
  if (third && determiners.has(after.folded) && clauses.has(third.folded)) return true;
  return isVerb && !linking.has(next.folded) && (determiners.has(after.folded) || clauses.has(after.folded));
}

/** In words: how far behind its subject a verb is looked for. */
const LONGEST_SUBJECT = 12;

/** « La création de »: a determiner, and no sentence that begins with it, as « Les organes centraux examinent ». */
function isNounPhrase(stream: WordStream, pack: CompiledPack): boolean {
  const { determiners, nouns, linking, subordinators } = getWords(pack);
  const [first, second] = [stream.at(0), stream.at(1)];
  if (!first || !second || !determiners.has(first.folded) || !/\p{L}{3}/u.test(second.folded)) return false;
  for (let index = 2; index < LONGEST_SUBJECT; index++) {
    const word = stream.at(index);
    if (!word || subordinators.has(word.folded)) return true;
    const before = stream.at(index - 1)?.folded ?? "";
    if (nouns.has(word.folded) || linking.has(before) || determiners.has(before)) continue;
    const readings = getWordMorphology(pack).analyse(word.folded);
    if (readings.length > 0 && readings.every(reading => getVerbKind(reading, pack) === "finite")) return false;
  }
  return true;
}
