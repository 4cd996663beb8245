/** Verbs in another form than the words before them ask for: « doivent honorés », “to ensures”, “has fail”. */

import { memoizePerClause, memoizePerPack, memoizePerWord } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { Reading } from "../../../grammar/morphology/analyse.ts";
import { getWordMorphology } from "../../../grammar/morphology/word-morphology.ts";
import { fold, foldWords } from "../../../grammar/text/words.ts";
import type { Span } from "../../../grammar/tree/tree.ts";
import { type ClauseWord, listClauseWords } from "./clause-words.ts";
import { isQuoted } from "./enclosed-spans.ts";
import { findInfinitiveFor } from "./finite-infinitives.ts";
import { isAmongForeignWords } from "./foreign-words.ts";
import { copyInitialCase } from "./opener-forms.ts";
import { isAdverbial } from "./stray-prepositions.ts";
import { getNounForms, getVerbKind, getWordsBeforeVerb, isNextWord, listVerbKinds } from "./verb-kinds.ts";

export interface WrongForm {
  readonly span: Span;
  readonly wants: "infinitive" | "participle" | "gerund";
  /** The words that ask for the form. */
  readonly before: string;
  /** Null where the form is a word of its own that is left out of the morphology: “adopted”. */
  readonly form: string | null;
  readonly isSure: boolean;
}

/** Words that ask for a form: of any verb, of one with an object, of one with anything behind it, or behind a subject. */
interface Governor {
  readonly words: readonly string[];
  readonly wants: "infinitive" | "participle" | "gerund";
  readonly of: "any" | "object" | "complement" | "subject";
}

/** By first word; the longest first. */
const getGovernors = memoizePerPack(({ usage: { syntax } }) => {
  const create = (list: readonly string[], wants: Governor["wants"], of: Governor["of"]) =>
    list.map((wording): Governor => ({ words: foldWords(wording), wants, of }));
  const governors = [
    ...create(syntax.infinitiveAfter, "infinitive", "any"),
    ...create(syntax.infinitiveBeforeObject, "infinitive", "object"),
    ...create(syntax.infinitiveBeforeComplement, "infinitive", "complement"),
    ...create(syntax.participleAfter, "participle", "any"),
    ...create(syntax.participleAfterSubject, "participle", "subject"),
    ...create(syntax.gerundAfter, "gerund", "any"),
  ].sort((a, b) => b.words.length - a.words.length);
  const byWord = new Map<string, Governor[]>();
  for (const one of governors) byWord.set(one.words[0] ?? "", [...(byWord.get(one.words[0] ?? "") ?? []), one]);
  return byWord;
});

const getSets = memoizePerPack(pack => {
  const { complementWords, syntax } = pack.usage;
  const { determiners, clauses, notObjects, linking } = complementWords;
  const set = (...lists: (readonly string[])[]) => new Set(lists.flat().map(fold));
  const linked = set(linking, pack.connectors, pack.listLinks, clauses);
  return {
    determiners: set(determiners),
    objects: set(determiners, clauses),
    complements: new Set(
      [...set(determiners, clauses, notObjects)].filter(word => !linked.has(word) || clauses.includes(word)),
    ),
    notAfter: set(syntax.notInfinitiveAfter),
    subjects: new Set([
      ...pack.usage.clauseWords.relatives,
      ...Object.values(pack.usage.pronouns?.words ?? {}).map(fold),
    ]),
    // « peuvent en fait »
    particles: set(pack.clitics.gerund),
    notParticipleAfter: set(syntax.notParticipleAfter),
    adjectives: set(syntax.plainAdjectives),
    plainParticiples: set(syntax.plainParticiples),
    proVerbs: set(syntax.proVerbs),
    infinitiveTakers: set(syntax.infinitiveTakers),
    gerundTakers: set(syntax.gerundTakers),
  };
});

const listGovernors = memoizePerWord(({ folded }, pack) => getGovernors(pack).get(folded));

const NONE: readonly WrongForm[] = [];

