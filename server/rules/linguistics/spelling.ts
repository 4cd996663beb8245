/** Words that no dictionary has, and what they are slips for. */

import { type Dictionary, getDictionary, listDictionaryCodes } from "../../../grammar/languages/dictionaries.ts";
import {
  memoizePerClause,
  memoizePerPack,
  memoizePerTree,
  memoizePerWord,
} from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { getWordForms } from "../../../grammar/languages/word-forms.ts";
import { getSkeleton } from "../../../grammar/morphology/misforms.ts";
import { getKindAt, LETTER, MARK, NUMBER } from "../../../grammar/text/characters.ts";
import { fold, stripAccents } from "../../../grammar/text/words.ts";
import type { Clause, Span } from "../../../grammar/tree/tree.ts";
import { isQuoted } from "./enclosed-spans.ts";
import { isAmongForeignWords } from "./foreign-words.ts";
import { findHouseForms } from "./house-spellings.ts";

/** Shorter words have too many neighbours, and are signs and abbreviations, or halves of words. */
const SHORTEST = 4;
/** A word with so many letters that has one neighbour can be nothing else. */
const LONG = 7;

export interface UnknownWord extends Span {
  readonly word: string;
}

interface SpeltWords {
  readonly unknown: readonly UnknownWord[];
  /** How many words were looked up. */
  readonly count: number;
}

/** Roman, as of items. */
const NUMERAL = /^[ivxlc]+$/;
/** What makes an address or a sign of its neighbours, or of a word the half that stands before the end of a line. */
const NO_WORD_BEFORE = /[/@_.~#\\›]$|[-\u00ad\u2010]\s*\n\s*$/u;
const NO_WORD_AFTER = /^(?:[/@_~#\\›]|[.:]\p{L}|[-\u00ad\u2010]\s*(?:\n|$))/u;

export const readSpeltWords = memoizePerClause((clause, pack): SpeltWords => {
  const dictionary = getDictionary(pack.code);
  const { text, contentEnd } = clause;
  if (!dictionary || text.startsWith("|")) return { unknown: [], count: 0 };
  const getForm = getWordForms(pack);
  const unknown: UnknownWord[] = [];
  let count = 0;
  visitSmallWords(text, contentEnd, (start, end) => {
    const word = text.slice(start, end);
    if (word.length >= SHORTEST) count++;
    if (isKnown(getForm(word), pack)) return;
    if (isLookedUp(clause, { start, end }, pack)) unknown.push({ start, end, word: word.normalize("NFC") });
  });
  if (unknown.length === 0) return { unknown: NO_WORDS, count };
  // “Neighborhoods” is no slip, whoever writes it.
  const spelt = findHouseForms(clause, pack);
  return { unknown: unknown.filter(one => !spelt.some(form => form.start < one.end && one.start < form.end)), count };
});

const isKnown = memoizePerWord(({ text }, pack): boolean => {
  const has = getDictionary(pack.code)?.has;
  return has?.(text) || NUMERAL.test(text) || has?.(text.normalize("NFC")) === true;
});

const NO_WORDS: readonly UnknownWord[] = [];

/** Visits the words of two small letters or more, of a compound each part; not what stands beside figures. */
function visitSmallWords(text: string, end: number, visit: (start: number, end: number) => void): void {
  for (let at = 0; at < end; at++) {
    if ((getKindAt(text, at) & INSIDE) === 0) continue;
    const start = at;
    let isSmall = true;
    for (; (getKindAt(text, at) & INSIDE) !== 0; at++) isSmall &&= isSmallLetter(text, at);
    if (isSmall && at - start >= 2 && at - start <= LONGEST && at <= end && !isBesideAstral(text, start, at))
      visit(start, at);
  }
}

/** Letters of two code units are of other alphabets, or ornament: what stands beside them is no word. */
function isBesideAstral(text: string, start: number, end: number): boolean {
  return isSurrogate(text.charCodeAt(start - 1)) || isSurrogate(text.charCodeAt(end));
}

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code < 0xe000;
}

/** No word is longer; every letter of an unknown one is tried in every place. */
const LONGEST = 40;

const INSIDE = LETTER | MARK | NUMBER;

function isSmallLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code >= 0x61 && code <= 0x7a) return true;
  if (code < 0xaa) return false;
  const kind = getKindAt(text, at);
  if ((kind & MARK) !== 0) return true;
  const letter = text.charAt(at);
  return (kind & LETTER) !== 0 && letter === letter.toLowerCase();
}

