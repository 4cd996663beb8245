/**
 * Printed labels and what they may count. `i)` is the ninth letter and the first roman number: which one is meant
 * only the neighbours tell, so a label keeps all its readings.
 */

import { createLazyExpression } from "../languages/pattern.ts";
import type { LanguageSettings, NumberingStyle } from "../languages/settings.ts";
import { getKindAt, LETTER, SPACE, skipGap, toHalfWidth } from "../text/characters.ts";
import { isAnyDigit, printDigitsLike, toEuropeanDigits } from "../text/digits.ts";
import { NUMBER_SUFFIX, NUMBER_SUFFIXES } from "../text/number-suffixes.ts";
import { fold } from "../text/words.ts";
import type { Label } from "../tree/tree.ts";

export interface LabelReading {
  readonly counter: string;
  readonly value: number;
  readonly level: number;
}

type Counter = NumberingStyle["counter"];

interface CounterForm {
  /** Whether a number of it may have this character, and how many it may have. */
  readonly has: (code: number) => boolean;
  readonly most: number;
  /** Null when the characters are no number. */
  readonly value: (text: string) => number | null;
}

/** Series of signs that count, each by itself. */
const SIGNS = {
  stems: "甲乙丙丁戊己庚辛壬癸",
  branches: "子丑寅卯辰巳午未申酉戌亥",
  enclosed: "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩",
  circled: "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳",
};

const COUNTERS: Record<Counter, CounterForm> = {
  decimal: { has: isAnyDigit, most: 5, value: text => Number(toEuropeanDigits(text)) },
  alpha: { has: code => isBetween(code | 0x20, "a", "z"), most: 2, value: parseAlpha },
  roman: { has: code => code < 0x80 && "ivxlcIVXLC".includes(String.fromCharCode(code)), most: 7, value: parseRoman },
  abjad: {
    has: code => isBetween(code, "ء", "ي"),
    most: 2,
    value: parseAbjad,
  },
  cyrillic: { has: code => isBetween(code, "А", "я"), most: 2, value: parseCyrillic },
  chinese: { has: code => "一二三四五六七八九十".includes(String.fromCharCode(code)), most: 3, value: parseChinese },
  stems: createSeries(SIGNS.stems),
  branches: createSeries(SIGNS.branches),
  enclosed: createSeries(SIGNS.enclosed),
  circled: createSeries(SIGNS.circled),
};

function createSeries(signs: string): CounterForm {
  const value = (text: string) => signs.indexOf(text) + 1 || null;
  return { has: code => signs.includes(String.fromCharCode(code)), most: 1, value };
}

const SUFFIX_INITIALS = [...new Set(NUMBER_SUFFIXES.map(suffix => suffix.charAt(0)))].join("");

export type LabelMatcher = (text: string, offset: number) => Label | null;

/** A style with what its form has before and after the number. */
interface Style extends NumberingStyle {
  readonly before: string;
  readonly after: string;
}

interface StyledNumber {
  readonly end: number;
  readonly number: string;
  readonly suffix: string | null;
}

