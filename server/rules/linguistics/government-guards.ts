/** What makes a complement sound that a word does not govern: an object elsewhere, an inverted subject, another governor. */

import { memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { getWordMorphology } from "../../../grammar/morphology/word-morphology.ts";
import { fold } from "../../../grammar/text/words.ts";
import type { ClauseWord } from "./clause-words.ts";
import type { FoundComplement } from "./government-complements.ts";
import { type Governor, getGovernmentIndex, standsAt } from "./government-index.ts";
import { getPluralEnding } from "./noun-number.ts";
import { isActor, isBetween, isDeterminer, isJoint, isMarker, isPreposition, isSubordinator } from "./phrase-words.ts";
import { getNounForms, getVerbKind, isInfinitive, isNextWord, listVerbKinds } from "./verb-kinds.ts";

/** The words right before a verb that belong to it: « doivent ne pas les », and the word before them. */
export interface VerbLead {
  /** Index of the word before the group; -1 where a mark or nothing stands there. */
  readonly before: number;
  /** It has a pronoun for an object, and the reflexive one. */
  readonly hasPronoun: boolean;
  readonly isReflexive: boolean;
  /** « faire participer »: the verb's subject stands behind it. */
  readonly isCausative: boolean;
  /** The preposition before its first infinitive; empty for none. */
  readonly marker: string;
}

const getSets = memoizePerPack(pack => {
  const { usage, clitics } = pack;
  const set = (...lists: (readonly string[])[]) => new Set(lists.flat().map(fold));
  const reflexives = set(Object.keys(usage.reflexives));
  return {
    reflexives,
    // « lui demander les »: pronouns of others do not matter to who asks for an object.
    pronouns: set(clitics.singular, clitics.plural, clitics.verbal, Object.keys(usage.reflexives)),
    negations: set(usage.negations),
    manners: getGovernmentIndex(pack).takers,
    particles: set(clitics.gerund),
    clauses: set(usage.complementWords.clauses),
    starts: set(usage.syntax.clauseStarts, usage.clauseWords.stops, usage.clauseWords.relatives),
    absolute: set(usage.phraseWords.absoluteMarkers),
    articles: set(usage.articles, usage.complementWords.determiners),
    nounLike: set(usage.clauseWords.nounLike),
    // “there” is of both numbers.
    expletives: set(
      usage.clauseWords.pronouns.singular.filter(word => usage.clauseWords.pronouns.plural.includes(word)),
    ),
    subjects: set(
      usage.clauseWords.pronouns.singular,
      usage.clauseWords.pronouns.plural,
      usage.clauseWords.relatives,
      usage.complementWords.clauses,
    ),
    wholes: set(usage.syntax.freeRelatives),
    modals: set(
      usage.clauseWords.verbs.singular,
      usage.clauseWords.verbs.plural,
      usage.clauseWords.verbs.any,
      usage.syntax.infinitiveAfter.filter(word => !/\s/.test(word)),
      usage.syntax.participleAfter.filter(word => !/\s/.test(word)),
    ),
    joints: set(usage.complementWords.clauses, pack.connectors, pack.listLinks),
  };
});

export function readVerbLead(words: readonly ClauseWord[], at: number, text: string, pack: CompiledPack): VerbLead {
  const { pronouns, negations, reflexives, modals, particles } = getSets(pack);
  const { causatives } = getGovernmentIndex(pack);
  let hasPronoun = false;
  let isReflexive = false;
  let isCausative = false;
  let marker = "";
  let index = at - 1;
  for (; index >= 0; index--) {
    const word = words[index] as ClauseWord;
    if (!isNextWord(word, words[index + 1], text)) {
      index = -1;
      break;
    }
    // « en procédant »: a preposition.
    const isBehindPronoun = pronouns.has(words[index - 1]?.folded ?? "") && isNextWord(words[index - 1], word, text);
    if (particles.has(word.folded) && !isBehindPronoun && isGerund(words[index + 1]?.folded ?? "", pack)) break;
    if (pronouns.has(word.folded)) {
      if (reflexives.has(word.folded)) isReflexive = true;
      else hasPronoun ||= !negations.has(word.folded) && !isNegation(word.folded, pack);
      continue;
    }
    if (causatives.has(word.folded)) isCausative = true;
    if (modals.has(word.folded) && !isMarker(word.folded, pack)) continue;
    const lemma = readVerb(word.folded, pack);
    if (lemma !== null) {
      isCausative ||= causatives.has(lemma);
      if (isMarked(words, index, text, pack) || getVerbOf(word.folded, pack)) continue;
      break;
    }
    if (isMarker(word.folded, pack)) marker = word.folded;
    else if (!isBetween(word.folded, pack)) break;
  }
  return { before: index, hasPronoun, isReflexive, isCausative, marker };
}

const isMarked = (words: readonly ClauseWord[], at: number, text: string, pack: CompiledPack) =>
  isNextWord(words[at - 1], words[at], text) && isMarker(words[at - 1]?.folded ?? "", pack);

const isGerund = (word: string, pack: CompiledPack) =>
  getWordMorphology(pack)
    .analyse(word)
    .some(one => getVerbKind(one, pack) === "gerund");

/** Words of the negation that are among the pronouns of a verb. */
const isNegation = (word: string, { usage: { negations } }: CompiledPack) => negations.includes(word);

/** The verb that a word is a form of, and of nothing else; null for others. */
function readVerb(word: string, pack: CompiledPack): string | null {
  const [first, ...others] = getWordMorphology(pack).analyse(word);
  if (!first || others.some(({ lemma }) => lemma !== first.lemma)) return null;
  return getVerbKind(first, pack) === null || getNounForms(pack).has(word) || getSets(pack).nounLike.has(word)
    ? null
    : first.lemma;
}

/** Whether it is finite or an infinitive, so that it goes on with the next. */
function getVerbOf(word: string, pack: CompiledPack): boolean {
  return getWordMorphology(pack)
    .analyse(word)
    .some(one => getVerbKind(one, pack) === "infinitive" || getVerbKind(one, pack) === "finite");
}

/** « auxquelles doivent répondre les », “as do the”: what follows may be the subject. */
export function mayBeInverted(
  { before }: VerbLead,
  { form }: Governor,
  words: readonly ClauseWord[],
  pack: CompiledPack,
): boolean {
  const word = words[before];
  if (!word) return form === "finite";
  const { starts, clauses, expletives } = getSets(pack);
  return starts.has(word.folded) || clauses.has(word.folded) || expletives.has(word.folded);
}

/** “out of chaos would emerge an enemy”: behind a preposition at the beginning of its clause, without “to”. */
export function isInvertedPlain(
  { form }: Governor,
  { before, marker }: VerbLead,
  words: readonly ClauseWord[],
  pack: CompiledPack,
): boolean {
  const { plains } = getGovernmentIndex(pack);
  if (plains.size === 0 || form !== "infinitive" || marker !== "" || before < 0) return false;
  const { clauses } = getSets(pack);
  const start = words.findLastIndex(({ folded }, index) => index <= before && clauses.has(folded));
  const first = words.slice(start + 1, before + 1).find(({ folded }) => !isJoint(folded, pack));
  if (first === undefined) return false;
  return isPreposition(first.folded, pack) || pack.usage.syntax.prepositions.includes(first.folded);
}

/** “all we can to achieve it”, “called upon to act”: what follows is a purpose, or what somebody is called upon to do. */
export function isBeforePurpose(
  { lemma }: Governor,
  { marker }: FoundComplement,
  words: readonly ClauseWord[],
  at: number,
  text: string,
  pack: CompiledPack,
): boolean {
  const { modals, wholes, subjects } = getSets(pack);
  const before = words[at - 1];
  if (marker === "" || !before || !isNextWord(before, words[at], text)) return false;
  const { folded } = before;
  if (!modals.has(lemma)) return listVerbKinds(folded, pack).has("participle");
  for (let index = at - 1; index >= Math.max(0, at - PURPOSE_REACH); index--) {
    if (!isNextWord(words[index], words[index + 1], text)) break;
    if (wholes.has(words[index]?.folded ?? "")) return true;
  }
  // “power and will to”, “a growing will to”: a noun, but behind a pronoun, a plural or a name.
  if (!getSets(pack).nounLike.has(lemma)) return false;
  const isSubject = subjects.has(folded) || /^\p{Lu}/u.test(before.text) || getPluralEnding(pack)?.test(folded);
  return !isSubject || /['’]$/u.test(words[at - 2]?.text ?? "");
}

/** In words: “everything that it responsibly can to …”. */
const PURPOSE_REACH = 6;

/** A word that is a past tense and a participle, without “is” before it. */
export function isPast(words: readonly ClauseWord[], at: number, text: string, pack: CompiledPack): boolean {
  const word = words[at] as ClauseWord;
  if (!listVerbKinds(word.folded, pack).has("participle")) return false;
  let index = at - 1;
  while (isNextWord(words[index], words[index + 1], text) && isBetween(words[index]?.folded ?? "", pack)) index--;
  const copulas = pack.usage.pronouns?.copulas ?? [];
  const before = words[index]?.folded ?? "";
  const isCopula = getWordMorphology(pack)
    .analyse(before)
    .some(({ lemma }) => copulas.includes(lemma));
  return (
    !isCopula &&
    !Object.entries(pack.usage.syntax.numberPairs).some(([one, many]) => {
      const isBe = pack.usage.syntax.modalForms[one] === "be";
      return isBe && (one === before || many === before);
    })
  );
}

/** Whether a complement is one that nouns have: “of”. */
export function isGenitive({ marker }: FoundComplement, pack: CompiledPack): boolean {
  return pack.usage.complementWords.linking.includes(marker);
}

/** Whether a gerund behind a word is a verb: “by suffering of”, “is suffering of”; elsewhere it may be a noun. */
export function beginsGerund(before: string, pack: CompiledPack): boolean {
  const { gerundAfter, participleAfter } = pack.usage.syntax;
  return before === "" || gerundAfter.includes(before) || participleAfter.includes(before);
}

/** In words: how far before the verb a relative pronoun may stand, and how far behind it its object. */
const REACH = 30;

/** Whether a verb that takes an object may have it elsewhere than right behind it. */
export function mayHaveObject(
  group: VerbLead,
  words: readonly ClauseWord[],
  from: number,
  text: string,
  pack: CompiledPack,
): boolean {
  if (group.hasPronoun || group.isReflexive || group.isCausative) return true;
  const { absolute } = getSets(pack);
  const before = words[group.before];
  // « les mesures à prendre aux frontières »
  if (absolute.has(group.marker) && before && !leadsToAct(before, pack)) return true;
  return isRelative(group, words, text, pack) || hasObjectBehind(words, from, text, pack);
}

/** « Engage les États à respecter », « visant à »: the infinitive is what is to be done. */
function leadsToAct({ folded, text }: ClauseWord, pack: CompiledPack): boolean {
  const token = { folded, isCapital: /^\p{Lu}/u.test(text), start: 0, end: 0 };
  if (isActor(token, pack) || isJoint(folded, pack) || getSets(pack).manners.has(folded)) return true;
  return readVerb(folded, pack) !== null;
}

/** Whether the verb belongs to a relative clause, whose pronoun may be its object. */
export function isRelative(group: VerbLead, words: readonly ClauseWord[], text: string, pack: CompiledPack): boolean {
  const { clauses, starts } = getSets(pack);
  let index = group.before;
  for (let steps = 0; index >= 0 && steps < REACH; index--, steps++) {
    const word = words[index] as ClauseWord;
    const next = words[index + 1];
    if (next && /[,;:.]/.test(text.slice(word.end, next.start))) return false;
    if (clauses.has(word.folded)) {
      if (!joinsClause(words, index, text, pack)) return true;
    } else if (starts.has(word.folded)) return true;
  }
  return false;
}

/** In words: « souligne en outre que », « note avec satisfaction que ». */
const CLAUSE_REACH = 4;

/** « souligne que », “convinced that”, « et que », « à ce que »: no relative pronoun. */
function joinsClause(words: readonly ClauseWord[], at: number, text: string, pack: CompiledPack): boolean {
  for (let before = at - 1; before >= Math.max(0, at - CLAUSE_REACH); before--) {
    const word = words[before] as ClauseWord;
    if (!isNextWord(word, words[before + 1], text)) return false;
    const { folded } = word;
    if (before === at - 1 && isJoint(folded, pack)) return true;
    // « l'aide qu'ils », but « veille à ce que ».
    if (isDeterminer(folded, pack) || pack.usage.articles.includes(folded))
      return before === at - 1 && isMarker(words[before - 1]?.folded ?? "", pack);
    const lead = isNextWord(words[before - 1], word, text) ? (words[before - 1]?.folded ?? "") : "";
    if (isDeterminer(lead, pack) || pack.usage.articles.includes(lead)) return false;
    const isFirst = before === 0 || word.text !== folded;
    if (isFirst && getWordMorphology(pack).analyse(folded).length > 0) return true;
    if (readVerb(folded, pack) !== null) return true;
  }
  return false;
}

/** Whether a participle behind a noun belongs to it, in a paragraph whose opener is the only finite verb so far. */
export function isAttribute(
  words: readonly ClauseWord[],
  at: number,
  from: number,
  text: string,
  pack: CompiledPack,
): boolean {
  const { starts, clauses, modals } = getSets(pack);
  const noun = words[at - 1];
  if (!noun || noun.start < from || !isNextWord(noun, words[at], text)) return false;
  const { folded } = noun;
  if (isDeterminer(folded, pack) || isPreposition(folded, pack) || isMarker(folded, pack) || isJoint(folded, pack))
    return false;
  if (isBetween(folded, pack) || modals.has(folded) || getSets(pack).pronouns.has(folded)) return false;
  // “the progress made”
  const isNoun = isDeterminer(words[at - 2]?.folded ?? "", pack);
  if (pack.usage.syntax.notNouns.includes(folded)) return false;
  if (!isNoun && (readVerb(folded, pack) !== null || isInfinitive(folded, pack))) return false;
  return words.every(
    (word, index) =>
      index >= at ||
      word.start < from ||
      !(starts.has(word.folded) || clauses.has(word.folded) || isSubordinator(word.folded, pack)) ||
      isMarker(word.folded, pack),
  );
}

/** A determiner that nothing governs: « renforcer aux frontières les contrôles ». */
function hasObjectBehind(words: readonly ClauseWord[], from: number, text: string, pack: CompiledPack): boolean {
  const { joints, starts } = getSets(pack);
  for (let index = from; index < from + REACH; index++) {
    const [before, word] = [words[index - 1], words[index]];
    if (!before || !word) return false;
    if (/[;:.]/.test(text.slice(before.end, word.start))) return false;
    // What follows another verb is that verb's.
    if (index > from + 1 && (starts.has(before.folded) || readVerb(before.folded, pack) !== null)) return false;
    if (!isDeterminer(word.folded, pack)) continue;
    // “such as”
    if (isPreposition(words[index + 1]?.folded ?? "", pack)) continue;
    if (!isNextWord(before, word, text)) return true;
    const { folded } = before;
    const isGoverned =
      isDeterminer(folded, pack) ||
      isPreposition(folded, pack) ||
      isMarker(folded, pack) ||
      isSubordinator(folded, pack) ||
      pack.usage.syntax.prepositions.includes(folded) ||
      joints.has(folded) ||
      isJoint(folded, pack) ||
      readVerb(folded, pack) !== null;
    if (!isGoverned) return true;
  }
  return false;
}

/** In words: how far before a noun or an adjective another governor of the same preposition may stand. */
const GOVERNOR_REACH = 18;

/** Whether a word before takes such a complement, which may go with it: « concilier le droit avec le travail ». */
export function isGovernedElsewhere(
  marker: string,
  words: readonly ClauseWord[],
  at: number,
  text: string,
  pack: CompiledPack,
): boolean {
  const { governors } = getGovernmentIndex(pack);
  for (let index = at - 1; index >= Math.max(0, at - GOVERNOR_REACH); index--) {
    const word = words[index] as ClauseWord;
    if (/[;:.]/.test(text.slice(word.end, words[index + 1]?.start))) return false;
    const group = governors.get(word.folded);
    if (group?.some(one => one.takes.some(shape => shape.marker === marker) && standsAt(one.words, words, index, text)))
      return true;
  }
  return false;
}
