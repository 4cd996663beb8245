/** The finite verb of the clause that begins at a token: « les États qui le souhaitent doivent … ». */
import { memoizePerPack, memoizePerWord } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { NumberedWords } from "../../../grammar/languages/usage.ts";
import { findMisforms } from "../../../grammar/morphology/misforms.ts";
import { getWordMorphology } from "../../../grammar/morphology/word-morphology.ts";
import { fold } from "../../../grammar/text/words.ts";
import { readNominal } from "./nominal-readings.ts";
import { isBetween, isDeterminer, isJoint, isMarker, isPreposition, isSubordinator } from "./phrase-words.ts";
import type { ProseToken } from "./prose-tokens.ts";
import { getNounForms, isInfinitive } from "./verb-kinds.ts";

/** Singular, plural, or what fits both. */
export type ClauseNumber = "singular" | "plural" | "any";

export interface ClauseVerb {
  readonly token: ProseToken;
  /** It agrees with the subject as far as that can be told. */
  readonly agrees: boolean;
  /** The subject is a pronoun. */
  readonly isPronoun: boolean;
  /** It goes on from a word that joins, or a comma alone stands before it. */
  readonly isBroken: boolean;
  /** Something joins before it. */
  readonly isCompound: boolean;
}

/** Null where no subject begins at the token, or what follows cannot be told. */
export function findClauseVerb(tokens: readonly ProseToken[], from: number, pack: CompiledPack): ClauseVerb | null {
  const first = tokens[from];
  const sets = getSets(pack);
  if (!first) return null;
  const pronoun = sets.pronouns.get(first.folded);
  const determined = pronoun ?? sets.determiners.get(first.folded);
  if (determined === undefined) return null;
  // « L'ensemble des États doivent », or « doit ».
  const subject = sets.collectives.has(tokens[from + 1]?.folded ?? "") ? "any" : determined;
  let pending = 0;
  let isRelative = false;
  let isCompound = false;
  let commas = 0;
  for (let at = from + 1; at < tokens.length; at++) {
    const token = tokens[at] as ProseToken;
    const before = tokens[at - 1] as ProseToken;
    if (sets.relatives.has(token.folded)) {
      pending++;
    } else if (isSubordinator(token.folded, pack) || sets.stops.has(token.folded)) {
      if (!sets.comparing.has(before.folded)) return null;
    } else if (isJoint(token.folded, pack)) {
      if (token.folded === ",") commas++;
      else isCompound = true;
    } else if (isContactClause(token, before, at - from, pack)) return null;
    else {
      const number = readFiniteVerb(tokens, at, pack);
      if (number === null) continue;
      if (pending > 0) {
        pending--;
        isRelative = true;
        continue;
      }
      const lead = skipClitics(tokens, at, pack);
      // « qui engendrent, favorisent et entretiennent »: verbs of one clause.
      if (isRelative && isJoint(lead, pack)) continue;
      const agrees = number === "any" || subject === "any" || number === subject || (isCompound && number === "plural");
      const isBroken = commas % 2 === 1 || (isJoint(lead, pack) && lead !== ",");
      return { token, agrees, isPronoun: pronoun !== undefined, isBroken, isCompound: isCompound || commas > 0 };
    }
  }
  return null;
}

/** “the role the Organization plays”: a clause without a word that joins it, where a language has such. */
function isContactClause(token: ProseToken, before: ProseToken, distance: number, pack: CompiledPack): boolean {
  if (!pack.usage.clauseWords.relatives.length || pack.usage.contractions.length > 0) return false;
  if (getSets(pack).pronouns.has(token.folded)) return true;
  return (
    distance > 1 &&
    isDeterminer(token.folded, pack) &&
    !isDeterminer(before.folded, pack) &&
    !isPreposition(before.folded, pack) &&
    !isJoint(before.folded, pack)
  );
}

/** The number of a finite verb; null for any other word. */
export function readFiniteVerb(tokens: readonly ProseToken[], at: number, pack: CompiledPack): ClauseNumber | null {
  const { folded, isCapital } = tokens[at] as ProseToken;
  const sets = getSets(pack);
  if (isCapital) return null;
  const listed = sets.verbs.get(folded);
  if (listed !== undefined) {
    const before = tokens[at - 1]?.folded ?? "";
    // “3 may”: a month.
    if (isMarker(before, pack) || /^\p{N}/u.test(before)) return null;
    // “our will to act”: a noun.
    if (sets.nounLike.has(folded) && sets.determiners.get(before) === "any") return null;
    // “the political will to act”
    if (sets.nounLike.has(folded) && sets.modals.has(folded) && !hasInfinitive(tokens, at + 1, pack)) return null;
    if (sets.pronouns.has(before)) return listed;
    if (!sets.auxiliaries.has(folded)) return listed;
    return tokens.slice(at + 1, at + 3).some(next => isParticiple(next.folded, pack)) ? listed : null;
  }
  // « qui le souhaitent », « il reste »: no noun stands there.
  const lead = skipClitics(tokens, at, pack);
  const isBehindPronoun = sets.pronouns.has(lead) || sets.relatives.has(lead);
  if (sets.nounLike.has(folded) && !isBehindPronoun) return null;
  const readings = getWordMorphology(pack).analyse(folded);
  const isBase = readings.some(({ slot }) => slot === pack.morphology.slots[0]?.name);
  const isAttribute = readings.some(({ slot }) => /^(?:pp|adj)/.test(slot));
  const number = readings.some(({ slot }) => slot === "pres3s")
    ? "singular"
    : readings.some(({ slot }) => slot === "pres3p") && !isBase
      ? "plural"
      : null;
  if (number !== null && isBehindPronoun) return number;
  if (number !== null && !isAttribute) return isNominal(tokens, at, pack) || !leadsOn(tokens, at, pack) ? null : number;
  if (readings.length > 0 || isNominal(tokens, at, pack)) return null;
  // « les différentes actions »: spelt like an imperfect.
  if (readNominal(tokens[at] as ProseToken, pack).noun !== 0 || isModifier(tokens[at - 1], pack)) return null;
  return isOtherFinite(tokens[at] as ProseToken, pack) ? "any" : null;
}

