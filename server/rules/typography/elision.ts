import { memoizePerClause, memoizePerPack, memoizePerTree } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { getWordMorphology } from "../../../grammar/morphology/word-morphology.ts";
import { readBeginnings } from "../../../grammar/text/pattern-prefilter.ts";
import { fold, readWordAt, skipGap } from "../../../grammar/text/words.ts";
import type { Instrument, Paragraph, Span } from "../../../grammar/tree/tree.ts";
import { createReplacement } from "../fixes/apply-fixes.ts";
import { toDocumentSpan } from "../fixes/finding-spans.ts";
import { findMisreading } from "../linguistics/misreading.ts";
import { findNeedlessElisions } from "../linguistics/needless-elisions.ts";
import { copyInitialCase } from "../linguistics/opener-forms.ts";
import { isProse } from "../linguistics/paragraph-kinds.ts";
import { isMarker, isPreposition } from "../linguistics/phrase-words.ts";
import { getApostrophe } from "../linguistics/text-sample.ts";
import { visitWordsBeforeRuns, WordsBeforeRuns } from "../linguistics/whitespace-runs.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "elision",
  severity: "warning",
  scope: "paragraph",
  sources: ["TYP-10"],
  needsLetters: true,
  title: { fr: "Élision oubliée ou de trop", en: "Missing or needless elision" },
  explanation: {
    fr: "Que, de, le, la, se, ne perdent leur voyelle devant une voyelle ou un h muet : « qu'il », « d'autres », « l'heure ». Du et au deviennent « de l' » et « à l' » : « de l'État ». Un h aspiré, « onze » et « oui » l'empêchent, et devant une consonne rien ne s'élide.",
    en: "French que, de, le, la, se and ne lose their vowel before a vowel or a mute h: “qu'il”, “d'autres”, “l'heure”. Du and au become “de l'” and “à l'”: “de l'État”. An aspirate h, onze and oui prevent it, and nothing is elided before a consonant.",
  },
  messages: {
    elide: { fr: "Élision oubliée : « {form} ».", en: "Missing elision: “{form}”." },
    whole: {
      fr: "Rien ne s'élide devant une consonne : « {form} ».",
      en: "Nothing is elided before a consonant: “{form}”.",
    },
  },
  appliesTo: pack => pack.usage.elisions.length > 0,
  *check(paragraph: Paragraph, _instrument: Instrument, { tree, pack }: RuleContext): Iterable<Finding> {
    if (!isProse(paragraph)) return;
    for (const { start, end, elided, next, known, isSafe } of findMissingElisions(paragraph.clause, pack)) {
      if (!known && isMisread(tree, pack)) continue;
      const form = elided.replace("'", getApostrophe(tree, pack)) + (elided.endsWith("'") ? "" : " ") + next;
      const span = { start: paragraph.start + start, end: paragraph.start + end };
      yield {
        ...span,
        message: "elide",
        arguments: { form },
        fixes: [createReplacement(form, span, isSafe)],
      };
    }
    const needless = findNeedlessElisions(paragraph.clause, pack);
    if (needless.length === 0 || findMisreading(tree, pack) !== null) return;
    for (const { forms, ...span } of needless) {
      const place = toDocumentSpan(paragraph, span);
      yield {
        ...place,
        message: "whole",
        arguments: { form: forms.join(" / ") },
        fixes: forms.map(form => createReplacement(form, place, forms.length === 1)),
      };
    }
  },
};

interface MissingElision extends Span {
  readonly elided: string;
  readonly next: string;
  /** The next word is one of the language for certain. */
  readonly known: boolean;
  /** No word can be missing between the two: « la [parité] entre les sexes ». */
  readonly isSafe: boolean;
}

interface Elision {
  readonly elided: string;
  readonly sure: boolean;
  /** The next word, folded. */
  readonly before: RegExp;
}

/** Words that may be elided. What stands around a word is checked only where one is found, which is faster. */
const getExpressions = memoizePerPack((pack: CompiledPack) => {
  const byWord = new Map<string, Elision[]>();
  for (const { word, elided, sure, before } of pack.usage.elisions) {
    const entry = { elided, sure, before: new RegExp(`^(?:${before})$`, "u") };
    byWord.set(word, [...(byWord.get(word) ?? []), entry]);
  }
  return {
    words: createWordsBeforeRuns([...byWord.keys()], pack),
    byWord,
    answers: new Map([...byWord.keys()].map(word => [word, new Map<string, Elision | null>()])),
  };
});

/** As printed, by their last letter and what the words that are elided before begin with: one « de » in ten. */
function createWordsBeforeRuns(words: readonly string[], { needs: { elisions } }: CompiledPack): WordsBeforeRuns {
  const begins = elisions.flatMap(readBeginnings);
  const letters = new Set(begins.map(one => one.charAt(0)).filter(letter => /\p{L}/u.test(letter)));
  // Accents may stand apart from their letters.
  const spelt = [...letters].flatMap(letter => [letter, letter.toUpperCase(), letter.normalize("NFD").charAt(0)]);
  const elided = new WordsBeforeRuns();
  for (const word of words) {
    for (const printed of new Set([word, word.charAt(0).toUpperCase() + word.slice(1)])) {
      for (const letter of new Set(spelt)) elided.add(printed, letter);
    }
  }
  return elided;
}

