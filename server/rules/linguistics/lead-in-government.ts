/** Which word before an infinitive a lead-in asks of its sub-paragraphs: « Demande aux États : a) De … ». */

import { memoizePerClause, memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { getWordMorphology } from "../../../grammar/morphology/word-morphology.ts";
import { fold, type Word, WordStream } from "../../../grammar/text/words.ts";
import type { Clause } from "../../../grammar/tree/tree.ts";
import { isInfinitive } from "./verb-kinds.ts";
import { getHeadKey } from "./wrong-complements.ts";

export interface GovernedMarker {
  readonly marker: string;
  /** The verb that governs, as printed. */
  readonly words: string;
  /** Somebody is told, and no clause can go on. */
  readonly isTold: boolean;
}

/** In words: the longest name between a verb and the colon. */
const LONGEST_NAME = 24;

/** Null where the lead-in asks for something else, or it is not plain what it asks for. */
export const findGovernedMarker = memoizePerClause((clause, pack): GovernedMarker | null => {
  const { text, terminator } = clause;
  if (!terminator || !pack.terminators.leadIn.includes(terminator.mark)) return null;
  const participle = findParticiple(text.slice(0, terminator.start), pack);
  if (participle) return participle;
  const head = clause.laterOpeners.at(-1) ?? clause.opener?.heads.at(-1);
  const marker = head && findMarker(fold(head.text), pack);
  if (!head || !marker) return null;
  const { markers, clauses } = pack.usage.complementWords;
  const stop = new Set([...clauses, ...pack.subordinators].map(fold));
  const words = new WordStream(text, head.end);
  let last: Word | null = null;
  for (let index = 0, word = words.at(0); word; word = words.at(++index)) {
    // What stands before the infinitive here is no longer asked of the sub-paragraphs.
    if (index > LONGEST_NAME || stop.has(word.folded) || isInfinitive(word.folded, pack)) return null;
    last = word;
  }
  if (last && (last.end < terminator.start - 2 || markers.includes(last.folded))) return null;
  return { marker, words: head.text, isTold: last !== null };
});

/** « des mesures visant à : »: only an infinitive goes on. */
export function endsInMarker({ text, terminator }: Clause, pack: CompiledPack): boolean {
  const last = terminator && fold(text.slice(0, terminator.start).trimEnd().split(/\s/u).at(-1) ?? "");
  return last !== null && pack.usage.complementWords.markers.includes(last);
}

/** « un comité chargé : »: a participle keeps what its verb asks for. */
function findParticiple(before: string, pack: CompiledPack): GovernedMarker | null {
  const printed = before.trimEnd();
  const word = printed.slice(Math.max(...[" ", "\n", "\u00a0"].map(space => printed.lastIndexOf(space))) + 1);
  const readings = getWordMorphology(pack).analyse(fold(word));
  const lemma = readings.find(({ slot }) => slot.startsWith("pp"))?.lemma;
  const marker = lemma && getMarkers(pack).get(lemma);
  return marker ? { marker, words: word, isTold: true } : null;
}

function findMarker(head: string, pack: CompiledPack): string | undefined {
  return getMarkers(pack).get(getHeadKey(head, pack)) ?? undefined;
}

/** By the key of a head, the word before the infinitive; null for heads with several. */
const getMarkers = memoizePerPack(pack => {
  const markers = new Map<string, string | null>();
  for (const { act, forms } of pack.scales) {
    if (act === null) continue;
    for (const at of forms) {
      const key = getHeadKey(fold(pack.heads[at]?.[0] ?? ""), pack);
      const known = markers.get(key);
      markers.set(key, known === undefined || known === act ? act : null);
    }
  }
  return markers;
});
