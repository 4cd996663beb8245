/** What somebody is to do, behind the name of who is to do it: « les États Membres de prendre … », “States to take …”. */
import { memoizePerWord } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { getWordMorphology } from "../../../grammar/morphology/word-morphology.ts";
import {
  isActor,
  isBetween,
  isDeterminer,
  isGovernor,
  isJoint,
  isMarker,
  isNounLikeInfinitive,
  isPreposition,
  isSubordinator,
} from "./phrase-words.ts";
import type { ProseToken } from "./prose-tokens.ts";

export interface Act {
  /** The word that leads to it; null where none does. */
  readonly marker: ProseToken | null;
  /** What the marker leads to: the infinitive, or the pronoun or adverb before it. */
  readonly first: ProseToken;
  /** Nothing before it could have an infinitive of its own, so that it must be the opener's. */
  readonly isPlain: boolean;
}

/** The first infinitive that is not some other word's, from the token at `from` on; null where there is none. */
export function findAct(tokens: readonly ProseToken[], from: number, pack: CompiledPack): Act | null {
  let isPlain = true;
  let isName = true;
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at] as ProseToken;
    if (isActVerb(token, pack)) {
      const first = skipBack(tokens, at, from, pack);
      const lead = tokens[first - 1];
      if (lead && isMarker(lead.folded, pack)) {
        const governor = tokens[first - 2];
        if (first - 2 >= from && governor && !isGovernor(governor, pack))
          return { marker: lead, first: tokens[first] as ProseToken, isPlain };
        isPlain = false;
        continue;
      }
      if (isName && lead && first - 1 >= from && isBareAct(tokens, at, lead, pack))
        return { marker: null, first: tokens[first] as ProseToken, isPlain };
    }
    if (token.folded === "," || token.folded === "()") isName = false;
    else if (isGovernor(token, pack) || isSubordinator(token.folded, pack) || isUnknownAct(tokens, at, pack)) {
      isName = false;
      isPlain = false;
    }
  }
  return null;
}

/** In characters: « a » for « à », and what is left of a misread word. */
const SHORTEST_NOUN = 3;

/** “co-operate” too. */
export const isActVerb = memoizePerWord(({ folded }, pack): boolean => {
  const base = pack.morphology.slots[0]?.name;
  const { analyse } = getWordMorphology(pack);
  return analyse(folded.includes("-") ? folded.replace("-", "") : folded).some(({ slot }) => slot === base);
});

/** « d'œuvrer »: a word behind a marker that may be an infinitive which the morphology does not know. */
function isUnknownAct(tokens: readonly ProseToken[], at: number, pack: CompiledPack): boolean {
  const token = tokens[at] as ProseToken;
  const before = tokens[at - 1];
  if (!before || !isMarker(before.folded, pack) || isActor(token, pack) || isDeterminer(token.folded, pack))
    return false;
  return !isBetween(token.folded, pack) && isUnknown(token, pack);
}

const isUnknown = memoizePerWord(({ folded }, pack) => getWordMorphology(pack).analyse(folded).length === 0);

/** The index of the first of the pronouns, negations and adverbs before an infinitive. */
function skipBack(tokens: readonly ProseToken[], at: number, from: number, pack: CompiledPack): number {
  let first = at;
  while (first - 1 > from && isBetween((tokens[first - 1] as ProseToken).folded, pack)) first--;
  return first;
}

/**
 * « Prie le Secrétaire général présenter », “Calls upon all States take”: an infinitive in the middle of nothing else. A
 * form that is also a noun must follow a noun and lead to what verbs lead to.
 */
function isBareAct(tokens: readonly ProseToken[], at: number, before: ProseToken, pack: CompiledPack): boolean {
  const { folded, isCapital } = tokens[at] as ProseToken;
  if (isCapital || before.folded.length < SHORTEST_NOUN) return false;
  if (isNounLikeInfinitive(folded, pack) || isDeterminer(before.folded, pack) || isPreposition(before.folded, pack))
    return false;
  if (isJoint(before.folded, pack)) return false;
  const slots = getWordMorphology(pack).analyse(folded);
  if (slots.length === 1) return true;
  const next = tokens[at + 1];
  return (
    next !== undefined &&
    !isSubordinator(before.folded, pack) &&
    isActor(before, pack) &&
    !isActor(tokens[at] as ProseToken, pack) &&
    (isDeterminer(next.folded, pack) ||
      isBetween(next.folded, pack) ||
      isPreposition(next.folded, pack) ||
      isGovernor(next, pack))
  );
}