/** Words next to each other that another dictionary has and this one has not are a name in that language. */
function isForeignName(clause: Clause, { start, end }: Span, pack: CompiledPack): boolean {
  const { text } = clause;
  const own = getDictionary(pack.code);
  const before = /(\p{Ll}+)\s$/u.exec(text.slice(Math.max(0, start - 40), start))?.[1];
  const behind = /^\s(\p{Ll}+)/u.exec(text.slice(end, end + 40))?.[1];
  const foreign = listDictionaryCodes().filter(code => code !== pack.code);
  return foreign.some(code => {
    const isForeign = (word: string | undefined) =>
      word !== undefined && word.length >= SHORTEST && !own?.has(word) && getDictionary(code)?.has(word);
    return isForeign(text.slice(start, end)) && (isForeign(before) || isForeign(behind));
  });
}

/** Whether a word is one of the text's own, in its language, and whole. */
function isLookedUp(clause: Clause, span: Span, pack: CompiledPack): boolean {
  const { text } = clause;
  if (NO_WORD_BEFORE.test(text.slice(Math.max(0, span.start - 8), span.start))) return false;
  if (NO_WORD_AFTER.test(text.slice(span.end, span.end + 8))) return false;
  return !isQuoted(clause, span) && !isAmongForeignWords(text, span.start, pack) && !isForeignName(clause, span, pack);
}

/** How words are spelt throughout a text. */
export interface SpellingHabit {
  /** *sound*: slips are few; *doubtful*: many words are unknown; *misread*: so many that a scanner has read them. */
  readonly kind: "sound" | "doubtful" | "misread";
  /** Words that the text uses again and again: terms of its own. */
  readonly terms: readonly string[];
}

/** In a draft of two pages, a person may well mistype so many words; a scanner's mistakes are more, and everywhere. */
const LEAST = 12;
const DOUBTFUL = 8 / 1000;
const MISREAD = 16 / 1000;
/** Whoever spells a word so often in one way means it. */
const OFTEN = 3;

export const findSpellingHabit = memoizePerTree((tree, pack): SpellingHabit => {
  const times = new Map<string, number>();
  let [unknown, count] = [0, 0];
  for (const { clause } of tree.paragraphs) {
    const spelt = readSpeltWords(clause, pack);
    count += spelt.count;
    for (const { word } of spelt.unknown) {
      if (word.length < SHORTEST) continue;
      unknown++;
      times.set(word, (times.get(word) ?? 0) + 1);
    }
  }
  const terms = [...times].filter(([, many]) => many >= OFTEN).map(([word]) => word);
  const isMany = (share: number) => unknown >= LEAST && unknown > share * count;
  return { kind: isMany(MISREAD) ? "misread" : isMany(DOUBTFUL) ? "doubtful" : "sound", terms };
});

export interface Misspelling extends Span {
  readonly written: string;
  /** What it may be a slip for, the likeliest first. */
  readonly forms: readonly string[];
  /** *sure*: nothing else can be meant; *likely*: one form, and perhaps not the writer's slip; *open*: several. */
  readonly kind: "sure" | "likely" | "open";
}

export const findMisspellings = memoizePerClause((clause, pack): readonly Misspelling[] => {
  const { unknown } = readSpeltWords(clause, pack);
  const dictionary = getDictionary(pack.code);
  if (unknown.length === 0 || !dictionary) return NONE;
  const getForm = getWordForms(pack);
  const found: Misspelling[] = [];
  for (const one of unknown) {
    if (one.start < (found.at(-1)?.end ?? 0)) continue;
    const { start, end, word } = one;
    const cut = findCut(one, clause.text, dictionary);
    const slip = cut ? null : findSlip(getForm(word), pack);
    const misspelling =
      cut ??
      (slip && joinRest(createMisspelling(start, end, clause.text, slip.forms, slip.kind), clause.text, dictionary));
    if (misspelling)
      found.push(isPart(one, clause.text) ? { ...misspelling, kind: weaken(misspelling.kind) } : misspelling);
  }
  return found;
});

const NONE: readonly Misspelling[] = [];

/** “pharmaco-vigilance”: the parts of a compound are often no words by themselves. */
function isPart({ start, end }: Span, text: string): boolean {
  return HYPHEN.test(text[start - 1] ?? "") || HYPHEN.test(text[end] ?? "");
}

const HYPHEN = /[-\u2010\u2011]/;

const weaken = (kind: Misspelling["kind"]): Misspelling["kind"] => (kind === "sure" ? "likely" : kind);