/** For each word; the limit keeps hostile input from filling the memory. */
const MOST_ANSWERS = 5_000;

/** How a word is elided before the next. Cached, since texts repeat the same pairs. */
function findElision(word: string, next: string, pack: CompiledPack): Elision | null {
  const { answers, byWord } = getExpressions(pack);
  const lower = word.toLowerCase();
  const ofWord = answers.get(lower);
  const known = ofWord?.get(next);
  if (known !== undefined || !ofWord) return known ?? null;
  const folded = fold(next);
  const answer = byWord.get(lower)?.find(({ before }) => before.test(folded)) ?? null;
  if (ofWord.size >= MOST_ANSWERS) ofWord.clear();
  ofWord.set(next, answer);
  return answer;
}

const INSIDE = /[\p{L}\p{M}\p{N}'’-]/u;
const NEXT = /\p{L}[\p{L}\p{M}'’-]*/uy;

/** Words that no list holds and no verb has: so many in one text are misread letters (« la oonférence »), not slips. */
const MOST_UNKNOWN = 2;

const isMisread = memoizePerTree((tree, pack) => {
  const unknown = tree.paragraphs.flatMap(({ clause }) =>
    findMissingElisions(clause, pack).filter(({ known }) => !known),
  );
  return unknown.length > MOST_UNKNOWN;
});

/**
 * Whether a word that is elided goes with the next by itself: a preposition with anything; an article only with a noun
 * that is known as one, since what is an adjective or a participle may have lost its noun.
 */
function isCompletePair(word: string, next: string, pack: CompiledPack): boolean {
  const { contractions, complementWords } = pack.usage;
  const isArticle = pack.usage.articles.some(one => fold(one) === word);
  if (isArticle || contractions.some(([, contracted]) => contracted === word)) return getKnownNouns(pack).has(next);
  return !complementWords.clauses.some(one => fold(one) === word);
}

/** Two capitals in a row, the first of a word that the language does not know. */
function isForeignName(next: string, behind: string, pack: CompiledPack): boolean {
  if (!isCapitalised(next) || !/^\s\p{Lu}/u.test(behind)) return false;
  const word = fold(next);
  return !getKnownNouns(pack).has(word) && getWordMorphology(pack).analyse(word).length === 0;
}

const getKnownNouns = memoizePerPack(pack => {
  const { m, f } = pack.usage.objectAttributes?.nouns ?? { m: [], f: [] };
  const names = [...pack.bodies.map(({ name }) => name), ...pack.states.named.map(([name]) => name)];
  const words = [...names, pack.states.others].flatMap(name => name.split(/[\s|'’]+/u)).filter(isCapitalised);
  return new Set([...m, ...f, ...words, ...pack.subjectNouns.map(({ word }) => word)].map(fold));
});

const isCapitalised = (word: string) => /^\p{Lu}/u.test(word);

/** « De un à trois ans », « à raison de un par région », « de un pour cent »: a number that no noun follows is not elided. */
function isFigure(next: string, behind: string, pack: CompiledPack): boolean {
  if (!Object.hasOwn(pack.usage.spokenNumbers?.cardinals ?? {}, fold(next))) return false;
  const word = readWordAt(behind, skipGap(behind, 0));
  return (
    word !== null &&
    (isPreposition(word.folded, pack) || isMarker(word.folded, pack)) &&
    !pack.usage.complementWords.linking.includes(word.folded)
  );
}

/** In characters: the blank and the word behind a number. */
const REACH = 16;

const findMissingElisions = memoizePerClause(({ text }, pack): readonly MissingElision[] => {
  const found: MissingElision[] = [];
  visitWordsBeforeRuns(text, getExpressions(pack).words, (word, start, behind) => {
    if (INSIDE.test(text[start - 1] ?? " ")) return;
    NEXT.lastIndex = behind;
    const next = NEXT.exec(text)?.[0] ?? "";
    const elision = findElision(word, next, pack);
    // Abbreviations that are read letter by letter follow no rule of elision.
    if (!elision || /\p{Lu}[^\p{L}]*\p{Lu}/u.test(next)) return;
    // « le village de Inn Din »: a foreign name of several words.
    if (isForeignName(next, text.slice(NEXT.lastIndex, NEXT.lastIndex + 2), pack)) return;
    if (isFigure(next, text.slice(NEXT.lastIndex, NEXT.lastIndex + REACH), pack)) return;
    const known = elision.sure || getWordMorphology(pack).analyse(fold(next)).length > 0;
    const isSafe = elision.sure || isCompletePair(fold(word), fold(next), pack);
    found.push({ start, end: NEXT.lastIndex, elided: copyInitialCase(elision.elided, word), next, known, isSafe });
  });
  return found;
});
