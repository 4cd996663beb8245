/**
 * Determiners that do not agree with the noun right behind them, where gender and number of nouns are known: « un
 * propagation », « leur actes », « aux résolution », « toute les formes ».
 */

import { memoizePerTree } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { getWordForms } from "../../../grammar/languages/word-forms.ts";
import type { Clause, Span } from "../../../grammar/tree/tree.ts";
import type { ClauseWord } from "./clause-words.ts";
import { isElidedBefore } from "./elided-words.ts";
import {
  findDeterminer,
  getFirstCell,
  getFirstForm,
  getNominalWords,
  hasNominals,
  inflectNoun,
  isWhole,
  PLURAL,
  readNominal,
  SINGULAR,
} from "./nominal-readings.ts";
import { copyInitialCase } from "./opener-forms.ts";
import { isNextWord } from "./verb-kinds.ts";
import { createWordFaultFinder } from "./word-faults.ts";

export interface PhraseFault {
  readonly span: Span;
  /** What stands there, and the word that it does not agree with. */
  readonly word: string;
  readonly noun: string;
  /** What may stand there instead; the first is likelier. */
  readonly fixes: readonly { readonly span: Span; readonly form: string }[];
  /** Whether the determiner is at fault, and nothing else may be. */
  readonly isSure: boolean;
}

export const findPhraseFaults = createWordFaultFinder(
  hasNominals,
  ({ folded }, pack) => getNominalWords(pack).determiners.has(folded),
  findFault,
);

/** In a text of a person there are few; a scanner that loses a letter makes as many as it reads pages. */
const MOST_FAULTS = 8;

/** Whether the letters of a text are lost rather than forgotten: « au obligations », « au services », throughout. */
export const isLosingLetters = memoizePerTree(
  ({ paragraphs }, pack) =>
    paragraphs.reduce((count, { clause }) => count + findPhraseFaults(clause, pack).length, 0) > MOST_FAULTS,
);

function findFault(words: readonly ClauseWord[], at: number, { text }: Clause, pack: CompiledPack): PhraseFault | null {
  const { determiners } = getNominalWords(pack);
  const word = words[at] as ClauseWord;
  const shown = determiners.get(word.folded);
  if (shown === undefined) return null;
  const next = words[at + 1];
  if (!isNextWord(word, next, text) || !next) return null;
  const inner = determiners.get(next.folded);
  if (inner !== undefined) return findDoubleFault(words, at, shown, inner, text, pack);
  const place = findNounPlace(words, at, shown, text, pack);
  const noun = words[place];
  if (!noun) return null;
  const reading = readNominal(noun, pack);
  if ((reading.noun & shown) !== 0 || !isWhole(noun, text) || !isSureNoun(words, at, place, pack)) return null;
  if ((shown & SINGULAR) === 0 && isListed(words, place, text, pack)) return null;
  const [own, other] = [getFirstCell(reading.noun), inflectNoun(noun.folded, pack)];
  const determiner = findDeterminer(word.folded, own, pack);
  const isNumber = (shown & SINGULAR) === 0 || (own & PLURAL) !== 0;
  const [wordSpan, nounSpan] = [toSpan(word), toSpan(noun)];
  // « la accord » wants « l' ».
  const fits = determiner !== null && (isNumber || !isElidedBefore(noun.folded, pack));
  const fixes = [
    ...(fits && determiner !== word.folded ? [{ span: wordSpan, form: copyInitialCase(determiner, word.text) }] : []),
    ...(isNumber && other && (shown & getPlaceOf(other, pack)) !== 0 ? [{ span: nounSpan, form: other }] : []),
  ];
  // « du eau »: what is missing is the elision.
  if (fixes.length === 0) return null;
  const isNounWrong = isNumber && (shown & SINGULAR) === 0;
  return {
    span: isNounWrong ? nounSpan : wordSpan,
    word: isNounWrong ? noun.text : word.text,
    noun: isNounWrong ? word.text : noun.text,
    fixes: isNounWrong ? [...fixes].reverse() : fixes,
    isSure: !isNumber,
  };
}

