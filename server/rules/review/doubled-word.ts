import { memoizePerClause, memoizePerPack, memoizePerWord } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { Clause, Instrument, Paragraph, Span } from "../../../grammar/tree/tree.ts";
import { createReplacement } from "../fixes/apply-fixes.ts";
import { toDocumentSpan } from "../fixes/finding-spans.ts";
import { type ClauseWord, isSpaceBetween, listClauseWords } from "../linguistics/clause-words.ts";
import { isQuoted } from "../linguistics/enclosed-spans.ts";
import { isAmongForeignWords } from "../linguistics/foreign-words.ts";
import { copyInitialCase } from "../linguistics/opener-forms.ts";
import { isProse } from "../linguistics/paragraph-kinds.ts";
import { listVerbKinds } from "../linguistics/verb-kinds.ts";
import { visitWordsBeforeRuns, WordsBeforeRuns } from "../linguistics/whitespace-runs.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "doubled-word",
  severity: "warning",
  scope: "paragraph",
  sources: ["REV-19"],
  title: { fr: "Mot répété", en: "Word written twice" },
  explanation: {
    fr: "Un mot, un groupe de mots ou une formule introductive écrits deux fois de suite sont un reste de correction ou de copie. Ce qui se redouble à bon droit (« nous nous », « petit à petit ») n'est pas relevé.",
    en: "A word, a group of words or an opener written twice in a row is left over from a correction or a copy. What is rightly doubled (“had had”) is not reported.",
  },
  messages: {
    determiners: {
      fr: "« {word} » : un seul de ces déterminants est de trop.",
      en: "“{word}”: one of these determiners is too much.",
    },
    twice: { fr: "« {word} » est écrit deux fois de suite.", en: "“{word}” is written twice in a row." },
  },
  appliesTo: ({ usage }) => usage.neverDoubled.length > 0,
  *check(paragraph: Paragraph, _instrument: Instrument, { pack }: RuleContext): Iterable<Finding> {
    if (!isProse(paragraph)) return;
    for (const span of findDoubledDeterminers(paragraph.clause, pack)) {
      const place = toDocumentSpan(paragraph, span);
      const [first, second] = paragraph.clause.text.slice(span.start, span.end).split(/\s+/u) as [string, string];
      const fixes = [copyInitialCase(second, first), first].map(one => createReplacement(one, place, false));
      yield { ...place, message: "determiners", arguments: { word: `${first} ${second}` }, fixes };
    }
    for (const { start, text, word } of findDoubledWords(paragraph.clause, pack)) {
      const span = { start: paragraph.start + start, end: paragraph.start + start + text.length };
      yield {
        ...span,
        message: "twice",
        arguments: { word },
        fixes: [
          {
            title: { fr: "N'écrire qu'une fois « {word} »", en: "Write “{word}” only once" },
            arguments: { word },
            edits: [{ ...span, newText: word }],
            preferred: true,
          },
        ],
      };
    }
  },
};

/** “the its”: determiners of which only one can stand before a noun. */
const findDoubledDeterminers = memoizePerClause((clause, pack): readonly Span[] => {
  const { neverSideBySide } = pack.usage.syntax;
  if (neverSideBySide.length === 0) return [];
  const words = listClauseWords(clause, pack);
  return words.flatMap((word, at) => {
    const next = words[at + 1];
    if (!next || next.folded === word.folded || !isSpaceBetween(word, next, clause.text)) return [];
    if (![word, next].every(({ folded, text }) => neverSideBySide.includes(folded) && !/^\p{Lu}$/u.test(text)))
      return [];
    if (isSoundPair(words, at, clause.text, pack)) return [];
    const span = { start: word.start, end: next.end };
    return isQuoted(clause, span) || isAmongForeignWords(clause.text, word.start, pack) ? [] : [span];
  });
});

/** “its every action”; “make this the year”, “call this a policy”: behind a verb a demonstrative is a pronoun. */
function isSoundPair(words: readonly ClauseWord[], at: number, text: string, pack: CompiledPack): boolean {
  const { countedOnes, demonstratives, soundForms, onlyBeforeNouns, participleAfter } = pack.usage.syntax;
  const { articles, possessives } = pack.usage;
  const [before, word, next] = [words[at - 1], words[at] as ClauseWord, words[at + 1] as ClauseWord];
  const isArticle = [...articles, ...soundForms.plain, ...soundForms.vowel].includes(next.folded);
  // “report to its every three months”: a numeral makes a period of it.
  const isPeriod = Object.hasOwn(pack.usage.spokenNumbers?.cardinals ?? {}, words[at + 2]?.folded ?? "");
  const isOwn = Object.values(possessives).some(forms => Object.values(forms).includes(word.folded));
  if (!isArticle) return isOwn && countedOnes.includes(next.folded) && !isPeriod;
  // “in this the most pressing of tasks”: put beside it.
  if (pack.usage.syntax.superlatives.includes(words[at + 2]?.folded ?? "")) return true;
  const isPointing = Object.entries(demonstratives).some(pair => pair.includes(word.folded));
  if (!isPointing || !before || !isSpaceBetween(before, word, text)) return false;
  return (
    participleAfter.includes(before.folded) ||
    (!onlyBeforeNouns.includes(before.folded) && listVerbKinds(before.folded, pack).size > 0)
  );
}

