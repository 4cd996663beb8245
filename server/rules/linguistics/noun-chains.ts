/**
 * The nouns before a word, from the nearest on, as far as the clause goes back without another verb: any of them may be
 * what an adjective or participle belongs to (« les membres de la Commission présents »).
 */
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { getWordMorphology } from "../../../grammar/morphology/word-morphology.ts";
import type { ClauseWord } from "./clause-words.ts";
import { getNominalWords, MASCULINE, PLURAL, readNominal, SINGULAR } from "./nominal-readings.ts";
import { getPluralEnding } from "./noun-number.ts";
import { getAuxiliaries } from "./verb-groups.ts";
import { getNounForms, getVerbKind, isNextWord } from "./verb-kinds.ts";

export interface NounChain {
  /** The cells of all nouns of the chain, those that are not known by their form alone. */
  readonly cells: number;
  /** The same with those that « et les … » sets apart from the nearest. */
  readonly all: number;
  readonly hasJoint: boolean;
  /** Whether it is a complement of a finite verb: « sont, dans l'ensemble, … », « soient en priorité … ». */
  readonly isAdverbial: boolean;
  /** The place of the chain's first word. */
  readonly from: number;
}

/** In words. */
const LONGEST = 30;

/** The chain that ends at a word; `from` is the least place that it may begin at. */
export function readNounChain(
  words: readonly ClauseWord[],
  at: number,
  least: number,
  text: string,
  pack: CompiledPack,
): NounChain {
  const { joints, starts } = getNominalWords(pack);
  let cells = 0;
  let hasJoint = false;
  let from = at;
  let isAdverbial = false;
  // Of the nearest « et les …»: its place, and the cells behind it.
  let [apart, behind, hasLead] = [-1, 0, false];
  for (let index = at; index >= Math.max(least, at - LONGEST); index--) {
    const word = words[index] as ClauseWord;
    if (index < at) {
      const gap = text.slice(word.end, words[index + 1]?.start).trim();
      // A list goes on over its commas only where something joins its last part.
      if (gap !== "" && !(gap === "," && hasJoint) && !/^[()–-]+$/u.test(gap)) break;
    }
    // « ont été par la suite précisés »
    const isHelped = isBeen(words, index, pack);
    if (isHelped || isVerb(words, index, pack)) {
      isAdverbial = (isHelped || isFiniteVerb(word.folded, pack)) && isAdverbialStart(words[index + 1], pack);
      break;
    }
    if (index < at && isNextWord(word, words[index + 1], text) && beginsAnother(words, index, pack)) break;
    if (joints.has(word.folded)) {
      hasJoint = true;
      // « le lac ou la rivière concerné »
      const isAlternative = pack.usage.phraseWords.joints.includes(word.folded);
      if (apart < 0 && !isAlternative && isArticle(words[index + 1], pack)) [apart, behind] = [index, cells];
    }
    if (isLead(word, pack)) hasLead = true;
    cells |= readCells(words, index, pack);
    from = index;
  }
  // « a la paix et a la sécurité », in old prints
  const before = words[from - 1];
  const joint = words[from - 2]?.folded ?? "";
  // « ainsi que de son annexe », but not « et que son annexe … »
  const isCompared = starts.has(before?.folded ?? "") && pack.usage.syntax.comparing.includes(joint);
  if (before && from > least && (starts.has(before.folded) ? isCompared : joints.has(joint))) hasJoint = true;
  // « le Conseil de sécurité et les autorités locales »: after « et » what « de » leads to would take it again.
  const all = cells;
  if (apart >= 0 && !hasLead) cells = behind;
  return { cells, all, hasJoint, isAdverbial, from };
}

/** « ont été », and not the season. */
function isBeen(words: readonly ClauseWord[], at: number, pack: CompiledPack): boolean {
  const { been, having } = getAuxiliaries(pack);
  return been.has((words[at] as ClauseWord).folded) && having.has(words[at - 1]?.folded ?? "");
}

/** Whether a chain begins behind a comma with an adjective, so that its noun stands before: « ou, le cas échéant, régional des finances ». */
export function isElliptic(words: readonly ClauseWord[], from: number, text: string, pack: CompiledPack): boolean {
  const [before, first] = [words[from - 1], words[from]];
  if (!before || !first || text.slice(before.end, first.start).trim() !== ",") return false;
  const { noun, attribute } = readNominal(first, pack);
  return attribute !== 0 && noun === 0;
}

/** The cells of what a chain is compared with: of « l'avis » in « l'avis ainsi que les conclusions ». */
export function readComparedCells(
  words: readonly ClauseWord[],
  { from }: NounChain,
  least: number,
  text: string,
  pack: CompiledPack,
): number {
  const isCompared =
    getNominalWords(pack).starts.has(words[from - 1]?.folded ?? "") &&
    pack.usage.syntax.comparing.includes(words[from - 2]?.folded ?? "");
  return isCompared ? readNounChain(words, from - 3, least, text, pack).all : 0;
}

function isArticle(word: ClauseWord | undefined, { usage }: CompiledPack): boolean {
  return word !== undefined && usage.complementWords.determiners.includes(word.folded);
}

/** Prepositions that need not stand again behind « et »: all but « de » and « à ». */
function isLead({ folded }: ClauseWord, pack: CompiledPack): boolean {
  const { small, joints, determiners } = getNominalWords(pack);
  const { contracted, linking } = pack.usage.complementWords;
  if (!small.has(folded) || joints.has(folded) || determiners.has(folded) || linking.includes(folded)) return false;
  return !Object.entries(contracted).some(
    ([preposition, forms]) => preposition === folded || Object.values(forms).includes(folded),
  );
}