const toSpan = ({ start, end }: ClauseWord): Span => ({ start, end });
const getPlaceOf = (noun: string, pack: CompiledPack): number => readNominal(getWordForms(pack)(noun), pack).noun;

/** In words: « les autres », « les deux premières ». */
const MOST_BETWEEN = 2;

/** The place of the noun, behind numerals and one adjective that agrees with the determiner; -1 for none. */
function findNounPlace(
  words: readonly ClauseWord[],
  at: number,
  shown: number,
  text: string,
  pack: CompiledPack,
): number {
  const { between, preposed } = getNominalWords(pack);
  for (let index = at + 1; index <= at + 1 + MOST_BETWEEN; index++) {
    const word = words[index];
    if (!word || !isNextWord(words[index - 1], word, text)) return -1;
    if (between.has(word.folded)) continue;
    const { noun, attribute, isVerb } = readNominal(word, pack);
    if (attribute === 0) return noun === 0 ? -1 : index;
    // « les nouvelles », which is a noun as well; « le civil »
    if (noun !== 0 || isVerb || (attribute & shown) === 0 || !preposed.has(getFirstForm(word.folded, pack))) return -1;
  }
  return -1;
}

/** Whether a word is that noun here and nothing else: no verb behind a pronoun, no name. */
function isSureNoun(words: readonly ClauseWord[], at: number, place: number, pack: CompiledPack): boolean {
  const [word, noun] = [words[at] as ClauseWord, words[place] as ClauseWord];
  if (noun.text !== noun.folded || !/^\p{L}{2}/u.test(noun.text)) return false;
  const { pronouns, joints, verbLike } = getNominalWords(pack);
  // « trente et une séances »
  if (joints.has(words[at - 1]?.folded ?? "") && pack.usage.syntax.collectives.includes(word.folded)) return false;
  if ((readNominal(noun, pack).isVerb || verbLike.has(noun.folded)) && pronouns.has(word.folded)) return false;
  // « la ou les questions », « l'un ou l'autre »
  return !joints.has(words[at - 1]?.folded ?? "") || !pronouns.has(words[at - 2]?.folded ?? "");
}

/** « leurs mandat, programme de travail et priorités »: a plural that each part of a list has one of. */
function isListed(words: readonly ClauseWord[], at: number, text: string, pack: CompiledPack): boolean {
  const { joints, small, determiners } = getNominalWords(pack);
  const [word, next, after] = [words[at] as ClauseWord, words[at + 1], words[at + 2]];
  if (!next) return false;
  const gap = text.slice(word.end, next.start).trim();
  const other = gap === "," ? next : gap === "" && joints.has(next.folded) ? after : undefined;
  return other !== undefined && !small.has(other.folded) && !determiners.has(other.folded);
}

/** « toute les formes », « tout ses débats »: of two determiners the first. */
function findDoubleFault(
  words: readonly ClauseWord[],
  at: number,
  shown: number,
  inner: number,
  text: string,
  pack: CompiledPack,
): PhraseFault | null {
  const [word, next, noun] = [words[at] as ClauseWord, words[at + 1] as ClauseWord, words[at + 2]];
  if ((shown & inner) !== 0 || !noun || !isNextWord(next, noun, text)) return null;
  const { noun: cells, attribute, isVerb } = readNominal(noun, pack);
  const isTold = cells !== 0 && (cells & inner) !== 0;
  if (!pack.usage.syntax.wholes.includes(word.folded)) return null;
  if (pack.usage.syntax.wholeAfter.includes(words[at - 1]?.folded ?? "")) return null;
  if (isVerb || (!isTold && attribute === 0)) return null;
  const form = findDeterminer(word.folded, getFirstCell((isTold ? cells : attribute) & inner || inner), pack);
  if (form === null || form === word.folded) return null;
  return {
    span: toSpan(word),
    word: word.text,
    noun: `${next.text} ${noun.text}`.replace("' ", "'").replace("’ ", "’"),
    fixes: [{ span: toSpan(word), form: copyInitialCase(form, word.text) }],
    isSure: isTold,
  };
}
