/**
 * Whether what follows a request fits the frames of its opener: who is asked (« aux États », « les États ») and the word
 * before what they are to do (« de prendre », « à prendre »).
 */
import { memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { createBoundedCache } from "../../../grammar/memo/bounded-cache.ts";
import { fold, foldWords, readWordAt, skipGap } from "../../../grammar/text/words.ts";
import type { Clause, OpenerHead, Span } from "../../../grammar/tree/tree.ts";
import { type Act, findAct, isActVerb } from "./act-phrases.ts";
import { getConstructions, type HeadConcepts } from "./constructions.ts";
import { findElidedForm } from "./elided-words.ts";
import { isActor, isBetween, isDeterminer, isIndefinite, isMarker, isPreposition } from "./phrase-words.ts";
import { type ProseToken, readProse, skipAside } from "./prose-tokens.ts";
import { getHeadKey } from "./wrong-complements.ts";

export interface ActFault {
  readonly kind: "object" | "act" | "form" | "missing" | "absolute";
  /** As printed: what is wrong; of a missing word, what it should stand before. */
  readonly words: string;
  /** What is meant; null where a person must decide. */
  readonly instead: string | null;
  readonly span: Span;
  readonly isSure: boolean;
}

/** What a head takes: by the word before who is asked (empty for none), the words before what is to be done. */
interface ActFrames {
  readonly acts: ReadonlyMap<string, readonly string[]>;
  /** Words before an object without anything to do. */
  readonly objects: ReadonlySet<string>;
  /** Words before an infinitive that follows at once. */
  readonly absolute: ReadonlySet<string>;
  /** It also takes clauses. */
  readonly clauses: boolean;
}

/** In tokens: how far behind the opener somebody is told what to do. */
export const LONGEST_OBJECT = 80;
/** Words before the noun: « toutes les autres ». */
const BEFORE_NOUN = 5;

export function findActFault(head: OpenerHead, { text }: Clause, pack: CompiledPack): ActFault | null {
  const frames = getActFrames(head, pack);
  if (!frames) return null;
  const prose = readProse(text, head.end, LONGEST_OBJECT, pack);
  const { mark } = prose;
  const tokens = skipAside(prose.tokens);
  if (isBehindPronoun(text, head.start, pack)) return findPronounFault(tokens, frames, text, pack);
  const object = readObject(tokens, pack);
  if (!object && isClauseOfAct(tokens, frames, pack)) {
    // “Urges that States to comply”
    const [join, noun] = tokens as [ProseToken, ProseToken];
    const [start, end] = [join.start, noun.end];
    const instead = text.slice(noun.start, end);
    return { kind: "object", words: text.slice(start, end), instead, span: { start, end }, isSure: true };
  }
  if (!object) return findAbsoluteFault(tokens, frames, text, pack);
  if (!namesActor(tokens, object.noun, pack)) return null;
  const act = findAct(tokens, object.noun, pack);
  const expected = frames.acts.get(object.marker);
  const mayBeWrong = !expected || (act?.marker && !fits(act.marker.folded, expected, pack));
  // Of a lead-in the sub-paragraphs say what is to be done.
  const isTold = act?.marker ? !expected || act.isPlain : mark === ":" && tokens.length < LONGEST_OBJECT;
  const fault = mayBeWrong && isTold ? findObjectFault(tokens, object, act, frames, text, pack) : null;
  if (fault) return fault;
  return expected && act?.isPlain ? findMarkerFault(act, expected, text, pack) : null;
}

/** Whether the noun phrase of the tokens from an index on names somebody who can act. */
export function namesActor(tokens: readonly ProseToken[], from: number, pack: CompiledPack): boolean {
  for (let at = from; at < Math.min(tokens.length, from + BEFORE_NOUN); at++) {
    const token = tokens[at] as ProseToken;
    if (token.folded === "," || isMarker(token.folded, pack)) return false;
    // « à cet égard les États »: the noun was another.
    if (isDeterminer(token.folded, pack)) {
      if (at > from && !isDeterminer((tokens[at - 1] as ProseToken).folded, pack)) return false;
    } else if (isActor(token, pack)) return true;
  }
  return false;
}

interface FoundObject {
  readonly marker: string;
  /** How many tokens the marker and the determiner that it is one with take. */
  readonly length: number;
  readonly determiner: string;
  /** The index of the first token behind the marker. */
  readonly noun: number;
}

/** The word that leads to who is asked, and the determiner that it may be one with: « aux » is « à » and « les ». */
function readObject(tokens: readonly ProseToken[], pack: CompiledPack): FoundObject | null {
  const [first, second] = tokens;
  if (!first || !second) return null;
  const { contracted } = pack.usage.complementWords;
  for (const [marker, forms] of Object.entries(contracted))
    for (const [determiner, form] of Object.entries(forms))
      if (form === first.folded && !isIndefinite(form, pack)) return { marker, length: 1, determiner, noun: 1 };
  if (isDeterminer(first.folded, pack)) return { marker: "", length: 1, determiner: first.folded, noun: 1 };
  if (isMarker(first.folded, pack) && !first.folded.endsWith("'")) {
    if (isDeterminer(second.folded, pack) && !isInfinitiveBehind(tokens, 1, pack))
      return { marker: first.folded, length: 2, determiner: second.folded, noun: 2 };
    if (isActor(second, pack) && !isActVerb(second, pack))
      return { marker: first.folded, length: 1, determiner: "", noun: 1 };
    return null;
  }
  return isActor(first, pack) ? { marker: "", length: 0, determiner: "", noun: 0 } : null;
}

/** A clause word before somebody who acts and what they are to do, after a head that takes them without one. */
function isClauseOfAct(tokens: readonly ProseToken[], { acts, clauses }: ActFrames, pack: CompiledPack): boolean {
  const [join] = tokens;
  if (!join || clauses || !acts.has("") || !pack.usage.complementWords.clauses.includes(join.folded)) return false;
  const act = findAct(tokens, 1, pack);
  return act?.isPlain === true && act.marker !== null && namesActor(tokens, 1, pack);
}

/** « à les aider »: pronouns look like articles. */
function isInfinitiveBehind(tokens: readonly ProseToken[], from: number, pack: CompiledPack): boolean {
  let at = from;
  while (tokens[at] && isBetween((tokens[at] as ProseToken).folded, pack)) at++;
  return tokens[at] !== undefined && isActVerb(tokens[at] as ProseToken, pack);
}

/** « Prie aux États de », « Demande les États de »: another word before the object is meant. */
function findObjectFault(
  tokens: readonly ProseToken[],
  { marker, length, determiner, noun }: FoundObject,
  act: Act | null,
  { acts, objects }: ActFrames,
  text: string,
  pack: CompiledPack,
): ActFault | null {
  const fitting = [...acts].filter(
    ([other, words]) => other !== marker && (!act?.marker || fits(act.marker.folded, words, pack)),
  );
  // The word before the infinitive may be the wrong one.
  const others = fitting.length > 0 ? fitting : acts.has(marker) ? [] : [...acts].filter(([other]) => other !== marker);
  const [only] = others;
  if (!only || (objects.has(marker) && !act?.marker)) return null;
  const first = tokens[0] as ProseToken;
  // Without a determiner the noun goes with the word before it: “to States”.
  const last = (determiner === "" ? tokens[noun] : tokens[length - 1]) as ProseToken;
  const { end } = last;
  const word = determiner === "" ? text.slice(last.start, end) : determiner;
  const instead = others.length > 1 ? null : joinMarker(only[0], word, pack);
  return {
    kind: "object",
    words: text.slice(first.start, end),
    instead,
    span: { start: first.start, end },
    isSure: fitting.length === 1 && !isCoordinated(tokens, noun, act, pack),
  };
}

/** « aux » of « à » and « les »; « l' » stays apart. */
export function joinMarker(marker: string, determiner: string, pack: CompiledPack): string {
  if (marker === "") return determiner;
  return pack.usage.complementWords.contracted[marker]?.[determiner] ?? `${marker} ${determiner}`.trim();
}

/** « les États et les organisations de »: each of the names would have to change, where articles and such words merge. */
function isCoordinated(tokens: readonly ProseToken[], from: number, act: Act | null, pack: CompiledPack): boolean {
  if (Object.keys(pack.usage.complementWords.contracted).length === 0) return false;
  const end = act?.first.start ?? Number.POSITIVE_INFINITY;
  return tokens
    .slice(from)
    .some(({ folded, start }) => start < end && (folded === "," || pack.connectors.includes(folded)));
}

/** « Prie le Secrétaire général à », and without any word between: « Prie le Secrétaire général présenter ». */
function findMarkerFault(
  { marker, first }: Act,
  expected: readonly string[],
  text: string,
  pack: CompiledPack,
): ActFault | null {
  const [only = "", ...more] = expected;
  if (expected.length === 0 || (marker && fits(marker.folded, expected, pack))) return null;
  const short = findElidedForm(only, first.folded, pack);
  const word = text.slice(first.start, first.end);
  const instead = more.length > 0 ? null : short === null ? `${only} ${word}` : `${short}${word}`;
  const start = marker ? marker.start : first.start;
  return {
    kind: marker ? "act" : "missing",
    words: text.slice(start, first.end),
    instead,
    span: { start, end: first.end },
    // “pursuant to”: what leads on itself may be no verb.
    // « le Rapporteur spécial continuer »: what stands before the verb may be part of the name.
    isSure:
      marker !== null ||
      (isActVerb(first, pack) && !isMarker(readWordAt(text, skipGap(text, first.end))?.folded ?? "", pack)),
  };
}

/** « et le prie de », « lui demande de »: who is asked stands before the verb. */
export function isBehindPronoun(text: string, start: number, pack: CompiledPack): boolean {
  const before = fold(
    text
      .slice(Math.max(0, start - LONGEST_PRONOUN), start)
      .trimEnd()
      .split(/\s/u)
      .at(-1) ?? "",
  );
  return Object.values(pack.clitics).some(words => words.includes(before));
}

/** In characters, with the blanks behind it. */
const LONGEST_PRONOUN = 12;

/** « et le prie à présenter »: what follows is what is to be done. */
function findPronounFault(
  tokens: readonly ProseToken[],
  { acts, absolute }: ActFrames,
  text: string,
  pack: CompiledPack,
): ActFault | null {
  const [marker, first] = tokens;
  const words = [...acts.values()].flat();
  if (!marker || !first || !isMarker(marker.folded, pack) || fits(marker.folded, [...words, ...absolute], pack))
    return null;
  return isInfinitiveBehind(tokens, 1, pack)
    ? findMarkerFault({ marker, first, isPlain: true }, [...new Set(words)], text, pack)
    : null;
}

/** « Prie instamment de coopérer »: nobody is asked. */
function findAbsoluteFault(
  tokens: readonly ProseToken[],
  { acts, absolute }: ActFrames,
  text: string,
  pack: CompiledPack,
): ActFault | null {
  const { absoluteMarkers } = pack.usage.phraseWords;
  const [first, second] = tokens;
  if (!first || !second || !isMarker(first.folded, pack)) return null;
  // « Demande d'agir »: who is asked stands behind a word of its own, and may be left out.
  if (!acts.has("") || fits(first.folded, [...absolute, ...absoluteMarkers], pack)) return null;
  if (!isInfinitiveBehind(tokens, 1, pack)) return null;
  const end = second.end;
  return {
    kind: "absolute",
    words: text.slice(first.start, end),
    instead: null,
    span: { start: first.start, end },
    isSure: false,
  };
}

/** Whether a word is one of others, elided or not. */
function fits(word: string, others: readonly string[], pack: CompiledPack): boolean {
  return others.some(
    other => other === word || pack.usage.elisions.some(one => one.word === other && one.elided === word),
  );
}

/** In heads. */
const MOST_KEYS = 2000;
const getKnownFrames = memoizePerPack(() => createBoundedCache<string, ActFrames | null>(MOST_KEYS));

/** Whether a head tells somebody what to do. */
export function asksForAct(head: OpenerHead, pack: CompiledPack): boolean {
  return getActFrames(head, pack) !== null;
}

/** The words before what somebody is told to do; null for a head that tells nobody. */
export function getToldMarkers(head: OpenerHead, pack: CompiledPack): readonly string[] | null {
  const acts = getActFrames(head, pack)?.acts;
  return acts ? [...new Set([...acts.values()].flat())] : null;
}

/** Null for a head that asks nobody to do anything. */
export function getActFrames(head: OpenerHead, pack: CompiledPack): ActFrames | null {
  return getKnownFrames(pack).get(`${head.head}\n${head.concepts.join(" ")}`, () => readActFrames(head, pack));
}

function readActFrames(head: OpenerHead, pack: CompiledPack): ActFrames | null {
  const acts = new Map<string, string[]>();
  const objects = new Set<string>();
  const absolute = new Set<string>();
  const whole = findWholeHead(head, pack);
  let clauses = false;
  for (const { parts } of getConstructions(whole?.head ?? head, pack)) {
    const [first, second] = parts;
    if (!first) continue;
    const lead = [whole?.lead, first.text].filter(Boolean).join(" ");
    if (pack.usage.complementWords.clauses.includes(first.leads[0]?.[0] ?? "")) clauses = true;
    if (second && first.term === "noun") {
      // « Rappelle aux États leurs devoirs »: they are told something, and nothing to do.
      if (second.term !== "infinitive" && second.term !== "subjunctive") continue;
      const words = second.term === "infinitive" ? [second.text] : [];
      acts.set(lead, [...new Set([...(acts.get(lead) ?? []), ...words])]);
    } else if (first.term === "infinitive") absolute.add(lead);
    else if (first.term === "noun") objects.add(lead);
  }
  return acts.size > 0 ? { acts, objects, absolute, clauses } : null;
}

/** “Calls” without the “upon” of “Calls upon”: the usual head that begins with this verb, and what it lacks. */
function findWholeHead({ lemma }: OpenerHead, pack: CompiledPack): WholeHead | null {
  return lemma === null ? null : (getPrepositionalHeads(pack).get(lemma) ?? null);
}

interface WholeHead {
  readonly head: HeadConcepts;
  readonly lead: string;
}

const getPrepositionalHeads = memoizePerPack(pack => {
  const found = new Map<string, WholeHead>();
  for (const [form] of pack.heads) {
    const [verb = "", lead = "", ...more] = foldWords(form);
    if (more.length > 0 || !isPreposition(lead, pack)) continue;
    const key = getHeadKey(verb, pack);
    if (!found.has(key)) found.set(key, { head: { head: fold(form), concepts: [] }, lead });
  }
  return found;
});