/** A word that a blank cuts in two: « instamm ent ». It is more often the work of a program that reads pages. */
function findCut({ start, end, word }: UnknownWord, text: string, dictionary: Dictionary): Misspelling | null {
  const [, gap = "", rest = ""] = AFTER_CUT.exec(text.slice(end, end + REACH)) ?? [];
  if (rest !== "" && dictionary.has(word + rest)) {
    return createMisspelling(start, end + gap.length + rest.length, text, [word + rest], "likely");
  }
  const [before = "", first = ""] = BEFORE_CUT.exec(text.slice(Math.max(0, start - REACH), start)) ?? [];
  if (!dictionary.has(first.toLowerCase() + word)) return null;
  return createMisspelling(start - before.length, end, text, [first + word], "likely");
}

/** A slip in the first half of a word that is cut: « euvre nt » for « œuvrent ». */
function joinRest(slip: Misspelling, text: string, dictionary: Dictionary): Misspelling {
  const { start, end, forms } = slip;
  const [, gap = "", rest = ""] = AFTER_CUT.exec(text.slice(end, end + REACH)) ?? [];
  const form = `${forms[0]}${rest}`;
  if (rest === "" || forms.length > 1 || dictionary.has(rest) || !dictionary.has(form)) return slip;
  return createMisspelling(start, end + gap.length + rest.length, text, [form], "likely");
}

