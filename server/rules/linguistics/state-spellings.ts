/** Ways in which the name of a State is misspelt, derived from the name: « Royaume Uni », « Haiti », “Isreal”. */

import { getDictionary } from "../../../grammar/languages/dictionaries.ts";
import { memoizePerClause, memoizePerPack, memoizePerWord } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { replaceAt } from "../../../grammar/text/replace-at.ts";
import { stripAccents } from "../../../grammar/text/words.ts";
import type { Clause, Span } from "../../../grammar/tree/tree.ts";
import { getLetters, listClauseWords } from "./clause-words.ts";
import { isQuoted } from "./enclosed-spans.ts";
import { isAmongForeignWords } from "./foreign-words.ts";

/** All names that a language knows of States, but for informal ones. */
export const listStateNames = memoizePerPack(({ states }): readonly string[] => {
  const named = states.named.flatMap(([name, , variants, , informal, common]) =>
    informal.includes(common) ? [name, ...variants] : [name, ...variants, common],
  );
  // « Myanmar (Birmanie) », « Hong Kong R.A.S. »: of lists, not of sentences.
  return [...new Set([...named, ...states.others.split("|")])].filter(name => /^[\p{L}' -]+$/u.test(name));
});

/** By misspelt name, the right one: without hyphens, with one too many, without accents, with other capitals. */
export const getStateSpellings = memoizePerPack((pack): ReadonlyMap<string, string> => {
  const names = listStateNames(pack);
  const known = new Set(names);
  const found = new Map<string, string>();
  for (const name of names) {
    for (const spelling of listSpellings(name, pack)) {
      if (known.has(spelling)) continue;
      // What two names are alike by tells neither.
      if (found.has(spelling) && found.get(spelling) !== name) found.set(spelling, "");
      else found.set(spelling, name);
    }
  }
  for (const [spelling, name] of found) if (name === "") found.delete(spelling);
  return found;
});

function* listSpellings(name: string, pack: CompiledPack): Generator<string> {
  if (name.includes("-")) yield name.replaceAll("-", " ");
  const plain = stripAccents(name);
  // A capital may stand without its accent, of which another rule tells.
  if (plain.replace(/\p{Lu}/gu, "") !== name.replace(/\p{Lu}/gu, "").normalize("NFC") && plain !== name) yield plain;
  const words = name.split(" ");
  if (words.length < 2) return;
  const links = new Set(pack.officialNames.links);
  if (words.length === 2 && words.every(word => /^\p{Lu}\p{Ll}+$/u.test(word))) yield words.join("-");
  for (const [at, word] of words.entries()) {
    if (at === 0 || links.has(word) || !/^\p{L}{3,}$/u.test(word)) continue;
    const [first = "", rest] = [word[0], word.slice(1)];
    const isCapital = first !== first.toLowerCase();
    yield replaceAt(words, at, (isCapital ? first.toLowerCase() : first.toUpperCase()) + rest).join(" ");
    // « République syrienne arabe »
    const next = words[at + 1];
    if (!isCapital && next !== undefined && /^\p{Ll}{4,}$/u.test(next) && word.length > 3) {
      yield replaceAt(replaceAt(words, at, next), at + 1, word).join(" ");
    }
  }
}

export interface StateMisspelling extends Span {
  readonly written: string;
  readonly right: string;
}

const CAPITALISED = /^\p{Lu}[\p{Ll}\p{M}]{5,}$/u;
const PART_BEFORE = /[\p{L}\p{N}.@/-]/u;
const PART_BEHIND = /[\p{L}\p{N}@/-]/u;

/** The word of a State's name that a word is one letter away from, where it is no word or name that is known. */
const findRight = memoizePerWord((word, pack): string | null => {
  const written = getLetters(word);
  const { words, byShorter } = getNameWords(pack);
  if (!CAPITALISED.test(written) || words.has(written) || getStateSpellings(pack).has(written)) return null;
  return getDictionary(pack.code)?.has(written.toLowerCase()) ? null : findNear(written, byShorter);
});

/** Words that are one letter away from a State's name, and no word or name that is known. */
export const findStateMisspellings = memoizePerClause((clause, pack): readonly StateMisspelling[] => {
  const { text } = clause;
  if (!getDictionary(pack.code) || text.startsWith("|")) return NONE;
  let found: StateMisspelling[] | null = null;
  for (const word of listClauseWords(clause, pack)) {
    const right = findRight(word, pack);
    const { start: index } = word;
    if (right === null || index <= clause.bodyStart) continue;
    const written = getLetters(word);
    if (PART_BEFORE.test(text[index - 1] ?? " ") || PART_BEHIND.test(text[index + written.length] ?? " ")) continue;
    const span = { start: index, end: index + written.length };
    if (isQuoted(clause, span) || isNameOfPerson(clause, span)) continue;
    if (isAmongForeignWords(text, index, pack)) continue;
    found ??= [];
    found.push({ ...span, written, right });
  }
  return found ?? NONE;
});

const NONE: readonly StateMisspelling[] = [];

/** Another capital beside it, as of first and last names: “Mr. Peter Angolo”; not that of the paragraph. */
function isNameOfPerson({ text, opener, bodyStart }: Clause, { start, end }: Span): boolean {
  const from = Math.max(opener?.end ?? bodyStart, start - 20);
  return /\p{Lu}[\p{L}.]{1,30}\s$/u.test(text.slice(from, start)) || /^\s\p{Lu}/u.test(text.slice(end, end + 2));
}

interface NameWords {
  /** Words of names that are nothing else. */
  readonly words: ReadonlySet<string>;
  /** The same by what they are without one of their letters, and as they are. */
  readonly byShorter: ReadonlyMap<string, readonly string[]>;
}

const LEAST_LETTERS = 6;

const getNameWords = memoizePerPack((pack): NameWords => {
  const all = new Set(
    [
      ...listStateNames(pack),
      ...pack.states.named.flatMap(([, , , spellings, informal]) => [...spellings, ...informal]),
    ]
      .flatMap(name => name.split(/[ '-]/u))
      .filter(word => /^\p{Lu}/u.test(word)),
  );
  const byShorter = new Map<string, string[]>();
  for (const word of all) {
    if (word.length < LEAST_LETTERS) continue;
    for (const key of listKeys(word)) byShorter.set(key, [...(byShorter.get(key) ?? []), word]);
  }
  return { words: all, byShorter };
});

function listKeys(word: string): Set<string> {
  return new Set([word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))]);
}

/** The only word that is one letter away, not at an end: “Kenyan” is no slip. */
function findNear(written: string, byShorter: NameWords["byShorter"]): string | null {
  const near = new Set<string>();
  for (const key of listKeys(written)) {
    for (const word of byShorter.get(key) ?? []) if (isSlip(written, word)) near.add(word);
  }
  const [only, ...others] = near;
  return only !== undefined && others.length === 0 ? only : null;
}

/** Whether one letter is wrong, missing or too many, or two stand in the wrong order, inside the word. */
function isSlip(written: string, word: string): boolean {
  let start = 0;
  while (start < word.length && written[start] === word[start]) start++;
  let end = 0;
  while (end < word.length - start && end < written.length - start && written.at(-1 - end) === word.at(-1 - end)) end++;
  const [left, right] = [written.slice(start, written.length - end), word.slice(start, word.length - end)];
  if (start === 0 || end === 0) return false;
  const isSwapped = left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
  return isSwapped || (left.length <= 1 && right.length <= 1);
}