export const findWrongForms = memoizePerClause((clause, pack): readonly WrongForm[] => {
  const words = listClauseWords(clause, pack);
  let found: WrongForm[] | null = null;
  // Of « afin de », « de » asks for nothing more.
  let free = 0;
  words.forEach((word, at) => {
    if (at < free) return;
    const governor = listGovernors(word, pack)?.find(one => fits(one, words, at, clause.text));
    if (!governor) return;
    free = at + governor.words.length;
    const wrong = findWrongForm(governor, words, at, clause.text, pack);
    if (!wrong || isQuoted(clause, wrong.span) || isAmongForeignWords(clause.text, wrong.span.start, pack)) return;
    found ??= [];
    found.push(wrong);
  });
  return found ?? NONE;
});

function fits({ words }: Governor, all: readonly ClauseWord[], at: number, text: string): boolean {
  return words.every(
    (word, index) =>
      all[at + index]?.folded === word && (index === 0 || isNextWord(all[at + index - 1], all[at + index], text)),
  );
}

function findWrongForm(
  governor: Governor,
  words: readonly ClauseWord[],
  at: number,
  text: string,
  pack: CompiledPack,
): WrongForm | null {
  const { determiners, notAfter, notParticipleAfter, particles } = getSets(pack);
  const { wants, of } = governor;
  const behind = at + governor.words.length;
  const before = words[at - 1]?.folded ?? "";
  // « leur doit » is no verb; « tient pour assuré » no purpose.
  if (of === "subject" && !isSubject(before, pack)) return null;
  if (determiners.has(before) || (of !== "any" && of !== "subject" && notAfter.has(before))) return null;
  // « ayant de nouveau assumé », « continuer à distance »: the preposition is one with an adverb.
  if (wants === "infinitive" && isAdverbial(governor.words.at(-1) ?? "", words.slice(behind, behind + 1), 0, pack))
    return null;
  // “forces in being”, “human beings”; “the will and determination”
  if (wants === "participle" && notParticipleAfter.has(before)) return null;
  if (wants === "infinitive" && isNounBehindNoun(words, at, text, pack)) return null;
  const place = findVerbPlace(words, behind, of === "any" || of === "subject", text, pack);
  const verb = words[place];
  if (!verb || particles.has(words[place - 1]?.folded ?? "")) return null;
  const listed = findListedForm(governor, words[at]?.folded ?? "", verb.folded, pack);
  if (listed !== null) {
    return createWrongForm(governor, words, at, place, copyInitialCase(listed, verb.text), false, text);
  }
  if (wants === "infinitive" && of !== "complement")
    // « de continue »: spelt like what may stand before a verb.
    for (const index of new Set([behind, place])) {
      const infinitive = findInfinitiveFor(words, at, index, text, pack);
      if (infinitive === null) continue;
      return createWrongForm(
        governor,
        words,
        at,
        index,
        copyInitialCase(infinitive, words[index]?.text ?? ""),
        true,
        text,
      );
    }
  const reading = findOnlyVerb(verb.folded, pack);
  if (!reading || !isWrong(reading, governor, words, at, place, text, pack)) return null;
  const { inflect } = getWordMorphology(pack);
  const form =
    wants === "infinitive" ? reading.lemma : inflect(reading.lemma, wants === "participle" ? "pp" : GERUND, ~0);
  const participles = pack.morphology.slots.filter(({ name }) => name.startsWith("pp"));
  const isSure = of === "any" && (wants !== "participle" || participles.length === 1);
  return createWrongForm(governor, words, at, place, form && copyInitialCase(form, verb.text), isSure, text);
}

function createWrongForm(
  { wants, words: { length } }: Governor,
  words: readonly ClauseWord[],
  at: number,
  place: number,
  form: string | null,
  isSure: boolean,
  text: string,
): WrongForm {
  const { start, end } = words[place] as ClauseWord;
  return {
    span: { start, end },
    wants,
    before: text.slice(words[at]?.start, words[at + length - 1]?.end),
    form,
    isSure,
  };
}

/** The slot of gerunds, where verbs have one that prepositions ask for. */
const GERUND = "ing";

/** Words that may stand between: « doivent également ne pas ». */
const MOST_BETWEEN = 4;

/** The place of the word after those that may stand before a verb; -1 where a mark comes first. */
function findVerbPlace(
  words: readonly ClauseWord[],
  from: number,
  hasAdverbs: boolean,
  text: string,
  pack: CompiledPack,
): number {
  const { determiners } = getSets(pack);
  for (let index = from; index <= from + MOST_BETWEEN; index++) {
    const word = words[index];
    if (!word || !isNextWord(words[index - 1], word, text)) return -1;
    const isBefore = getWordsBeforeVerb(pack).has(word.folded) || (hasAdverbs && isAdverb(word.folded, pack));
    // « en vue de la tenue »: an article, and no pronoun.
    if (!isBefore || determiners.has(word.folded)) return index;
  }
  return -1;
}

