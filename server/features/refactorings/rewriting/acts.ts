/**
 * Finds what somebody is asked to do, « d'agir, de coopérer et de rendre compte », by the markers before infinitives.
 */

import { memoizePerPack } from "../../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../../grammar/languages/pack.ts";
import { getWordMorphology } from "../../../../grammar/morphology/word-morphology.ts";
import type { Span } from "../../../../grammar/tree/tree.ts";
import { splitTokens, type WordToken } from "./tokens.ts";

/** The marker before an infinitive: `à`, `de`, `d'`, `to`. */
export interface InfinitiveMarker extends Span {
  /** Unelided. */
  readonly word: string;
  /** Whether it follows a comma or a conjunction. */
  readonly isJoined: boolean;
  /** The marks and words that join it to what stands before, folded, in order. */
  readonly joinedBy: readonly string[];
  /** The end of the word before these; its own start where it is not joined. */
  readonly joinStart: number;
}

/** Words between marker and infinitive: « de ne pas les en priver ». */
const MOST_BETWEEN = 4;

interface MarkerWords {
  readonly markers: ReadonlyMap<string, string>;
  readonly between: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  readonly nouns: ReadonlySet<string>;
  readonly asides: ReadonlySet<string>;
  readonly joining: ReadonlySet<string>;
  readonly closed: ReadonlySet<string>;
}

const markerWords = memoizePerPack(({ usage, clitics, connectors, listLinks }): MarkerWords => {
  const { markers, asides, nouns, notObjects, determiners } = usage.complementWords;
  const elided = usage.elisions.filter(({ word }) => markers.includes(word));
  return {
    markers: new Map([
      ...markers.map(word => [word, word] as const),
      ...elided.map(one => [one.elided, one.word] as const),
    ]),
    between: new Set([
      ...clitics.verbal,
      ...clitics.singular,
      ...clitics.plural,
      ...usage.negations,
      ...Object.keys(usage.reflexives),
      ...usage.complementWords.between,
    ]),
    articles: new Set([...clitics.singular, ...clitics.plural].filter(word => determiners.includes(word))),
    nouns: new Set(nouns),
    asides: new Set(asides),
    joining: new Set([",", ";", ...connectors, ...listLinks]),
    closed: new Set([...notObjects, ...determiners, ...connectors]),
  };
});

/** All markers within a span that lead to an infinitive, in order. Offsets of the text. */
export function findMarkers(text: string, span: Span, pack: CompiledPack): InfinitiveMarker[] {
  const words = markerWords(pack);
  const tokens = splitTokens(text, span);
  return tokens.flatMap((token, at): InfinitiveMarker[] => {
    const word = words.markers.get(token.folded);
    if (word === undefined || !isBeforeInfinitive(tokens, at + 1, words, pack)) return [];
    let first = at;
    while (first > 0 && words.joining.has((tokens[first - 1] as WordToken).folded)) first--;
    const before = tokens[first - 1];
    const joined = first < at;
    const by = tokens.slice(first, at).map(({ folded }) => folded);
    return [
      {
        start: token.start,
        end: token.end,
        word,
        isJoined: joined,
        joinedBy: by,
        joinStart: joined && before ? before.end : token.start,
      },
    ];
  });
}

/** All that somebody is asked to do. */
export interface Acts {
  readonly first: InfinitiveMarker;
  /** The others, coordinated with the first, in order. */
  readonly others: readonly InfinitiveMarker[];
}

export function findActs(text: string, span: Span, word: string, pack: CompiledPack): Acts | null {
  const own = findMarkers(text, span, pack).filter(marker => marker.word === word);
  const [first, ...rest] = own;
  // « le Comité, agissant selon son mandat, à … »: a comma alone may close an insertion.
  if (!first || (first.isJoined && first.joinedBy.join() !== ",")) return null;
  const others = rest.filter(({ isJoined }) => isJoined);
  // « de prendre des mesures afin de lutter et de coopérer »: the last may be coordinated with either.
  const lastJoined = others.at(-1);
  if (lastJoined && rest.some(one => !one.isJoined && one.start < lastJoined.start)) return null;
  if (others.length === 0 && rest.length > 0 && !isPlainObject(text, { start: span.start, end: first.start }, pack))
    return null;
  return { first, others };
}

/** Whether an object contains no clause: « le Secrétaire général », not « les États en mesure de le faire ». */
function isPlainObject(text: string, span: Span, pack: CompiledPack): boolean {
  const { notObjects, linking } = pack.usage.complementWords;
  const odd = new Set(notObjects.filter(word => !linking.includes(word) && !pack.connectors.includes(word)));
  return !splitTokens(text, span)
    .slice(1)
    .some(({ folded }) => folded === "," || odd.has(folded));
}

/** The marker with which a span begins, « De constituer un groupe »; null where it begins otherwise. */
export function findMarkerAt(text: string, span: Span, pack: CompiledPack): InfinitiveMarker | null {
  const [first] = findMarkers(text, span, pack);
  const [token] = splitTokens(text, span);
  return first && first.start === token?.start ? first : null;
}

function isBeforeInfinitive(
  tokens: readonly WordToken[],
  from: number,
  words: MarkerWords,
  pack: CompiledPack,
): boolean {
  const infinitive = pack.morphology.slots[0]?.name;
  const analyse = getWordMorphology(pack).analyse;
  let adverbs = 0;
  let article = false;
  for (let at = from; at <= from + MOST_BETWEEN; at++) {
    const word = tokens[at]?.folded;
    if (word === undefined || !/^\p{L}/u.test(word)) return false;
    const isVerb = analyse(word).some(({ slot }) => slot === infinitive);
    if (isVerb && !words.between.has(word)) return !words.asides.has(word) && !(article && words.nouns.has(word));
    if (words.between.has(word)) article ||= words.articles.has(word);
    // « de mieux protéger »: one adverb is allowed.
    else if (words.closed.has(word) || ++adverbs > 1) return false;
  }
  return false;
}