/** A form of a verb in another tense or mood than the morphology has. */
const isOtherFinite = memoizePerWord(({ folded }, pack): boolean => {
  const misforms = findMisforms(folded, pack.usage.misforms, getWordMorphology(pack).analyse, pack.morphology);
  return misforms.some(({ is }) => is === "past" || is === "future" || is === "subjunctive");
});

function isModifier(token: ProseToken | undefined, pack: CompiledPack): boolean {
  return token !== undefined && readNominal(token, pack).attribute !== 0;
}

/** Words between a modal and its verb: “will also not be”. */
const MOST_BETWEEN = 3;

function hasInfinitive(tokens: readonly ProseToken[], from: number, pack: CompiledPack): boolean {
  for (const { folded } of tokens.slice(from, from + MOST_BETWEEN)) {
    if (isMarker(folded, pack) || isPreposition(folded, pack) || isJoint(folded, pack)) return false;
    if (isInfinitive(folded, pack)) return true;
  }
  return false;
}

/** Behind an article or a preposition a form is a noun's. */
export function isNominal(tokens: readonly ProseToken[], at: number, pack: CompiledPack): boolean {
  const before = tokens[at - 1];
  if (!before) return false;
  const { folded } = before;
  return (
    isDeterminer(folded, pack) ||
    isMarker(folded, pack) ||
    isPreposition(folded, pack) ||
    pack.usage.articles.includes(folded)
  );
}

/** Where the same form is often a noun's, it must lead to what verbs lead to. */
function leadsOn(tokens: readonly ProseToken[], at: number, pack: CompiledPack): boolean {
  if (pack.usage.contractions.length > 0) return true;
  const next = tokens[at + 1];
  if (pack.usage.phraseWords.adverbEndings.some(ending => tokens[at - 1]?.folded.endsWith(ending))) return true;
  if (next === undefined || isJoint(next.folded, pack)) return false;
  // “the economic benefits for farmers”: prepositions stand behind nouns as well.
  if (!isDeterminer(next.folded, pack))
    return !isMarker(next.folded, pack) && isPreposition(next.folded, pack) && !mayBeNoun(tokens[at], pack);
  // “the challenges the region faces”
  for (let index = at + 2; index <= at + LONGEST_CONTACT; index++) {
    const token = tokens[index];
    if (!token || isJoint(token.folded, pack) || isMarker(token.folded, pack) || isPreposition(token.folded, pack))
      break;
    if (readFiniteVerb(tokens, index, pack) !== null || isPresent(token.folded, pack)) return false;
  }
  return true;
}

function mayBeNoun(token: ProseToken | undefined, pack: CompiledPack): boolean {
  const nouns = getNounForms(pack);
  const lemmas = getWordMorphology(pack).analyse(token?.folded ?? "");
  return lemmas.some(({ lemma }) => nouns.has(lemma));
}

/** In tokens, with a subject of its own. */
const LONGEST_CONTACT = 5;

/** “the challenges these States face”, “the region faces” */
function isPresent(folded: string, pack: CompiledPack): boolean {
  return getWordMorphology(pack)
    .analyse(folded)
    .some(({ slot }) => slot === pack.morphology.slots[0]?.name || slot === "pres3s");
}

function isParticiple(folded: string, pack: CompiledPack): boolean {
  return getWordMorphology(pack)
    .analyse(folded)
    .some(({ slot }) => slot.startsWith("pp"));
}

/** The word before the pronouns and negations of a verb; empty where there is none. */
function skipClitics(tokens: readonly ProseToken[], at: number, pack: CompiledPack): string {
  let before = at - 1;
  while (before > 0 && isBetween((tokens[before] as ProseToken).folded, pack)) before--;
  return tokens[before]?.folded ?? "";
}

const getSets = memoizePerPack(pack => {
  const { pronouns, determiners, verbs, relatives, comparing, auxiliaries, nounLike, stops, collectives } =
    pack.usage.clauseWords;
  const createSet = (words: readonly string[]) => new Set(words.map(fold));
  return {
    pronouns: indexByNumber(pronouns),
    determiners: indexByNumber(determiners),
    verbs: indexByNumber(verbs),
    relatives: createSet(relatives),
    comparing: createSet(comparing),
    auxiliaries: createSet(auxiliaries),
    nounLike: createSet(nounLike),
    modals: createSet(pack.usage.syntax.infinitiveAfter),
    stops: createSet(stops),
    collectives: createSet(collectives),
  };
});

function indexByNumber({ singular, plural, any }: NumberedWords): ReadonlyMap<string, ClauseNumber> {
  const found = new Map<string, ClauseNumber>();
  for (const word of singular) found.set(fold(word), "singular");
  for (const word of plural) found.set(fold(word), found.has(fold(word)) ? "any" : "plural");
  for (const word of any) found.set(fold(word), "any");
  return found;
}
