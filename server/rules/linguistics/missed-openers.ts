/**
 * Openers behind « et » that the grammar leaves to the prose, since they do not fit the first: « Consciente … et
 * convaincu que », « Notant … et souligne que ». Only where nothing else in the paragraph could carry them on.
 */
import { getComplementStartTest } from "../../../grammar/languages/complement-starts.ts";
import { memoizePerClause, memoizePerPack, memoizePerWord } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { Reading } from "../../../grammar/morphology/analyse.ts";
import { getWordMorphology } from "../../../grammar/morphology/word-morphology.ts";
import { findFirstIndex } from "../../../grammar/text/first-index.ts";
import { fold, foldWords } from "../../../grammar/text/words.ts";
import type { OpenerHead, Section } from "../../../grammar/tree/tree.ts";
import { isNominal, readFiniteVerb } from "./clause-verbs.ts";
import { type ClauseWord, listClauseWords } from "./clause-words.ts";
import { getLexiconVerbs } from "./opener-misforms.ts";
import { isBetween, isMarker, isPreposition } from "./phrase-words.ts";
import { type ProseToken, readProse } from "./prose-tokens.ts";

/** In tokens: adopted paragraphs are shorter. */
const LONGEST_PARAGRAPH = 400;

/** In tokens: « en adoptant et mettant en œuvre ». */
const LONGEST_GERUND = 12;

const NONE: readonly OpenerHead[] = [];

/** Heads that open a section, in the wrong form or of another section; known by their form alone. */
export const listMissedOpeners = memoizePerClause((clause, pack): readonly OpenerHead[] => {
  const { opener, laterOpeners, text } = clause;
  if (!opener || !mayOpenAgain(listClauseWords(clause, pack), opener.end, pack)) return NONE;
  const { tokens } = readProse(text, opener.end, LONGEST_PARAGRAPH, pack);
  const found: OpenerHead[] = [];
  for (let link = 0; link < tokens.length - 1 && found.length < MOST_OPENERS; link++) {
    if (!pack.connectors.includes((tokens[link] as ProseToken).folded)) continue;
    const at = skipModifiers(tokens, link + 1, pack);
    const token = tokens[at];
    if (!token || token.isCapital || isAmong(token, laterOpeners)) continue;
    const reading = findOpeningReading(token, pack);
    if (!reading || !hasComplement(tokens, at + 1, reading, pack) || isCarried(tokens, link, at, reading, pack))
      continue;
    const first = tokens[link + 1] as ProseToken;
    const start = reading.mask !== 0 && isReflexive(first.folded, pack) ? first.start : token.start;
    found.push({
      text: text.slice(start, token.end),
      start,
      end: token.end,
      head: fold(text.slice(start, token.end)),
      headSpan: { start, end: token.end },
      source: "morphology",
      sections: [getSection(reading)],
      mask: reading.mask,
      concepts: [],
      lemma: reading.lemma,
      modifiers: [],
    });
  }
  return found.length > 0 ? found : NONE;
});

/** Nobody opens one paragraph so often: each is compared with all before it. */
const MOST_OPENERS = 8;

/** In words: how far behind a connector an opener stands, with its modifiers. */
const NEAR = 5;

/** Whether some word near behind a connector may open a paragraph: rules out most paragraphs before they are read. */
function mayOpenAgain(words: readonly ClauseWord[], from: number, pack: CompiledPack): boolean {
  return words.some(
    ({ folded, start }, at) =>
      start >= from &&
      pack.connectors.includes(folded) &&
      words.slice(at + 1, at + 1 + NEAR).some(word => findOpeningReading(word, pack) !== null),
  );
}

/** Whether a token is part of one of these, which stand in the order of the text. */
function isAmong(token: ProseToken, heads: readonly OpenerHead[]): boolean {
  const next = heads[findFirstIndex(heads, ({ end }) => end > token.start)];
  return next !== undefined && next.start < token.end;
}

const isPersonal = ({ slot }: Reading): boolean => slot.startsWith("pres3");
const isAttribute = ({ slot }: Reading): boolean => /^(?:adj|pp)/.test(slot);
const isPresentParticiple = ({ slot }: Reading): boolean => slot === "presp" || slot === "ing";
const getSection = (reading: Reading): Section => (isPersonal(reading) ? "operative" : "preambular");

function isReflexive(folded: string, pack: CompiledPack): boolean {
  return pack.usage.reflexives[folded] !== undefined;
}

/** « et se félicite », « et profondément préoccupé », “and also recalls”. */
function skipModifiers(tokens: readonly ProseToken[], from: number, pack: CompiledPack): number {
  let at = from;
  while (at < from + 3) {
    const folded = tokens[at]?.folded ?? "";
    const isArticle = pack.usage.articles.includes(folded) || Object.values(pack.clitics).flat().includes(folded);
    if (!isReflexive(folded, pack) && (isArticle || !isBetween(folded, pack))) break;
    at++;
  }
  return at;
}

/** The word as a verb or an adjective that opens paragraphs. */
const findOpeningReading = memoizePerWord(({ folded }, pack): Reading | null => {
  const readings = getWordMorphology(pack).analyse(folded);
  if (readings.length === 0) return null;
  const finite = readings.find(isPersonal);
  const participle = readings.find(isPresentParticiple);
  if (participle) return getOperativeVerbs(pack).has(participle.lemma) ? participle : null;
  if (finite) return getLexiconVerbs(pack).has(finite.lemma) && !readings.some(isAttribute) ? finite : null;
  return readings.find(one => isAttribute(one) && getOpeningAttributes(pack).has(one.lemma)) ?? null;
});

