/**
 * Words in the prose of a clause that are spelt like a second opener and have another sound reading: a participle or
 * adjective that goes with a noun (« présidé et animé par »), a noun (“resolutions and mandates”), what an auxiliary
 * has before it (« elle a, entre autres choses, décidé »).
 */
import { memoizePerClause, memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { getWordMorphology } from "../../../grammar/morphology/word-morphology.ts";
import { findFirstIndex } from "../../../grammar/text/first-index.ts";
import { fold, readWordAt, skipGap } from "../../../grammar/text/words.ts";
import type { Clause, OpenerHead, Span } from "../../../grammar/tree/tree.ts";
import { getGovernmentIndex } from "./government-index.ts";
import { getPluralEnding } from "./noun-number.ts";
import { getNounForms } from "./verb-kinds.ts";

interface ProseWord extends Span {
  readonly folded: string;
  /** Cells that it agrees with as an attribute of a noun (bits); 0 for what is no participle or adjective. */
  readonly attribute: number;
}

/** Whether the word that an opener inside a clause begins with may as well belong to the prose around it. */
export function mayBelongToProse({ headSpan, end }: OpenerHead, clause: Clause, pack: CompiledPack): boolean {
  const words = listProseWords(clause, pack);
  const at = findFirstIndex(words, word => word.start >= headSpan.start);
  const own = words[at];
  if (!own) return false;
  const next = readWordAt(clause.text, skipGap(clause.text, end))?.folded ?? "";
  // What opens a clause follows a verb or what stands for one: « et convaincue que », “and notes that”.
  if (getClauseWords(pack).has(next)) return false;
  if (isOtherWord(own, next, clause, pack)) return true;
  const place = findPlaceBefore(words, at, clause, pack);
  if (!place) return false;
  if (!place.hasComma && isInClause(own, words.slice(Math.max(0, at - WORDS_BEFORE), at), pack)) return true;
  return own.attribute === 0
    ? isLikeNoun(own, next, place, pack)
    : isAttribute(own, words.slice(Math.max(0, at - WORDS_BEFORE), at), place, clause, pack);
}

/**
 * “echoes of the past”, “fear and hate”: nouns by what follows; “but thanks to its work”: a preposition of two words.
 */
function isOtherWord({ start, folded }: ProseWord, next: string, { bodyStart }: Clause, pack: CompiledPack): boolean {
  if (start <= bodyStart || !hasBareVerbs(pack)) return false;
  const governors = getGovernmentIndex(pack).governors.get(folded) ?? [];
  if (governors.some(one => one.kind === "adjective" && one.takes.some(({ marker }) => marker === next))) return true;
  const nouns = getNounForms(pack);
  const isNoun = [folded, folded.replace(/s$/u, ""), folded.replace(/es$/u, "")].some(one => nouns.has(one));
  return isNoun && (pack.usage.complementWords.linking.includes(next) || pack.connectors.includes(next));
}

/** A noun's attributes stand no farther apart, and long paragraphs cost no more. */
const WORDS_BEFORE = 60;

interface Place {
  /** The last word before the connector or the comma. */
  readonly before: ProseWord;
  /** … and the one before that. */
  readonly beforeThat: ProseWord | null;
  readonly hasComma: boolean;
}

function findPlaceBefore(words: readonly ProseWord[], at: number, { text }: Clause, pack: CompiledPack): Place | null {
  let last = at - 1;
  while (last >= 0 && isLink(words[last] as ProseWord, pack)) last--;
  const before = words[last];
  if (!before) return null;
  const gap = text.slice(before.end, words[last + 1]?.start);
  return { before, beforeThat: words[last - 1] ?? null, hasComma: /[,،，;；]/u.test(gap) };
}

function isAttribute(
  own: ProseWord,
  earlier: readonly ProseWord[],
  { before, beforeThat, hasComma }: Place,
  { text, opener }: Clause,
  pack: CompiledPack,
): boolean {
  // « présidé et animé par », « créé par la résolution 1771 et reconduit par »
  const agrees = (one: ProseWord) => (one.attribute & own.attribute) !== 0 && one.start >= (opener?.end ?? 0);
  if (earlier.some(agrees)) return true;
  // « elle a, entre autres choses, décidé »
  const isAuxiliary = (one: ProseWord) =>
    getWordMorphology(pack)
      .analyse(one.folded)
      .some(({ lemma }) => pack.usage.invariableAfter.includes(lemma));
  if (hasComma && earlier.some(one => /^\s*,/u.test(text.slice(one.end, one.end + 2)) && isAuxiliary(one))) return true;
  // « acteurs fiables et résolus »: what follows a noun without an article of its own may be another attribute.
  return before.attribute === 0 && !isIntroduced(beforeThat, pack) && isSameNumber(before, own, pack);
}

/** “notes that they share it and support it”: a plain form, where the verb of a clause or an infinitive has that form. */
function isInClause({ folded }: ProseWord, earlier: readonly ProseWord[], pack: CompiledPack): boolean {
  if (!hasBareVerbs(pack)) return false;
  const base = pack.morphology.slots[0]?.name;
  if (
    !getWordMorphology(pack)
      .analyse(folded)
      .some(({ slot }) => slot === base)
  )
    return false;
  return earlier.some(one => pack.usage.complementWords.clauses.includes(one.folded));
}

/** Whether a word before a noun makes it one: an article, a preposition. */
function isIntroduced(before: ProseWord | null, pack: CompiledPack): boolean {
  return before === null || getWordsBeforeNouns(pack).has(before.folded);
}

/** By its last letter, which in the plural is mostly the same for nouns and adjectives. */
function isSameNumber({ folded }: ProseWord, { attribute }: ProseWord, pack: CompiledPack): boolean {
  const number = getPluralEnding(pack)?.test(folded) ? "p" : "s";
  return pack.cells.some((cell, bit) => (attribute & (1 << bit)) !== 0 && cell.number === number);
}

/**
 * “resolutions and mandates”: in a language whose plurals and verbs end alike. After a comma, or before an article, it
 * is a verb.
 */
function isLikeNoun({ folded }: ProseWord, next: string, { hasComma }: Place, pack: CompiledPack): boolean {
  const { complementWords } = pack.usage;
  if (hasComma || complementWords.determiners.some(word => fold(word) === next)) return false;
  if (pack.clitics.nouns.some(noun => fold(noun) === folded)) return true;
  const base = pack.morphology.slots[0]?.name;
  const readings = getWordMorphology(pack).analyse(folded);
  // Where the dictionary form is a finite form too, a verb has no ending of its own and nouns are made of it.
  return (
    hasBareVerbs(pack) && readings.some(({ slot }) => slot === (getPluralEnding(pack)?.test(folded) ? "pres3s" : base))
  );
}

/** Whether the dictionary form of verbs is one of their finite forms, as in English. */
const hasBareVerbs = memoizePerPack(pack => pack.morphology.slots[0]?.name === "base");

const getClauseWords = memoizePerPack(
  ({ usage, resumptions }) => new Set([...usage.complementWords.clauses, ...resumptions].map(fold)),
);

const getWordsBeforeNouns = memoizePerPack(
  ({ usage: { complementWords: words, contractions } }) =>
    new Set(
      [...words.determiners, ...words.notObjects, ...words.linking, ...contractions.flatMap(pair => pair)].map(fold),
    ),
);

const getLinks = memoizePerPack(
  ({ connectors, clitics: { verbal, singular, plural } }) =>
    new Set([...connectors, ...verbal, ...singular, ...plural].map(fold)),
);

function isLink({ folded }: ProseWord, pack: CompiledPack): boolean {
  return getLinks(pack).has(folded);
}

/** Once for each clause, since each of its openers asks for them. */
const listProseWords = memoizePerClause(({ text, label }, pack): readonly ProseWord[] => {
  const analyse = getWordMorphology(pack).analyse;
  const words: ProseWord[] = [];
  for (let at = label?.end ?? 0; at < text.length; ) {
    const word = readWordAt(text, at);
    if (!word) {
      at++;
      continue;
    }
    const attribute = analyse(word.folded)
      .filter(({ slot }) => ATTRIBUTE.test(slot))
      .reduce((mask, one) => mask | one.mask, 0);
    words.push({ start: word.start, end: word.end, folded: word.folded, attribute });
    at = word.end;
  }
  return words;
});

const ATTRIBUTE = /^(?:pp|adj)(?:-|$)/u;
