/**
 * Openers and modifiers of several words with one of them in another form or left out: « Prenant notes », « en outres »,
 * “Bearing mind”, “Having consider”.
 */
import { memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { getWordMorphology } from "../../../grammar/morphology/word-morphology.ts";
import { replaceAt } from "../../../grammar/text/replace-at.ts";
import { foldWords, WordStream } from "../../../grammar/text/words.ts";
import type { Clause, OpenerHead, Span } from "../../../grammar/tree/tree.ts";
import { isDeterminer, isPreposition } from "./phrase-words.ts";
import { takesNoun, takesPreposition } from "./stray-prepositions.ts";

export interface BrokenPhrase extends Span {
  /** As printed, and as it is written. */
  readonly word: string;
  readonly form: string;
}

interface Variant {
  readonly words: readonly string[];
  readonly phrase: string;
  /** A word is missing, so that the rest may be another construction: “takes account of”. */
  readonly isShort: boolean;
}

/** The phrases that begin with an opener or stand directly behind it. */
export function findBrokenPhrase(head: OpenerHead, { text }: Clause, pack: CompiledPack): BrokenPhrase | null {
  return (
    (head.source === "morphology" || isOneWord(head.head)
      ? findAt(text, head.start, getVariants(pack).heads, pack)
      : null) ?? findAt(text, head.end, getVariants(pack).modifiers, pack)
  );
}

const isOneWord = (head: string) => !head.includes(" ");

function findAt(
  text: string,
  from: number,
  variants: ReadonlyMap<string, readonly Variant[]>,
  pack: CompiledPack,
): BrokenPhrase | null {
  const stream = new WordStream(text, from);
  const first = stream.at(0);
  for (const { words, phrase, isShort } of (first && variants.get(first.folded)) ?? []) {
    if (!words.every((word, at) => stream.at(at)?.folded === word)) continue;
    const last = stream.at(words.length - 1);
    const next = stream.at(words.length);
    if (!first || !last) continue;
    if (isShort && next && isPreposition(next.folded, pack) && !takesPreposition(phrase, next.folded, pack)) continue;
    return { start: first.start, end: last.end, word: text.slice(first.start, last.end), form: phrase };
  }
  return null;
}

/** Letters of a word that has a number. */
const SHORTEST = 3;

const getVariants = memoizePerPack(pack => {
  const known = new Set([...pack.heads, ...pack.modifiers].map(([form]) => foldWords(form).join(" ")));
  const create = (forms: Iterable<string>, isHead: boolean) => {
    const byFirst = new Map<string, Variant[]>();
    for (const phrase of forms) {
      const words = foldWords(phrase);
      if (words.length < 2) continue;
      for (const variant of listVariants(words, phrase, isHead, pack)) {
        if (known.has(variant.words.join(" "))) continue;
        const first = variant.words[0] as string;
        byFirst.set(first, [...(byFirst.get(first) ?? []), variant]);
      }
    }
    for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
    return byFirst;
  };
  const heads = pack.heads.filter(head => !head[4] && head[5] === undefined).map(([form]) => form);
  return {
    heads: create(new Set(heads), true),
    modifiers: create(
      pack.modifiers.map(([form]) => form),
      false,
    ),
  };
});

function* listVariants(
  words: readonly string[],
  phrase: string,
  isHead: boolean,
  pack: CompiledPack,
): Iterable<Variant> {
  const { droppable } = pack.usage.openerGovernment;
  // “Expresses concern”, and just as well “concerns”: the noun is an object as any other.
  const isFree = isHead && (takesNoun(words[0] as string, pack) || words.some(word => isDeterminer(word, pack)));
  const base = pack.morphology.slots[0]?.name;
  for (let at = 1; at < words.length; at++) {
    const word = words[at] as string;
    const replace = (other: string): Variant => ({ words: replaceAt(words, at, other), phrase, isShort: false });
    if (droppable.includes(word) && words.length > 2 && at < words.length - 1)
      yield { words: replaceAt(words, at), phrase, isShort: true };
    if (isFree || word.length < SHORTEST || isDeterminer(word, pack) || isPreposition(word, pack)) continue;
    const readings = getWordMorphology(pack).analyse(word);
    const participle = readings.find(({ slot }) => slot.startsWith("pp"));
    if (participle) {
      if (participle.lemma !== word && !readings.some(({ slot }) => slot === base)) yield replace(participle.lemma);
      continue;
    }
    if (at < words.length - 1 || readings.some(({ slot }) => slot.startsWith("adj"))) continue;
    if (!/[sxz]$/.test(word)) yield replace(`${word}s`);
    else if (word.endsWith("s") && !word.endsWith("ss")) yield replace(word.slice(0, -1));
  }
}
