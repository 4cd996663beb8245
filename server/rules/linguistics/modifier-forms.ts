/** Adjectives where an opener takes an adverb, and the reverse: « Profonde préoccupée », “Expresses gravely concern”. */
import { memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { getWordMorphology } from "../../../grammar/morphology/word-morphology.ts";
import { fold, foldWords, readWordAt, skipGap, type Word, WordStream } from "../../../grammar/text/words.ts";
import type { Clause, OpenerHead, Span } from "../../../grammar/tree/tree.ts";
import { getLexiconVerbs } from "./opener-misforms.ts";
import { getPossessiveForms } from "./possessive-forms.ts";
import { takesNoun } from "./stray-prepositions.ts";

export interface WrongModifier extends Span {
  readonly kind: "adverb" | "adjective";
  /** As printed. */
  readonly word: string;
  /** Null where an adjective would have to agree. */
  readonly form: string | null;
}

export function findWrongModifier(head: OpenerHead, { text }: Clause, pack: CompiledPack): WrongModifier | null {
  for (const { start, end } of head.modifiers) {
    const folded = fold(text.slice(start, end));
    const next = readWordAt(text, skipGap(text, end));
    if (next && end === head.end && isObjectNoun(head, next, pack)) {
      // “Expressing profoundly gratitude”
      const found = createWrongAdverb(folded, { start, end }, text, pack);
      if (found) return found;
    }
    if (!next || next.start < head.headSpan.start || next.end > head.headSpan.end) continue;
    const adverb = getPairs(pack).adverbs.get(folded);
    if (adverb !== undefined && isModified(next, head, pack))
      return { start, end, kind: "adverb", word: text.slice(start, end), form: adverb };
    if (isNounOf(head, next, text.slice(head.headSpan.start, start), pack)) {
      const found = createWrongAdverb(folded, { start, end }, text, pack);
      if (found) return found;
    }
  }
  return findInHiddenWords(head, text, pack);
}

/** Whether an adverb goes with a word: the verb itself, or what agrees with its subject. */
function isModified(next: Word, { headSpan }: OpenerHead, pack: CompiledPack): boolean {
  return next.start === headSpan.start || isAttribute(next.folded, pack);
}

function isAttribute(folded: string, pack: CompiledPack): boolean {
  return getWordMorphology(pack)
    .analyse(folded)
    .some(({ slot }) => /^(?:pp|adj)/.test(slot));
}

/** « sa préoccupation », “Expresses concern”, but not « prend pleinement note »: a noun that has adjectives of its own. */
function isNounOf(head: OpenerHead, next: Word, before: string, pack: CompiledPack): boolean {
  const words = foldWords(head.head);
  if (words.length < 2 || next.folded !== words.at(-1) || isAttribute(next.folded, pack)) return false;
  const last = foldWords(before).at(-1) ?? "";
  return getPossessiveForms(pack).has(last) || (words.length === 2 && takesNoun(words[0] as string, pack));
}

/** A noun that other openers end in, behind a verb that takes nouns. */
function isObjectNoun(head: OpenerHead, next: Word, pack: CompiledPack): boolean {
  if (!getOpenerNouns(pack).has(next.folded) || isAttribute(next.folded, pack)) return false;
  return !/\s/.test(head.head) && takesNoun(head.head, pack);
}

/** « gratitude » of « exprime sa gratitude ». */
const getOpenerNouns = memoizePerPack((pack): ReadonlySet<string> => {
  const possessives = getPossessiveForms(pack);
  return new Set(
    pack.heads.flatMap(([form]) => {
      const words = foldWords(form);
      return possessives.has(words.at(-2) ?? "") ? [words.at(-1) as string] : [];
    }),
  );
});

function createWrongAdverb(folded: string, span: Span, text: string, pack: CompiledPack): WrongModifier | null {
  const adjectives = getPairs(pack).adjectives.get(folded);
  if (!adjectives) return null;
  const form = adjectives.length === 1 ? (adjectives[0] as string) : null;
  return { ...span, kind: "adjective", word: text.slice(span.start, span.end), form };
}

/** “Reaffirms its strongly commitment”: words that only tell what the opener means stand behind it. */
function findInHiddenWords(
  { head, headSpan, end }: OpenerHead,
  text: string,
  pack: CompiledPack,
): WrongModifier | null {
  const own = foldWords(head);
  if (own.length < 3 || foldWords(text.slice(headSpan.start, headSpan.end)).length >= own.length) return null;
  const stream = new WordStream(text, end);
  const [first, adverb, noun] = [stream.at(0), stream.at(1), stream.at(2)];
  if (!first || !adverb || !noun || noun.folded !== own.at(-1) || !getPossessiveForms(pack).has(first.folded))
    return null;
  return isAttribute(noun.folded, pack) ? null : createWrongAdverb(adverb.folded, adverb, text, pack);
}

/** Letters that an adverb and its adjective begin with. */
const SHARED = 3;

const sharesStart = (a: string, b: string) => fold(a).slice(0, SHARED) === fold(b).slice(0, SHARED);

/** The adverb of an adjective that stands for the same modifier, and the adjectives of an adverb. */
const getPairs = memoizePerPack(pack => {
  const adverbs = new Map<string, string>();
  const adjectives = new Map<string, string[]>();
  const { adverbEndings } = pack.usage.phraseWords;
  const isAdverb = (form: string) => adverbEndings.some(ending => form.endsWith(ending));
  const forms = pack.modifiers.filter(([form]) => !/[\s'’]/u.test(form));
  for (const [adverb, id] of forms) {
    if (!isAdverb(adverb)) continue;
    for (const [adjective, other] of forms) {
      // One form may stand for several modifiers, and is listed with the first.
      const isDerived = adverbEndings.some(ending => adverb === adjective + ending);
      if (isAdverb(adjective) || !(isDerived || (other === id && sharesStart(adverb, adjective)))) continue;
      if (!adverbs.has(fold(adjective))) adverbs.set(fold(adjective), adverb);
      adjectives.set(fold(adverb), [...(adjectives.get(fold(adverb)) ?? []), adjective]);
    }
  }
  return { adverbs, adjectives };
});

/** “Urgent calls upon”: an adjective, by the adverb that is a modifier, before a verb that opens paragraphs. */
export function findFirstAdjective({ text, bodyStart, opener }: Clause, pack: CompiledPack): WrongModifier | null {
  const word = opener ? null : readWordAt(text, bodyStart);
  const form = word && getDerived(pack).get(word.folded);
  const verb = word && readWordAt(text, skipGap(text, word.end));
  if (!form || !verb) return null;
  const opens = getWordMorphology(pack)
    .analyse(verb.folded)
    .some(({ slot, lemma }) => slot !== pack.morphology.slots[0]?.name && getLexiconVerbs(pack).has(lemma));
  if (!opens) return null;
  return { start: word.start, end: word.end, kind: "adverb", word: text.slice(word.start, word.end), form };
}

const getDerived = memoizePerPack(pack => {
  const { adverbEndings } = pack.usage.phraseWords;
  const known = new Set(pack.modifiers.map(([form]) => fold(form)));
  const found = new Map<string, string>();
  for (const [form, , , places] of pack.modifiers)
    for (const ending of adverbEndings) {
      const adjective = fold(form).slice(0, -ending.length);
      if (form.endsWith(ending) && places.includes("b") && adjective.length > SHARED && !known.has(adjective))
        found.set(adjective, form);
    }
  return found;
});
