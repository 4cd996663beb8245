/**
 * Printed labels and what they may count. `i)` is the ninth letter and the first roman number: which one is meant
 * only the neighbours tell, so a label keeps all its readings.
 */
import { lazyExpression } from "../languages/pattern.ts";
import type { LanguageSettings, NumberingStyle } from "../languages/settings.ts";
import type { Label } from "../tree/tree.ts";

export interface LabelReading {
  readonly counter: string;
  readonly value: number;
  readonly level: number;
}

type Counter = NumberingStyle["counter"];

/** The characters that a number of each counter may have, and its value; null when the characters are no number. */
const COUNTERS: Record<Counter, { readonly source: string; readonly value: (text: string) => number | null }> = {
  decimal: { source: "\\d{1,3}", value: text => Number(text) },
  alpha: { source: "[a-zA-Z]{1,2}", value: alphaValue },
  roman: { source: "[ivxlcIVXLC]{1,7}", value: romanValue },
  abjad: { source: "[\\u0621-\\u064a]{1,2}", value: text => ordinalIn("أبجدهوزحطيكلمنسعفصقرشت", text) },
  chinese: { source: "[一二三四五六七八九十]{1,3}", value: chineseValue },
};

/** Numbers added to a text under negotiation: `3 bis.` (drafting-rules NUM-6). */
const SUFFIX = "(?:\\s?(bis|ter|quater|quinquies))?";

export type LabelMatcher = (text: string, offset: number) => Label | null;

export function createLabelMatcher(settings: LanguageSettings): LabelMatcher {
  const styles = settings.numbering.map(style => {
    const [before = "", after = ""] = style.form.split("#");
    // A label is followed by a blank; after a full form such as `1.` scanned texts lose it now and then. What was
    // printed in italics comes apart where the letters turn upright: `a )`.
    const apart = /^[).]/.test(after) ? "[ \\t\\u00a0]?" : "";
    const pattern = `${literal(before)}(${COUNTERS[style.counter].source})${SUFFIX}${apart}${literal(after)}(?=[\\s*_]|\\p{Lu}|$)`;
    return { style, expression: lazyExpression(pattern, "uy") };
  });
  return (text, offset) => {
    const drafted = draftLabel(text, offset);
    if (drafted) return drafted;
    const dotted = dottedLabel(text, offset);
    if (dotted) return dotted;
    let longest: { text: string; suffix: string | null } | null = null;
    const readings: LabelReading[] = [];
    for (const { style, expression } of styles) {
      const pattern = expression();
      pattern.lastIndex = offset;
      const found = pattern.exec(text);
      const value = found?.[1] === undefined ? null : COUNTERS[style.counter].value(found[1]);
      if (!found || value === null) continue;
      if (!longest || found[0].length > longest.text.length) longest = { text: found[0], suffix: found[2] ?? null };
      const reading = { counter: style.counter, value, level: style.level };
      if (!readings.some(known => known.counter === reading.counter && known.level === reading.level))
        readings.push(reading);
    }
    if (!longest || !readings[0]) return slippedLabel(text, offset);
    return {
      text: longest.text,
      start: offset,
      end: offset + longest.text.length,
      level: readings[0].level,
      readings,
      suffix: longest.suffix,
    };
  };
}

/** Two numbers may be a figure (`1.5 million`): then a capital must follow. */
const DOTTED = /\d{1,2}(?:\.\d{1,2}(?=\.?\s+\p{Lu})|(?:\.\d{1,2}){2,3}(?=\.?\s))\.?/uy;

/** `1.3.1`: every dot is a level, the last number counts. */
function dottedLabel(text: string, offset: number): Label | null {
  DOTTED.lastIndex = offset;
  const found = DOTTED.exec(text)?.[0];
  if (found === undefined) return null;
  const numbers = found.split(".").filter(part => part !== "");
  const level = numbers.length - 1;
  const reading = { counter: "decimal", value: Number(numbers.at(-1)), level };
  return { text: found, start: offset, end: offset + found.length, level, readings: [reading], suffix: null };
}

