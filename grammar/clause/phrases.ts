/** The phrases of a pack, ready for matching: heads, modifiers, manner phrases, patterns of unlisted openers. */
import { getComplementStartTest } from "../languages/complement-starts.ts";
import type { CompiledPack, HeadForm, ModifierForm } from "../languages/pack.ts";
import type { Clitics } from "../languages/settings.ts";
import type { Analyser } from "../morphology/analyse.ts";
import { getWordMorphology } from "../morphology/word-morphology.ts";
import { fold, foldWords, OBJECT } from "../text/words.ts";
import { PhraseIndex } from "./phrase-index.ts";
import { CLITIC, CONNECTOR, FIRST_PERSON, SUBORDINATOR } from "./word-roles.ts";

/** One element of an opener pattern: a fixed word, words of one form, a slot of the morphology, or `~` for any modifiers. */
export type UnlistedElement =
  | { readonly kind: "word"; readonly folded: string }
  | { readonly kind: "form"; readonly fits: (folded: string) => boolean }
  | { readonly kind: "slot"; readonly slots: ReadonlySet<string> }
  | { readonly kind: "modifiers" };

export interface UnlistedOpener {
  readonly section: "preambular" | "operative";
  readonly elements: readonly UnlistedElement[];
  /** Cells the pattern fits (bits); null: those of its slot. */
  readonly mask: number | null;
}

export interface PartedHeads {
  /** Folded words before the object. */
  readonly start: readonly string[];
  /** What may stand behind it. */
  readonly ends: PhraseIndex<HeadForm>;
}

export interface Phrases {
  readonly heads: PhraseIndex<HeadForm>;
  /** Heads around their object, by what stands before it: « 对…表示关切 ». */
  readonly parted: readonly PartedHeads[];
  readonly modifiers: PhraseIndex<ModifierForm>;
  readonly patterns: readonly UnlistedOpener[];
  /** The patterns that a word may begin, in their order: those whose first word it is, with those that begin with a slot. */
  readonly patternsByWord: ReadonlyMap<string, readonly UnlistedOpener[]>;
  /** … and for any other word. */
  readonly openPatterns: readonly UnlistedOpener[];
  /** Tell the words that begin a pattern by their form. */
  readonly formPatterns: readonly ((folded: string) => boolean)[];
  readonly analyse: Analyser;
  readonly prepositions: ReadonlySet<string>;
  readonly fillers: ReadonlySet<string>;
  readonly mannerNouns: ReadonlySet<string>;
  readonly connectors: ReadonlySet<string>;
  /** Words that stand before the verb of a head: `se`, `s'`. */
  readonly pronouns: ReadonlySet<string>;
  readonly isComplementStart: (folded: string) => boolean;
  /** Heads that only the subject of the text can act by, where no form tells whose verb it is. */
  readonly laterHeads: ReadonlySet<string>;
  /** Pronouns before a second opener as they are printed, with what else they may precede: every word is looked up. */
  readonly clitics: ReadonlyMap<string, keyof Clitics>;
  readonly gerunds: ReadonlySet<string>;
  /** Forms of opening verbs that are nouns too. */
  readonly nouns: ReadonlySet<string>;
  readonly reflexives: ReadonlySet<string>;
  /** What folded words do in prose (bits of `word-roles.ts`). */
  readonly roles: ReadonlyMap<string, number>;
  /** Cells of the singular (bits). */
  readonly singular: number;
  /** Characters are words, as no blanks tell where words end. */
  readonly byCharacters: boolean;
  /** All cells of the language (bits). */
  readonly everyCell: number;
}