/** Words that never follow themselves; others may (“had had”, « nous nous »). */
const getNeverDoubled = memoizePerPack(({ usage }) => {
  const words = new WordsBeforeRuns();
  for (const word of usage.neverDoubled) words.add(word, word);
  return words;
});

const INSIDE = /[\p{L}\p{N}’'-]/u;

interface DoubledWord {
  /** From the clause's beginning. */
  readonly start: number;
  /** Both words and the space between them. */
  readonly text: string;
  readonly word: string;
}

const findDoubledWords = memoizePerClause((clause, pack): readonly DoubledWord[] => {
  const opener = findDoubledOpener(clause);
  const words = [...(opener ? [opener] : []), ...findDoubledSmallWords(clause, pack)];
  const groups = findDoubledGroups(clause, pack).filter(
    one => !words.some(({ start, text }) => start < one.start + one.text.length && one.start < start + text.length),
  );
  return [...words, ...groups].sort((a, b) => a.start - b.start);
});

/** Longer groups are told by the end of the first and the beginning of the second. */
const LONGEST_GROUP = 6;
/** Letters of a word that stands alone: short ones are doubled in names and in grammar (« vous vous », “that that”). */
const SHORTEST_WORD = 5;
/** Letters of the last word of a group. */
const SHORTEST_LAST = 4;

/**
 * Groups of words that stand twice in a row, and long words that do: « les activités les activités ». A group with a
 * capital or a number may count things (“article 5 article 5”), and one word between two of its kind joins them
 * (« petit à petit »), so a group has two words of different spelling.
 */
function findDoubledGroups(clause: Clause, pack: CompiledPack): DoubledWord[] {
  const { correlatives } = pack.usage;
  const { text } = clause;
  const words = listClauseWords(clause, pack);
  const found: DoubledWord[] = [];
  for (let at = 0; at < words.length - 1; at++) {
    const length = findDoubledLength(words, at, text, pack);
    if (length === 0 || correlatives.includes(words[at]?.folded ?? "")) continue;
    const { start } = words[at] as ClauseWord;
    const { end: endOfOne } = words[at + length - 1] as ClauseWord;
    const { end } = words[at + 2 * length - 1] as ClauseWord;
    // “more and more and more”: said for emphasis.
    const isJoined = length === 2 && pack.connectors.includes(words[at]?.folded ?? "");
    const joined = words[at + 1]?.folded ?? "";
    if (isJoined && (words[at - 1]?.folded === joined || correlatives.includes(joined))) continue;
    const isPart = INSIDE.test(text[start - 1] ?? " ") || INSIDE.test(text[end] ?? " ");
    if (!isPart && !isQuoted(clause, { start, end })) {
      found.push({ start, text: text.slice(start, end), word: text.slice(start, endOfOne) });
    }
    at += 2 * length - 1;
  }
  return found;
}

/** How many words from `at` on stand there twice in a row; 0 where none do. The shortest group counts. */
function findDoubledLength(words: readonly ClauseWord[], at: number, text: string, pack: CompiledPack): number {
  const first = words[at] as ClauseWord;
  for (let length = 1; length <= LONGEST_GROUP && at + 2 * length <= words.length; length++) {
    if (words[at + length]?.folded !== first.folded) continue;
    const both = words.slice(at, at + 2 * length);
    if (both.every((word, place) => isRepeated(both, word, place, text, pack)) && isTelling(both.slice(0, length)))
      return length;
  }
  return 0;
}

const beginsSmall = memoizePerWord(({ text }) => /^\p{Ll}/u.test(text));

/** Whether a word is written in small letters, next to the one before, and like the one half the words before. */
function isRepeated(
  both: readonly ClauseWord[],
  word: ClauseWord,
  place: number,
  text: string,
  pack: CompiledPack,
): boolean {
  if (!beginsSmall(word, pack)) return false;
  if (place > 0 && !isSpaceBetween(both[place - 1] as ClauseWord, word, text)) return false;
  return place < both.length / 2 || both[place - both.length / 2]?.text === word.text;
}

/** Whether a group means enough to be doubled by mistake only; « plus en » of « de plus en plus en » does not. */
function isTelling(group: readonly ClauseWord[]): boolean {
  const { length } = (group.at(-1) as ClauseWord).text;
  return length >= (group.length === 1 ? SHORTEST_WORD : SHORTEST_LAST);
}

function findDoubledSmallWords({ text }: Clause, pack: CompiledPack): DoubledWord[] {
  const found: DoubledWord[] = [];
  visitWordsBeforeRuns(text, getNeverDoubled(pack), (word, start, behind) => {
    const end = behind + word.length;
    if (!text.startsWith(word, behind)) return;
    if (INSIDE.test(text[start - 1] ?? " ") || INSIDE.test(text[end] ?? " ")) return;
    found.push({ start, text: text.slice(start, end), word });
  });
  return found;
}

/** An opener typed twice, as happens when a snippet after an opener is filled in. */
function findDoubledOpener({ text, opener }: Clause): DoubledWord | null {
  if (!opener) return null;
  const { start } = opener;
  const word = text.slice(start, opener.end);
  const gap = /^\s+/.exec(text.slice(opener.end))?.[0] ?? "";
  const again = opener.end + gap.length;
  const end = again + word.length;
  const same = gap !== "" && text.slice(again, end).toLowerCase() === word.toLowerCase();
  return same && !INSIDE.test(text[end] ?? " ") ? { start, text: text.slice(start, end), word } : null;
}