/** `PP3 bis`, `OP12.`: how delegations number a draft, in every language. */
const DRAFTED = /(?:PP|OP)\s?(\d{1,3})(?:\s?(bis|ter|quater|quinquies))?\s?[.:)]?(?=\s)/uy;

function draftLabel(text: string, offset: number): Label | null {
  DRAFTED.lastIndex = offset;
  const found = DRAFTED.exec(text);
  return found && { ...decimalLabel(found[0].trimEnd(), Number(found[1]), offset), suffix: found[2] ?? null };
}

const UNPOINTED = /\d{1,3}(?=\s+\p{Lu})/uy;

/** A bare number before a capital; whether it is a label its neighbours tell. */
export function matchUnpointed(text: string, offset: number): Label | null {
  UNPOINTED.lastIndex = offset;
  const found = UNPOINTED.exec(text)?.[0];
  return found === undefined ? null : decimalLabel(found, Number(found), offset);
}

function decimalLabel(text: string, value: number, offset: number): Label {
  const reading = { counter: "decimal", value, level: 0 };
  return { text, start: offset, end: offset + text.length, level: 0, readings: [reading], suffix: null };
}

const SLIPPED = /(\d{1,3}),(?=\s+\p{Lu})/uy;

/** `1, Requests`: a comma for the full stop, in scanned texts and by slips of the finger. */
function slippedLabel(text: string, offset: number): Label | null {
  SLIPPED.lastIndex = offset;
  const found = SLIPPED.exec(text);
  return found ? decimalLabel(found[0], Number(found[1]), offset) : null;
}

/** Another label in the form of this one: `(3 bis)` with `4` is `(4)`. What stands after the number goes with it. */
export function labelLike(label: string, counted: string): string {
  return label.replace(/[\p{L}\p{N}]+.*?(?=[.)\s-]*$)/u, counted);
}

/** The number `value` as a style prints it, without the form: 3 → `3`, `c`, `iii`. */
export function countText(counter: string, value: number): string {
  if (counter === "alpha") {
    const letter = String.fromCharCode(97 + ((value - 1) % 26));
    return value > 26 ? String.fromCharCode(96 + Math.floor((value - 1) / 26)) + letter : letter;
  }
  if (counter === "roman") return romanText(value);
  if (counter === "abjad") return [..."أبجدهوزحطيكلمنسعفصقرشت"][value - 1] ?? String(value);
  if (counter === "chinese") return chineseText(value);
  return String(value);
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/ /g, "\\s");
}

function alphaValue(text: string): number | null {
  const letters = text.toLowerCase();
  const code = (at: number) => letters.charCodeAt(at) - 96;
  if (letters.length === 1) return code(0);
  // After z come aa, ab … or aa, bb: read both as the 27th and later.
  return code(0) === code(1) ? 26 + code(0) : 26 * code(0) + code(1);
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

function romanText(value: number): string {
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
export function romanValue(text: string): number | null {
  const digits = text.toLowerCase();
  const worth: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
  let value = 0;
  for (let at = 0; at < digits.length; at++) {
    const here = worth[digits[at] ?? ""] ?? 0;
    const next = worth[digits[at + 1] ?? ""] ?? 0;
    value += here < next ? -here : here;
  }
  return digits !== "" && romanText(value) === digits ? value : null;
}

function ordinalIn(alphabet: string, text: string): number | null {
  const at = [...alphabet].indexOf(text.replace(/[إآا]/g, "أ"));
  return at < 0 ? null : at + 1;
}

const CHINESE_DIGITS = "一二三四五六七八九";

function chineseText(value: number): string {
  const tens = Math.floor(value / 10);
  const digit = CHINESE_DIGITS[(value % 10) - 1] ?? "";
  if (tens === 0) return digit;
  return `${tens > 1 ? (CHINESE_DIGITS[tens - 1] ?? "") : ""}十${digit}`;
}

function chineseValue(text: string): number | null {
  for (let value = 1; value < 100; value++) if (chineseText(value) === text) return value;
  return null;
}
