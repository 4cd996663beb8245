/** The gender of a name, by its first word. */

import { memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { fold } from "../../../grammar/text/words.ts";
import type { DocumentTree } from "../../../grammar/tree/tree.ts";
import { createAlternatives } from "../../rules/linguistics/text-search.ts";

export type NameGender = "m" | "f";

/** Genders of the first nouns of known bodies: « Commission » of « La Commission du droit international ». */
const bodyNounGenders = memoizePerPack(({ bodies }) => {
  const genders = new Map<string, NameGender | null>();
  for (const { name, gender, number } of bodies) {
    const noun = /^(?:\p{L}+\s|\p{L}['’])(\p{L}[\p{L}-]*)/u.exec(name)?.[1];
    if (noun === undefined || number === "p" || (gender !== "m" && gender !== "f")) continue;
    const key = fold(noun);
    genders.set(key, (genders.get(key) ?? gender) === gender ? gender : null);
  }
  return genders;
});

/** By the nouns of the pack, or else by the determiners before the word elsewhere in the text; null where unknown. */
export function findGender(word: string, tree: DocumentTree, pack: CompiledPack): NameGender | null {
  const key = fold(word);
  const nouns = pack.usage.objectAttributes?.nouns;
  const isListed = (gender: NameGender) => nouns?.[gender].some(noun => fold(noun) === key);
  if (isListed("m") !== isListed("f")) return isListed("m") ? "m" : "f";
  return bodyNounGenders(pack).get(key) ?? findGenderInText(tree.text, word, pack);
}

function findGenderInText(text: string, word: string, { usage: { determiners } }: CompiledPack): NameGender | null {
  if (!/^\p{L}[\p{L}-]*$/u.test(word) || determiners.length === 0) return null;
  const telling = determiners.filter(({ m, f }) => m !== f);
  const before = (gender: NameGender) =>
    new RegExp(
      `(?<!\\p{L})(?:${createAlternatives(telling.map(one => one[gender]))})\\s+${word}(?![\\p{L}-])`,
      "iu",
    ).test(text);
  const [m, f] = [before("m"), before("f")];
  return m === f ? null : m ? "m" : "f";
}