function isAdverb(word: string, pack: CompiledPack): boolean {
  const { analyse } = getWordMorphology(pack);
  return pack.usage.phraseWords.adverbEndings.some(ending => word.endsWith(ending)) && analyse(word).length === 0;
}

/** The reading of a word that may be of one verb only; of several forms of it the first. */
function findOnlyVerb(word: string, pack: CompiledPack): Reading | null {
  const readings = getWordMorphology(pack).analyse(word);
  const [first] = readings;
  return first && readings.every(({ lemma }) => lemma === first.lemma) ? first : null;
}

function isWrong(
  reading: Reading,
  { wants, of }: Governor,
  words: readonly ClauseWord[],
  at: number,
  place: number,
  text: string,
  pack: CompiledPack,
): boolean {
  const sets = getSets(pack);
  const { syntax } = pack.usage;
  const [verb, next] = [words[place] as ClauseWord, words[place + 1]];
  const behind = next && isNextWord(verb, next, text) ? next.folded : null;
  const hasObject = behind !== null && sets.objects.has(behind);
  if (of === "object" || of === "complement") {
    // « pour assuré la »: the participle that sounds as the infinitive does.
    if (!isHomophone(verb.folded, reading, pack)) return false;
    return of === "object" ? hasObject : behind !== null && (sets.complements.has(behind) || isAdverb(behind, pack));
  }
  const kinds = new Set(
    getWordMorphology(pack)
      .analyse(verb.folded)
      .map(one => getVerbKind(one, pack)),
  );
  if (kinds.has(wants) || kinds.has(null)) return false;
  const nouns = getNounForms(pack);
  const isTold = hasObject || !(nouns.has(verb.folded) || nouns.has(reading.lemma));
  // “in support of”, “of use”: after a preposition a noun is always likelier.
  if (wants === "gerund") {
    const goesOn = behind !== null && (hasObject || (sets.complements.has(behind) && !sets.determiners.has(behind)));
    const isNoun = nouns.has(verb.folded) || nouns.has(reading.lemma);
    return kinds.has("infinitive") && goesOn && !isNoun && verb.text === verb.folded;
  }
  if (wants === "participle") {
    if (!kinds.has("infinitive") || verb.text !== verb.folded || sets.plainParticiples.has(verb.folded)) return false;
    if (isBeing(words[at]?.folded ?? "", pack) && isPredicate(words, at, verb, isClause(behind, pack), pack))
      return false;
    // “should be own by”, “to be hold in”
    const isAgent = behind !== null && syntax.agents.includes(behind);
    return isTold || (isAgent && place === at + 1);
  }
  // “shall recognized”, “should including”: behind a modal nothing else stands.
  const isModal = syntax.participleModals.includes(words[at]?.folded ?? "") && verb.text === verb.folded;
  if (isModal && !kinds.has("infinitive") && (kinds.has("gerund") || kinds.has("participle"))) return true;
  if (kinds.has("gerund")) {
    if (!isTold || kinds.size > 1 || isAmongGerunds(words, at, text, pack)) return false;
    return takesInfinitive(words, at, text, pack);
  }
  // “the tasks alluded to requires”
  if (isStranded(words, at, pack)) return false;
  // “to displaced persons”: where participles do not agree, they stand before nouns.
  return isTold && (kinds.has("finite") || hasObject || sets.infinitiveTakers.size === 0);
}

/** Whether an auxiliary is “is”, and not “has”. */
function isBeing(governor: string, pack: CompiledPack): boolean {
  const having = pack.usage.pronouns?.auxiliaries ?? [];
  return !getWordMorphology(pack)
    .analyse(governor)
    .some(({ lemma }) => having.includes(lemma));
}

/** Whether what stands behind “is” is no verb: “it is clear that”, “there is hope that”, “all it can do is pass the law”. */
function isPredicate(
  words: readonly ClauseWord[],
  at: number,
  verb: ClauseWord,
  hasClause: boolean,
  pack: CompiledPack,
): boolean {
  const { adjectives, proVerbs } = getSets(pack);
  if (adjectives.has(verb.folded) || proVerbs.has(words[at - 1]?.folded ?? "")) return true;
  return hasClause && getNounForms(pack).has(verb.folded);
}

