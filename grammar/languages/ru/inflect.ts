/**
 * How Russian inflects: verbs in person and number, with verbal adverbs of either aspect; short adjectives in gender and
 * number, and the longer forms that stand alone (« воодушевленная ») or behind a copula (« оставаясь убежденной »).
 * Forms have no `ё`: the reader folds it.
 */
import {
  createMask,
  type DerivedForm,
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
  readonly infinitive: string;
  readonly singular: string;
  readonly plural: string;
  readonly firstPlural: string;
  /** Verbal adverb; a few verbs have none. */
  readonly adverb: string | null;
}

/** Masculine, feminine and neuter singular, plural. */
type FourForms = readonly [string, string, string, string];

interface Adjective {
  readonly short: FourForms;
  readonly long: FourForms;
  readonly instrumental: FourForms;
}

/** Endings of infinitives: what stands for them in the third persons and the verbal adverb; the first that fits. */
const CONJUGATION: readonly (readonly [ending: RegExp, singular: string, plural: string, adverb: string])[] = [
  [/(?<=да|зна|ста)вать$/, "ет", "ют", "вая"],
  [/[ое]вать$/, "ует", "уют", "уя"],
  [/(?<=е)ять$/, "ет", "ют", "я"],
  [/(?<=[аяе])ть$/, "ет", "ют", "я"],
  [/(?<=[жчшщ])ить$/, "ит", "ат", "а"],
  [/ить$/, "ит", "ят", "я"],
];

/** … and in the verbal adverb of perfective verbs. */
const PERFECTIVE: readonly (readonly [ending: RegExp, adverb: string])[] = [
  [/йти$/, "йдя"],
  [/(?<=[вн]е)сти$/, "ся"],
  [/(?<=[вн]е)зти$/, "зя"],
  [/честь$/, "чтя"],
  [/ть$/, "в"],
];

function conjugate(infinitive: string, irregular: readonly string[] | undefined): Verb | null {
  const reflexive = infinitive.endsWith("ся");
  const [singular, plural, adverb = null] =
    irregular ?? conjugatePlain(reflexive ? infinitive.slice(0, -2) : infinitive) ?? [];
  if (!singular || !plural) return null;
  // « выражает », « выражаем »: the first person plural has the vowel of the third singular.
  const firstPlural = singular.replace(/т(?=(?:ся)?$)/, "м");
  const verb = { infinitive, singular, plural, firstPlural, adverb };
  if (!reflexive || irregular) return verb;
  return {
    infinitive,
    singular: `${singular}ся`,
    plural: `${plural}ся`,
    firstPlural: `${firstPlural}ся`,
    adverb: adverb && `${adverb}сь`,
  };
}

function conjugatePlain(infinitive: string): [string, string, string] | null {
  for (const [ending, singular, plural, adverb] of CONJUGATION) {
    if (!ending.test(infinitive)) continue;
    const stem = infinitive.replace(ending, "");
    return [stem + singular, stem + plural, stem + adverb];
  }
  return null;
}

/** « рассмотрев », « убедившись »; null for what is no infinitive. */
function createPerfectiveAdverb(infinitive: string): string | null {
  const reflexive = infinitive.endsWith("ся");
  const plain = reflexive ? infinitive.slice(0, -2) : infinitive;
  for (const [ending, adverb] of PERFECTIVE) {
    if (!ending.test(plain)) continue;
    const formed = plain.replace(ending, adverb);
    return reflexive ? (adverb === "в" ? `${formed}шись` : `${formed}сь`) : formed;
  }
  return null;
}

/** `short` is the masculine; `irregular` all four short forms, where a vowel comes and goes: « полон, полна ». */
function inflectAdjective(short: string, irregular: FourForms | undefined): Adjective {
  const forms: FourForms = irregular ?? [short, `${short}а`, `${short}о`, `${short}ы`];
  const stem = forms[1].slice(0, -1);
  // Participles double their consonant: « убеждена », « убежденная ».
  const full = /[ае]н$/.test(short) && stem === short ? `${stem}н` : stem;
  return {
    short: forms,
    long: [`${full}ый`, `${full}ая`, `${full}ое`, `${full}ые`],
    instrumental: [`${full}ым`, `${full}ой`, `${full}ым`, `${full}ыми`],
  };
}

