/**
 * Complements that a verb, a noun or an adjective never takes, right behind it: « répondre les besoins », “comply the
 * terms”. A word is taken for what it is in the table only where it is nothing else, and its complement for its own only
 * where nothing else may govern it.
 */

import { memoizePerClause, memoizePerWord } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { getWordMorphology } from "../../../grammar/morphology/word-morphology.ts";
import type { Clause, Span } from "../../../grammar/tree/tree.ts";
import { namesActor } from "./act-complements.ts";
import { type ClauseWord, listClauseWords } from "./clause-words.ts";
import { findElidedForm } from "./elided-words.ts";
import { isBracketed, isQuoted } from "./enclosed-spans.ts";
import { isAmongForeignWords } from "./foreign-words.ts";
import { type FoundComplement, isAside, readComplement } from "./government-complements.ts";
import {
  beginsGerund,
  isAttribute,
  isBeforePurpose,
  isGenitive,
  isGovernedElsewhere,
  isInvertedPlain,
  isPast,
  isRelative,
  mayBeInverted,
  mayHaveObject,
  readVerbLead,
} from "./government-guards.ts";
import { type Governor, getGovernmentIndex, standsAt } from "./government-index.ts";
import { readNominal } from "./nominal-readings.ts";
import { isDeterminer, isMarker, isPreposition } from "./phrase-words.ts";
import { readProse } from "./prose-tokens.ts";
import { isNextWord } from "./verb-kinds.ts";

export interface GovernmentFault extends Span {
  readonly kind: "complement" | "reflexive";
  /** The word, and what stands behind it, as printed. */
  readonly governor: string;
  readonly words: string;
  /** What may be meant, the likeliest first. */
  readonly instead: readonly string[];
  /** Nothing else can be meant. */
  readonly isSure: boolean;
  /** The form alone proves it. */
  readonly isCertain: boolean;
}

const NONE: readonly GovernmentFault[] = [];

export const findGovernmentFaults = memoizePerClause((clause, pack): readonly GovernmentFault[] => {
  const { governors } = getGovernmentIndex(pack);
  if (governors.size === 0 || clause.text.startsWith("|")) return NONE;
  const words = listClauseWords(clause, pack);
  const found: GovernmentFault[] = [];
  words.forEach((word, at) => {
    for (const governor of listGovernors(word, pack)) {
      if (!standsAt(governor.words, words, at, clause.text)) continue;
      const fault = findFault(governor, words, at, clause, pack);
      if (!fault || fault.start < (found.at(-1)?.end ?? 0)) continue;
      found.push(fault);
      return;
    }
  });
  return found.length === 0 ? NONE : found;
});

const NO_GOVERNOR: readonly Governor[] = [];

/** Those whose complements can be wrong and that begin with a word. */
const listGovernors = memoizePerWord(
  ({ folded }, pack): readonly Governor[] =>
    getGovernmentIndex(pack)
      .governors.get(folded)
      ?.filter(({ never }) => never.length > 0) ?? NO_GOVERNOR,
);

function findFault(
  governor: Governor,
  words: readonly ClauseWord[],
  at: number,
  clause: Clause,
  pack: CompiledPack,
): GovernmentFault | null {
  const { text } = clause;
  const last = at + governor.words.length - 1;
  const from =
    governor.kind === "word" || governor.kind === "noun" ? last + 1 : skipAdverbs(words, last + 1, text, pack);
  const complement = readComplement(words, from, text, pack);
  if (!complement || !governor.never.some(one => one.marker === complement.marker && one.of === complement.of))
    return null;
  const word = words[at] as ClauseWord;
  // A name; what begins the paragraph or an item is none.
  if (word.text !== word.folded && word.start > clause.bodyStart) return null;
  if (
    isAside(words, from, complement, governor.kind !== "word", text, pack) ||
    hasOwnComplement(governor, complement, words, text, pack) ||
    !isGoverning(governor, complement, words, at, from, clause, pack)
  )
    return null;
  const span = { start: word.start, end: (words[complement.head] as ClauseWord).end };
  if (isQuoted(clause, span) || isBracketed(clause, span) || isAmongForeignWords(text, span.start, pack)) return null;
  return governor.pronoun === ""
    ? createFault(governor, complement, words, at, from, text, pack)
    : createReflexiveFault(governor, words, at, text, pack);
}

