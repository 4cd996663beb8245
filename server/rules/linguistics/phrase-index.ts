/** Set phrases of a language and what they are mistaken for, by their words. */
import { memoizePerPack } from "../../../grammar/languages/memoize.ts";
import { expandAlternatives, type GoverningPhrases, type SetPhrases } from "../../../grammar/languages/phrases.ts";
import { replaceAt } from "../../../grammar/text/replace-at.ts";
import { listFoldedWords } from "./clause-words.ts";

/** A node of a tree of words: what ends with the words that lead to it. */
export interface PhraseNode {
  readonly next: Map<string, PhraseNode>;
  /** Empty where no complex preposition ends here. */
  readonly governing: GoverningPhrases[];
  /** The phrase that is put in just these words. */
  isSound: boolean;
  /** The phrases that these words are a slip for, as printed. */
  readonly slipsFor: Set<string>;
}

export const getPhraseIndex = memoizePerPack((pack): PhraseNode => {
  const { phrases } = pack;
  const root = createNode();
  for (const group of phrases.governing) {
    for (const phrase of group.phrases.flatMap(expandAlternatives))
      reach(root, listFoldedWords(phrase, pack)).governing.push(group);
  }
  const fixed = phrases.fixed.flatMap(expandAlternatives);
  for (const phrase of [...fixed, ...phrases.sound]) reach(root, listFoldedWords(phrase, pack)).isSound = true;
  for (const phrase of fixed) {
    for (const slip of listSlips(listFoldedWords(phrase, pack), phrase, phrases))
      reach(root, slip).slipsFor.add(phrase.replaceAll("~", ""));
  }
  return root;
});

function createNode(): PhraseNode {
  return { next: new Map(), governing: [], isSound: false, slipsFor: new Set() };
}

function reach(root: PhraseNode, words: readonly string[]): PhraseNode {
  let node = root;
  for (const word of words) {
    let next = node.next.get(word);
    if (!next) {
      next = createNode();
      node.next.set(word, next);
    }
    node = next;
  }
  return node;
}

/** Shorter phrases are too near to what is sound. */
const LEAST_WORDS = 3;
/** Shorter words are no nouns with a plural. */
const LEAST_LETTERS = 3;

/**
 * What a person writes for a set phrase of three words or more: one inside it left out, a small one taken for another, a
 * word in the other number. The first word stands: its number is that of the sentence. What ends the phrase may be
 * another small word in another sentence. A phrase that ends in a small word is a preposition, and the noun in it may
 * mean itself: “limits on the exercise of a right”, “in the fields of health and education”.
 */
function* listSlips(
  words: readonly string[],
  phrase: string,
  { confused, pluralEnding }: SetPhrases,
): Generator<string[]> {
  if (words.length < LEAST_WORDS) return;
  const isConfused = (word: string) => confused.some(group => group.includes(word));
  const isPreposition = isConfused(words.at(-1) ?? "");
  const spare = new Set([...phrase.matchAll(/~(\p{L}+)/gu)].map(([, word = ""]) => word));
  for (const [at, word] of words.entries()) {
    const isInside = at > 0 && at < words.length - 1;
    if (isInside && !spare.has(word)) yield replaceAt(words, at);
    const isFree = at === 0 && isPreposition;
    const others = at < words.length - 1 && !isFree ? confused.filter(group => group.includes(word)).flat() : [];
    for (const other of others) if (other !== word) yield replaceAt(words, at, other);
    if (at === 0 || isPreposition || isConfused(word) || pluralEnding === "" || word.length < LEAST_LETTERS) continue;
    yield replaceAt(words, at, word.endsWith(pluralEnding) ? word.slice(0, -pluralEnding.length) : word + pluralEnding);
  }
}
