/** Gender and number of words in a noun phrase, as bits: what a noun is, what an adjective or determiner may stand with. */

import { memoizePerPack, memoizePerWord, type WordForm } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { createWordMorphology, getWordMorphology } from "../../../grammar/morphology/word-morphology.ts";
import { getKindAt, SPACE } from "../../../grammar/text/characters.ts";
import { fold } from "../../../grammar/text/words.ts";
import type { Span } from "../../../grammar/tree/tree.ts";
import { getVerbKind } from "./verb-kinds.ts";

/** Columns of the tables of a language: masculine and feminine singular, masculine and feminine plural. */
export const CELLS = ["ms", "fs", "mp", "fp"] as const;
export const SINGULAR = 0b0011;
export const PLURAL = 0b1100;
export const FEMININE = 0b1010;
export const MASCULINE = 0b0101;

export interface NominalReading {
  /** The cells of the nouns that the word is; 0 for none that is known. */
  readonly noun: number;
  /** The cells that it stands with as an adjective or participle. */
  readonly attribute: number;
  /** Whether it may be a form of a verb other than a participle. */
  readonly isVerb: boolean;
}

export const getNominals = memoizePerPack(pack => createWordMorphology(pack.nominals));

/** Whether a language knows the gender of its nouns. */
export function hasNominals({ nominals }: CompiledPack): boolean {
  return nominals.slots.length > 0;
}

const NOTHING: NominalReading = { noun: 0, attribute: 0, isVerb: false };

export const readNominal = memoizePerWord(({ folded: word }, pack): NominalReading => {
  let [noun, attribute, isVerb] = [0, 0, false];
  for (const { slot } of getNominals(pack).analyse(word)) {
    if (slot.startsWith("noun-")) noun |= getBit(slot);
    else attribute |= getBit(slot);
  }
  if (getNominalWords(pack).notAttributes.has(word)) return { noun, attribute: 0, isVerb: true };
  for (const reading of getWordMorphology(pack).analyse(word)) {
    if (/^(?:pp|adj)-/.test(reading.slot)) attribute |= getBit(reading.slot);
    else if (getVerbKind(reading, pack) !== null) isVerb = true;
  }
  return noun === 0 && attribute === 0 && !isVerb ? NOTHING : { noun, attribute, isVerb };
});

/** An adjective or participle that is nothing else, and no name. */
export function isAttribute(word: WordForm, pack: CompiledPack): boolean {
  const { noun, attribute, isVerb } = readNominal(word, pack);
  return word.text === word.folded && attribute !== 0 && noun === 0 && !isVerb;
}

const getBit = (slot: string): number => 1 << CELLS.indexOf(slot.slice(-2) as (typeof CELLS)[number]);

/** The form of an adjective or participle in a cell. */
export function inflectAttribute(word: string, cell: number, pack: CompiledPack): string | null {
  const column = CELLS[Math.log2(cell)];
  for (const { analyse, inflect } of [getNominals(pack), getWordMorphology(pack)]) {
    const reading = analyse(word).find(({ slot }) => /^(?:pp|adj)-/.test(slot));
    if (!reading || !column) continue;
    const form = inflect(reading.lemma, `${reading.slot.slice(0, -2)}${column}`, ~0);
    if (form) return form;
  }
  return null;
}

/** The form of a noun in the other number. */
export function inflectNoun(word: string, pack: CompiledPack): string | null {
  const { analyse, inflect } = getNominals(pack);
  const reading = analyse(word).find(({ slot }) => slot.startsWith("noun-"));
  if (!reading) return null;
  const isPlural = reading.slot.endsWith("p");
  return inflect(reading.lemma, `${reading.slot.slice(0, -1)}${isPlural ? "s" : "p"}`, ~0);
}

interface NominalWords {
  /** By determiner, the cells that it stands before. */
  readonly determiners: ReadonlyMap<string, number>;
  readonly pronouns: ReadonlySet<string>;
  readonly notAttributes: ReadonlySet<string>;
  /** Words that are in no noun phrase, or only lead from one to the next: prepositions, conjunctions, pronouns. */
  readonly small: ReadonlySet<string>;
  readonly between: ReadonlySet<string>;
  readonly numberVerbs: ReadonlySet<string>;
  /** Words behind which a noun is no part of what stands before them. */
  readonly starts: ReadonlySet<string>;
  readonly joints: ReadonlySet<string>;
  /** Nouns that are forms of verbs as well. */
  readonly verbLike: ReadonlySet<string>;
  readonly preposed: ReadonlySet<string>;
}

export const getNominalWords = memoizePerPack((pack): NominalWords => {
  const { syntax, complementWords, phraseWords } = pack.usage;
  const set = (...lists: (readonly string[])[]) => new Set(lists.flat().map(fold));
  const determiners = new Map<string, number>();
  for (const row of syntax.determinerRows)
    row.forEach((form, column) => {
      const folded = fold(form);
      if (folded !== "") determiners.set(folded, (determiners.get(folded) ?? 0) | (1 << column));
    });
  const joints = set(pack.connectors, pack.listLinks, phraseWords.joints, syntax.comparing, syntax.uniting);
  return {
    determiners,
    pronouns: set(syntax.pronounDeterminers),
    notAttributes: set(syntax.notAttributes),
    small: new Set([
      ...set(complementWords.notObjects, complementWords.linking, complementWords.determiners, complementWords.clauses),
      ...set(syntax.prepositions, pack.subordinators, syntax.betweenNouns, syntax.clauseStarts, pack.usage.negations),
      ...set(pack.clitics.verbal, pack.usage.beginnings),
      ...joints,
    ]),
    between: set(syntax.betweenNouns),
    numberVerbs: set(Object.entries(syntax.numberPairs).flat()),
    starts: set(complementWords.clauses, pack.subordinators, syntax.clauseStarts),
    joints,
    verbLike: set(pack.usage.clauseWords.nounLike),
    preposed: set(syntax.preposed),
  };
});

/** The form that a determiner has in a cell, in the first row of the language's table that has both. */
export function findDeterminer(word: string, cell: number, pack: CompiledPack): string | null {
  const column = Math.log2(cell);
  const row = pack.usage.syntax.determinerRows.find(forms => forms.some(form => fold(form) === word));
  return row?.[column] || null;
}

/** The first cell of a mask. */
export const getFirstCell = (mask: number): number => mask & -mask;

/** Whether a word is printed whole: no hyphen of a broken line, no figure of a bad scan follows. */
export function isWhole({ end }: Span, text: string): boolean {
  return end >= text.length || ",;.:)]’'»".includes(text.charAt(end)) || (getKindAt(text, end) & SPACE) !== 0;
}

/** The masculine singular of an adjective; the word itself where it is none. */
export function getFirstForm(word: string, pack: CompiledPack): string {
  return (
    getNominals(pack)
      .analyse(word)
      .find(({ slot }) => slot.startsWith("adj-"))?.lemma ?? word
  );
}