const isClause = (word: string | null, { usage: { complementWords } }: CompiledPack): boolean =>
  word !== null && complementWords.clauses.includes(word);

/** “their purpose and will has been”: a modal that is a noun as well, beside another. */
function isNounBehindNoun(words: readonly ClauseWord[], at: number, text: string, pack: CompiledPack): boolean {
  const { clauseWords, complementWords } = pack.usage;
  const [noun, joint, word] = [words[at - 2], words[at - 1], words[at]];
  if (!noun || !joint || !word || !clauseWords.nounLike.includes(word.folded)) return false;
  if (!pack.connectors.includes(joint.folded) || !isNextWord(noun, joint, text)) return false;
  const before = words[at - 3]?.folded ?? "";
  const isNoun = complementWords.determiners.includes(before) || complementWords.linking.includes(before);
  return isNoun && (getNounForms(pack).has(noun.folded) || getWordMorphology(pack).analyse(noun.folded).length === 0);
}

/** “must been”, “has took”: forms that the morphology does not have, or that stand there in no text. */
function findListedForm({ wants, of }: Governor, governor: string, verb: string, pack: CompiledPack): string | null {
  if (of !== "any") return null;
  const { syntax } = pack.usage;
  if (wants === "participle") return syntax.pastForms[verb] ?? null;
  return wants === "infinitive" && syntax.participleModals.includes(governor)
    ? (syntax.modalForms[verb] ?? null)
    : null;
}

/** In words: how far back the first of two gerunds may stand. */
const FARTHEST_GERUND = 24;

/** “from expanding trade to protecting it”, “committed to ending it, and to protecting”: another gerund tells. */
function isAmongGerunds(words: readonly ClauseWord[], at: number, text: string, pack: CompiledPack): boolean {
  const { figureWords } = pack.usage;
  const governor = words[at]?.folded ?? "";
  const leads = [
    ...(pack.connectors.includes(words[at - 1]?.folded ?? "") ? [governor] : []),
    ...(figureWords.until.includes(governor) ? figureWords.from : []),
  ];
  for (let index = at - 1; index >= Math.max(0, at - FARTHEST_GERUND) && leads.length > 0; index--) {
    const [lead, gerund] = [words[index] as ClauseWord, words[index + 1] as ClauseWord];
    if (/[.;:]/.test(text.slice(lead.end, gerund.start))) return false;
    if (leads.includes(lead.folded) && listVerbKinds(gerund.folded, pack).has("gerund")) return true;
  }
  return false;
}

/** Whether “to” belongs to the participle before it, which takes no plain form: “referred to”. */
function isStranded(words: readonly ClauseWord[], at: number, pack: CompiledPack): boolean {
  const { gerundTakers, infinitiveTakers } = getSets(pack);
  const before = words[at - 1]?.folded ?? "";
  return gerundTakers.has(before) && !infinitiveTakers.has(before) && listVerbKinds(before, pack).has("participle");
}

function isHomophone(word: string, { lemma, slot }: Reading, pack: CompiledPack): boolean {
  if (!/^pp(?:-ms)?$/.test(slot)) return false;
  return Object.entries(pack.usage.syntax.homophones).some(
    ([ending, instead]) => word.endsWith(ending) && word.slice(0, -ending.length) + instead === lemma,
  );
}

/** In words: how far back the verb or noun may stand that “to” belongs to. */
const FARTHEST = 16;

/** “urges all States to ensuring”, but “their commitment to ensuring”: the nearest word that takes either tells. */
function takesInfinitive(words: readonly ClauseWord[], at: number, text: string, pack: CompiledPack): boolean {
  const { infinitiveTakers, gerundTakers } = getSets(pack);
  for (let index = at - 1; index >= Math.max(0, at - FARTHEST); index--) {
    const word = words[index] as ClauseWord;
    if (gerundTakers.has(word.folded) || /[.;:]/.test(text.slice(word.end, words[index + 1]?.start))) return false;
    if (infinitiveTakers.has(word.folded)) return true;
  }
  return false;
}

/** « elle est », « qui a »: a pronoun, and no « c' ». */
function isSubject(before: string, pack: CompiledPack): boolean {
  return getSets(pack).subjects.has(before);
}
