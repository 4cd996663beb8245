/**
 * Adapts the word before a name that is replaced by another: « d'AMBP » becomes « de BMP », « le Comité » « la
 * Commission ». Only where one form is certainly right: before a name of unknown gender, `l'` stays as it is.
 */

import { memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { Determiner } from "../../../grammar/languages/usage.ts";
import { fold } from "../../../grammar/text/words.ts";
import type { Span } from "../../../grammar/tree/tree.ts";
import { findElidedForm } from "../../rules/linguistics/elided-words.ts";
import { createAlternatives } from "../../rules/linguistics/text-search.ts";
import type { Edit } from "../../rules/rule.ts";
import { toUpperInitial } from "../shared/initials.ts";
import type { NameGender } from "./gender.ts";

/** A word as it is written before another, with the blank behind it: `de `, or `d'` with the text's apostrophe. */
export function joinWord(word: string, next: string, apostrophe: string, pack: CompiledPack): string {
  const elided = findElidedForm(fold(word), fold(next), pack);
  return elided === null ? `${word} ` : copyCase(elided.replace("'", apostrophe), word);
}

/** In characters: the longest word before a name that may have to change. */
const REACH = 10;
const WORD_BEFORE = /(?<![\p{L}\p{M}'’])(\p{L}+(?:['’]|(?=\s)))(\s*)$/u;

export interface NewName {
  readonly name: string;
  /** The gender of its first word; null where it is not known. */
  readonly gender: NameGender | null;
  /** As the text prints it. */
  readonly apostrophe: string;
}

/** Replaces the span by the name, together with the word before it where that must change. */
export function exchangeName(text: string, span: Span, wanted: NewName, pack: CompiledPack): Edit {
  const { name, apostrophe } = wanted;
  const plain: Edit = { ...span, newText: name };
  const textBefore = text.slice(Math.max(0, span.start - REACH), span.start);
  const determined = findDeterminerBefore(textBefore, pack);
  if (determined) return exchangeDeterminer(determined, text.slice(span.start, span.end), plain, wanted, pack);
  const [whole, before = "", blank = ""] = WORD_BEFORE.exec(textBefore) ?? [];
  if (whole === undefined) return plain;
  const word = before.replace("’", "'").toLowerCase();
  const first = getFirstWord(name);
  const start = span.start - whole.length;
  if (word.endsWith("'")) {
    const full = new Set(pack.usage.elisions.filter(({ elided }) => elided === word).map(one => one.word));
    const [only] = full;
    if (only === undefined || full.size > 1 || first === "" || isElidedBefore(only, first, pack)) return plain;
    return { start, end: span.end, newText: `${copyCase(only, before)} ${name}` };
  }
  const elided = blank === "" ? null : findElidedForm(word, fold(first), pack);
  // Where the old name was not elided, as an acronym that is spelt out, the new one is not elided, either.
  if (elided === null || (startsWithVowel(text.slice(span.start, span.end)) && startsWithVowel(name))) return plain;
  return { start, end: span.end, newText: `${copyCase(elided.replace("'", apostrophe), before)}${name}` };
}

interface FoundDeterminer extends Determiner {
  /** As the text prints it, with the blank behind it. */
  readonly printed: string;
  readonly form: keyof Determiner;
}

const FORMS = ["mVowel", "fVowel", "m", "f"] as const satisfies readonly (keyof Determiner)[];

const determinerPatterns = memoizePerPack(({ usage }) =>
  usage.determiners
    .flatMap(one => FORMS.map(form => ({ ...one, form })))
    // « de la » before « la ».
    .sort((a, b) => b[b.form].length - a[a.form].length)
    .map(one => {
      const blank = one[one.form].endsWith("'") ? "" : "\\s+";
      return {
        ...one,
        atEnd: new RegExp(`(?<![\\p{L}\\p{M}'’])${createAlternatives([one[one.form]])}${blank}$`, "iu"),
      };
    }),
);

function findDeterminerBefore(reached: string, pack: CompiledPack): FoundDeterminer | null {
  for (const { atEnd, ...one } of determinerPatterns(pack)) {
    const [printed] = atEnd.exec(reached) ?? [];
    if (printed !== undefined) return { ...one, printed };
  }
  return null;
}

function exchangeDeterminer(
  { printed, form, ...forms }: FoundDeterminer,
  old: string,
  plain: Edit,
  { name, gender, apostrophe }: NewName,
  pack: CompiledPack,
): Edit {
  const first = getFirstWord(name);
  if (first === "") return plain;
  const isVowel = isElidedBefore(pack.usage.determiners[0]?.m ?? "", first, pack);
  const wasVowel = form === "mVowel" || form === "fVowel";
  // Where the old name was not elided, as an acronym that is spelt out, the new one is not elided, either.
  if (isVowel && forms.mVowel !== forms.m && !wasVowel && startsWithVowel(old) && startsWithVowel(name)) return plain;
  // A form that both genders share says nothing about the old name's gender.
  const isMasculine = forms[form] === forms.m || (form === "mVowel" && forms.mVowel !== forms.fVowel);
  const own = isMasculine ? "m" : "f";
  const isKnown = gender !== null || !wasVowel || forms.mVowel !== forms.fVowel;
  if (!isVowel && !isKnown) return plain;
  const word = forms[isVowel ? (`${gender ?? own}Vowel` as const) : (gender ?? own)];
  if (word === forms[form]) return plain;
  const blank = word.endsWith("'") ? "" : printed.slice(printed.trimEnd().length) || " ";
  const newText = `${copyCase(word.replace("'", apostrophe), printed)}${blank}${name}`;
  return { start: plain.start - printed.length, end: plain.end, newText };
}

function isElidedBefore(word: string, next: string, pack: CompiledPack): boolean {
  return findElidedForm(word, fold(next), pack) !== null;
}

function getFirstWord(name: string): string {
  return /^\p{L}[\p{L}\p{M}'’-]*/u.exec(name)?.[0] ?? "";
}

/** Words with h count as consonants, since it may be aspirate. */
function startsWithVowel(word: string): boolean {
  return /^[aeiouy]/iu.test(word.normalize("NFD"));
}

function copyCase(word: string, model: string): string {
  return /^\p{Lu}/u.test(model) ? toUpperInitial(word) : word;
}
