/** Finds the opener nearest in spelling to an unknown word. */

import { distance } from "fastest-levenshtein";
import { memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack, HeadForm } from "../../../grammar/languages/pack.ts";
import { getWordMorphology } from "../../../grammar/morphology/word-morphology.ts";
import { commonPrefixLength } from "../../../grammar/text/common-edges.ts";
import { fold } from "../../../grammar/text/words.ts";
import type { Section } from "../../../grammar/tree/tree.ts";

/** First words of the pack's heads, by section, without forms that are recognised and never offered: `Reconnait`. */
const getOpenerWords = memoizePerPack((pack): Record<Section, readonly string[]> => {
  const collectWords = (letter: "p" | "o") => [
    ...new Set(pack.heads.filter(head => head[1] === letter && head[4] !== 1).flatMap(listFirstWord)),
  ];
  return { preambular: collectWords("p"), operative: collectWords("o") };
});

/** Pronouns and prepositions that begin heads of several words are no words to slip to. */
function listFirstWord([form]: HeadForm): string[] {
  const [word = "", ...more] = form.split(/[\s'’]/);
  return word.length >= (more.length > 0 ? 5 : 4) ? [word] : [];
}

/**
 * Adverbs before a participle or a verb: “Deeply concerned”. A short one is near to too many nouns: « vives », « rives
 * ».
 */
const getAdverbs = memoizePerPack(({ modifiers }) => [
  ...new Set(modifiers.map(([form]) => form).filter(form => /^\p{L}{6,}$/u.test(form))),
]);

const getSubjects = memoizePerPack(({ subjectNouns }) => new Set(subjectNouns.map(({ word }) => fold(word))));

/** Words that begin a sentence and open none: « Tant que ». */
export const getBeginnings = memoizePerPack(({ usage }) => new Set(usage.beginnings.map(fold)));

/** Two neighbouring letters that changed places are one slip. */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = commonPrefixLength(a, b);
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

export interface NearOpener {
  readonly form: string;
  /** No other word of the language is likely: one slip in a long word, or two letters that changed places. */
  readonly isSure: boolean;
}

/** So many letters before an opener make another verb of it: « Réappuyant ». */
const PREFIX = 2;
/** Shorter words have neighbours that are words: « Adapte », « Vote ». */
const SHORTEST_SURE = 7;

/** Null when none is near: one slip in a short word, two in a long one. A common small word is no slip. */
export function findNearestOpener(word: string, section: Section, pack: CompiledPack): NearOpener | null {
  const folded = fold(word);
  if (folded.length < 3 || pack.commonWords.some(common => fold(common) === folded)) return null;
  if (getBeginnings(pack).has(folded)) return null;
  // “Committee” goes on what a page break cut, and is no slip of “Committed”.
  if (getSubjects(pack).has(folded) || getAdverbs(pack).some(one => fold(one) === folded)) return null;
  // Another form of a known word is no slip of this one: « Encourager » is an infinitive, « Mesures » a plural.
  if (getWordMorphology(pack).analyse(folded).length > 0) return null;
  const most = folded.length >= 8 ? 2 : 1;
  let best: NearOpener | null = null;
  let least = most + 1;
  for (const candidate of [...getOpenerWords(pack)[section], ...getAdverbs(pack)]) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const known = fold(candidate);
    if (folded.endsWith(known) && folded.length - known.length >= PREFIX) return null;
    const swapped = isSwap(known, folded);
    const far = swapped ? 1 : distance(known, folded);
    if (far < least && known !== folded.slice(0, -1)) {
      least = far;
      best = { form: candidate, isSure: swapped || (far === 1 && folded.length >= SHORTEST_SURE) };
    }
  }
  return best;
}

/** An opener that a gap has split: « Décid e ». Null where the two are none. */
export function joinSplitOpener(word: string, rest: string, section: Section, pack: CompiledPack): string | null {
  const joined = fold(word + rest);
  const analyses = getWordMorphology(pack).analyse(fold(word));
  if (analyses.length > 0 || rest.length > LONGEST_REST) return null;
  return getOpenerWords(pack)[section].find(one => fold(one) === joined) ?? null;
}

/** In letters, of what a gap has split off. */
const LONGEST_REST = 4;
