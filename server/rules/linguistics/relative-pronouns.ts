/**
 * What refers back to a text that the paragraph names: « sa résolution …, dans lequel », and the pronoun of the body whose
 * text it is: « dans laquelle il a décidé », of the Assembly.
 */
import { memoizePerClause, memoizePerPack, memoizePerWord, type WordForm } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { fold } from "../../../grammar/text/words.ts";
import type { Clause, Span } from "../../../grammar/tree/tree.ts";
import { type ClauseWord, listClauseWords } from "./clause-words.ts";
import { isQuoted } from "./enclosed-spans.ts";
import { getNominalWords, MASCULINE, readNominal } from "./nominal-readings.ts";
import { isNextWord } from "./verb-kinds.ts";

export interface TextReference {
  /** The relative pronoun, and the word behind it. */
  readonly relative: ClauseWord;
  readonly next: ClauseWord | null;
  /** The noun that it refers to. */
  readonly noun: ClauseWord;
  /** Whether the noun stands behind a possessive of the text's subject: « sa résolution ». */
  readonly isOwn: boolean;
  /** The relative in the noun's gender, where it is in the other. */
  readonly form: string | null;
}

const NONE: readonly TextReference[] = [];

/** Relatives behind a preposition, with the text that they refer to: the only noun between them and the opener. */
export const findTextReferences = memoizePerClause((clause, pack): readonly TextReference[] => {
  const { relativeRows } = pack.usage.syntax;
  if (relativeRows.length === 0) return NONE;
  const words = listClauseWords(clause, pack);
  let found: TextReference[] | null = null;
  words.forEach((word, at) => {
    const row = findRow(word, pack);
    const reference = row && findReference(words, at, row, clause, pack);
    if (!reference) return;
    found ??= [];
    found.push(reference);
  });
  return found ?? NONE;
});

/** The forms of a relative pronoun; undefined for other words. */
const findRow = memoizePerWord(({ folded }, { usage: { syntax } }) =>
  syntax.relativeRows.find(forms => forms.some(form => fold(form) === folded)),
);

/** In words: « résolution 74/5 (2019) du 16 mai 2018, intitulée « … », dans … ». */
const FARTHEST = 40;

function findReference(
  words: readonly ClauseWord[],
  at: number,
  row: readonly string[],
  clause: Clause,
  pack: CompiledPack,
): TextReference | null {
  const { text } = clause;
  const { texts, possessives, months } = getWords(pack);
  const relative = words[at] as ClauseWord;
  const before = words[at - 1];
  const span: Span = { start: relative.start, end: relative.end };
  if (!before || !getNominalWords(pack).small.has(before.folded) || isQuoted(clause, span)) return null;
  for (let index = at - 2; index > Math.max(0, at - FARTHEST); index--) {
    const word = words[index] as ClauseWord;
    if (/[;:]/u.test(text.slice(word.end, words[index + 1]?.start))) return null;
    if (isQuoted(clause, word)) continue;
    const owner = words[index - 1];
    if (texts.has(word.folded)) {
      if (!isReferring(words, index, clause, pack)) return null;
      const isOwn = owner !== undefined && possessives.has(owner.folded) && isBehindOpener(owner, clause);
      const next = isNextWord(relative, words[at + 1], text) ? (words[at + 1] ?? null) : null;
      // « le paragraphe 9 de sa résolution 59/265, dans lequel … »
      const isInner = pack.usage.complementWords.linking.includes(words[index - 2]?.folded ?? "");
      const form = isInner ? null : findForm(relative.folded, row, word, pack);
      return { relative, next, noun: word, isOwn, form };
    }
    // Any other noun may be meant, but those of a date.
    const isTitling = readNominal(word, pack).attribute !== 0;
    if (!months.has(word.folded) && !isTitling && !isFiller(word, pack)) return null;
  }
  return null;
}

/** « résolution 40/144 »: a number follows, and no other text of the kind stands before. */
function isReferring(words: readonly ClauseWord[], at: number, { text }: Clause, pack: CompiledPack): boolean {
  const next = words[at + 1];
  if (!next || !/^\p{N}/u.test(next.text)) return false;
  const [owner, before] = [words[at - 1], words[at - 2]];
  if (!owner || !isNextWord(owner, words[at], text)) return false;
  return before === undefined || !getNominalWords(pack).joints.has(before.folded);
}

function isBehindOpener({ start }: ClauseWord, { text, opener, laterOpeners }: Clause): boolean {
  const ends = [opener, ...(opener?.heads ?? []), ...laterOpeners].flatMap(one => one?.end ?? []);
  return ends.some(end => end <= start && text.slice(end, start).trim() === "");
}

/** Numbers, letters of numbers, small words and « date ». */
function isFiller({ folded, text }: ClauseWord, pack: CompiledPack): boolean {
  const { small, determiners } = getNominalWords(pack);
  if (/^(?:\p{N}|\p{Lu}{1,4}$)/u.test(text) || small.has(folded) || determiners.has(folded)) return true;
  return pack.usage.syntax.datings.includes(folded);
}

function findForm(relative: string, row: readonly string[], noun: WordForm, pack: CompiledPack): string | null {
  const column = row.findIndex(form => fold(form) === relative);
  const cells = readNominal(noun, pack).noun;
  if (cells === 0 || row.length < 4) return null;
  const isMasculine = (cells & MASCULINE) !== 0;
  const right = column < 2 ? (isMasculine ? 0 : 1) : isMasculine ? 2 : 3;
  return right === column ? null : (row[right] ?? null);
}

const getWords = memoizePerPack(({ usage, months }: CompiledPack) => {
  return {
    texts: new Set(usage.syntax.ownTexts.map(fold)),
    possessives: new Set(Object.keys(usage.possessives).map(fold)),
    months: new Set(months.map(fold)),
  };
});