/** In words: how far what belongs between a word and its complement may reach. */
const LONGEST_BETWEEN = 10;

/** “insist to that effect on the plan”, « se prémunir de surcroît contre les abus »: its own complement stands behind. */
function hasOwnComplement(
  { takes }: Governor,
  { marker, head }: FoundComplement,
  words: readonly ClauseWord[],
  text: string,
  pack: CompiledPack,
): boolean {
  if (marker === "") return false;
  for (let at = head + 1; at <= head + LONGEST_BETWEEN && isNextWord(words[at - 1], words[at], text); at++) {
    const other = readComplement(words, at, text, pack);
    if (!other || other.marker === "" || isAside(words, at, other, true, text, pack)) continue;
    if (takes.some(one => one.marker === other.marker && one.of === other.of)) return true;
  }
  return false;
}

/** Whether the word is the governor that the table means, and the complement its own. */
function isGoverning(
  governor: Governor,
  complement: FoundComplement,
  words: readonly ClauseWord[],
  at: number,
  from: number,
  clause: Clause,
  pack: CompiledPack,
): boolean {
  const { text, opener, bodyStart } = clause;
  const start = words[at]?.start ?? 0;
  const { kind, form, isNounToo, takes, pronoun } = governor;
  const before = isNextWord(words[at - 1], words[at], text) ? (words[at - 1]?.folded ?? "") : "";
  // « se doivent de », “the will to”
  const { plains } = getGovernmentIndex(pack);
  if (kind === "word" && complement.of === "verb" && complement.marker === "" && plains.size > 0) {
    if (!plains.has(words[complement.head]?.folded ?? "")) return false;
  }
  if (kind === "word")
    return (
      !isReflexive(before, pack) &&
      !isDeterminer(before, pack) &&
      !(complement.of === "verb" && plains.size > 0 && isBeforePurpose(governor, complement, words, at, text, pack))
    );
  // « les recommandations formulées le Comité », “the report prepared the Secretary-General”
  const isParticiple = kind === "participle" || kind === "passive";
  if (isParticiple && complement.marker === "")
    return (
      opener !== null &&
      (kind !== "passive" ||
        namesActor(readProse(text, words[from]?.start ?? 0, LONGEST_NAME, pack).tokens, 0, pack)) &&
      isAttribute(words, at, opener.end, text, pack)
    );
  // “we faced the crisis”: a past tense as well, but behind “is”.
  if (kind === "adjective" && complement.marker === "" && plains.size > 0 && isPast(words, at, text, pack))
    return false;
  if (kind === "noun" || kind === "adjective" || isParticiple)
    return complement.marker === "" || !isGovernedElsewhere(complement.marker, words, at, text, pack);
  if (
    isNounToo &&
    start > bodyStart &&
    !pack.usage.syntax.infinitiveAfter.some(one => one === before && !isMarker(one, pack))
  )
    return false;
  if (isNominal(before, form, pack)) return false;
  // « le caractère préoccupant de la situation »: an adjective.
  if (
    pronoun !== "" &&
    form === "gerund" &&
    before !== "" &&
    readNominal(words[at] as ClauseWord, pack).attribute !== 0
  )
    return false;
  // “the human suffering of the war”
  if (form === "gerund" && plains.size > 0 && isGenitive(complement, pack) && !beginsGerund(before, pack)) return false;
  if (governor.isPronominal && !isReflexive(before, pack)) return false;
  const group = readVerbLead(words, at, text, pack);
  // « qui coopèrent les moyens »: what follows may go with what is before the relative clause.
  if (group.isCausative || isRelative(group, words, text, pack)) return false;
  if (complement.marker === "" && complement.of === "noun") {
    const { presentatives } = getGovernmentIndex(pack);
    if (presentatives.has(governor.lemma) && (form === "finite" || isInvertedPlain(governor, group, words, pack)))
      return false;
    return !group.hasPronoun && !mayBeInverted(group, governor, words, pack);
  }
  const takesObject = takes.some(one => one.marker === "" && one.of === "noun");
  if ((takesObject || pronoun !== "") && form === "finite" && group.before < 0 && start > (opener?.end ?? 0))
    return false;
  if (takesObject || pronoun !== "") return !mayHaveObject(group, words, from + 1, text, pack);
  return true;
}

