/**
 * A preposition directly behind an opener that has no such complement (« Souligne sur l'importance », “Welcomes of the
 * report”), and a complement without the one that it needs (“Guided the Charter”).
 */
import { memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { createBoundedCache } from "../../../grammar/memo/bounded-cache.ts";
import { getWordMorphology } from "../../../grammar/morphology/word-morphology.ts";
import { fold, foldWords, WordStream } from "../../../grammar/text/words.ts";
import type { Clause, OpenerHead, Span } from "../../../grammar/tree/tree.ts";
import { asksForAct, isBehindPronoun, joinMarker } from "./act-complements.ts";
import { isActVerb } from "./act-phrases.ts";
import { type Construction, getConstructions } from "./constructions.ts";
import {
  isActor,
  isBetween,
  isDeterminer,
  isIndefinite,
  isJoint,
  isMarker,
  isPreposition,
  isSubordinator,
} from "./phrase-words.ts";
import { getPossessiveForms } from "./possessive-forms.ts";
import { type ProseToken, readProse } from "./prose-tokens.ts";
import { getHeadKey } from "./wrong-complements.ts";

export interface StrayPreposition {
  /** As printed: the preposition and the word that it is one with, or what lacks one. */
  readonly words: string;
  /** What may stand there; empty where a person must decide. */
  readonly instead: readonly string[];
  readonly span: Span;
}

/** In tokens: how far an object may stand behind what is no complement. */
const LONGEST_COMPLEMENT = 60;
/** Words between a preposition and its noun: “at the local, national and global levels”. */
const BEFORE_NOUN = 6;

export function findStrayPreposition(head: OpenerHead, { text }: Clause, pack: CompiledPack): StrayPreposition | null {
  if (pack.usage.openerGovernment.prepositions.length === 0) return null;
  const particles = getParticles(pack).get(head.lemma ?? "");
  if (particles) return findWrongParticle(head, particles, text, pack);
  if (asksForAct(head, pack)) return null;
  const taken = getComplements(head, pack);
  // « s'acquitte de », « nous appuyons »: with a pronoun of its own the verb may be another.
  if (!taken || isBehindPronoun(text, head.start, pack)) return null;
  const end = findHeadEnd(head, text, pack);
  if (end === null) return null;
  const { tokens, mark } = readProse(text, end, LONGEST_COMPLEMENT, pack);
  const [first, second] = tokens;
  if (!first || !second) return null;
  const lead = readLead(tokens, pack);
  if (!lead) return findMissing(tokens, taken, text, pack);
  const { word, determiner, length } = lead;
  const noun = tokens[length];
  // « Se félicite de que », but « de ce que »
  if (taken.joins.length > 0 && determiner === null && noun && isClauseWord(noun.folded, pack))
    return createFault(tokens, length + 1, taken.takesClause ? [noun.folded] : taken.joins, text);
  if (taken.leads.has(word)) return null;
  if (determiner === null || !noun || isAdverbial(word, tokens, length, pack)) return null;
  // « à les aider »: pronouns look like articles.
  if (isBetween(determiner, pack) && isActVerb(noun, pack)) return null;
  const { beforeObjects, partitives, datives } = pack.usage.openerGovernment;
  // “Stresses to the parties that”: what they are told stands behind them, if only in sub-paragraphs.
  const isDative = taken.takesClause && datives.includes(word);
  if (isDative && (mark === ":" || hasFreeObject(tokens, length + 1, true, pack))) return null;
  if (!taken.takesNoun) {
    // « préoccupé de la situation » is old, and no mistake.
    if (taken.isAttribute && partitives.includes(word)) return null;
    return createFault(tokens, length, joinAll(taken.nouns, determiner, pack), text);
  }
  if (!beforeObjects.includes(word) || isIndefinite(first.folded, pack)) return null;
  if (taken.takesClause && partitives.includes(word) && pack.usage.articles.includes(determiner)) return null;
  return hasFreeObject(tokens, length + 1, taken.takesClause, pack)
    ? null
    : createFault(tokens, length, taken.isOwn ? [determiner] : [], text);
}

/** In words: « réaffirme une fois de plus son ferme appui ». */
const LONGEST_MODIFIER = 3;

/** Where a head ends, with the words behind it that only tell its meaning; null where it may be of two verbs. */
function findHeadEnd({ head, headSpan, end }: OpenerHead, text: string, pack: CompiledPack): number | null {
  const { reflexives } = pack.usage;
  const words = foldWords(head);
  const first = words[0] ?? "";
  if (!reflexives[first] && Object.values(reflexives).some(forms => Object.values(forms).includes(first))) return null;
  const printed = foldWords(text.slice(headSpan.start, headSpan.end));
  let from = words.findIndex((_, at) => !words.slice(at).some(word => printed.includes(word)));
  if (from < 0) return end;
  const stream = new WordStream(text, end);
  for (let at = 0, skipped = 0, word = stream.at(0); word; word = stream.at(++at)) {
    if (word.folded === words[from]) from++;
    else if (++skipped > LONGEST_MODIFIER) return null;
    if (from === words.length) return word.end;
  }
  return null;
}

function createFault(tokens: readonly ProseToken[], length: number, instead: readonly string[], text: string) {
  const span = { start: (tokens[0] as ProseToken).start, end: (tokens[length - 1] as ProseToken).end };
  return { words: text.slice(span.start, span.end), instead, span };
}

const joinAll = (leads: readonly string[], determiner: string, pack: CompiledPack): string[] =>
  leads.map(lead => joinMarker(lead, determiner, pack));

interface Lead {
  readonly word: string;
  /** The word that begins the noun phrase; null where none does. */
  readonly determiner: string | null;
  /** In tokens, with the determiner. */
  readonly length: number;
}

export function readLead([first, second]: readonly ProseToken[], pack: CompiledPack): Lead | null {
  if (!first) return null;
  const { contracted, elided } = getLeadForms(pack);
  const joined = contracted.get(first.folded);
  if (joined) return { ...joined, length: 1 };
  const word = elided.get(first.folded);
  if (word === undefined) return null;
  const begins = second !== undefined && isDeterminer(second.folded, pack);
  return { word, determiner: begins ? second.folded : null, length: begins ? 2 : 1 };
}

const getLeadForms = memoizePerPack(pack => {
  const contracted = new Map<string, { word: string; determiner: string }>();
  const elided = new Map<string, string>();
  for (const word of pack.usage.openerGovernment.prepositions) {
    elided.set(word, word);
    for (const one of pack.usage.elisions) if (one.word === word) elided.set(one.elided, word);
    for (const [determiner, form] of Object.entries(pack.usage.complementWords.contracted[word] ?? {}))
      contracted.set(form, { word, determiner });
  }
  return { contracted, elided };
});

/** A word that joins a clause and is nothing else: “that” is a determiner as well. */
function isClauseWord(folded: string, pack: CompiledPack): boolean {
  return pack.usage.complementWords.clauses.includes(folded) && pack.usage.elisions.length > 0;
}

/** « à l'unanimité », « sur la base de »: no complement. */
export function isAdverbial(
  word: string,
  tokens: readonly Pick<ProseToken, "folded">[],
  from: number,
  pack: CompiledPack,
): boolean {
  const nouns = getAdverbials(pack).get(word);
  if (nouns === undefined) return false;
  for (const { folded } of tokens.slice(from, from + BEFORE_NOUN)) {
    if (nouns.has(folded)) return true;
    if (isDeterminer(folded, pack) || getLeadForms(pack).elided.has(folded)) return false;
  }
  return false;
}

const getAdverbials = memoizePerPack(
  ({ usage }): ReadonlyMap<string, ReadonlySet<string>> =>
    new Map(Object.entries(usage.openerGovernment.adverbials).map(([word, nouns]) => [word, new Set(nouns.map(fold))])),
);

/** « Souligne sur un autre plan l'importance de »: the object comes behind what belongs to nothing but the opener. */
export function hasFreeObject(
  tokens: readonly ProseToken[],
  from: number,
  takesClause: boolean,
  pack: CompiledPack,
): boolean {
  for (let at = from; at < tokens.length; at++) {
    const { folded } = tokens[at] as ProseToken;
    if (takesClause && pack.usage.complementWords.clauses.includes(folded)) return true;
    // « , dans laquelle »: what follows belongs to the noun.
    const next = tokens[at + 1]?.folded ?? "";
    if (folded === "," && (isPreposition(next, pack) || isSubordinator(next, pack) || isJoint(next, pack)))
      return false;
    if (isDeterminer(folded, pack) && isFree(tokens[at - 1] as ProseToken, pack)) return true;
  }
  return false;
}

/** Whether a word leads to no noun behind it. */
function isFree(token: ProseToken, pack: CompiledPack): boolean {
  const { folded } = token;
  if (isDeterminer(folded, pack) || isPreposition(folded, pack) || isMarker(folded, pack)) return false;
  if (isSubordinator(folded, pack) || isBetween(folded, pack)) return false;
  if (folded !== "," && isJoint(folded, pack)) return false;
  if (pack.usage.syntax.prepositions.includes(folded) || getLeadForms(pack).contracted.has(folded)) return false;
  return folded !== "," && (isActor(token, pack) || getWordMorphology(pack).analyse(folded).length === 0);
}

/** “Guided the purposes”: of an opener that takes no noun without a word before it. */
function findMissing(
  tokens: readonly ProseToken[],
  { takesNoun, isOpen, nouns }: Complements,
  text: string,
  pack: CompiledPack,
): StrayPreposition | null {
  const [first, second, third] = tokens as [ProseToken, ProseToken, ProseToken | undefined];
  if (takesNoun || isOpen || nouns.length === 0 || isAdverbial("none", tokens, 1, pack)) return null;
  const { comparing } = pack.usage.clauseWords;
  if (!isDeterminer(first.folded, pack)) {
    // “Acting Chapter VII”, “Mindful Cambodia's history”, but “Acting Director”
    const isName =
      first.isCapital &&
      (NUMERAL.test(text.slice(second.start, second.end)) || OWNER.test(text.slice(first.end, first.end + 2)));
    return isName ? createFault(tokens, 1, joinAll(nouns, text.slice(first.start, first.end), pack), text) : null;
  }
  // « l'appel le plus pressant », « tout particulièrement », « les en remercie »
  if (comparing.includes(second.folded) || isBetween(second.folded, pack) || isMarker(second.folded, pack)) return null;
  if (isActVerb(second, pack) && (!third || isDeterminer(third.folded, pack))) return null;
  return createFault(tokens, 1, joinAll(nouns, first.folded, pack), text);
}

const NUMERAL = /^(?:[IVXLC]+|\d+)$/;
/** Behind a name, where a language has it so. */
const OWNER = /^['’]s$/;

/** “Calls at the parties”: a verb that opens paragraphs only with certain prepositions behind it. */
function findWrongParticle(
  head: OpenerHead,
  particles: readonly string[],
  text: string,
  pack: CompiledPack,
): StrayPreposition | null {
  const { tokens } = readProse(text, head.end, BEFORE_NOUN, pack);
  const lead = readLead(tokens, pack);
  if (!lead || lead.determiner === null || particles.includes(lead.word)) return null;
  if (isAdverbial(lead.word, tokens, lead.length, pack)) return null;
  return createFault(tokens, lead.length, joinAll(particles, lead.determiner, pack), text);
}

/** By the verb, the second words of heads of two words, of verbs that are no heads by themselves. */
const getParticles = memoizePerPack(pack => {
  const found = new Map<string, string[]>();
  const alone = new Set<string>();
  for (const [form] of pack.heads) {
    const [verb = "", lead, ...more] = foldWords(form);
    const key = getHeadKey(verb, pack);
    if (lead === undefined) alone.add(key);
    else if (more.length === 0 && isPreposition(lead, pack))
      found.set(key, [...new Set([...(found.get(key) ?? []), lead])]);
  }
  for (const key of alone) found.delete(key);
  return found;
});

interface Complements {
  /** Prepositions that may follow. */
  readonly leads: ReadonlySet<string>;
  /** Of these, those that lead to nouns; alternatives of one frame each for itself. */
  readonly nouns: readonly string[];
  readonly takesNoun: boolean;
  readonly takesClause: boolean;
  /** Something that begins with no listed word may follow. */
  readonly isOpen: boolean;
  /** What joins a clause where a preposition is asked for: « de ce que ». */
  readonly joins: readonly string[];
  /** They are those of the head itself, not only of others that mean the same. */
  readonly isOwn: boolean;
  /** The head is a participle or an adjective. */
  readonly isAttribute: boolean;
}

/** In heads. */
const MOST_KEYS = 2000;
const getKnown = memoizePerPack(() => createBoundedCache<string, Complements | null>(MOST_KEYS));

/** Whether a clause may follow a head, as far as is known. */
export function takesClause(head: OpenerHead, pack: CompiledPack): boolean {
  return getComplements(head, pack)?.takesClause ?? true;
}

/** Whether the language lists a word among what a head takes besides its frames. */
export function takesBesides(head: OpenerHead, word: string, pack: CompiledPack): boolean {
  return getBesides(pack).get(getBesidesKey(head.head, pack))?.includes(word) === true;
}

/** Whether a verb that opens paragraphs takes a noun without a preposition; `word` is folded. */
export function takesNoun(word: string, pack: CompiledPack): boolean {
  return getConstructions({ head: word, concepts: [] }, pack).some(
    ({ parts: [first] }) => first?.leads.length === 0 && first.term === "noun",
  );
}

/** Whether a head, as printed, takes a noun with this preposition. */
export function takesPreposition(head: string, preposition: string, pack: CompiledPack): boolean {
  return getConstructions({ head: fold(head), concepts: [] }, pack).some(({ parts: [first] }) =>
    first?.leads.some(([word]) => word === preposition),
  );
}

/** Whether no frame that is known of a head begins with this preposition. */
export function lacksPreposition(head: OpenerHead, preposition: string, pack: CompiledPack): boolean {
  return getComplements(head, pack)?.leads.has(preposition) !== true;
}

/** Null for a head whose complements are not known. */
function getComplements(head: OpenerHead, pack: CompiledPack): Complements | null {
  return getKnown(pack).get(`${head.head}\n${head.concepts.join(" ")}`, () => readComplements(head, pack));
}

function readComplements(head: OpenerHead, pack: CompiledPack): Complements | null {
  const isAttribute = getWordMorphology(pack)
    .analyse(foldWords(head.head).at(-1) ?? "")
    .some(({ slot }) => /^(?:pp|adj)/.test(slot));
  const own = getConstructions({ head: head.head, concepts: [] }, pack);
  // What a concept takes is no proof where its heads differ: « se félicite de », « accueille ».
  const shared = own.length > 0 ? [] : getConstructions(head, pack);
  const constructions = isAttribute || isOfOneKind(shared, pack) ? [...own, ...shared] : own;
  if (constructions.length === 0) return null;
  const besides = getBesides(pack).get(getBesidesKey(head.head, pack)) ?? [];
  const { clauses } = pack.usage.complementWords;
  const leads = new Set(besides);
  const nouns: string[] = [];
  let [takesNoun, takesClause, isOpen] = [besides.includes("noun"), false, false];
  for (const { parts } of constructions) {
    const [first] = parts;
    for (const { leads: words } of first?.leads.length === 0 ? parts : parts.slice(0, 1))
      for (const [word = ""] of words) leads.add(word);
    if (!first) continue;
    if (first.leads.length === 0) {
      takesNoun ||= first.term === "noun";
      isOpen = true;
    } else if (clauses.includes(first.leads[0]?.[0] ?? "")) takesClause = true;
    else if (first.term === "noun") nouns.push(...first.text.split(" / "));
  }
  return {
    leads,
    nouns: [...new Set(nouns)],
    takesNoun,
    takesClause,
    isOpen,
    joins: clauses.filter(word => word.endsWith("'") === false).slice(0, pack.usage.elisions.length > 0 ? 1 : 0),
    isOwn: own.length > 0,
    isAttribute,
  };
}

/** Whether all lead to nouns, with a preposition or all without. */
function isOfOneKind(constructions: readonly Construction[], pack: CompiledPack): boolean {
  const [kind, ...others] = new Set(
    constructions.map(({ parts: [first] }) => first?.term === "noun" && first.leads.length > 0),
  );
  const { clauses } = pack.usage.complementWords;
  return (
    others.length === 0 &&
    (kind === true || constructions.every(({ parts: [first] }) => first?.term === "noun")) &&
    !constructions.some(({ parts: [first] }) => clauses.includes(first?.leads[0]?.[0] ?? ""))
  );
}

const getBesides = memoizePerPack(
  pack =>
    new Map(
      Object.entries(pack.usage.openerGovernment.besides).map(
        ([head, words]) => [getBesidesKey(head, pack), words] as const,
      ),
    ),
);

/** « Exprime sa solidarité » for « expriment leur solidarité » too: one possessive stands for all. */
function getBesidesKey(head: string, pack: CompiledPack): string {
  const possessives = getPossessiveForms(pack);
  const [one = ""] = possessives;
  const words = foldWords(head).map(word => (possessives.has(word) ? one : word));
  return getHeadKey(words.join(" "), pack);
}