function isAdverbialStart(word: ClauseWord | undefined, pack: CompiledPack): boolean {
  const { small, determiners } = getNominalWords(pack);
  return word !== undefined && small.has(word.folded) && !determiners.has(word.folded);
}

function isFiniteVerb(folded: string, pack: CompiledPack): boolean {
  if (getNominalWords(pack).numberVerbs.has(folded)) return true;
  return getWordMorphology(pack)
    .analyse(folded)
    .some(reading => getVerbKind(reading, pack) === "finite");
}

/** « en considération | leur situation », « revêt | un caractère »: an article right behind any but a small word begins another phrase. */
function beginsAnother(words: readonly ClauseWord[], at: number, pack: CompiledPack): boolean {
  const [word, next] = [words[at] as ClauseWord, words[at + 1]];
  const { determiners, small } = getNominalWords(pack);
  if (!isArticle(next, pack)) return false;
  if (small.has(word.folded) || determiners.has(word.folded) || getAuxiliaries(pack).clitics.has(word.folded))
    return false;
  // « notamment les enfants »
  return !pack.usage.phraseWords.adverbEndings.some(ending => word.folded.endsWith(ending));
}

/** Finite verbs, infinitives, gerunds and what begins a clause end a chain; participles and adverbs stand in it. */
function isVerb(words: readonly ClauseWord[], at: number, pack: CompiledPack): boolean {
  const word = words[at] as ClauseWord;
  const { folded, text } = word;
  const { starts, numberVerbs, small, joints, determiners } = getNominalWords(pack);
  // « l'article 204 A »
  if (/^\p{Lu}$/u.test(text)) return false;
  // « s'étend »: behind such a pronoun any word is a verb.
  if (starts.has(folded) || numberVerbs.has(folded) || pack.clitics.verbal.includes(folded)) return true;
  const { noun, attribute, isVerb: mayBeVerb } = readNominal(word, pack);
  if (!mayBeVerb || noun !== 0 || attribute !== 0 || getNounForms(pack).has(folded)) return false;
  const kinds = getWordMorphology(pack)
    .analyse(folded)
    .map(reading => getVerbKind(reading, pack));
  const before = words[at - 1]?.folded ?? "";
  // « la grille », « les sommes »: a noun that is not known.
  if (determiners.has(before) && kinds.every(kind => kind === "finite")) return false;
  // « à court terme »
  const isBehindPreposition = small.has(before) && !joints.has(before) && !starts.has(before);
  if (isBehindPreposition && !kinds.includes("infinitive") && !getAuxiliaries(pack).clitics.has(before)) return false;
  if (kinds.includes("gerund")) return pack.clitics.gerund.includes(words[at - 1]?.folded ?? "");
  return kinds.length > 0;
}

/** The cells of the nouns that a word may be. */
function readCells(words: readonly ClauseWord[], at: number, pack: CompiledPack): number {
  const word = words[at] as ClauseWord;
  const { folded, text } = word;
  const { small, determiners } = getNominalWords(pack);
  const { noun, attribute, isVerb: mayBeVerb } = readNominal(word, pack);
  if (noun !== 0) {
    // « les pays », « le pays »
    const shown = noun & (determiners.get(words[at - 1]?.folded ?? "") ?? 0);
    return shown === 0 ? noun : shown;
  }
  if (small.has(folded) || determiners.has(folded) || !/^\p{L}{2}/u.test(text)) return 0;
  if (attribute !== 0) {
    // « les professionnels de la santé »: an adjective that no noun stands before may be one.
    const before = words[at - 1]?.folded ?? "";
    const shown = determiners.get(before);
    // « la mort »: a noun that looks like an adjective of the other gender.
    if (shown !== undefined && (shown & attribute) === 0) return guessCells(folded, pack) & shown;
    return at === 0 || small.has(before) || shown !== undefined ? attribute : 0;
  }
  if (mayBeVerb && !getNounForms(pack).has(folded) && !determiners.has(words[at - 1]?.folded ?? "")) return 0;
  if (pack.usage.phraseWords.adverbEndings.some(ending => folded.endsWith(ending))) return 0;
  return guessCells(folded, pack);
}

/** A noun of a gender that nobody knows. */
export function guessCells(folded: string, pack: CompiledPack): number {
  if (pack.usage.syntax.bothNumbers.includes(folded)) return SINGULAR | PLURAL;
  // « les titres-restaurant »
  const [first = "", more] = folded.split("-");
  if (more !== undefined && getPluralEnding(pack)?.test(first)) return SINGULAR | PLURAL;
  return getPluralEnding(pack)?.test(folded) ? PLURAL : SINGULAR;
}

export const isOneNumber = (mask: number): boolean => (mask & SINGULAR) === 0 || (mask & PLURAL) === 0;
export const isOneGender = (mask: number): boolean => (mask & MASCULINE) === 0 || (mask & ~MASCULINE) === 0;

/** « la majorité des pays », « l'un des pays »: what goes with either number. */
export function hasCollective(words: readonly ClauseWord[], from: number, to: number, pack: CompiledPack): boolean {
  const { collectives } = pack.usage.syntax;
  const { determiners } = getNominalWords(pack);
  const { linking } = pack.usage.complementWords;
  return words
    .slice(from, to + 1)
    .some(
      ({ folded }, index) =>
        collectives.includes(folded) &&
        (!determiners.has(folded) || linking.includes(words[from + index + 1]?.folded ?? "")),
    );
}
