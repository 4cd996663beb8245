/** Words that are wrong by what stands about them, from the lists `slips` of a language. */

import { memoizePerClause, memoizePerPack, memoizePerWord } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack, WordSlip } from "../../../grammar/languages/pack.ts";
import { getWordMorphology } from "../../../grammar/morphology/word-morphology.ts";
import { addToGroup } from "../../../grammar/text/add-to-group.ts";
import { fold, stripAccents } from "../../../grammar/text/words.ts";
import type { Clause, Paragraph, Span } from "../../../grammar/tree/tree.ts";
import { createReplacement } from "../fixes/apply-fixes.ts";
import { toDocumentSpan } from "../fixes/finding-spans.ts";
import type { Finding, RuleContext } from "../rule.ts";
import { type ClauseWord, isSpaceBetween, listClauseWords, listFoldedWords, readWords } from "./clause-words.ts";
import { isQuoted } from "./enclosed-spans.ts";
import { isAmongForeignWords } from "./foreign-words.ts";
import { copyInitialCase } from "./opener-forms.ts";
import { printApostrophes } from "./text-sample.ts";

export interface FoundSlip extends Span {
  /** The id of the rule that tells. */
  readonly rule: string;
  /** What stands there, as it is written. */
  readonly written: string;
  readonly forms: readonly string[];
  readonly isSure: boolean;
  /** Only an accent is wrong, which scanners lose. */
  readonly isAccent: boolean;
}

const NONE: readonly FoundSlip[] = [];

/** Whether the words on one side of a place, from the nearest on, are what a condition asks for. */
type NeighbourTest = (nearest: readonly ClauseWord[]) => boolean;

interface Search {
  readonly rule: string;
  /** Folded, in the order of the text. */
  readonly words: readonly string[];
  readonly slip: WordSlip;
  readonly isAfter: NeighbourTest;
  readonly isBefore: NeighbourTest;
}

/** Creates the search of a rule in a clause; it leaves out quotations, tables and words among those of another language. */
export function createSlipFinder(rule: string): (clause: Clause, pack: CompiledPack) => readonly FoundSlip[] {
  return (clause, pack) => {
    const all = findAllSlips(clause, pack);
    return all.length === 0 ? NONE : all.filter(one => one.rule === rule);
  };
}

/** Those of all rules: what takes time is to read the words. */
const findAllSlips = memoizePerClause((clause, pack): readonly FoundSlip[] => {
  const { text } = clause;
  if (getSearches(pack).size === 0 || text.startsWith("|")) return NONE;
  const words = listClauseWords(clause, pack);
  const found: FoundSlip[] = [];
  words.forEach((word, at) => {
    const slip = findSlip(listSearches(word, pack), words, at, text);
    if (!slip || slip.start < (found.at(-1)?.end ?? 0)) return;
    if (!isQuoted(clause, slip) && !isAmongForeignWords(text, slip.start, pack)) found.push(slip);
  });
  return found.length === 0 ? NONE : found;
});

/** By their first words. */
const getSearches = memoizePerPack((pack): ReadonlyMap<string, readonly Search[]> => {
  const byWord = new Map<string, Search[]>();
  for (const [rule, slips] of Object.entries(pack.slips.rules)) {
    for (const slip of slips) {
      const search = createSearch(rule, slip, pack);
      addToGroup(byWord, search.words[0] ?? "", search);
    }
  }
  return byWord;
});

const listSearches = memoizePerWord(({ folded }, pack) => getSearches(pack).get(folded));

function createSearch(rule: string, slip: WordSlip, pack: CompiledPack): Search {
  return {
    rule,
    words: listFoldedWords(slip.wrong, pack),
    slip,
    isAfter: createTest(slip.after, slip.notAfter, -1, pack),
    isBefore: createTest(slip.before, slip.notBefore, 1, pack),
  };
}

function findSlip(
  candidates: readonly Search[] | undefined,
  words: readonly ClauseWord[],
  at: number,
  text: string,
): FoundSlip | null {
  if (!candidates) return null;
  const { start } = words[at] as ClauseWord;
  // The same for all of them that have as many words, and asked for by most.
  let before: readonly ClauseWord[] | undefined;
  const behind: (readonly ClauseWord[])[] = [];
  for (const { rule, words: wanted, slip, isAfter, isBefore } of candidates) {
    if (!isRun(words, at, wanted, text)) continue;
    const { end } = words[at + wanted.length - 1] as ClauseWord;
    const written = text.slice(start, end);
    if (!isWrittenLike(written, slip.wrong)) continue;
    before ??= listNeighbours(words, at, -1, text);
    if (!isAfter(before)) continue;
    behind[wanted.length] ??= listNeighbours(words, at + wanted.length - 1, 1, text);
    if (!isBefore(behind[wanted.length] as readonly ClauseWord[])) continue;
    const isName = /\p{Lu}/u.test(slip.wrong);
    const forms = isName ? slip.right : slip.right.map(form => copyInitialCase(form, written));
    const plain = stripAccents(written);
    const isAccent = forms.every(form => stripAccents(form) === plain);
    return { rule, start, end, written, forms, isSure: forms.length === 1 && !slip.unsure, isAccent };
  }
  return null;
}

