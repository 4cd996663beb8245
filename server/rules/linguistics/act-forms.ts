/**
 * What is to be done, in another form than the opener asks for: “Decides remain seized”, “Requests the Secretary-General
 * ensuring”; and a clause led to as somebody who is told: “Recommends to the handbook be reviewed”.
 */

import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { getWordMorphology } from "../../../grammar/morphology/word-morphology.ts";
import { findFirstIndex } from "../../../grammar/text/first-index.ts";
import type { Clause, OpenerHead } from "../../../grammar/tree/tree.ts";
import { type ActFault, getToldMarkers, isBehindPronoun, LONGEST_OBJECT } from "./act-complements.ts";
import { findAct, isActVerb } from "./act-phrases.ts";
import { findClauseVerb } from "./clause-verbs.ts";
import { getConstructions } from "./constructions.ts";
import { findElidedForm } from "./elided-words.ts";
import {
  isActor,
  isBetween,
  isDeterminer,
  isGovernor,
  isJoint,
  isListedGovernor,
  isMarker,
  isNounLikeInfinitive,
  isPreposition,
  isSubordinator,
} from "./phrase-words.ts";
import { type ProseToken, readProse } from "./prose-tokens.ts";
import { isAdverbial, takesBesides, takesClause, takesNoun } from "./stray-prepositions.ts";
import { getNounForms, listVerbKinds } from "./verb-kinds.ts";

export function findWrongActForm(head: OpenerHead, clause: Clause, pack: CompiledPack): ActFault | null {
  const { text, laterOpeners } = clause;
  if (isBehindPronoun(text, head.start, pack)) return null;
  const next = laterOpeners[findFirstIndex(laterOpeners, ({ start }) => start >= head.end)]?.start ?? text.length;
  const { tokens: all, mark } = readProse(text, head.end, LONGEST_OBJECT, pack);
  if (all.length === 0 || all[0]?.folded === ",") return null;
  const tokens = all.filter(({ end }) => end <= next);
  return (
    findWrongAbsolute(head, tokens, text, pack) ??
    (mark === ":" || all.length === LONGEST_OBJECT ? null : findToldGerund(head, tokens, text, pack)) ??
    findToldClause(head, tokens, text, pack)
  );
}

/** “Decides remain seized”, “Decides including”: the infinitive follows the opener at once, and needs its marker. */
function findWrongAbsolute(
  head: OpenerHead,
  tokens: readonly ProseToken[],
  text: string,
  pack: CompiledPack,
): ActFault | null {
  const marker = getAbsoluteMarker(head, pack);
  let at = 0;
  while (tokens[at] && isBetween((tokens[at] as ProseToken).folded, pack)) at++;
  const verb = tokens[at];
  if (marker === null || !verb || verb.isCapital || isPreposition(verb.folded, pack)) return null;
  if (getNounForms(pack).has(verb.folded) || isActor(verb, pack)) return null;
  const kinds = listVerbKinds(verb.folded, pack);
  const isInfinitive = kinds.has("infinitive");
  if (!isInfinitive && !(kinds.size === 1 && kinds.has("gerund"))) return null;
  // Where infinitives and gerunds are spelt like nouns, an opener that takes nouns tells little.
  if (takesNoun(head.head, pack) && (!isInfinitive || kinds.size > 1)) return null;
  const next = tokens[at + 1]?.folded ?? ",";
  if (isNounLikeInfinitive(verb.folded, pack) || isJoint(next, pack)) return null;
  return createActFault(isInfinitive ? "missing" : "form", verb, verb, marker, text, pack);
}

/** The only word before an infinitive that follows a head at once; null where one needs none. */
function getAbsoluteMarker(head: OpenerHead, pack: CompiledPack): string | null {
  if (takesBesides(head, "gerund", pack)) return null;
  const leads = getConstructions(head, pack).flatMap(({ parts: [first] }) =>
    first?.term === "infinitive" ? [first.text] : [],
  );
  const [only, ...more] = new Set(leads);
  return only !== undefined && more.length === 0 && pack.usage.complementWords.markers.includes(only) ? only : null;
}