/** Dictionary forms of the adjectives and participles that open paragraphs by themselves. */
const getOpeningAttributes = memoizePerPack(pack => {
  const { analyse } = getWordMorphology(pack);
  const everyCell = 2 ** pack.cells.length - 1;
  return new Set(
    pack.heads.flatMap(([form, letter, mask]) => {
      const [word = "", ...more] = foldWords(form);
      if (letter !== "p" || more.length > 0 || mask === everyCell) return [];
      return analyse(word)
        .filter(isAttribute)
        .map(({ lemma }) => lemma);
    }),
  );
});

/** Adjectives and participles of the subject have no object: « et perturbé le fonctionnement » is none. */
function hasComplement(tokens: readonly ProseToken[], from: number, reading: Reading, pack: CompiledPack): boolean {
  const next = tokens[skipModifiers(tokens, from, pack)]?.folded;
  if (next === undefined) return false;
  // « prend note », « tient compte »: the words of a head.
  if (!isAttribute(reading) && getSecondWords(pack).get(reading.lemma)?.has(next)) return true;
  if (!getComplementStartTest(pack)(next)) return false;
  return !isAttribute(reading) || isPreposition(next, pack) || pack.usage.complementWords.clauses.includes(next);
}

/** By the dictionary form of its verb, the second words of the heads of operative paragraphs. */
const getSecondWords = memoizePerPack(pack => {
  const found = new Map<string, Set<string>>();
  for (const [form, letter] of pack.heads) {
    const [first = "", second, ...more] = foldWords(form).filter(word => !isReflexive(word, pack));
    if (letter !== "o" || second === undefined || more.length > 1) continue;
    for (const { lemma } of getWordMorphology(pack).analyse(first))
      found.set(lemma, (found.get(lemma) ?? new Set<string>()).add(second));
  }
  return found;
});

/** Whether something before the connector may go on with the word behind it. */
function isCarried(
  tokens: readonly ProseToken[],
  link: number,
  at: number,
  reading: Reading,
  pack: CompiledPack,
): boolean {
  const { lemma, mask } = reading;
  const { analyse } = getWordMorphology(pack);
  const before = tokens[link - 1];
  if (!before) return true;
  const token = tokens[at] as ProseToken;
  const { invariableAfter } = pack.usage;
  const { nounLike } = pack.usage.clauseWords;
  if (nounLike.includes(token.folded) && before.folded !== ",") return true;
  const earlier = tokens.slice(0, link);
  if (isPresentParticiple(reading)) {
    // « prises à temps et tenant compte des crues », “monitoring and reporting”.
    if (before.folded !== ",") return true;
    return (
      earlier.slice(-LONGEST_GERUND).some(({ folded }) => pack.clitics.gerund.includes(folded)) ||
      earlier.some(({ folded }) => analyse(folded).some(isPresentParticiple))
    );
  }
  if (isPersonal(reading)) {
    // “to report and invite”: infinitives are spelt like some.
    const isBase = analyse(token.folded).some(one => one.slot === pack.morphology.slots[0]?.name);
    if (isBase && earlier.some(({ folded }) => isMarker(folded, pack))) return true;
    return earlier.some((one, index) => {
      if (one.folded === ",") return false;
      const number = readFiniteVerb(earlier, index, pack);
      const own = analyse(one.folded).find(isPersonal);
      // « demande » is a noun as often; « contre » is hardly ever a verb.
      const mayAct = own !== undefined && (getLexiconVerbs(pack).has(own.lemma) || !nounLike.includes(one.folded));
      const isVerb = number !== null || (mayAct && !isNominal(earlier, index, pack));
      if (!isVerb) return false;
      if (number === "any" || own === undefined)
        return number === "any" || (number === "plural") === isPlural(mask, pack);
      return (own.mask & mask) !== 0;
    });
  }
  // « un État responsable et conscient »: the noun's, as the one before.
  const isLike = ({ folded }: ProseToken) => analyse(folded).some(one => isAttribute(one) && (one.mask & mask) !== 0);
  if (before.folded !== "," && isLike(before)) return true;
  // « le Conseil, soucieux de … et conscient de »; « a arrêté les dates et décidé que ».
  const { auxiliaries } = pack.usage.clauseWords;
  const isVerb = getOperativeVerbs(pack).has(lemma);
  return earlier.some(
    ({ folded }) =>
      analyse(folded).some(
        one => (one.mask & mask) !== 0 && isAttribute(one) && getOpeningAttributes(pack).has(one.lemma),
      ) ||
      (isVerb && (auxiliaries.includes(folded) || analyse(folded).some(one => invariableAfter.includes(one.lemma)))),
  );
}

/** Dictionary forms of the verbs that open operative paragraphs. */
const getOperativeVerbs = memoizePerPack(pack => {
  const { analyse } = getWordMorphology(pack);
  return new Set(
    pack.heads.flatMap(([form, letter]) =>
      letter === "o"
        ? analyse(foldWords(form)[0] ?? "")
            .filter(isPersonal)
            .map(one => one.lemma)
        : [],
    ),
  );
});

function isPlural(mask: number, pack: CompiledPack): boolean {
  return pack.cells.every(({ number }, bit) => (mask & (1 << bit)) === 0 || number === "p");
}