export function createLabelMatcher(settings: LanguageSettings): LabelMatcher {
  const styles = settings.numbering.map((style): Style => {
    const [before = "", after = ""] = style.form.split("#");
    return { ...style, before, after };
  });
  // `㈠` has its brackets in itself, and is no letter that a word could begin with.
  const ends = new Set(styles.filter(({ counter }) => !isSign(counter)).map(({ after }) => after.charAt(0)));
  const isWord = ends.has("") ? () => false : createWordTest(ends);
  const starts = new Set(settings.dottedBefore.map(fold));
  const matchWorded = createWordedLabelMatcher(settings);
  const namesPerson = createPersonTest(settings);
  return (text, offset) => {
    const digit = isAnyDigit(text.charCodeAt(offset));
    const worded = digit ? null : matchWorded(text, offset);
    if (worded) return worded;
    if (!digit && isWord(text, offset)) return null;
    if (!digit && namesPerson(text, offset)) return null;
    const other = digit ? matchDottedLabel(text, offset, starts) : matchDraftLabel(text, offset);
    if (other) return other;
    let longest: StyledNumber | null = null;
    let readings: LabelReading[] | null = null;
    for (const style of styles) {
      const found = matchStyle(style, text, offset);
      const value = found && COUNTERS[style.counter].value(printHalfWidth(found.number));
      if (!found || value === null) continue;
      if (!longest || found.end > longest.end) longest = found;
      const reading = { counter: style.counter, value, level: style.level };
      readings ??= [];
      if (!readings.some(known => known.counter === reading.counter && known.level === reading.level))
        readings.push(reading);
    }
    if (!longest || !readings?.[0]) return digit ? matchCommaLabel(text, offset) : null;
    const { end, suffix } = longest;
    return { text: text.slice(offset, end), start: offset, end, level: readings[0].level, readings, suffix };
  };
}

function isSign(counter: Counter): boolean {
  return counter === "enclosed" || counter === "circled";
}

function printHalfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/gu, mark => String.fromCharCode(toHalfWidth(mark.charCodeAt(0))));
}