const AFTER_CUT = /^( )(\p{Ll}+)(?![\p{L}\p{M}\p{N}'’-])/u;
const BEFORE_CUT = /(?<![\p{L}\p{M}\p{N}'’-])(\p{L}\p{Ll}*) $/u;
/** No word that is cut in two has a longer half. */
const REACH = 40;

function createMisspelling(
  start: number,
  end: number,
  text: string,
  forms: readonly string[],
  kind: Misspelling["kind"],
): Misspelling {
  return { start, end, written: text.slice(start, end), forms, kind };
}

/** Words that are one slip away. */
const findSlip = memoizePerWord(({ text: word }, pack): Pick<Misspelling, "forms" | "kind"> | null => {
  const dictionary = getDictionary(pack.code);
  const little = findLittleWord(word, pack);
  if (little !== null) return { forms: [little], kind: "sure" };
  if (word.length < SHORTEST || !dictionary) return null;
  const neighbours = listNeighbours(word, dictionary);
  const joined = findJoined(word, dictionary, pack);
  const all = [...neighbours.keys()];
  const accents = all.filter(form => stripAccents(form) === stripAccents(word));
  const field = all.filter(form => dictionary.frequent.has(form));
  // « laquestion », « lissue »: what is near by chance is rather two words.
  if (joined !== null && field.length + accents.length === 0) return { forms: [joined], kind: "likely" };
  if (field.length === 0 && isCompound(word, dictionary)) return null;
  const [form, ...others] = [accents, field, all].find(forms => forms.length === 1) ?? all;
  if (form === undefined) {
    const accented = findAccented(word, dictionary);
    return accented === null ? null : { forms: [accented], kind: "sure" };
  }
  if (others.length > 0) {
    const isOpen = word.length >= LONG && others.length < MOST_FORMS;
    return isOpen ? { forms: all, kind: "open" } : null;
  }
  const isKnown = word.length >= LONG || accents.length === 1 || field.length === 1;
  if (!isKnown && word.length < LONG - 1) return null;
  const isOne = word.length >= LONG || accents.length === 1 || all.length < MOST_FORMS;
  const isSure = isKnown && isOne && neighbours.get(form) === "typed";
  return { forms: [form], kind: isSure ? "sure" : "likely" };
});

/** The only word that is the same but for its accents, of which several are missing: « general », « societe ». */
function findAccented(word: string, { alphabet, has }: Dictionary): string | null {
  let forms = [""];
  for (const letter of word) {
    const others = [...alphabet].filter(other => other !== letter && stripAccents(other) === letter);
    forms = forms.flatMap(form => [form + letter, ...others.map(other => form + other)]);
    if (forms.length > MOST_ACCENTED) return null;
  }
  const [form, ...others] = forms.filter(one => one !== word && has(one));
  return form !== undefined && others.length === 0 ? form : null;
}

/** Words with more vowels are too many to try. */
const MOST_ACCENTED = 4_000;

/** Two letters of a small word in the wrong order: “teh”, “wiht”. */
function findLittleWord(word: string, pack: CompiledPack): string | null {
  if (word.length < LITTLEST || word.length > LONGEST_LITTLE) return null;
  const little = getLittleWords(pack);
  const forms = new Set<string>();
  for (let at = 0; at + 1 < word.length; at++) {
    const form = word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
    if (form !== word && little.has(form)) forms.add(form);
  }
  const [form, ...others] = forms;
  return form !== undefined && others.length === 0 ? form : null;
}

const LITTLEST = 3;
const LONGEST_LITTLE = 5;

const getLittleWords = memoizePerPack((pack): ReadonlySet<string> => {
  const { complementWords, syntax } = pack.usage;
  const { determiners, notObjects, clauses } = complementWords;
  const lists = [
    pack.commonWords,
    pack.listLinks,
    pack.connectors,
    pack.subordinators,
    determiners,
    notObjects,
    clauses,
    syntax.prepositions,
    pack.phrases.notNouns,
  ];
  return new Set(lists.flat().map(fold));
});

/** More than these say nothing. */
const MOST_FORMS = 4;

/** A new word, or one without its hyphen, whose halves are words: « postpandémie », « soustraités ». */
function isCompound(word: string, dictionary: Dictionary): boolean {
  for (let at = SHORTEST; at <= word.length - SHORTEST; at++) {
    if (dictionary.has(word.slice(0, at)) && dictionary.has(word.slice(at))) return true;
  }
  return false;
}

const VOWEL = /^[aeiouàâéèêëîïôûœ]/u;

/** Two words without the blank between, of which one is a small word: « laquestion », “ofthe”. */
function findJoined(word: string, dictionary: Dictionary, pack: CompiledPack): string | null {
  for (const small of pack.usage.runTogether) {
    const [behind, before] = [word.slice(small.length), word.slice(0, -small.length)];
    if (word.startsWith(small) && behind.length >= 2 && dictionary.has(behind)) return `${small} ${behind}`;
    if (word.endsWith(small) && before.length >= SHORTEST && dictionary.has(before)) return `${before} ${small}`;
  }
  // « lissue »: the apostrophe is missing.
  for (const { elided } of pack.usage.elisions) {
    const letters = elided.endsWith("'") ? elided.slice(0, -1) : "";
    const behind = word.slice(letters.length);
    if (letters === "" || letters.includes(" ") || !word.startsWith(letters) || behind.length <= SHORTEST) continue;
    if (VOWEL.test(behind) && dictionary.has(behind)) return elided + behind;
  }
  return null;
}

/**
 * *typed*: a slip of the finger. *read*: letters that look alike were taken for each other, or one is missing at the
 * beginning or the end, as where the edge of a page cuts words off: programs that read pages do so.
 */
type Slip = "typed" | "read";

/** Letters that look alike in print. */
const LOOK_ALIKE: ReadonlySet<string> = new Set(
  "co oc ce ec eo oe li il lt tl it ti ij ji nu un hb bh hn nh sf fs ft tf vy yv gq qg nr rn".split(" "),
);

function isEdge(at: number, word: string): boolean {
  return at === 0 || at >= word.length - 1;
}

/** The words that are one letter away: one too many, one missing, one wrong, or two in the wrong order. */
export function listNeighbours(word: string, { alphabet, has }: Dictionary): ReadonlyMap<string, Slip> {
  const found = new Map<string, Slip>();
  const add = (form: string, slip: Slip): void => {
    if (form !== word && has(form) && found.get(form) !== "typed") found.set(form, slip);
  };
  for (let at = 0; at <= word.length; at++) {
    const [before, behind] = [word.slice(0, at), word.slice(at)];
    const letter = behind.charAt(0);
    add(before + behind.slice(1), isEdge(at, word) ? "read" : "typed");
    if (behind.length > 1) add(before + behind.charAt(1) + letter + behind.slice(2), "typed");
    for (const other of alphabet) {
      if (behind !== "") add(before + other + behind.slice(1), LOOK_ALIKE.has(letter + other) ? "read" : "typed");
      add(before + other + behind, at === 0 || at === word.length ? "read" : "typed");
    }
  }
  return found;
}

/**
 * Whether a word may be set right without a person: the right one is a word of the field, or as long and the same but
 * for accents and doubled letters. Others may be a term, or a part of something: “pharmaco-vigilance”.
 */
export function isSafeForm(written: string, form: string, { code }: CompiledPack): boolean {
  if (getDictionary(code)?.frequent.has(form)) return written.length >= LONG - 1;
  return written.length >= LONG && getSkeleton(written) === getSkeleton(form);
}
