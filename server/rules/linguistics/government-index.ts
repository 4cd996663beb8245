/** The table of what words govern (`government.tsv`), by the forms of its words. */

import {
  GERUND,
  GOVERNOR_KINDS,
  type GovernorKind,
  type Governors,
  OBJECT,
  VERB,
} from "../../../grammar/languages/governors.ts";
import { memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { getWordMorphology } from "../../../grammar/morphology/word-morphology.ts";
import { fold } from "../../../grammar/text/words.ts";
import { type ClauseWord, listFoldedWords } from "./clause-words.ts";
import { getNounForms, getVerbKind, isNextWord, type VerbKind } from "./verb-kinds.ts";

/** What may stand behind a word: its preposition (empty for none) and what follows that. */
export interface ComplementShape {
  readonly marker: string;
  readonly of: "noun" | "verb" | "gerund";
}

export interface Governor {
  readonly kind: GovernorKind;
  /** Its words, folded. */
  readonly words: readonly string[];
  /** The dictionary form of its first word. */
  readonly lemma: string;
  /** The form of a verb; null for other words. */
  readonly form: VerbKind;
  /** Its first word is a noun as well: it is a verb only behind « doit », “shall”. */
  readonly isNounToo: boolean;
  readonly takes: readonly ComplementShape[];
  readonly never: readonly ComplementShape[];
  /** Of a reflexive verb that lacks its pronoun, the pronoun. */
  readonly pronoun: string;
  /** It governs so with its reflexive pronoun only: « se conformer ». */
  readonly isPronominal: boolean;
}

export interface GovernmentIndex {
  /** By first word; those with more words first. */
  readonly governors: ReadonlyMap<string, readonly Governor[]>;
  /** By first word, those of asides. */
  readonly asides: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly settings: ReadonlySet<string>;
  readonly causatives: ReadonlySet<string>;
  /** Verbs whose subject stands behind them as often as not: « il en résulte une ». */
  readonly presentatives: ReadonlySet<string>;
  /** Verbs that are never nouns; empty where infinitives have a form of their own. */
  readonly plains: ReadonlySet<string>;
  /** Infinitives that are nouns. */
  readonly nominals: ReadonlySet<string>;
  readonly takers: ReadonlySet<string>;
  /** All prepositions of the table, with their elided forms, and what each stands for. */
  readonly prepositions: ReadonlyMap<string, string>;
  /** By the form that a preposition makes with a determiner: « aux » is « à » and « les ». */
  readonly contracted: ReadonlyMap<string, { readonly marker: string; readonly determiner: string }>;
}

export const getGovernmentIndex = memoizePerPack((pack): GovernmentIndex => {
  const rows = new Map<GovernorKind, Governors[]>(GOVERNOR_KINDS.map(kind => [kind, []]));
  for (const row of pack.government) rows.get(row.kind)?.push(row);
  const words = (kind: GovernorKind) => (rows.get(kind) ?? []).flatMap(row => row.words).map(fold);
  const asides = groupByFirst(words("aside").map(one => listFoldedWords(one, pack)));
  return {
    governors: indexGovernors(pack),
    asides,
    settings: new Set(words("setting")),
    causatives: new Set(words("causative")),
    presentatives: new Set(words("presentative")),
    plains: new Set(words("plain")),
    nominals: new Set(words("nominal")),
    takers: new Set(words("taker")),
    prepositions: indexPrepositions(pack),
    contracted: new Map(
      Object.entries(pack.usage.complementWords.contracted).flatMap(([marker, forms]) =>
        Object.entries(forms).map(([determiner, form]) => [form, { marker, determiner }] as const),
      ),
    ),
  };
});

function groupByFirst(all: readonly (readonly string[])[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const found = new Map<string, (readonly string[])[]>();
  for (const words of all) found.set(words[0] ?? "", [...(found.get(words[0] ?? "") ?? []), words]);
  return found;
}

const GOVERNING: ReadonlySet<GovernorKind> = new Set([
  "verb",
  "reflexive",
  "participle",
  "passive",
  "adjective",
  "noun",
  "word",
]);

function indexGovernors(pack: CompiledPack): ReadonlyMap<string, readonly Governor[]> {
  const found = new Map<string, Governor[]>();
  for (const row of pack.government) {
    if (!GOVERNING.has(row.kind)) continue;
    for (const governor of row.words.flatMap(word => listForms(word, row, pack))) {
      const first = governor.words[0] ?? "";
      const group = found.get(first) ?? [];
      if (group.length === 0) found.set(first, group);
      group.push(governor);
    }
  }
  for (const group of found.values()) group.sort((a, b) => b.words.length - a.words.length);
  return found;
}

const readShape = (item: string): ComplementShape => {
  const [marker = "", of] = item.split("+");
  if (marker === OBJECT) return { marker: "", of: "noun" };
  if (marker === GERUND) return { marker: "", of: "gerund" };
  return marker === VERB ? { marker: "", of: "verb" } : { marker: fold(marker), of: of === VERB ? "verb" : "noun" };
};

/** The forms of an entry: of verbs those that nothing else has. */
function listForms(word: string, { kind, takes, never }: Governors, pack: CompiledPack): readonly Governor[] {
  const all = listFoldedWords(word, pack);
  const isPronominal = Object.keys(pack.usage.reflexives).includes(all[0] ?? "");
  const [first = "", ...more] = isPronominal ? all.slice(1) : all;
  const isReflexive = kind === "reflexive";
  const rest = {
    kind,
    lemma: first,
    takes: isReflexive ? [] : takes.map(readShape),
    never: never.map(readShape),
    pronoun: isReflexive ? (takes[0] ?? "") : "",
    isPronominal,
  };
  const isVerb = kind === "verb" || isReflexive;
  if (!isVerb && kind !== "participle" && kind !== "passive")
    return [{ ...rest, words: [first, ...more], form: null, isNounToo: false }];
  const nouns = getNounForms(pack);
  const { analyse, inflect } = getWordMorphology(pack);
  const forms = new Map<string, Governor>();
  const isListed = analyse(first).some(({ lemma }) => lemma === first);
  for (const { name, mask } of isListed ? pack.morphology.slots : []) {
    const form = inflect(first, name, mask || ~0);
    const kindOfForm = getVerbKind({ lemma: first, slot: name, mask }, pack);
    if (form === null || kindOfForm === null) continue;
    // « a mis fin »: with a word behind it a participle is the verb's, too.
    if (kindOfForm === "participle" ? isVerb && more.length === 0 : !isVerb) continue;
    const isOnly = analyse(form).every(({ lemma }) => lemma === first);
    if (more.length === 0 && !isOnly) continue;
    if (!forms.has(form)) {
      const isNounToo = more.length === 0 && (nouns.has(form) || (nouns.has(first) && kindOfForm === "finite"));
      forms.set(form, { ...rest, words: [form, ...more], form: kindOfForm, isNounToo });
    }
  }
  // A verb that the morphology does not know, in the forms that the table lists.
  if (!isListed)
    forms.set(first, { ...rest, words: [first, ...more], form: "infinitive", isNounToo: nouns.has(first) });
  return [...forms.values()];
}

function indexPrepositions(pack: CompiledPack): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const shapes = pack.government
    .filter(({ kind }) => kind !== "reflexive")
    .flatMap(({ takes, never }) => [...takes, ...never]);
  const all = [...shapes, ...pack.government.flatMap(({ never }) => never)].map(item => readShape(item).marker);
  for (const marker of new Set(all)) {
    if (marker === "") continue;
    found.set(marker, marker);
    for (const { word, elided } of pack.usage.elisions) if (word === marker) found.set(fold(elided), marker);
  }
  return found;
}

/** Whether these words stand from an index on, with nothing but blanks between. */
export function standsAt(wanted: readonly string[], words: readonly ClauseWord[], at: number, text: string): boolean {
  return wanted.every(
    (word, place) =>
      words[at + place]?.folded === word && (place === 0 || isNextWord(words[at + place - 1], words[at + place], text)),
  );
}
