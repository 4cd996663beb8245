/** How English inflects: verbs in the third person singular or the base, `its` and `itself`; adjectives never change. */
import nlp from "compromise/three";
import {
  capitalise,
  createMask,
  type DerivedForm,
  decapitalise,
  type HeadToDerive,
  type Inflector,
  joinWords,
  mergeForms,
  splitWords,
  type WordForms,
} from "../build/inflector.ts";
import { PackError } from "../build/pack-error.ts";
import type { PackSource } from "../build/settings.ts";

interface Verb {
  readonly base: string;
  readonly singular: string;
  readonly plural: string;
  readonly gerund: string;
  /** Past participles, the commonest first. */
  readonly past: readonly string[];
}

interface Conjugation {
  readonly Infinitive?: string;
  readonly PresentTense?: string;
  readonly PastTense?: string;
  readonly Gerund?: string;
  readonly Participle?: string;
}

const WORD = /^[a-z]+(?:-[a-z]+)?$/;

/** The library's types do not say that `tag` keeps the methods of its third tier. */
function findConjugation(word: string, tag: string): Conjugation | undefined {
  const view = nlp(word).tag(tag) as ReturnType<typeof nlp>;
  return (view.verbs().conjugate() as Conjugation[])[0];
}

function conjugate(base: string): Verb | null {
  const forms = findConjugation(base, "Infinitive");
  if (!forms?.PresentTense || !forms.Gerund || !forms.PastTense) return null;
  const past = forms.Participle ?? forms.PastTense;
  if (![base, forms.PresentTense, forms.Gerund, past].every(form => WORD.test(form))) return null;
  // Where the library does not know, it gives the word back; only `put`, `spread` and their like have such participles.
  if (!forms.Gerund.endsWith("ing") || (past === base && !/[td]$/.test(base))) return null;
  return { base, singular: forms.PresentTense, plural: base, gerund: forms.Gerund, past: [past] };
}

/** Verbs that the library's lexicon knows, by base form. */
function collectLexiconVerbs(): Map<string, Verb> {
  const lexicon = (nlp.model() as { one: { lexicon: Record<string, string | string[]> } }).one.lexicon;
  const words = Object.entries(lexicon).map(([word, tags]) => ({ word, tags: [tags].flat() }));
  const verbs = new Map<string, Verb>();
  const known = new Set<string>();
  const add = (verb: Verb) => {
    verbs.set(verb.base, verb);
    for (const form of [verb.singular, verb.gerund, ...verb.past]) known.add(form);
  };
  for (const { word, tags } of words) {
    const verb = tags.includes("Infinitive") && WORD.test(word) ? conjugate(word) : null;
    if (verb) add(verb);
  }
  // Bases that stand only in an inflected form. One that does not lead back to its form was guessed wrong (`coped`).
  for (const { word, tags } of words) {
    const tag = ["Gerund", "PastTense", "PresentTense"].find(name => tags.includes(name));
    if (!tag || known.has(word) || !WORD.test(word)) continue;
    const base = findConjugation(word, tag)?.Infinitive ?? word;
    const verb = base === word || verbs.has(base) ? null : conjugate(base);
    if (verb && [verb.gerund, verb.singular, ...verb.past].includes(word)) add(verb);
  }
  return verbs;
}

export function createInflector(source: PackSource): Inflector {
  const { settings, inflection, file } = source;
  const cells = settings.cells;
  const all = (1 << cells.length) - 1;
  const irregular = inflection.irregularVerbs;
  const byBase = collectLexiconVerbs();
  for (const base of inflection.verbs) {
    const verb = conjugate(base);
    if (!verb) throw new PackError(file, "inflection.verbs", `the library does not conjugate “${base}”`);
    byBase.set(base, verb);
  }
  for (const [base, forms] of Object.entries(irregular)) {
    const [singular = base, plural = base, gerund = base, ...past] = forms;
    byBase.set(base, { base, singular, plural, gerund, past });
  }
  const verbs = [...byBase.values()];
  const bySingular = new Map(verbs.map(verb => [verb.singular, verb]));
  const possessives = inflection.possessives;
  const reflexives = inflection.reflexives;
  const invariable = new Set(inflection.invariable);

  function derive({ head, section }: HeadToDerive): DerivedForm[] {
    const words = splitWords(decapitalise(head));
    const first = words[0] ?? "";
    const verb = section === "o" && !invariable.has(first) ? bySingular.get(first) : undefined;
    if (section === "o" && !verb && first.endsWith("s") && !invariable.has(first)) {
      throw new PackError(
        file,
        head,
        `“${first}” is no verb the build knows: add it to inflection.verbs or invariable`,
      );
    }
    const forms = cells.map((cell, bit): DerivedForm => {
      const shaped = words.map((word, position) => {
        if (position === 0 && verb) return cell.number === "s" ? verb.singular : verb.plural;
        return possessives[word]?.[cell.id] ?? reflexives[word]?.[cell.id] ?? word;
      });
      const text = joinWords(shaped);
      return { form: verb && cell.person === 1 ? text : capitalise(text), mask: 1 << bit };
    });
    return mergeForms(forms);
  }

  const slots = [
    { name: "base", mask: 0 },
    { name: "pres3s", mask: createMask(cells, { person: 3, number: "s" }) },
    { name: "pres3p", mask: createMask(cells, { number: "p" }) },
    { name: "ing", mask: all },
    { name: "pp", mask: all },
    { name: "adj", mask: all },
  ];

  function listWords(): WordForms[] {
    const rows: WordForms[] = [];
    for (const verb of verbs) {
      const [past = null, ...others] = verb.past;
      rows.push([verb.base, verb.singular, verb.plural, verb.gerund, past, null]);
      for (const other of others) rows.push([null, null, null, null, other, null]);
    }
    const participles = new Set(verbs.flatMap(verb => verb.past));
    for (const word of inflection.adjectives) {
      if (!participles.has(word)) rows.push([null, null, null, null, null, word]);
    }
    return rows;
  }

  return { slots, listWords, derive };
}
