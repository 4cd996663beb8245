/**
 * “Deeply concerning that …”, « Préoccupant par »: the participle of a verb whose other participle opens paragraphs, and
 * alone takes what follows.
 */
import { memoizePerClause, memoizePerPack } from "../../../grammar/languages/memoize.ts";
import { getWordMorphology } from "../../../grammar/morphology/word-morphology.ts";
import { foldWords } from "../../../grammar/text/words.ts";
import type { Span } from "../../../grammar/tree/tree.ts";
import { isBetween, isPreposition } from "./phrase-words.ts";
import { readProse } from "./prose-tokens.ts";

export interface ActiveParticiple extends Span {
  /** As printed. */
  readonly word: string;
  /** Of the verb, and the other participle in the form that the lexicon has. */
  readonly lemma: string;
  readonly form: string;
}

/** In words: adverbs before the participle, and what it leads to. */
const LONGEST_BEGINNING = 4;

/** At the beginning of a clause; null where another word begins it. */
export const findActiveParticiple = memoizePerClause(({ text, bodyStart }, pack): ActiveParticiple | null => {
  const { tokens } = readProse(text, bodyStart, LONGEST_BEGINNING, pack);
  const at = tokens.findIndex(({ folded }) => !isBetween(folded, pack));
  const [word, next] = tokens.slice(Math.max(at, 0));
  // « S'inspirant de »: what the subject does to itself.
  if (tokens.slice(0, Math.max(at, 0)).some(({ folded }) => pack.usage.reflexives[folded] !== undefined)) return null;
  if (!word || !next || !(isPreposition(next.folded, pack) || pack.usage.complementWords.clauses.includes(next.folded)))
    return null;
  const found = getForms(pack).get(word.folded);
  if (found === undefined) return null;
  const { start, end } = word;
  return { start, end, word: text.slice(start, end), ...found };
});

/** Slots of participles that say what the subject does. */
const ACTIVE = /^(?:presp|ing)$/;

/** By the wrong participle, the right one; of verbs that open no paragraph in another form. */
const getForms = memoizePerPack(pack => {
  const { analyse, inflect } = getWordMorphology(pack);
  const active = new Set<string>();
  const attributes = new Map<string, string>();
  for (const [form, letter] of pack.heads) {
    const [word = "", ...more] = foldWords(form);
    for (const { lemma, slot } of analyse(word)) {
      if (slot.startsWith("pp") && letter === "p" && more.length === 0)
        attributes.set(lemma, attributes.get(lemma) ?? word);
      else if (!slot.startsWith("pp")) active.add(lemma);
    }
  }
  const slot = pack.morphology.slots.find(({ name }) => ACTIVE.test(name));
  const found = new Map<string, { readonly lemma: string; readonly form: string }>();
  for (const [lemma, form] of attributes) {
    if (active.has(lemma)) continue;
    const regular = slot && inflect(lemma, slot.name, slot.mask);
    if (regular) found.set(regular, { lemma, form });
    for (const [wrong, right] of Object.entries(pack.usage.phraseWords.activeEndings))
      if (form.endsWith(right)) found.set(form.slice(0, form.length - right.length) + wrong, { lemma, form });
  }
  return found;
});
