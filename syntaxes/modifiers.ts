/** Modifiers of openers, as groups that other expressions call: adverbs, manner phrases, what stands between words. */

import type { CompiledPack } from "../grammar/languages/pack.ts";
import { foldWords } from "../grammar/text/words.ts";
import { APOSTROPHES, defineGroup, GAP, OPTIONAL_GAP } from "./expressions.ts";
import { ALEF_GROUP, createPhrasesSource } from "./phrase-trie.ts";

/** Calls of the groups that `modifierGroups` defines. */
export const BETWEEN = "\\g<g>";
export const WORD_END = "\\g<e>";
export const BEFORE = "\\g<b>";
export const INSIDE = "\\g<i>";
export const AFTER = "\\g<a>";
export const CONNECTIVE = "\\g<c>";

const WORD = "[\\p{L}\\p{M}\\p{N}]";

/** What stands between two words, and the end of a word. */
export function createWordGroups(packs: readonly CompiledPack[]): string {
  // An elided word needs no blank after it; where no blanks are written, no word does.
  const unspaced = packs.filter(pack => pack.segmentation === "characters");
  const joins = `[${APOSTROPHES}${unspaced.length > 0 ? "\\p{Han}" : ""}]`;
  // « 欣慰地 » is an adverb that begins as the opener « 欣慰 » does.
  const endings = unspaced.flatMap(pack => pack.usage.phraseWords.adverbEndings).join("|") || "(?!)";
  return [
    ALEF_GROUP,
    defineGroup("g", `(?-i:(?<=${joins})${OPTIONAL_GAP}|${GAP})`),
    defineGroup("e", `(?-i:(?<=${joins})(?!${endings})|(?!${WORD}|[-‐‑]${WORD}|[${APOSTROPHES}]\\p{L}))`),
  ].join("");
}

export function createModifierGroups(packs: readonly CompiledPack[]): string {
  const all = packs.flatMap(pack => pack.modifiers);
  const placed = (place: string) => all.filter(([, , , places]) => places.includes(place)).map(([form]) => form);
  // « Prie à cet égard »: connectives lead up to a clause and are not printed as part of its opener.
  const connectives = all.filter(([, , kind]) => kind === "connective").map(([form]) => form);
  const after = all.filter(([, , kind, places]) => places.includes("a") && kind !== "connective").map(([form]) => form);
  const intense = all.filter(([, , kind]) => kind === "intensity").map(([form]) => form);
  const words = (part: "prepositions" | "fillers" | "nouns") =>
    packs.flatMap(pack => pack.manner[part].flatMap(foldWords));
  const phrases = (list: readonly string[]) => createPhrasesSource(list, BETWEEN);
  // « dans les termes les plus vifs » is listed, and longer than the manner phrase that it begins with.
  const nouns = new Set(words("nouns"));
  const longer = (list: readonly string[]) =>
    list.filter(form =>
      foldWords(form)
        .slice(0, -1)
        .some(word => nouns.has(word)),
    );
  const longest = (list: readonly string[]) => `${phrases(longer(list))}${WORD_END}|\\g<m>|${phrases(list)}${WORD_END}`;
  // « avec une vive satisfaction »: preposition, fillers and adjectives, noun, adjectives.
  const manner =
    `${phrases(words("prepositions"))}${WORD_END}${BETWEEN}` +
    `(?:(?:${phrases(words("fillers"))}${WORD_END}|\\g<v>)${BETWEEN}){0,7}?` +
    `${phrases(words("nouns"))}${WORD_END}(?:${BETWEEN}\\g<v>)*`;
  return [
    defineGroup("v", phrases(intense) + WORD_END),
    defineGroup("m", manner),
    defineGroup("b", phrases(placed("b")) + WORD_END),
    defineGroup("i", `(?:${longest(placed("i"))})`),
    defineGroup("c", phrases(connectives) + WORD_END),
    defineGroup("a", `(?:${longest(after)})`),
  ].join("");
}