export function createInflector(source: PackSource): Inflector {
  const { settings, inflection, file } = source;
  const { cells } = settings;
  const all = (1 << cells.length) - 1;
  const unknown = (key: string, word: string) =>
    new PackError(file, `inflection.${key}`, `“${word}” has no ending that is known`);
  const { irregularVerbs } = inflection;
  const verbs = [...new Set([...inflection.verbs, ...Object.keys(irregularVerbs)])].map(infinitive => {
    const verb = conjugate(infinitive, irregularVerbs[infinitive]);
    if (!verb) throw unknown("verbs", infinitive);
    return verb;
  });
  const perfectives = inflection.perfectives.map(infinitive => {
    const adverb = createPerfectiveAdverb(infinitive);
    if (!adverb) throw unknown("perfectives", infinitive);
    return { infinitive, adverb };
  });
  const irregularAdjectives = new Map(
    inflection.irregularAdjectives.map(forms => [forms[0], forms as unknown as FourForms]),
  );
  const adjectives = inflection.adjectives.map(short => inflectAdjective(short, irregularAdjectives.get(short)));
  const bySingular = new Map(verbs.map(verb => [verb.singular, verb]));
  const byForm = new Map<string, FourForms>();
  for (const adjective of adjectives) {
    for (const forms of [adjective.instrumental, adjective.long, adjective.short]) {
      for (const form of forms) byForm.set(form, forms);
    }
  }

  /** The first verb of an operative head and every adjective agree with the subject; what else stands there stays. */
  function derive({ head, section }: HeadToDerive): DerivedForm[] {
    const words = splitWords(head);
    const verbAt = section === "o" ? words.findIndex(word => bySingular.has(word)) : -1;
    const forms = cells.map((cell, bit): DerivedForm => {
      const shaped = words.map((word, position): string => {
        const verb = position === verbAt ? bySingular.get(word) : undefined;
        if (verb) return cell.number === "s" ? verb.singular : cell.person === 1 ? verb.firstPlural : verb.plural;
        return byForm.get(word)?.[findSlot(cell)] ?? word;
      });
      return { form: joinWords(shaped), mask: 1 << bit };
    });
    return mergeForms(forms);
  }

  const third = (number: "s" | "p") => createMask(cells, { person: 3, number });
  const genders = (["m", "f", "n"] as const).map(gender => createMask(cells, { number: "s", gender }));
  const agreements = [...genders, createMask(cells, { number: "p" })];
  const list = (name: string) =>
    ["ms", "fs", "ns", "p"].map((suffix, at) => ({ name: `${name}-${suffix}`, mask: agreements[at] ?? 0 }));
  const slots = [
    { name: "inf", mask: 0 },
    { name: "pres3s", mask: third("s") },
    { name: "pres3p", mask: third("p") },
    { name: "pres1p", mask: createMask(cells, { person: 1, number: "p" }) },
    { name: "presp", mask: all },
    { name: "having", mask: all },
    ...list("adj"),
    ...list("long"),
    ...list("ins"),
  ];
  const none = [null, null, null, null];

  function listWords(): WordForms[] {
    return [
      ...verbs.map(verb => [
        verb.infinitive,
        verb.singular,
        verb.plural,
        verb.firstPlural,
        verb.adverb,
        null,
        ...none,
        ...none,
        ...none,
      ]),
      ...perfectives.map(verb => [verb.infinitive, null, null, null, null, verb.adverb, ...none, ...none, ...none]),
      ...adjectives.map(({ short, long, instrumental }) => [
        null,
        null,
        null,
        null,
        null,
        null,
        ...short,
        ...long,
        ...instrumental,
      ]),
    ];
  }

  return { slots, listWords, derive };
}

/** Which of four forms agrees with a cell. */
function findSlot({ number, gender }: PackSource["settings"]["cells"][number]): number {
  return number === "p" ? 3 : gender === "f" ? 1 : gender === "n" ? 2 : 0;
}