/**
 * What is printed with a capital is a name, and is wrong as a name only; what is not may have one where a sentence
 * begins, but not a letter alone (`A/78/772`).
 */
function isWrittenLike(written: string, wrong: string): boolean {
  if (written === wrong) return true;
  const printed = written.replace(/\s+/g, " ").replaceAll("’", "'");
  if (printed === wrong) return true;
  return written.length > 1 && printed === wrong.charAt(0).toUpperCase() + wrong.slice(1);
}

/** Whether these words stand from `at` on, of which the first does, with nothing but blanks between. */
function isRun(words: readonly ClauseWord[], at: number, wanted: readonly string[], text: string): boolean {
  for (let place = 1; place < wanted.length; place++) {
    const word = words[at + place];
    if (word?.folded !== wanted[place]) return false;
    if (!isSpaceBetween(words[at + place - 1] as ClauseWord, word as ClauseWord, text)) return false;
  }
  return true;
}

/** As many as the longest condition has words. */
const REACH = 4;

/** The words on one side, from the nearest on, up to the first mark. */
function listNeighbours(words: readonly ClauseWord[], at: number, step: 1 | -1, text: string): ClauseWord[] {
  const found: ClauseWord[] = [];
  for (let here = at; found.length < REACH; here += step) {
    const [one, next] = [words[here] as ClauseWord, words[here + step]];
    if (!next || !(step > 0 ? isSpaceBetween(one, next, text) : isSpaceBetween(next, one, text))) break;
    found.push(next);
  }
  return found;
}

function createTest(
  wanted: readonly string[] | undefined,
  unwanted: readonly string[] | undefined,
  step: 1 | -1,
  pack: CompiledPack,
): NeighbourTest {
  const has = wanted && createAnyTest(expandLists(wanted, pack), step, pack);
  const hasUnwanted = unwanted && createAnyTest(expandLists(unwanted, pack), step, pack);
  return nearest => (!has || has(nearest)) && !hasUnwanted?.(nearest);
}

function expandLists(words: readonly string[], { slips: { lists } }: CompiledPack): readonly string[] {
  const found = new Set(words);
  // What is added while the set is visited is visited, too: lists that name each other end.
  for (const word of found) for (const one of findList(word) ?? []) found.add(one);
  return [...found].filter(word => findList(word) === undefined);

  function findList(word: string): readonly string[] | undefined {
    return word.startsWith("{") ? lists[word.slice(1, -1)] : undefined;
  }
}

/** Single words are looked up; the others are few. */
function createAnyTest(items: readonly string[], step: 1 | -1, pack: CompiledPack): NeighbourTest {
  const single = new Set<string>();
  const tests: NeighbourTest[] = [];
  for (const item of items) {
    const words = item.startsWith("{") || item.startsWith("-") ? [] : readWords(item, pack);
    if (words.length === 1 && item === fold(item)) single.add(fold(item));
    else tests.push(createItemTest(item, words, step, pack));
  }
  return nearest => single.has(nearest[0]?.folded ?? "") || tests.some(test => test(nearest));
}

function createItemTest(item: string, words: readonly ClauseWord[], step: 1 | -1, pack: CompiledPack): NeighbourTest {
  if (item.startsWith("-")) return ([word]) => word?.folded.endsWith(item.slice(1)) ?? false;
  if (item === "{mark}") return ([word]) => word === undefined;
  if (item === "{number}") return ([word]) => /^\p{N}/u.test(word?.text ?? "");
  if (item === "{capital}") return ([word]) => /^\p{Lu}/u.test(word?.text ?? "");
  if (item === "{small}") return ([word]) => /^\p{Ll}/u.test(word?.text ?? "");
  if (item.startsWith("{")) {
    const slot = item.slice(1, -1);
    const { analyse } = getWordMorphology(pack);
    return ([word]) => {
      if (!word) return false;
      return analyse(word.folded).some(({ slot: one }) => one === slot || one.startsWith(`${slot}-`));
    };
  }
  const isName = item !== fold(item);
  const wanted = (step < 0 ? [...words].reverse() : words).map(({ text, folded }) => (isName ? text : folded));
  return nearest => wanted.every((one, place) => (isName ? nearest[place]?.text : nearest[place]?.folded) === one);
}

/** A finding; where one form is the answer it is the fix, where there are several each is one to choose. */
export function createSlipFinding(
  paragraph: Paragraph,
  slip: Pick<FoundSlip, "start" | "end" | "written" | "forms" | "isSure">,
  context: RuleContext,
): Finding {
  const span = toDocumentSpan(paragraph, slip);
  const forms = slip.forms.map(form => printApostrophes(form, context));
  return {
    ...span,
    message: forms.length === 1 ? "form" : "forms",
    arguments: { written: slip.written, form: forms.join(" / ") },
    fixes: forms.map(form => createReplacement(form, span, slip.isSure)),
  };
}