/** « se », and « nous » of the first person. */
function isReflexive(word: string, { usage: { reflexives } }: CompiledPack): boolean {
  return Object.entries(reflexives).some(([own, forms]) => own === word || Object.values(forms).includes(word));
}

/** In words: what the name of who acts is read for. */
const LONGEST_NAME = 8;

/** Behind an article or a preposition a form is a noun's; an infinitive stands behind some. */
function isNominal(before: string, form: Governor["form"], pack: CompiledPack): boolean {
  if (before === "") return false;
  const isInfinitive = form === "infinitive";
  const hasOwnForm = Object.keys(pack.usage.reflexives).length > 0;
  if (isDeterminer(before, pack)) return !(isInfinitive && hasOwnForm);
  if (isInfinitive || form === "gerund") return false;
  return isPreposition(before, pack) || isMarker(before, pack) || pack.usage.articles.includes(before);
}

/** Adverbs that stand between a word and its complement. */
const MOST_ADVERBS = 2;

function skipAdverbs(words: readonly ClauseWord[], from: number, text: string, pack: CompiledPack): number {
  let at = from;
  const { governors } = getGovernmentIndex(pack);
  // « conformément aux » is one.
  while (
    at < from + MOST_ADVERBS &&
    !governors.has(words[at]?.folded ?? "") &&
    isAdverb(words[at]?.folded ?? "", pack) &&
    isNextWord(words[at - 1], words[at], text)
  )
    at++;
  return at;
}

function isAdverb(word: string, pack: CompiledPack): boolean {
  if (pack.usage.phraseWords.adverbEndings.some(ending => word.endsWith(ending) && word.length > ending.length + 2))
    return getWordMorphology(pack).analyse(word).length === 0;
  return false;
}

function createFault(
  { takes, kind }: Governor,
  complement: FoundComplement,
  words: readonly ClauseWord[],
  at: number,
  from: number,
  text: string,
  pack: CompiledPack,
): GovernmentFault {
  const { determiner, of, head, last, marker } = complement;
  const fitting = takes.filter(one => one.of === of);
  // Without a determiner the next word decides how the one before it is written.
  const end = (words[determiner === "" ? head : last] as ClauseWord).end;
  const next = words[head] as ClauseWord;
  const instead = fitting.map(({ marker: wanted }) =>
    determiner === "" ? joinWord(wanted, next.text, pack) : joinDeterminer(wanted, determiner, pack),
  );
  const start = (words[from] as ClauseWord).start;
  const takesObject = fitting.some(one => one.marker === "");
  return {
    kind: "complement",
    governor: text.slice(words[at]?.start, words[from - 1]?.end),
    words: text.slice(start, end),
    instead,
    start,
    end,
    isSure: instead.length === 1,
    isCertain: kind === "word" || marker === "" || (kind === "verb" && !takesObject),
  };
}

/** « de » and « agir » are « d'agir ». */
function joinWord(marker: string, next: string, pack: CompiledPack): string {
  if (marker === "") return next;
  const short = findElidedForm(marker, next.toLowerCase(), pack);
  return short === null ? `${marker} ${next}` : `${short}${next}`;
}

function joinDeterminer(marker: string, determiner: string, pack: CompiledPack): string {
  if (marker === "") return determiner;
  return pack.usage.complementWords.contracted[marker]?.[determiner] ?? `${marker} ${determiner}`;
}

function createReflexiveFault(
  { pronoun }: Governor,
  words: readonly ClauseWord[],
  at: number,
  text: string,
  pack: CompiledPack,
): GovernmentFault | null {
  const verb = words[at] as ClauseWord;
  // « d'acquitter » is « de s'acquitter ».
  const lead = words[at - 1]?.end === verb.start ? words[at - 1] : undefined;
  const whole = pack.usage.elisions.find(one => one.elided === lead?.folded && isMarker(one.word, pack))?.word;
  if (lead && whole === undefined) return null;
  const form = joinWord(pronoun, verb.text, pack);
  const { start } = lead ?? verb;
  return {
    kind: "reflexive",
    governor: verb.text,
    words: text.slice(start, verb.end),
    instead: [lead ? `${whole} ${form}` : form],
    start,
    end: verb.end,
    isSure: false,
    isCertain: true,
  };
}
