/** A word that stands for an opener and is a form of its verb, but not the one that opens a paragraph. */

import { getComplementStartTest } from "../../../grammar/languages/complement-starts.ts";
import { memoizePerInstrument, memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { MisformKind } from "../../../grammar/languages/usage.ts";
import { findMisforms, getSkeleton } from "../../../grammar/morphology/misforms.ts";
import { getWordMorphology } from "../../../grammar/morphology/word-morphology.ts";
import { fold, readWordAt, skipGap, type Word } from "../../../grammar/text/words.ts";
import type { Instrument, Paragraph, Section, Span } from "../../../grammar/tree/tree.ts";
import type { RuleContext } from "../rule.ts";
import { findActiveParticiple } from "./active-participles.ts";
import { findAgreement } from "./instrument-agreement.ts";
import { hasOperativeOpeners } from "./instrument-openers.ts";
import { getBeginnings } from "./nearest-opener.ts";
import { copyInitialCase, findOpeningForm } from "./opener-forms.ts";
import { findPastOpener } from "./past-openers.ts";
import { getPossessiveForms } from "./possessive-forms.ts";

/** Offsets are the paragraph's own. */
export interface OpenerMisform extends Span {
  readonly kind: MisformKind | "spelling" | "participle" | "attribute";
  /** As printed. */
  readonly word: string;
  /** What should stand there. */
  readonly form: string;
  /** The lexicon has openers of this verb. */
  readonly isKnownVerb: boolean;
  /** The agreement of the form is known too. */
  readonly isSure: boolean;
}

/** Null for a paragraph whose opener is in order, or whose first word is no verb's. */
export function findMisform(
  paragraph: Paragraph,
  instrument: Instrument,
  { pack }: Pick<RuleContext, "pack">,
): OpenerMisform | null {
  const { kind, section, clause } = paragraph;
  if (!section || (kind !== "preambular" && kind !== "operative")) return null;
  const active = section === "preambular" ? findActiveParticiple(clause, pack) : null;
  if (active) {
    const { lemma, form, word, start, end } = active;
    const cells = findAgreement(instrument, pack)?.mask;
    const agreeing = cells === undefined ? null : getWordMorphology(pack).inflect(lemma, "pp", cells);
    const right = copyInitialCase(agreeing ?? form, word);
    return { start, end, word, form: right, kind: "attribute", isKnownVerb: true, isSure: agreeing !== null };
  }
  if (clause.opener) return findInflectedParticiple(paragraph, pack) ?? findPast(paragraph, pack);
  if (!hasMisforms(pack) || (section === "operative" && !hasOperativeOpeners(instrument, pack))) return null;

  const { text } = clause;
  const particles = getParticles(pack);
  let word = readWordAt(text, clause.bodyStart);
  let pronoun: Word | null = null;
  while (word && particles.has(word.folded)) {
    if (pack.usage.reflexives[word.folded]) pronoun = word;
    word = readWordAt(text, skipGap(text, word.end));
  }
  if (!word || getBeginnings(pack).has(word.folded)) return null;
  const composed = findComposedMisform(word, paragraph, instrument, pack);
  if (composed) return composed;
  const agreement = findAgreement(instrument, pack);
  const mask = agreement?.mask ?? 2 ** pack.cells.length - 1;
  const isSure = agreement !== null || section === "preambular";
  const printed = text.slice(word.start, word.end);

  for (const { lemma, is } of findMisforms(
    word.folded,
    pack.usage.misforms,
    getWordMorphology(pack).analyse,
    pack.morphology,
  )) {
    const form = findOpeningForm(lemma, section, mask, pack);
    const isKnownVerb = getLexiconVerbs(pack).has(lemma);
    if (form === null || form === word.folded) continue;
    if (
      is === "infinitive"
        ? countInfinitives(instrument, pack)[section] > 1
        : !isVerbal(text, word, is, isKnownVerb, pack)
    )
      continue;
    const cell = pack.cells.find((_, bit) => (mask & (1 << bit)) !== 0)?.id ?? "";
    const other = pronoun && pack.usage.reflexives[pronoun.folded]?.[cell];
    const moved = pronoun && other && other !== pronoun.folded ? pronoun : null;
    return {
      start: moved ? moved.start : word.start,
      end: word.end,
      kind: is,
      word: printed,
      form: moved ? copyInitialCase(`${other} ${form}`, text.slice(moved.start)) : copyInitialCase(form, printed),
      isKnownVerb,
      isSure,
    };
  }
  if (getWordMorphology(pack).analyse(word.folded).length > 0) return null;
  const near = findMisspeltOpener(word.folded, section, mask, pack);
  if (!near) return null;
  return {
    start: word.start,
    end: word.end,
    kind: "spelling",
    word: printed,
    form: copyInitialCase(near, printed),
    isKnownVerb: true,
    isSure,
  };
}

/** Whether a language lists forms that open no paragraph. */
export function hasMisforms({ usage }: RuleContext["pack"]): boolean {
  return usage.misforms.length > 0 || Object.keys(usage.misformWords).length > 0;
}

/** “Shall request”, “To request”: a verb of the lexicon behind a word that makes another form of it. */
function findComposedMisform(
  first: Word,
  { section, clause: { text } }: Paragraph,
  instrument: Instrument,
  pack: RuleContext["pack"],
): OpenerMisform | null {
  const kind = getMisformWords(pack).get(first.folded);
  const verb = kind && readWordAt(text, skipGap(text, first.end));
  if (!verb || !section) return null;
  const base = pack.morphology.slots[0]?.name;
  const lemma = getWordMorphology(pack)
    .analyse(verb.folded)
    .find(({ slot }) => slot === base)?.lemma;
  if (lemma === undefined || !getLexiconVerbs(pack).has(lemma)) return null;
  if (kind === "infinitive" && countComposedInfinitives(instrument, pack)[section] > 1) return null;
  const agreement = findAgreement(instrument, pack);
  const form = findOpeningForm(lemma, section, agreement?.mask ?? 2 ** pack.cells.length - 1, pack);
  if (form === null) return null;
  const printed = text.slice(first.start, verb.end);
  const isSure = agreement !== null || section === "preambular";
  return {
    start: first.start,
    end: verb.end,
    kind,
    word: printed,
    form: copyInitialCase(form, printed),
    isKnownVerb: true,
    isSure,
  };
}

const getMisformWords = memoizePerPack(
  ({ usage }) =>
    new Map(
      Object.entries(usage.misformWords).flatMap(([is, words]) => words.map(word => [fold(word), is as MisformKind])),
    ),
);

/** How many paragraphs of each section begin with “To …”: a list of aims does so throughout, and means to. */
const countComposedInfinitives = memoizePerInstrument(({ paragraphs }, pack) => {
  const count = { preambular: 0, operative: 0 };
  for (const { section, clause } of paragraphs) {
    if (!section || clause.opener) continue;
    if (getMisformWords(pack).get(getUnknownFirstWord({ clause })) === "infinitive") count[section]++;
  }
  return count;
});

/** The word that a paragraph begins with where that is no opener; empty where it is one. */
function getUnknownFirstWord({ clause }: Pick<Paragraph, "clause">): string {
  return clause.opener ? "" : (readWordAt(clause.text, clause.bodyStart)?.folded ?? "");
}

/** « Ayant examinée »: after some verbs a participle agrees with no subject. */
function findInflectedParticiple({ clause }: Paragraph, pack: RuleContext["pack"]): OpenerMisform | null {
  const head = clause.opener?.heads[0];
  if (head?.source !== "morphology" || !pack.usage.invariableAfter.includes(head.lemma ?? "")) return null;
  const analyse = getWordMorphology(pack).analyse;
  const word = readWordAt(clause.text, skipGap(clause.text, clause.opener?.end ?? 0));
  const readings = word ? analyse(word.folded) : [];
  const [first, ...others] = pack.morphology.slots.filter(({ name }) => name.startsWith("pp-")).map(({ name }) => name);
  if (!word || readings.length === 0 || !readings.every(({ slot }) => others.includes(slot))) return null;
  const lemma = readings[0]?.lemma ?? "";
  const form = first ? inflectExactly(lemma, first, pack) : null;
  if (!form) return null;
  return {
    start: word.start,
    end: word.end,
    kind: "participle",
    word: clause.text.slice(word.start, word.end),
    form,
    isKnownVerb: true,
    isSure: true,
  };
}

/** “Recalled its resolution”: another reading than as an active verb there is none. */
function findPast({ clause, section }: Paragraph, pack: RuleContext["pack"]): OpenerMisform | null {
  const head = clause.opener?.heads[0];
  const lemma = head && section === "preambular" ? findPastOpener(clause, head, pack) : null;
  const form = lemma && findOpeningForm(lemma, "preambular", 2 ** pack.cells.length - 1, pack);
  if (!head || !form || !getLexiconVerbs(pack).has(lemma)) return null;
  const { start, end } = head.headSpan;
  const word = clause.text.slice(start, end);
  return { start, end, kind: "past", word, form: copyInitialCase(form, word), isKnownVerb: true, isSure: true };
}

function inflectExactly(lemma: string, slot: string, pack: RuleContext["pack"]): string | null {
  const mask = pack.morphology.slots.find(({ name }) => name === slot)?.mask ?? 0;
  return getWordMorphology(pack).inflect(lemma, slot, mask);
}

/** Words that stand between the beginning of a clause and its verb: « Se », « Ne ». */
const getParticles = memoizePerPack(
  ({ usage }) => new Set([...Object.keys(usage.reflexives), ...usage.negations.map(fold)]),
);

/** Words that follow a verb and no noun: « Notes les progrès », not « Notes de travail ». */
const getWordsAfterVerbs = memoizePerPack(pack => {
  const { resumptions, subjectDeterminers } = pack;
  const words = [...resumptions, ...subjectDeterminers.map(({ word }) => word)].map(fold);
  return new Set([...words, ...getPossessiveForms(pack)]);
});

/** Forms that many nouns have too are verbs only before what follows a verb, and of verbs that open paragraphs. */
const LIKE_NOUNS: ReadonlySet<MisformKind> = new Set(["person", "subjunctive", "past"]);

function isVerbal(text: string, word: Word, is: MisformKind, known: boolean, pack: RuleContext["pack"]): boolean {
  const next = readWordAt(text, skipGap(text, word.end));
  const follows = next !== null && getComplementStartTest(pack)(next.folded);
  if (!LIKE_NOUNS.has(is)) return known || follows;
  return known && next !== null && (getWordsAfterVerbs(pack).has(next.folded) || (is === "past" && follows));
}

/** Dictionary forms of the verbs that the lexicon's heads begin with. */
export const getLexiconVerbs = memoizePerPack(pack => {
  const analyse = getWordMorphology(pack).analyse;
  return new Set(listFirstVerbs(pack).flatMap(([word]) => analyse(word).map(({ lemma }) => lemma)));
});

export function listFirstVerbs(pack: RuleContext["pack"]): (readonly [word: string, section: Section])[] {
  const particles = getParticles(pack);
  return pack.heads.flatMap(([form, letter]) => {
    const words = form.match(/[^\s'’]+['’]?/g)?.map(fold) ?? [];
    const word = words.find(one => !particles.has(one));
    return word ? [[word, letter === "p" ? "preambular" : "operative"] as const] : [];
  });
}

/** The first verbs of the lexicon by what is left of them without accents and doubled letters. */
const getSkeletons = memoizePerPack(pack => {
  const found = { preambular: new Map<string, string[]>(), operative: new Map<string, string[]>() };
  for (const [word, section] of listFirstVerbs(pack)) {
    const key = getSkeleton(word);
    const known = found[section].get(key) ?? [];
    if (!known.includes(word)) found[section].set(key, [...known, word]);
  }
  return found;
});

const SHORTEST_MISSPELT = 5;

/** The one opener of the section that differs in accents and doubled letters alone. */
function findMisspeltOpener(word: string, section: Section, mask: number, pack: RuleContext["pack"]): string | null {
  if (word.length < SHORTEST_MISSPELT) return null;
  const analyse = getWordMorphology(pack).analyse;
  const candidates = (getSkeletons(pack)[section].get(getSkeleton(word)) ?? []).filter(one => analyse(one).length > 0);
  const agreeing = candidates.filter(one => analyse(one).some(reading => (reading.mask & mask) !== 0));
  const [only, ...more] = agreeing.length ? agreeing : candidates;
  return only && more.length === 0 && only !== word ? only : null;
}

/** How many paragraphs of each section begin with an infinitive: a list of aims does, and means to. */
const countInfinitives = memoizePerInstrument((instrument, pack) => {
  const analyse = getWordMorphology(pack).analyse;
  const base = pack.morphology.slots[0]?.name;
  const count = { preambular: 0, operative: 0 };
  for (const { section, clause } of instrument.paragraphs) {
    if (!section || clause.opener) continue;
    const word = readWordAt(clause.text, clause.bodyStart);
    if (word && analyse(word.folded).some(({ slot }) => slot === base)) count[section]++;
  }
  return count;
});
