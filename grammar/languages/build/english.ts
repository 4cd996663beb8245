/** The English type: verbs in the third person singular or the base, `its` and `itself`; adjectives never change. */
import nlp from "compromise/three";
import { PackError } from "./errors.ts";
import {
  capitalise,
  type DerivedForm,
  decapitalise,
  type HeadToDerive,
  type Inflector,
  joinWords,
  maskOf,
  mergeForms,
  splitWords,
  type WordForms,
} from "./inflector.ts";
import type { PackSource } from "./source.ts";

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
function conjugation(word: string, tag: string): Conjugation | undefined {
  const view = nlp(word).tag(tag) as ReturnType<typeof nlp>;
  return (view.verbs().conjugate() as Conjugation[])[0];
}

function conjugate(base: string): Verb | null {
  const forms = conjugation(base, "Infinitive");
  if (!forms?.PresentTense || !forms.Gerund || !forms.PastTense) return null;
  const past = forms.Participle ?? forms.PastTense;
  if (![base, forms.PresentTense, forms.Gerund, past].every(form => WORD.test(form))) return null;
  return { base, singular: forms.PresentTense, plural: base, gerund: forms.Gerund, past: [past] };
}

/** Base forms that the library's lexicon knows, as such or from an inflected form. */
function lexiconVerbs(): Set<string> {
  const lexicon = (nlp.model() as { one: { lexicon: Record<string, string | string[]> } }).one.lexicon;
  const bases = new Set<string>();
  for (const [word, tags] of Object.entries(lexicon)) {
    if (!WORD.test(word)) continue;
    const tag = [tags].flat();
    if (tag.includes("Infinitive")) bases.add(word);
    else if (tag.includes("Gerund") || tag.includes("PastTense") || tag.includes("PresentTense")) {
      const forms = conjugation(word, tag[0] ?? "");
      if (forms?.Infinitive && WORD.test(forms.Infinitive)) bases.add(forms.Infinitive);
    }
  }
  return bases;
}

export function english(source: PackSource): Inflector {
  const { settings, inflection, file } = source;
  const cells = settings.cells;
  const all = (1 << cells.length) - 1;
  const irregular = inflection.irregularVerbs ?? {};
  const bases = lexiconVerbs();
  for (const base of inflection.verbs ?? []) bases.add(base);
  for (const base of Object.keys(irregular)) bases.add(base);

  const verbs: Verb[] = [];
  for (const base of [...bases].sort()) {
    const listed = irregular[base];
    if (listed) {
      const [singular = base, plural = base, gerund = base, ...past] = listed;
      verbs.push({ base, singular, plural, gerund, past });
      continue;
    }
    const verb = conjugate(base);
    if (verb) verbs.push(verb);
    else if (inflection.verbs?.includes(base)) {
      throw new PackError(file, "inflection.verbs", `the library does not conjugate “${base}”`);
    }
  }
  const bySingular = new Map(verbs.map(verb => [verb.singular, verb]));
  const possessives = inflection.possessives ?? {};
  const reflexives = inflection.reflexives ?? {};
  const invariable = new Set(inflection.invariable ?? []);

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
    { name: "pres3s", mask: maskOf(cells, { person: 3, number: "s" }) },
    { name: "pres3p", mask: maskOf(cells, { number: "p" }) },
    { name: "ing", mask: all },
    { name: "pp", mask: all },
    { name: "adj", mask: all },
  ];

  function words(): WordForms[] {
    const rows: WordForms[] = [];
    for (const verb of verbs) {
      const [past = null, ...others] = verb.past;
      rows.push([verb.base, verb.singular, verb.plural, verb.gerund, past, null]);
      for (const other of others) rows.push([null, null, null, null, other, null]);
    }
    const participles = new Set(verbs.flatMap(verb => verb.past));
    for (const word of inflection.adjectives ?? []) {
      if (!participles.has(word)) rows.push([null, null, null, null, null, word]);
    }
    return rows;
  }

  return { slots, words, derive };
}
