/**
 * Names of organs and instruments that are printed almost as they are: with a small word for another (« Charte pour les
 * Nations Unies »), in another order (« droits politiques et civils »), with a word of the same stem (« pour les enfants
 * »), or with one wrong word in a long name. What is no name at all has other words, and is left alone.
 */
import { memoizePerClause, memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { createBoundedCache } from "../../../grammar/memo/bounded-cache.ts";
import { fold, stripAccents } from "../../../grammar/text/words.ts";
import type { Span } from "../../../grammar/tree/tree.ts";
import { isQuoted } from "./enclosed-spans.ts";
import { isAmongForeignWords } from "./foreign-words.ts";
import { findMatches } from "./text-search.ts";

export interface NameSlip extends Span {
  /** The name as it should stand. */
  readonly name: string;
  /** Whether only capitals differ. */
  readonly isCase: boolean;
}

interface Name {
  /** As printed; the usual form first. */
  readonly forms: readonly string[];
  /** What each form is but for capitals, accents and articles after a word that joins. */
  readonly plain: ReadonlySet<string>;
  /** Its own words, in plain letters; a pair that is as one counts as one. */
  readonly words: readonly string[];
  readonly hasJoin: boolean;
  readonly hasComma: boolean;
}

interface Names {
  readonly isEmpty: boolean;
  /** By the first letters, as printed, of the words that a name, or a misprint of it, may begin with. */
  readonly findCandidates: (beginning: string) => readonly Name[] | undefined;
  readonly words: NameWords;
}

interface NameWords {
  readonly links: ReadonlySet<string>;
  readonly joins: ReadonlySet<string>;
  /** By the first word of a pair that is as one, the second. */
  readonly units: ReadonlyMap<string, string>;
  readonly confused: readonly ReadonlySet<string>[];
}

/** Letters of a word that names are looked up by; without the flag `u`, which would cost more than the rest. */
const BEGINNING = 4;
const CAPITALISED = /[A-ZÀ-Þ][a-zß-ÿ-]{3}/g;
const WORD = /[\s,]*(\p{L}[\p{L}\p{M}-]*['’]?|\p{N}+)/uy;
/** Small words in a row; more stand in no name. */
const MOST_LINKS = 5;
/** Names with as many words of their own are known with one of them wrong. */
const LONG = 5;
/** Names of two words have no other of the same stem without its capital. */
const SHORT = 2;

export const findNameSlips = memoizePerClause((clause, pack): readonly NameSlip[] => {
  const names = getNames(pack);
  const { text } = clause;
  if (names.isEmpty) return NONE;
  const found: NameSlip[] = [];
  // Several names may begin with the same word.
  const readAt = createWordReader(text, names.words);
  let end = 0;
  for (const { 0: beginning, index } of findMatches(text, CAPITALISED)) {
    const candidates = names.findCandidates(beginning);
    if (!candidates || index < end || /[\p{L}\p{N}-]/u.test(text[index - 1] ?? " ")) continue;
    const readings = candidates.flatMap(name => readName(text, index, name, names.words, readAt) ?? []);
    const reading = readings.find(({ slip }) => slip === null) ?? readings[0];
    if (!reading) continue;
    const { slip } = reading;
    // The end of a longer name: « African Union Commission on International Law ».
    const before = text.slice(Math.max(clause.bodyStart + 1, index - REACH), index);
    if (slip && !slip.isCase && CAPITAL_BEFORE.test(before)) continue;
    end = reading.end;
    if (slip && !isQuoted(clause, slip) && !isAmongForeignWords(text, index, pack)) found.push(slip);
  }
  return found.length === 0 ? NONE : found;
});

const NONE: readonly NameSlip[] = [];
const CAPITAL_BEFORE = /\p{Lu}[\p{L}'’-]*\s$/u;
const REACH = 40;

/** What is read as a name from an offset on; a `slip` of null is the name as it should be. */
interface NameReading {
  readonly end: number;
  readonly slip: NameSlip | null;
}

function readName(
  text: string,
  start: number,
  name: Name,
  words: NameWords,
  readAt: (offset: number) => PrintedWord | null,
): NameReading | null {
  const left: (string | null)[] = [...name.words];
  const printed: PrintedWord[] = [];
  let [remaining, changed, wrong, links] = [left.length, 0, 0, 0];
  for (let at = start; remaining > wrong; at = (printed.at(-1) as PrintedWord).end) {
    const word = readAt(at);
    if (word === null) return null;
    printed.push(word);
    if (word.isLink) {
      if (++links > MOST_LINKS || (words.joins.has(word.plain) && !name.hasJoin)) return null;
      continue;
    }
    links = 0;
    const same = left.indexOf(word.plain);
    const place = same >= 0 ? same : left.findIndex(one => one !== null && isRelated(one, word.plain, words));
    // The first word must be the name's, or one that is taken for it.
    const isOther = printed.length === 1 && !isConfused(name.words[0] ?? "", word.plain, words);
    if (same < 0 && (isOther || ++changed > Math.max(1, name.words.length - 2))) return null;
    if (place < 0) wrong++;
    else {
      left[place] = null;
      remaining--;
    }
    if (wrong > 1 || (wrong > 0 && name.words.length < LONG)) return null;
  }
  const end = (printed.at(-1) as PrintedWord).end;
  const whole = text.slice(start, end);
  if (whole.includes(",") && !name.hasComma) return null;
  if (wrong > 0 && !isInPlace(printed, name)) return null;
  // “African unity”: a short name is one by its capitals.
  const endsSmall = (one = "") => /(?<!\p{L})\p{Ll}+$/u.test(one);
  if (changed > 0 && name.words.length === SHORT && endsSmall(whole) && !endsSmall(name.forms[0])) return null;
  const isCase = name.plain.has(joinWords(printed, words));
  const form = isCase ? findForm(whole, name) : (name.forms[0] as string);
  return { end, slip: form === null ? null : { start, end, name: form, isCase } };
}

/** Whether all of a name's own words stand where they should but for one, which is neither the first nor the last. */
function isInPlace(printed: readonly PrintedWord[], { words }: Name): boolean {
  const own = printed.filter(({ isLink }) => !isLink);
  const odd = own.findIndex(({ plain }, at) => plain !== words[at]);
  return odd > 0 && odd < words.length - 1 && own.every(({ plain }, at) => at === odd || plain === words[at]);
}

/**
 * The form to write where only capitals or accents differ, or an article is repeated after a word that joins; null where
 * nothing is wrong.
 */
function findForm(whole: string, { forms }: Name): string | null {
  const plain = stripAccents(whole.replace(/\s+/g, " ").replace(/’/g, "'"));
  // Accents have a rule of their own.
  if (forms.some(form => stripAccents(form) === plain)) return null;
  return forms.find(form => toPlainLetters(form) === toPlainLetters(plain)) ?? null;
}

/** « enfance » and « enfants », `scientific` and `science`; or one of the words that are taken for the other. */
function isRelated(one: string, other: string, words: NameWords): boolean {
  if (one.includes(" ") || other.includes(" ")) return false;
  let same = 0;
  while (same < one.length && one[same] === other[same]) same++;
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
  const isKin = same >= LEAST_STEM && same >= shorter.length * STEM && longer.length <= shorter.length * LONGER;
  return isKin || isConfused(one, other, words);
}

function isConfused(one: string, other: string, { confused }: NameWords): boolean {
  return confused.some(group => group.has(one) && group.has(other));
}

const LEAST_STEM = 3;
const STEM = 0.6;
const LONGER = 1.7;

interface PrintedWord {
  readonly plain: string;
  readonly isLink: boolean;
  readonly end: number;
}

/** A function that reads the word at an offset, each once. */
function createWordReader(text: string, words: NameWords): (offset: number) => PrintedWord | null {
  const known = new Map<number, PrintedWord | null>();
  return offset => {
    let word = known.get(offset);
    if (word === undefined) {
      word = readWord(text, offset, words);
      known.set(offset, word);
    }
    return word;
  };
}

/** The word at an offset, with the next where both are as one; null before any other mark than a comma. */
function readWord(text: string, at: number, { links, units }: NameWords): PrintedWord | null {
  WORD.lastIndex = at;
  const [, word] = WORD.exec(text) ?? [];
  if (word === undefined) return null;
  const plain = toPlainLetters(word);
  const end = WORD.lastIndex;
  const second = units.get(plain);
  const next = second === undefined ? null : (WORD.exec(text)?.[1] ?? null);
  if (next !== null && toPlainLetters(next) === second)
    return { plain: `${plain} ${second}`, isLink: false, end: WORD.lastIndex };
  return { plain, isLink: links.has(plain), end };
}

/** The words with one space between, without articles after a word that joins: « et (du) Programme ». */
function joinWords(printed: readonly PrintedWord[], { joins }: NameWords): string {
  let isFree = false;
  const kept = printed.filter(({ plain, isLink }) => {
    const isKept = !(isFree && isLink);
    isFree = joins.has(plain) || (isFree && isLink);
    return isKept;
  });
  return kept.map(({ plain }) => plain).join(" ");
}

const getNames = memoizePerPack(({ officialNames: names }: CompiledPack): Names => {
  const plainSet = (words: readonly string[]) => new Set(words.map(toPlainLetters));
  const words: NameWords = {
    links: plainSet(names.links),
    joins: plainSet(names.joins),
    units: new Map(names.units.map(pair => toPlainLetters(pair).split(" ") as [string, string])),
    confused: names.confused.map(plainSet),
  };
  const byBeginning = new Map<string, Name[]>();
  for (const forms of names.official) {
    const all = forms.map(form => readWords(form, words));
    const own = (all[0] ?? []).filter(({ isLink }) => !isLink).map(({ plain }) => plain);
    const name: Name = {
      forms,
      plain: new Set(all.map(printed => joinWords(printed, words))),
      words: own,
      hasJoin: all.some(printed => printed.some(({ plain }) => words.joins.has(plain))),
      hasComma: forms.some(form => form.includes(",")),
    };
    for (const start of listBeginnings(forms, words)) byBeginning.set(start, [...(byBeginning.get(start) ?? []), name]);
  }
  const known = createBoundedCache<string, readonly Name[] | undefined>(MOST_KNOWN);
  const findCandidates = (beginning: string) => known.get(beginning, () => byBeginning.get(toPlainLetters(beginning)));
  return { isEmpty: byBeginning.size === 0, findCandidates, words };
});

/** In beginnings of words. */
const MOST_KNOWN = 5_000;

function readWords(text: string, words: NameWords): PrintedWord[] {
  const read: PrintedWord[] = [];
  for (let word = readWord(text, 0, words); word; word = readWord(text, word.end, words)) read.push(word);
  return read;
}

/** Of the first word or one that is taken for it, and of other capitals, which may come first where the order is wrong. */
function listBeginnings(forms: readonly string[], { units, confused }: NameWords): ReadonlySet<string> {
  const first = toPlainLetters(forms[0] ?? "").split(" ")[0] ?? "";
  const taken = confused.filter(group => group.has(first)).flatMap(group => [...group]);
  const starts = forms.flatMap(form =>
    [...form.matchAll(/\p{Lu}[\p{L}-]*/gu)].flatMap(({ 0: word, index }) => {
      const plain = toPlainLetters(word);
      const isSecond = [...units].some(([first, second]) => plain === first || plain === second);
      return index === 0 || !isSecond ? [plain.slice(0, BEGINNING)] : [];
    }),
  );
  const all = [...starts, ...taken.map(word => word.slice(0, BEGINNING))];
  return new Set(all.filter(start => start.length === BEGINNING));
}

/** Without case, and without what prints lose: accents of capitals, hyphens at the end of a line. */
function toPlainLetters(word: string): string {
  return stripAccents(fold(word)).replace(/-/g, "");
}
