/**
 * Clauses whose verb is an infinitive, and acts that a clause word leads to: « Demande que les États de prendre », “Demands
 * that all parties to allow”, “Requests the Secretary-General that submit”.
 */

import { memoizePerClause } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { Clause, OpenerHead, Span } from "../../../grammar/tree/tree.ts";
import { findActFault, LONGEST_OBJECT, namesActor } from "./act-complements.ts";
import { findAct } from "./act-phrases.ts";
import { readWords } from "./clause-words.ts";
import { isBracketed, isQuoted } from "./enclosed-spans.ts";
import { isOnlyInfinitive } from "./government-complements.ts";
import { getGovernmentIndex } from "./government-index.ts";
import { getPluralEnding } from "./noun-number.ts";
import { isActor, isBetween, isDeterminer, isJoint, isMarker, isPlural, isPreposition } from "./phrase-words.ts";
import { mayBelongToProse } from "./prose-readings.ts";
import { type ProseToken, readProse, skipAside } from "./prose-tokens.ts";
import { isInfinitive, listVerbKinds } from "./verb-kinds.ts";

export interface ClauseInfinitive extends Span {
  readonly kind: "infinitive" | "clause";
  /** The word that joins the clause. */
  readonly join: string;
  readonly words: string;
  /** Null where a mood decides what is meant. */
  readonly instead: string | null;
}

const NONE: readonly ClauseInfinitive[] = [];

export const findClauseInfinitives = memoizePerClause((clause, pack): readonly ClauseInfinitive[] => {
  if (!clause.opener || pack.usage.complementWords.clauses.length === 0) return NONE;
  const later = clause.laterOpeners.filter(head => !mayBelongToProse(head, clause, pack));
  const found = [clause.opener.heads.at(-1) as OpenerHead, ...later].flatMap(head =>
    // What the opener itself does not take is another fault.
    findActFault(head, clause, pack) ? [] : (findFault(head, clause, pack) ?? []),
  );
  const sure = found.filter(one => !isQuoted(clause, one) && !isBracketed(clause, one));
  return sure.length === 0 ? NONE : sure;
});

function findFault({ end }: OpenerHead, { text }: Clause, pack: CompiledPack): ClauseInfinitive | null {
  const tokens = skipAside(readProse(text, end, LONGEST_OBJECT, pack).tokens);
  const [join] = tokens;
  if (!join) return null;
  const { clauses } = pack.usage.complementWords;
  if (!clauses.includes(join.folded)) return findClauseOfAct(tokens, text, pack);
  // “that for Governments to act”
  if (isPreposition(tokens[1]?.folded ?? "", pack) || !namesActor(tokens, 1, pack)) return null;
  const act = findAct(tokens, 1, pack);
  if (!act?.isPlain || !act.marker || !isOnly(act.first, text, pack, tokens)) return null;
  // “that the parties agreed to extend”
  const lead = tokens[tokens.indexOf(act.marker) - 1]?.folded ?? "";
  if (pack.usage.syntax.infinitiveTakers.includes(lead) && listVerbKinds(lead, pack).has("participle")) return null;
  if (!tokens.slice(1, tokens.indexOf(act.marker)).every(token => isOfName(token, pack))) return null;
  const span = { start: act.marker.start, end: act.first.end };
  // Where verbs have moods the infinitive is not the form that is meant.
  const hasMoods = pack.usage.clauseWords.subjunctiveAfter.length > 0;
  return {
    ...span,
    kind: "infinitive",
    join: text.slice(join.start, join.end),
    words: text.slice(span.start, span.end),
    instead: hasMoods ? null : text.slice(act.first.start, act.first.end),
  };
}

/** Words that a name of who acts is made of; a verb that nobody listed is none. */
function isOfName(token: ProseToken, pack: CompiledPack): boolean {
  const { folded } = token;
  if (isDeterminer(folded, pack) || isActor(token, pack) || isPreposition(folded, pack)) return true;
  if (isJoint(folded, pack)) return true;
  const kinds = listVerbKinds(folded, pack);
  return kinds.size > 0 && [...kinds].every(kind => kind === "participle" || kind === null);
}

/** Words before the noun and behind it: “the Secretary-General of the United Nations”. */
const NAME = 6;

/** “Requests the Secretary-General that submit”, “for that submit”: no clause has such a verb. */
function findClauseOfAct(tokens: readonly ProseToken[], text: string, pack: CompiledPack): ClauseInfinitive | null {
  const [marker] = pack.usage.complementWords.markers;
  if (pack.usage.complementWords.markers.length !== 1 || marker === undefined) return null;
  for (let at = 1; at < Math.min(NAME, tokens.length - 1); at++) {
    const [before, join, verb] = [tokens[at - 1], tokens[at], tokens[at + 1]] as [ProseToken, ProseToken, ProseToken];
    const isClause = pack.usage.complementWords.clauses.includes(join.folded);
    if (!isClause) {
      // “Requests the Secretary-General of submit”
      if (
        !isPreposition(join.folded, pack) ||
        isJoint(join.folded, pack) ||
        join.folded === marker ||
        !isActor(before, pack)
      )
        continue;
      const isSure = !verb.isCapital && (isPlain(verb, pack) || !isMarker(tokens[at + 2]?.folded ?? "", pack));
      if (isSure && isOnly(verb, text, pack, tokens)) return createActFault(join, verb, marker, text);
      continue;
    }
    const isLed = isPreposition(before.folded, pack);
    const noun = isLed ? tokens[at - 2] : before;
    if (!noun || !isActor(noun, pack) || !isOnly(verb, text, pack, tokens)) return null;
    // “States that have”: a relative clause.
    if (!isLed && isPluralNoun(tokens, at, pack)) return null;
    return createActFault(isLed ? before : join, verb, marker, text);
  }
  return null;
}

function createActFault(first: ProseToken, verb: ProseToken, marker: string, text: string): ClauseInfinitive {
  const span = { start: first.start, end: verb.end };
  const words = text.slice(span.start, span.end);
  return {
    ...span,
    kind: "clause",
    join: first.folded,
    words,
    instead: `${marker} ${text.slice(verb.start, verb.end)}`,
  };
}

function isPluralNoun(tokens: readonly ProseToken[], end: number, pack: CompiledPack): boolean {
  const ending = getPluralEnding(pack);
  return tokens.slice(0, end).some(({ folded }) => isPlural(folded, pack) || ending === null || ending.test(folded));
}

const isPlain = ({ folded }: ProseToken, pack: CompiledPack) => getGovernmentIndex(pack).plains.has(folded);

/** An infinitive that is nothing else; where it is a noun as well, what follows must be an object or an adverb. */
function isOnly(verb: ProseToken, text: string, pack: CompiledPack, tokens: readonly ProseToken[]): boolean {
  const [word] = readWords(text.slice(verb.start, verb.end), pack);
  if (!word) return false;
  const { plains } = getGovernmentIndex(pack);
  if (plains.size === 0 ? isOnlyInfinitive(word, pack) : plains.has(word.folded)) return true;
  const next = tokens[tokens.indexOf(verb) + 1];
  if (plains.size === 0 || !next || !isInfinitive(verb.folded, pack)) return false;
  return (
    next.isCapital || isDeterminer(next.folded, pack) || isBetween(next.folded, pack) || isMarker(next.folded, pack)
  );
}