/** A title and a name: « M. Paulo Reis », « M. de la Tour ; ». « M. Questions diverses » heads a part. */
const PERSON =
  /(\p{Lu}{1,2})\.\s+(?:\p{Ll}{1,3}['’]?\s?){0,2}\p{Lu}[\p{L}\p{M}'’.-]*(?:\s?[,;.(]|\s+(?:\p{Ll}{1,3}['’]?\s?){0,2}\p{Lu})/uy;

function createPersonTest({ personTitles }: LanguageSettings): (text: string, offset: number) => boolean {
  const titles = new Set(personTitles);
  return (text, offset) => {
    const length = text[offset + 1] === "." ? 1 : text[offset + 2] === "." ? 2 : 0;
    if (!titles.has(text.slice(offset, offset + length))) return false;
    PERSON.lastIndex = offset;
    return PERSON.test(text);
  };
}

/** A roman number and the longest suffix. */
const MOST_LETTERS = 16;
/** What letters may go on with but for the marks of a form: `PP3`, `a bis)`. */
const GOES_ON = `${SUFFIX_INITIALS}0123456789`;

/** Whether a text begins with letters that are too many for a label, or that no mark of a label follows. */
function createWordTest(ends: ReadonlySet<string>): (text: string, offset: number) => boolean {
  return (text, offset) => {
    let at = offset;
    while ((getKindAt(text, at) & LETTER) !== 0 && at - offset <= MOST_LETTERS) at++;
    if (at === offset) return false;
    if (at - offset > MOST_LETTERS) return true;
    const next = text.charAt((getKindAt(text, at) & SPACE) === 0 ? at : at + 1);
    return next === "" || !(ends.has(printHalfWidth(next)) || GOES_ON.includes(next));
  };
}

/** The longest number of a style that begins at an offset and goes on as the style wants. */
function matchStyle({ counter, before, after }: Style, text: string, offset: number): StyledNumber | null {
  const { has, most } = COUNTERS[counter];
  const start = findLiteralEnd(before, text, offset);
  if (start < 0) return null;
  let last = start;
  while (last < text.length && last - start < most && has(toHalfWidth(text.charCodeAt(last)))) last++;
  // « 1 bis) » may be read as « 1b » and « is) », too.
  for (let numberEnd = last; numberEnd > start; numberEnd--) {
    const suffix = findSuffix(text, numberEnd);
    const suffixEnd = suffix ? text.indexOf(suffix, numberEnd) + suffix.length : numberEnd;
    const suffixed = suffix ? findLabelEnd(after, text, suffixEnd) : -1;
    const end = suffixed >= 0 ? suffixed : findLabelEnd(after, text, numberEnd);
    if (end >= 0) return { end, number: text.slice(start, numberEnd), suffix: suffixed >= 0 ? suffix : null };
  }
  return null;
}

function findSuffix(text: string, offset: number): string | null {
  const at = (getKindAt(text, offset) & SPACE) === 0 ? offset : offset + 1;
  if (!SUFFIX_INITIALS.includes(text.charAt(at) || " ")) return null;
  return NUMBER_SUFFIXES.find(suffix => text.startsWith(suffix, at)) ?? null;
}

/** Where what follows the number ends, or -1. What was printed in italics comes apart where the letters turn upright: `a )`. */
function findLabelEnd(after: string, text: string, offset: number): number {
  const apart = (after.startsWith(")") || after.startsWith(".")) && " \t\u00a0".includes(text.charAt(offset) || "x");
  const end = apart ? findLiteralEnd(after, text, offset + 1) : findLiteralEnd(after, text, offset);
  return end >= 0 && endsLabel(text, end) ? end : -1;
}

/** A label is followed by a blank; after a full form such as `1.` scanned texts lose it now and then. */
function endsLabel(text: string, end: number): boolean {
  if (end >= text.length || skipGap(text, end) > end) return true;
  // Scripts without blanks between words need none behind a label either: `(a)“公约”`.
  if (OPENING_QUOTES.includes(text.charAt(end))) return true;
  INITIAL.lastIndex = end;
  return (getKindAt(text, end) & LETTER) !== 0 && INITIAL.test(text);
}

const OPENING_QUOTES = "“‘「『《〈";

/** A capital, or a letter of a script that has none; `º` belongs to the number. */
const INITIAL = /(?![ªº])[\p{Lu}\p{Lo}]/uy;

/** Where the characters of a form end that stand at an offset, or -1; a space is any blank. */
function findLiteralEnd(form: string, text: string, offset: number): number {
  for (let at = 0; at < form.length; at++) {
    const same =
      form[at] === " "
        ? (getKindAt(text, offset + at) & SPACE) !== 0
        : form.charCodeAt(at) === toHalfWidth(text.charCodeAt(offset + at));
    if (!same) return -1;
  }
  return offset + form.length;
}

function isBetween(code: number, first: string, last: string): boolean {
  return code >= first.charCodeAt(0) && code <= last.charCodeAt(0);
}

/** Two numbers may be a figure (`1.5 million`): then a capital must follow, or a second dot stand before the word. */
const DOTTED = /\d{1,2}(?:\.\d{1,2}(?=(?:\.?\s+\p{Lu}|\.\s+\p{L}))|(?:\.\d{1,2}){2,3}(?=\.?\s))\.?/uy;
/** … or the word is one that stands behind such labels: « 2.1 de former ». */
const DOTTED_BEFORE = /(\d{1,2}\.[1-9]\d?)(?=\s+(\p{Ll}+['’]?))/uy;

/** `1.3.1`: every dot is a level, the last number counts. */
function matchDottedLabel(text: string, offset: number, starts: ReadonlySet<string>): Label | null {
  DOTTED.lastIndex = offset;
  const found = DOTTED.exec(text)?.[0] ?? matchDottedBefore(text, offset, starts);
  if (found === null) return null;
  const numbers = found.split(".").filter(part => part !== "");
  const level = numbers.length - 1;
  const reading = { counter: "decimal", value: Number(numbers.at(-1)), level };
  return { text: found, start: offset, end: offset + found.length, level, readings: [reading], suffix: null };
}

function matchDottedBefore(text: string, offset: number, starts: ReadonlySet<string>): string | null {
  DOTTED_BEFORE.lastIndex = offset;
  const [, number, word] = DOTTED_BEFORE.exec(text) ?? [];
  return number !== undefined && word !== undefined && starts.has(fold(word)) ? number : null;
}

/**
 * `Article 1er :`, `SECTION 2.`: a word before the number, a mark after it, and a sentence behind the mark. A caption
 * has neither sentence nor, at its end, a mark.
 */
function createWordedLabelMatcher({ labelWords: words, ordinalEndings }: LanguageSettings): LabelMatcher {
  if (words.length === 0) return () => null;
  const firsts = new Set(words.flatMap(word => [word.charAt(0), word.charAt(0).toUpperCase()]));
  const alternatives = words.map(word => word.replaceAll(".", "\\.")).join("|");
  const expression = createLazyExpression(
    `(?:${alternatives})\\s(\\d{1,3})(?:\\s?(?:${ordinalEndings.join("|")}))?\\s?(?:[:.]|[:.]?\\s?[–—-])(?=\\s+\\S)`,
    "iuy",
  );
  return (text, offset) => {
    if (!firsts.has(text.charAt(offset)) || !ENDS_IN_MARK.test(text)) return null;
    expression().lastIndex = offset;
    const found = expression().exec(text);
    return found && createDecimalLabel(found[0], Number(found[1]), offset);
  };
}

const ENDS_IN_MARK = /[.;,:]\s*$/u;

/** `PP3 bis`, `OP12.`: how delegations number a draft, in every language. */
const DRAFTED = new RegExp(`(?:PP|OP)\\s?(\\d{1,3})(?:\\s?(${NUMBER_SUFFIX}))?\\s?[.:)]?(?=\\s)`, "uy");

function matchDraftLabel(text: string, offset: number): Label | null {
  if (text[offset + 1] !== "P") return null;
  DRAFTED.lastIndex = offset;
  const found = DRAFTED.exec(text);
  return found && { ...createDecimalLabel(found[0].trimEnd(), Number(found[1]), offset), suffix: found[2] ?? null };
}

const UNPOINTED = /[\d٠-٩]{1,3}(?=\s+(?![ªº])[\p{Lu}\p{Lo}]|\p{Ideographic})/uy;

/** A bare number before a capital; whether it is a label its neighbours tell. */
export function matchUnpointedLabel(text: string, offset: number): Label | null {
  if (!isAnyDigit(text.charCodeAt(offset))) return null;
  UNPOINTED.lastIndex = offset;
  const found = UNPOINTED.exec(text)?.[0];
  return found === undefined ? null : createDecimalLabel(found, Number(toEuropeanDigits(found)), offset);
}

function createDecimalLabel(text: string, value: number, offset: number): Label {
  const reading = { counter: "decimal", value, level: 0 };
  return { text, start: offset, end: offset + text.length, level: 0, readings: [reading], suffix: null };
}

const SLIPPED = /(\d{1,3}),(?=\s+\p{Lu})/uy;

/** `1, Requests`: a comma for the full stop, in scanned texts and by slips of the finger. */
function matchCommaLabel(text: string, offset: number): Label | null {
  SLIPPED.lastIndex = offset;
  const found = SLIPPED.exec(text);
  return found ? createDecimalLabel(found[0], Number(found[1]), offset) : null;
}

/**
 * Another label in the form of this one, with its digits: `(3 bis)` with `4` is `(4)`, `٣ -` is `٤ -`. What stands after
 * the number goes with it.
 */
export function formatLabelLike(label: string, counted: string): string {
  const number = /\p{N}/u.test(label) ? /\p{N}.*?(?=[.):\s–—-]*$)/u : /\p{L}+.*?(?=[.)\s-]*$)/u;
  return label.replace(number, printDigitsLike(label, counted));
}

/** The number `value` as a style prints it, without the form: 3 → `3`, `c`, `iii`. */
export function formatCount(counter: string, value: number): string {
  if (counter === "alpha") {
    const letter = String.fromCharCode(97 + ((value - 1) % 26));
    return value > 26 ? String.fromCharCode(96 + Math.floor((value - 1) / 26)) + letter : letter;
  }
  if (counter === "roman") return formatRoman(value);
  if (counter === "cyrillic") return formatCyrillic(value);
  if (counter === "abjad") return formatAbjad(value);
  if (counter === "chinese") return formatChinese(value);
  if (counter === "stems" || counter === "branches" || counter === "enclosed" || counter === "circled")
    return SIGNS[counter][value - 1] ?? String(value);
  return String(value);
}

const CAPITALISED = /^\p{Lu}\p{Ll}/u;

function parseAlpha(text: string): number | null {
  // “Dr. Reed”
  if (CAPITALISED.test(text)) return null;
  const letters = text.toLowerCase();
  const code = (at: number) => letters.charCodeAt(at) - 96;
  if (letters.length === 1) return code(0);
  // After z come aa, ab … or aa, bb: read both as the 27th and later.
  return code(0) === code(1) ? 26 + code(0) : 26 * code(0) + code(1);
}

/** A printed number or letter as `formatCount` writes it: `B` → `b`, `٣` → `3`, `ه` → `هـ`. */
export function normaliseCount(printed: string): string {
  const abjad = parseAbjad(printed);
  return abjad === null ? toEuropeanDigits(printed.toLowerCase()) : formatAbjad(abjad);
}

const ROMAN: readonly (readonly [string, number])[] = [
  ["c", 100],
  ["xc", 90],
  ["l", 50],
  ["xl", 40],
  ["x", 10],
  ["ix", 9],
  ["v", 5],
  ["iv", 4],
  ["i", 1],
];

function formatRoman(value: number): string {
  let text = "";
  for (const [digits, worth] of ROMAN) {
    while (value >= worth) {
      text += digits;
      value -= worth;
    }
  }
  return text;
}

/** Of the letters i, v, x, l and c; null when they are no roman number. */
export function parseRoman(text: string): number | null {
  const digits = text.toLowerCase();
  const worth: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
  let value = 0;
  for (let at = 0; at < digits.length; at++) {
    const here = worth[digits[at] ?? ""] ?? 0;
    const next = worth[digits[at + 1] ?? ""] ?? 0;
    value += here < next ? -here : here;
  }
  return digits !== "" && formatRoman(value) === digits ? value : null;
}

/** Letters in the order in which they count; a heh that stands alone is stretched, lest it be taken for a five. */
const ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";
const STRETCHED = "هـ";

function formatAbjad(value: number): string {
  const letter = ABJAD.charAt((value - 1) % ABJAD.length);
  // After the last come the letters twice.
  const repeated = letter.repeat(Math.ceil(value / ABJAD.length));
  return repeated === "ه" ? STRETCHED : repeated;
}

function parseAbjad(text: string): number | null {
  const [letter = "", second = ""] = text.replace(/ـ/g, "").replace(/[إآا]/g, "أ");
  const at = ABJAD.indexOf(letter);
  if (letter === "" || at < 0 || (second !== "" && second !== letter)) return null;
  return at + 1 + (second === "" ? 0 : ABJAD.length);
}

/** Letters in the order in which they count; those that begin no word are passed over. */
const CYRILLIC = "абвгдежзиклмнопрстуфхцчшщэюя";

function formatCyrillic(value: number): string {
  const letter = CYRILLIC.charAt((value - 1) % CYRILLIC.length);
  return letter.repeat(Math.ceil(value / CYRILLIC.length));
}

function parseCyrillic(text: string): number | null {
  const [letter = "", second = ""] = text.toLowerCase();
  const at = CYRILLIC.indexOf(letter);
  if (letter === "" || at < 0 || (second !== "" && second !== letter)) return null;
  return at + 1 + (second === "" ? 0 : CYRILLIC.length);
}

const CHINESE_DIGITS = "一二三四五六七八九";

function formatChinese(value: number): string {
  const tens = Math.floor(value / 10);
  const digit = CHINESE_DIGITS[(value % 10) - 1] ?? "";
  if (tens === 0) return digit;
  return `${tens > 1 ? (CHINESE_DIGITS[tens - 1] ?? "") : ""}十${digit}`;
}

function parseChinese(text: string): number | null {
  for (let value = 1; value < 100; value++) if (formatChinese(value) === text) return value;
  return null;
}
