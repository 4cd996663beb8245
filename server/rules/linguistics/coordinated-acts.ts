/**
 * Acts that a request joins with another word than its first: « Invite les États à prendre des mesures et de coopérer ».
 * The second may belong to another word between; only where there is none is it the request's.
 */

import { memoizePerClause } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { Clause, OpenerHead, Span } from "../../../grammar/tree/tree.ts";
import { findAct } from "./act-phrases.ts";
import { readWords } from "./clause-words.ts";
import { findElidedForm } from "./elided-words.ts";
import { isBracketed, isQuoted } from "./enclosed-spans.ts";
import { isOnlyInfinitive } from "./government-complements.ts";
import { getGovernmentIndex } from "./government-index.ts";
import { isBetween, isGovernor, isJoint, isMarker, isSubordinator } from "./phrase-words.ts";
import { mayBelongToProse } from "./prose-readings.ts";
import { type ProseToken, readProse, skipAside } from "./prose-tokens.ts";
import { isInfinitive } from "./verb-kinds.ts";

export interface CoordinatedAct extends Span {
  /** The word before the first act, and what is written before this one. */
  readonly marker: string;
  readonly words: string;
  readonly instead: string;
}

/** In tokens: how far the acts of a request reach. */
const LONGEST = 90;

const NONE: readonly CoordinatedAct[] = [];

export const findCoordinatedActs = memoizePerClause((clause, pack): readonly CoordinatedAct[] => {
  // Where one word leads to acts there is no other.
  if (!clause.opener || pack.usage.complementWords.markers.length < 2) return NONE;
  const later = clause.laterOpeners.filter(head => !mayBelongToProse(head, clause, pack));
  const heads = [clause.opener.heads.at(-1) as OpenerHead, ...later];
  const found = heads.flatMap((head, at) =>
    findOthers(head, heads[at + 1]?.start ?? Number.POSITIVE_INFINITY, clause, pack),
  );
  return found.length === 0 ? NONE : found;
});

function findOthers(head: OpenerHead, end: number, clause: Clause, pack: CompiledPack): readonly CoordinatedAct[] {
  const { text } = clause;
  const tokens = skipAside(readProse(text, head.end, LONGEST, pack).tokens).filter(token => token.start < end);
  const first = findFirstAct(tokens, pack);
  if (!first) return NONE;
  const marker = getWord(first.marker.folded, pack);
  const start = tokens.indexOf(first.marker);
  for (let at = start + 2; at < tokens.length - 1; at++) {
    const token = tokens[at] as ProseToken;
    if (isSubordinator(token.folded, pack) && !isMarker(token.folded, pack)) return NONE;
    if (!isMarker(token.folded, pack) || !isAct(tokens, at + 1, text, pack)) continue;
    const isJoined = isJoint(tokens[at - 1]?.folded ?? "", pack) && !isSubordinator(tokens[at - 1]?.folded ?? "", pack);
    const word = getWord(token.folded, pack);
    if (!isJoined) return NONE;
    if (word === marker) continue;
    if (tokens.slice(start + 1, at).some((one, index) => mayGovern(one, tokens[start + index + 2], word, pack)))
      return NONE;
    if (pack.usage.complementWords.asides.includes(tokens[at + 1]?.folded ?? "")) return NONE;
    const next = tokens[at + 1] as ProseToken;
    const span = { start: token.start, end: next.end };
    if (isQuoted(clause, span) || isBracketed(clause, span)) return NONE;
    const short = findElidedForm(marker, next.folded, pack);
    const written = text.slice(next.start, next.end);
    return [
      {
        ...span,
        marker: first.marker.folded,
        words: text.slice(span.start, span.end),
        instead: short === null ? `${marker} ${written}` : `${short}${written}`,
      },
    ];
  }
  return NONE;
}

/** The first act of the request, where nothing else could have it. */
function findFirstAct(tokens: readonly ProseToken[], pack: CompiledPack): { readonly marker: ProseToken } | null {
  const [first, second] = tokens;
  if (first && second && isMarker(first.folded, pack) && isInfinitive(second.folded, pack)) return { marker: first };
  const act = findAct(tokens, 0, pack);
  if (!act?.isPlain || !act.marker) return null;
  // « les riverains, à savoir les pêcheurs, d'agir »: between commas it is an aside.
  return tokens[tokens.indexOf(act.marker) - 1]?.folded === "," ? null : { marker: act.marker };
}

/** « d' » is « de ». */
const getWord = (word: string, pack: CompiledPack): string =>
  pack.usage.elisions.find(({ elided, word: whole }) => elided === word && isMarker(whole, pack))?.word ?? word;

function isAct(tokens: readonly ProseToken[], from: number, text: string, pack: CompiledPack): boolean {
  let at = from;
  while (tokens[at] && isBetween((tokens[at] as ProseToken).folded, pack)) at++;
  const token = tokens[at];
  const [word] = token ? readWords(text.slice(token.start, token.end), pack) : [];
  return word !== undefined && isOnlyInfinitive(word, pack);
}

/** Whether a word may have such an act of its own: « la nécessité de », « contribuer à ». */
function mayGovern(token: ProseToken, next: ProseToken | undefined, marker: string, pack: CompiledPack): boolean {
  const { governors, contracted } = getGovernmentIndex(pack);
  const isFollowed = next !== undefined && getWord(contracted.get(next.folded)?.marker ?? next.folded, pack) === marker;
  // « continuer, dans ce cadre, à »: its act may stand further on.
  if (governors.get(token.folded)?.some(one => one.takes.some(shape => shape.of === "verb" && shape.marker === marker)))
    return true;
  return isFollowed && (isGovernor(token, pack) || isInfinitive(token.folded, pack));
}