/** “Requests the Secretary-General ensuring the safety of the staff”: nothing else says what is to be done. */
function findToldGerund(
  head: OpenerHead,
  tokens: readonly ProseToken[],
  text: string,
  pack: CompiledPack,
): ActFault | null {
  const markers = getToldMarkers(head, pack);
  const [marker, ...more] = markers ?? [];
  if (marker === undefined || more.length > 0) return null;
  for (let at = 1; at < tokens.length; at++) {
    const [before, token, next] = tokens.slice(at - 1, at + 2) as [ProseToken, ProseToken, ProseToken | undefined];
    const { folded } = token;
    if (folded === "," || isMarker(folded, pack) || isSubordinator(folded, pack)) return null;
    const kinds = listVerbKinds(folded, pack);
    if (!kinds.has("gerund")) {
      if (isGovernor(token, pack) && !isActor(token, pack)) return null;
      continue;
    }
    const isBroken =
      isPreposition(before.folded, pack) || isDeterminer(before.folded, pack) || isJoint(before.folded, pack);
    if (kinds.size > 1 || token.isCapital || isBroken || !isActor(before, pack) || getNounForms(pack).has(folded))
      return null;
    // « le Président sortant d'informer »
    if (pack.usage.syntax.prepositions.includes(folded) || !next || isMarker(next.folded, pack)) return null;
    if (
      !isDeterminer(next.folded, pack) &&
      !isBetween(next.folded, pack) &&
      !isPreposition(next.folded, pack) &&
      !next.isCapital
    )
      return null;
    const isTold = hasInfinitive(tokens, at, pack);
    return isTold ? null : createActFault("form", token, token, marker, text, pack);
  }
  return null;
}

/** An infinitive that may be the opener's: behind a word that has none of its own. */
function hasInfinitive(tokens: readonly ProseToken[], from: number, pack: CompiledPack): boolean {
  return tokens.some((token, at) => {
    if (at <= from + 1 || !isMarker(tokens[at - 1]?.folded ?? "", pack) || !mayBeVerb(token, pack)) return false;
    const governor = tokens[at - 2] as ProseToken;
    // “ensuring the safety of the staff and to report”: the second of what is to be done.
    return !isListedGovernor(governor.folded, pack) && !pack.connectors.includes(governor.folded);
  });
}

/** A verb, or a word that the morphology does not know. */
function mayBeVerb(token: ProseToken, pack: CompiledPack): boolean {
  if (isActVerb(token, pack) || isBetween(token.folded, pack)) return true;
  if (isActor(token, pack) || isDeterminer(token.folded, pack)) return false;
  return getWordMorphology(pack).analyse(token.folded).length === 0;
}

/** “Recommends to the handbook be reviewed”: the finite verb of a clause that nothing joins. */
function findToldClause(
  head: OpenerHead,
  tokens: readonly ProseToken[],
  text: string,
  pack: CompiledPack,
): ActFault | null {
  const [join] = pack.usage.complementWords.clauses;
  const [lead, first] = tokens;
  if (!lead || !first || join === undefined || !pack.usage.openerGovernment.datives.includes(lead.folded)) return null;
  if (!takesClause(head, pack) || findAct(tokens, 1, pack)?.isPlain) return null;
  const verb = findClauseVerb(tokens, 1, pack);
  if (!verb?.agrees || verb.isBroken || verb.isCompound || isAdverbial(lead.folded, tokens, 1, pack)) return null;
  const word = text.slice(first.start, first.end);
  const short = findElidedForm(join, first.folded, pack);
  const span = { start: lead.start, end: first.end };
  const instead = short === null ? `${join} ${word}` : `${short}${word}`;
  return { kind: "object", words: text.slice(span.start, span.end), instead, span, isSure: true };
}

function createActFault(
  kind: "missing" | "form",
  { start }: ProseToken,
  verb: ProseToken,
  marker: string,
  text: string,
  pack: CompiledPack,
): ActFault {
  const base = pack.morphology.slots[0]?.name;
  const readings = getWordMorphology(pack).analyse(verb.folded);
  const lemma = kind === "missing" ? verb.folded : (readings[0]?.lemma ?? verb.folded);
  const short = findElidedForm(marker, lemma, pack);
  const span = { start, end: verb.end };
  const isSure = kind === "form" || !readings.some(({ slot }) => slot !== base) || pack.usage.elisions.length === 0;
  return {
    kind,
    words: text.slice(span.start, span.end),
    instead: short === null ? `${marker} ${lemma}` : short + lemma,
    span,
    isSure,
  };
}
