/** Complex prepositions and their like without the word that they ask for, or with another. */

import { memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { GoverningPhrases } from "../../../grammar/languages/phrases.ts";
import { getWordMorphology } from "../../../grammar/morphology/word-morphology.ts";
import { fold } from "../../../grammar/text/words.ts";
import type { Span } from "../../../grammar/tree/tree.ts";
import { type ClauseWord, isSpaceBetween, listFoldedWords } from "./clause-words.ts";
import { findElidedForm } from "./elided-words.ts";
import { readNominal } from "./nominal-readings.ts";
import { isAdverbial } from "./stray-prepositions.ts";
import { getNounForms, getVerbKind, listVerbKinds } from "./verb-kinds.ts";

export interface PhraseSlip extends Span {
  /** What stands there, as it is written. */
  readonly written: string;
  readonly forms: readonly string[];
  /** Nothing else can be meant. */
  readonly isSure: boolean;
}

interface PhraseWords {
  readonly determiners: ReadonlySet<string>;
  /** Of the determiners, those that may be a pronoun before a verb: « le », « leur ». */
  readonly pronouns: ReadonlySet<string>;
  readonly notNouns: ReadonlySet<string>;
  readonly verbs: ReadonlySet<string>;
  readonly pasts: ReadonlySet<string>;
  /** Nouns and adjectives that look like verbs. */
  readonly nounLike: ReadonlySet<string>;
  readonly asides: readonly (readonly string[])[];
  /** By preposition and article, both in one: « de », « les »: « des ». */
  readonly contracted: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** The other way: « des »: « de », « les ». */
  readonly parts: ReadonlyMap<string, readonly [preposition: string, article: string]>;
}

const getPhraseWords = memoizePerPack((pack): PhraseWords => {
  const { complementWords } = pack.usage;
  const contracted = Object.entries(complementWords.contracted).map(
    ([preposition, forms]) => [preposition, new Map(Object.entries(forms))] as const,
  );
  return {
    determiners: new Set(complementWords.determiners.map(fold)),
    pronouns: new Set([...pack.clitics.singular, ...pack.clitics.plural].map(fold)),
    notNouns: new Set([...pack.phrases.notNouns, ...pack.listLinks, ...pack.subordinators].map(fold)),
    verbs: new Set(pack.phrases.verbs),
    pasts: new Set(pack.phrases.pasts),
    nounLike: new Set(pack.usage.clauseWords.nounLike),
    asides: pack.phrases.asides.map(aside => listFoldedWords(aside, pack)),
    contracted: new Map(contracted),
    parts: new Map(
      contracted.flatMap(([preposition, forms]) =>
        [...forms].map(([article, form]) => [form, [preposition, article]] as const),
      ),
    ),
  };
});

/** A slip behind the phrase that stands from one word to another; null where all is well or cannot be told. */
export function findGoverningSlip(
  phrase: GoverningPhrases,
  words: readonly ClauseWord[],
  first: number,
  last: number,
  text: string,
  pack: CompiledPack,
): PhraseSlip | null {
  const [end, next] = [words[last] as ClauseWord, words[last + 1]];
  if (!next || !isSpaceBetween(end, next, text) || phrase.takes.includes(next.folded)) return null;
  const isWrong = phrase.wrong.includes(next.folded);
  if (!isWrong && !isLost(phrase, words, last, text, pack)) return null;
  if (isExcepted(phrase, words, first, text) || isFarther(phrase, words, last + 1, text)) return null;
  const known = getPhraseWords(pack);
  if (isWrong && known.asides.some(aside => isRun(words, last + 1, aside))) return null;
  const after = words[last + 2];
  // “comply to some extent with the rules”
  const noun = last + (known.determiners.has(after?.folded ?? "") ? 3 : 2);
  if (isWrong && isAdverbial(next.folded, words, noun, pack)) return null;
  const isBound = phrase.free === "no" || phrase.free === "adverb";
  if (phrase.free === "adverb" && !isApart(words, first, text, pack)) return null;
  if (!isBound && hasVerbBehind(words, last + 1, phrase.free === "clause", text, pack)) return null;
  const form = isWrong ? replacePreposition(phrase, next, after, pack) : insertPreposition(phrase, next, pack);
  const { start } = words[first] as ClauseWord;
  const behind = isWrong && form.endsWith("'") && after ? after : next;
  const joined = behind === next ? form : form + behind.text;
  // As it is written, with the blank behind it.
  const lead = text.slice(start, next.start);
  const written = text.slice(start, behind.end);
  return { start, end: behind.end, written, forms: [lead + joined], isSure: isBound };
}

/** Whether an adverb goes with no verb before it: it begins a part of the sentence, or stands behind a noun. */
function isApart(words: readonly ClauseWord[], at: number, text: string, pack: CompiledPack): boolean {
  const [before, word] = [words[at - 1], words[at] as ClauseWord];
  if (!before || !isSpaceBetween(before, word, text)) return true;
  if (pack.listLinks.includes(before.folded) || pack.connectors.includes(before.folded)) return true;
  const { noun, isVerb: mayBeVerb } = readNominal(before, pack);
  return noun !== 0 && !mayBeVerb;
}

/** Whether a noun phrase begins behind the phrase, so that nothing stands between that should. */
function isLost(
  { lost }: GoverningPhrases,
  words: readonly ClauseWord[],
  last: number,
  text: string,
  pack: CompiledPack,
): boolean {
  if (lost === "none") return false;
  const [next, after] = [words[last + 1] as ClauseWord, words[last + 2]];
  const { determiners, pronouns, notNouns } = getPhraseWords(pack);
  if (isBareVerb(next.folded, pack)) return true;
  if (lost === "verb") return false;
  if (determiners.has(next.folded)) {
    if (!after || !isSpaceBetween(next, after, text)) return false;
    // « le 3 mai »: a date; « le plus large »: more of the phrase; « les applique »: a pronoun.
    if (/^\p{N}/u.test(after.text) || notNouns.has(after.folded)) return false;
    // “a report every two years”: an adverbial.
    if (isAdverbial("none", words.slice(0, last + 4), last + 2, pack)) return false;
    return !pronouns.has(next.folded) || !isVerb(after.folded, pack);
  }
  if (lost !== "any" || notNouns.has(next.folded)) return false;
  // “in accordance therewith”, “on behalf, inter alia, of”: adverbs and other small words are no nouns.
  if (pack.usage.phraseWords.adverbEndings.some(ending => next.folded.endsWith(ending))) return false;
  return /^[\p{L}\p{N}]/u.test(next.text);
}

/** A verb that is nothing else, in the form that is bound to a small word: “ensure”, « assurer ». */
function isBareVerb(word: string, pack: CompiledPack): boolean {
  const { verbs } = getPhraseWords(pack);
  if (verbs.size > 0) return verbs.has(word);
  const kinds = listVerbKinds(word, pack);
  return kinds.size === 1 && kinds.has("infinitive") && !isNoun(word, pack);
}

function isNoun(word: string, pack: CompiledPack): boolean {
  return getNounForms(pack).has(word) || getPhraseWords(pack).nounLike.has(word);
}

function isVerb(word: string, pack: CompiledPack): boolean {
  if (isNoun(word, pack)) return false;
  const { singular, plural } = pack.usage.clauseWords.verbs;
  return (
    singular.includes(word) ||
    plural.includes(word) ||
    getWordMorphology(pack)
      .analyse(word)
      .some(reading => getVerbKind(reading, pack) === "finite" || getVerbKind(reading, pack) === "infinitive")
  );
}

/** Words that are looked at behind a phrase that may stand alone. */
const REACH = 14;

/** Whether a verb follows in the same part of the sentence, of which the noun behind the phrase may be the subject. */
function hasVerbBehind(
  words: readonly ClauseWord[],
  from: number,
  isPast: boolean,
  text: string,
  pack: CompiledPack,
): boolean {
  const { singular, plural } = pack.usage.clauseWords.verbs;
  const { determiners, pasts } = getPhraseWords(pack);
  for (let at = from + 1; at < words.length && at < from + REACH; at++) {
    const [before, { folded, ...word }] = [words[at - 1] as ClauseWord, words[at] as ClauseWord];
    if (!isSpaceBetween(before, { folded, ...word }, text)) return false;
    if (
      pasts.has(folded) ||
      pack.subordinators.includes(folded) ||
      singular.includes(folded) ||
      plural.includes(folded)
    )
      return true;
    if (isNoun(folded, pack) || determiners.has(before.folded)) continue;
    const kinds = listVerbKinds(folded, pack);
    if (kinds.has("finite") || (isPast && kinds.has("participle"))) return true;
  }
  return false;
}

/** Words before a phrase among which one may make another of it: « mettre effectivement en application ». */
const REACH_BEFORE = 2;

function isExcepted(
  { notAfter, lost }: GoverningPhrases,
  words: readonly ClauseWord[],
  first: number,
  text: string,
): boolean {
  if (notAfter.length === 0) return false;
  const reach = lost === "verb" ? 1 : REACH_BEFORE;
  for (let at = first - 1; at >= Math.max(0, first - reach); at--) {
    const before = words[at] as ClauseWord;
    if (!isSpaceBetween(before, words[at + 1] as ClauseWord, text)) return false;
    if (notAfter.includes(before.folded)) return true;
  }
  return false;
}

/** How far off the word that is asked for may stand: “in accordance, as appropriate, with”. */
const FAR = 4;

function isFarther(
  { takes, lost }: GoverningPhrases,
  words: readonly ClauseWord[],
  from: number,
  text: string,
): boolean {
  if (lost !== "any") return false;
  for (let at = from; at < from + FAR; at++) {
    const [word, next] = [words[at], words[at + 1]];
    if (!word || !next || !isSpaceBetween(word, next, text)) return false;
    if (takes.includes(next.folded)) return true;
  }
  return false;
}

function isRun(words: readonly ClauseWord[], from: number, wanted: readonly string[]): boolean {
  return wanted.every((word, place) => words[from + place]?.folded === word);
}

/** The form before a word: « de », « d' ». */
function getForm({ takes: [usual = ""] }: GoverningPhrases, next: string, pack: CompiledPack): string {
  return findElidedForm(usual, next, pack) ?? usual;
}

/** The word that is asked for, and the determiner or noun behind it: « des », « de la », « d'une ». */
function insertPreposition(phrase: GoverningPhrases, next: ClauseWord, pack: CompiledPack): string {
  const [usual = ""] = phrase.takes;
  const contracted = getPhraseWords(pack).contracted.get(usual)?.get(next.folded);
  if (contracted !== undefined) return contracted;
  const form = getForm(phrase, next.folded, pack);
  return `${form}${form.endsWith("'") ? "" : " "}${next.text}`;
}

/** The preposition that belongs where another stands: « aux » for « des », « à » for « de ». */
function replacePreposition(
  phrase: GoverningPhrases,
  written: ClauseWord,
  after: ClauseWord | undefined,
  pack: CompiledPack,
): string {
  const { parts, contracted } = getPhraseWords(pack);
  const [usual = ""] = phrase.takes;
  const [, article] = parts.get(written.folded) ?? [];
  const joined = article === undefined ? undefined : contracted.get(usual)?.get(article);
  if (joined !== undefined) return joined;
  const form = getForm(phrase, after?.folded ?? "", pack);
  // « d'une » becomes « à une ».
  return written.folded.endsWith("'") && !form.endsWith("'") ? `${form} ` : form;
}
