/** How French inflects: participles and adjectives agree in gender and number, verbs in person and number. */
import { createRequire } from "node:module";
import { getVerbInfo } from "french-verbs";
import type { VerbsInfo } from "french-verbs-lefff";
import { createFormSlots, type FourForms, getFormAt, inflectAdjective } from "../build/four-forms.ts";
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

const lefff = createRequire(import.meta.url)("french-verbs-lefff/dist/conjugations.json") as VerbsInfo;

interface Verb {
  readonly infinitive: string;
  readonly singular: string | null;
  readonly plural: string | null;
  readonly firstPlural: string | null;
  readonly present: string | null;
  readonly past: FourForms | null;
}

function normalizeForm(form: string | null | undefined): string | null {
  return form && form !== "NA" ? form.normalize("NFC") : null;
}

function readVerb(infinitive: string, corrected: FourForms | undefined): Verb {
  const info = getVerbInfo(lefff, infinitive);
  // In the library's order: I, you, he; we, you, they. Participles: masculine singular and plural, then feminine.
  const [, , singular = null, firstPlural = null, , plural = null] = (info.P ?? []).map(normalizeForm);
  const [ms, mp, fs, fp] = (info.K ?? []).map(normalizeForm);
  const past: FourForms | null = corrected ?? (ms && mp && fs && fp ? [ms, fs, mp, fp] : null);
  return {
    infinitive: infinitive.normalize("NFC"),
    singular,
    plural,
    firstPlural,
    present: normalizeForm(info.G?.[0]),
    past,
  };
}

function groupByForm<T>(items: readonly T[], key: (item: T) => string | null): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const item of items) {
    const word = key(item);
    if (word !== null) found.set(word, [...(found.get(word) ?? []), item]);
  }
  return found;
}

export function createInflector(source: PackSource): Inflector {
  const { settings, inflection, file } = source;
  const cells = settings.cells;
  const all = (1 << cells.length) - 1;
  const corrections = inflection.participles;
  const verbs = Object.keys(lefff)
    .filter(infinitive => /^\p{L}[\p{L}-]*$/u.test(infinitive))
    .map(infinitive => readVerb(infinitive, corrections[infinitive] as FourForms | undefined));
  const known = new Set(verbs.map(verb => verb.infinitive));
  for (const infinitive of Object.keys(corrections)) {
    if (!known.has(infinitive)) throw new PackError(file, "inflection.participles", `unknown verb “${infinitive}”`);
  }

  const bySingular = groupByForm(verbs, verb => verb.singular);
  const byPresent = groupByForm(verbs, verb => verb.present);
  const byPast = groupByForm(verbs, verb => verb.past?.[0] ?? null);
  const byInfinitive = groupByForm(verbs, verb => verb.infinitive);
  const invariable = new Set(inflection.invariable);
  const irregular = new Map(inflection.irregularAdjectives.map(forms => [forms[0] ?? "", forms as FourForms]));
  const adjectives = new Map(
    inflection.adjectives.map(word => [
      word,
      irregular.get(word) ?? inflectAdjective(word, inflection.adjectiveEndings),
    ]),
  );
  const copulas = new Set(inflection.copulas);
  const reflexives = inflection.reflexives;
  const possessives = inflection.possessives;

  /** The forms of an adjective or participle, or null for other words. */
  function findAgreement(word: string): FourForms | null {
    if (invariable.has(word)) return null;
    return adjectives.get(word) ?? byPast.get(word)?.[0]?.past ?? null;
  }

  /** Index of the first word after a copula; the words from there on agree. `words.length` when there is none. */
  function findAgreementStart(words: readonly string[]): number {
    for (const [position, word] of words.entries()) {
      const readings = [bySingular, byPresent, byPast, byInfinitive].flatMap(table => table.get(word) ?? []);
      const pronominal = (words[position - 1] ?? "") in reflexives;
      if (readings.some(verb => copulas.has(pronominal ? `se ${verb.infinitive}` : verb.infinitive))) {
        return position + 1;
      }
    }
    return words.length;
  }

  function derive({ head, section, siblings }: HeadToDerive): DerivedForm[] {
    const words = splitWords(decapitalise(head));
    const verbAt = (words[0] ?? "") in reflexives ? 1 : 0;
    const first = words[verbAt] ?? "";
    const verb = section === "o" ? (bySingular.get(first)?.[0] ?? null) : null;
    if (section === "o" && verbAt === 1 && !verb) {
      throw new PackError(file, head, `“${first}” is no third person singular that the conjugation knows`);
    }
    const from = findAgreementStart(words);
    const opening =
      section === "p" && verbAt === 0 && isOpeningAdjective(first, siblings) ? findAgreement(first) : null;

    const forms = cells.map((cell, bit): DerivedForm => {
      const slot = getFormAt(cell);
      const shaped = words.map((word, position): string => {
        if (position === 0 && verbAt === 1) return reflexives[word]?.[cell.id] ?? word;
        if (position === verbAt && verb) {
          return (cell.number === "s" ? verb.singular : cell.person === 1 ? verb.firstPlural : verb.plural) ?? word;
        }
        if (position === verbAt && opening) return opening[slot] ?? word;
        const possessive = possessives[word]?.[cell.id];
        if (possessive !== undefined) return possessive;
        return position >= from ? (findAgreement(word)?.[slot] ?? word) : word;
      });
      const text = joinWords(shaped);
      // A finite first person follows its pronoun; everything else begins its paragraph.
      return { form: verb && cell.person === 1 ? text : capitalise(text), mask: 1 << bit };
    });
    return mergeForms(forms);
  }

  /** `Confiant` is the adjective, unless the concept's operative head is a form of `confier`. */
  function isOpeningAdjective(word: string, siblings: readonly string[]): boolean {
    if (findAgreement(word) === null) return false;
    const verbsOfParticiple = byPresent.get(word) ?? [];
    return !siblings.some(sibling => {
      const start = splitWords(decapitalise(sibling))[0] ?? "";
      return verbsOfParticiple.some(verb => verb.singular === start);
    });
  }

  const third = (number: "s" | "p") => createMask(cells, { person: 3, number });
  const slots = [
    { name: "inf", mask: 0 },
    { name: "pres3s", mask: third("s") },
    { name: "pres3p", mask: third("p") },
    { name: "pres1p", mask: createMask(cells, { person: 1, number: "p" }) },
    { name: "presp", mask: all },
    ...createFormSlots("pp", cells),
    ...createFormSlots("adj", cells),
  ];
  const none = [null, null, null, null];

  function listWords(): WordForms[] {
    // Entries without a finite form or participle (`voici`) are no verbs to anybody who reads.
    const conjugated = verbs.filter(verb => verb.singular || verb.present || verb.past);
    const rows: WordForms[] = conjugated.map(verb => [
      verb.infinitive,
      verb.singular,
      verb.plural,
      verb.firstPlural,
      verb.present,
      ...(verb.past ?? none),
      ...none,
    ]);
    for (const [word, forms] of adjectives) {
      if (!byPast.has(word)) rows.push([null, null, null, null, null, ...none, ...forms]);
    }
    return rows;
  }

  return { slots, listWords, derive };
}