export function createPhrases(pack: CompiledPack): Phrases {
  const heads = new PhraseIndex(pack.heads, ([form]) => form, pack.firstWords.heads);
  const modifiers = new PhraseIndex(pack.modifiers, ([form]) => form, pack.firstWords.modifiers);
  const words = (list: readonly string[]) => new Set(list.flatMap(foldWords));
  const firstPersons = words(pack.subjectDeterminers.filter(({ person }) => person === 1).map(({ word }) => word));
  const cliticWords = (["verbal", "singular", "plural"] as const).flatMap(kind => pack.clitics[kind]);
  const slotNames = pack.morphology.slots.map(({ name }) => name);
  const patterns = pack.openerPatterns.map(pattern => ({
    section: pattern.section,
    elements: pattern.words.split(" ").map(source => readElement(source, slotNames)),
    mask: pattern.cells ? createMask(pack, pattern.cells) : null,
  }));
  const firstWords = new Set(
    patterns.flatMap(({ elements: [first] }) => (first?.kind === "word" ? [first.folded] : [])),
  );
  const beginning = (word: string | null) =>
    patterns.filter(({ elements: [first] }) => first?.kind !== "word" || first.folded === word);
  return {
    heads,
    parted: pack.partedHeads.map(({ start, heads, firstWords }) => ({
      start: foldWords(start),
      ends: new PhraseIndex(heads, getLaterPart, firstWords),
    })),
    modifiers,
    patterns,
    patternsByWord: new Map([...firstWords].map(word => [word, beginning(word)])),
    openPatterns: beginning(null),
    formPatterns: patterns.flatMap(({ elements }) => {
      const first = elements.find(({ kind }) => kind !== "modifiers");
      return first?.kind === "form" ? [first.fits] : [];
    }),
    analyse: getWordMorphology(pack).analyse,
    prepositions: words(pack.manner.prepositions),
    fillers: words(pack.manner.fillers),
    mannerNouns: words(pack.manner.nouns),
    connectors: words(pack.connectors),
    pronouns: new Set(pack.openerPatterns.flatMap(({ words }) => selectFixedWords(words))),
    isComplementStart: getComplementStartTest(pack),
    laterHeads: new Set(pack.laterHeads),
    clitics: new Map(
      (["verbal", "singular", "plural"] as const).flatMap(kind =>
        pack.clitics[kind].flatMap(foldWords).flatMap(word => listPrintedForms(word).map(one => [one, kind] as const)),
      ),
    ),
    gerunds: words(pack.clitics.gerund),
    nouns: words(pack.clitics.nouns),
    reflexives: words(Object.keys(pack.usage.reflexives)),
    roles: collectRoles([
      [CONNECTOR, words(pack.connectors)],
      [SUBORDINATOR, words(pack.subordinators)],
      [CLITIC, words(cliticWords)],
      [FIRST_PERSON, firstPersons],
    ]),
    singular: pack.cells.reduce((mask, { number }, bit) => (number === "s" ? mask | (1 << bit) : mask), 0),
    byCharacters: pack.segmentation === "characters",
    everyCell: 2 ** pack.cells.length - 1,
  };
}

/** What stands behind the object in a head around it. */
function getLaterPart([form]: HeadForm): string {
  return form.slice(form.indexOf(OBJECT) + OBJECT.length);
}

function collectRoles(lists: readonly (readonly [role: number, words: ReadonlySet<string>])[]): Map<string, number> {
  const roles = new Map<string, number>();
  for (const [role, words] of lists) for (const word of words) roles.set(word, (roles.get(word) ?? 0) | role);
  return roles;
}

/** A folded word with either apostrophe. */
function listPrintedForms(word: string): string[] {
  return word.includes("'") ? [word, word.replace("'", "\u2019")] : [word];
}

/** The fixed words of an opener pattern that stand before a verb. */
function selectFixedWords(pattern: string): string[] {
  return pattern.split(" ").filter(word => word !== "~" && !word.startsWith("{") && !word.includes("*"));
}

/** Bits of the cells with these ids. */
function createMask(pack: CompiledPack, ids: readonly string[]): number {
  return pack.cells.reduce((mask, cell, bit) => (ids.includes(cell.id) ? mask | (1 << bit) : mask), 0);
}

/** `{pp}` names every slot that begins with `pp-`, `{pp|adj}` several. */
function readElement(source: string, slotNames: readonly string[]): UnlistedElement {
  if (source === "~") return { kind: "modifiers" };
  if (source.startsWith("{")) {
    const names = source.slice(1, -1).split("|");
    return { kind: "slot", slots: new Set(slotNames.filter(slot => fitsSlot(slot, names))) };
  }
  if (source.includes("*")) {
    const [beginning = "", ending = ""] = source.split("*").map(fold);
    const shortest = beginning.length + ending.length + 1;
    return {
      kind: "form",
      fits: word => word.length >= shortest && word.startsWith(beginning) && word.endsWith(ending),
    };
  }
  return { kind: "word", folded: foldWords(source)[0] ?? source };
}

/** Whether a slot of the morphology is one that a pattern names. */
function fitsSlot(slot: string, names: readonly string[]): boolean {
  return names.some(name => slot === name || slot.startsWith(`${name}-`));
}

/** The patterns of unlisted openers that a folded word may begin, in their order. */
export function getPatterns({ patternsByWord, openPatterns }: Phrases, word: string): readonly UnlistedOpener[] {
  return patternsByWord.get(word) ?? openPatterns;
}
