/**
 * How Arabic openers inflect. Heads are listed with a subject in the feminine singular (`تشير`, `وقد نظرت`, `تعرب عن قلقها`);
 * the imperfect and the perfect, and the pronouns that are endings (`ها`), are made for the others.
 */
import { fold } from "../../text/words.ts";
import { type DerivedForm, type HeadToDerive, type Inflector, mergeForms, type WordForms } from "../build/inflector.ts";
import type { PackSource } from "../build/settings.ts";

/** Of the verb of a subject: feminine and masculine singular, plural, first person plural. */
type PersonForms = readonly [fs: string, ms: string, mp: string, first: string];

const FEMININE = "ت";
const PERFECT_ENDING = "ت";
const PRONOUN = "ها";
const PRONOUNS = ["ها", "ه", "هم", "نا"] as const;

/** Particles behind which a verb of the subject follows; after the last two it is in another mood. */
const BEFORE_IMPERFECT = new Set(["إذ", "وإذ", "لا", "وهي"]);
const BEFORE_PERFECT = new Set(["قد", "وقد", "ما"]);
const BEFORE_SUBJUNCTIVE = new Set(["أن", "لن", "لم"]);
/** « بعد أن نظرت »: behind it stands the perfect. */
const AFTER_TIME = "بعد";

/** The imperfect from its feminine singular: `تشير`, `يشير`, `يشيرون`, `نشير`. */
function conjugateImperfect(verb: string, subjunctive = false): PersonForms {
  const stem = verb.slice(1);
  const plural = `${dropWeakEnding(stem)}${subjunctive ? "وا" : "ون"}`;
  return [verb, `ي${stem}`, `ي${plural}`, `ن${stem}`];
}

/** `تدعو`, `تثني` and `ترى` lose their last letter before an ending; the hamza of `ترجئ` stays. */
function dropWeakEnding(stem: string): string {
  return /[ويى]$/u.test(stem) ? stem.slice(0, -1) : stem;
}

export function createInflector(source: PackSource): Inflector {
  const { settings, inflection } = source;
  const { cells } = settings;
  const invariable = new Set(inflection.invariable);
  const copulas = new Set(inflection.copulas);
  const irregular = inflection.irregularVerbs;

  /** Verbs of heads, so that they are known as verbs elsewhere, too. */
  const imperfects = new Set(inflection.verbs);
  const perfects = new Set(Object.keys(irregular));

  /** The perfect from its feminine singular: `نظرت`, `نظر`, `نظروا`, `نظرنا`. */
  function conjugatePerfect(verb: string): PersonForms {
    perfects.add(verb);
    const [ms, mp, first] = irregular[verb] ?? [];
    if (ms !== undefined && mp !== undefined && first !== undefined) return [verb, ms, mp, first];
    const stem = verb.slice(0, -1);
    return [verb, stem, `${stem}وا`, `${stem}نا`];
  }

  /** The forms of each word of a head, in the order of the cells. */
  function inflectWords(words: readonly string[], isOperative: boolean): PersonForms[] {
    return words.map((word, at) => {
      const before = words[at - 1] ?? "";
      const forms = inflection.possessives[word];
      if (forms) return cells.map(({ id }) => forms[id] ?? word) as unknown as PersonForms;
      if (invariable.has(word)) return fill(word);
      // « يساورها القلق », « تحدوها الرغبة »: the subject of the text is the object of the verb.
      if (word.length > 3 && word.endsWith(PRONOUN)) return inflectPronoun(word);
      const isAfterTime = before === "أن" && words[at - 2]?.endsWith(AFTER_TIME);
      if ((isAfterTime || BEFORE_PERFECT.has(before)) && word.endsWith(PERFECT_ENDING)) return conjugatePerfect(word);
      if (!word.startsWith(FEMININE)) return isPerfectAfterParticle(before, word) ? conjugatePerfect(word) : fill(word);
      const isFirst = at === 0 && isOperative;
      if (isFirst || BEFORE_IMPERFECT.has(before) || copulas.has(before)) {
        imperfects.add(word);
        return conjugateImperfect(word);
      }
      return BEFORE_SUBJUNCTIVE.has(before) ? conjugateImperfect(word, true) : fill(word);
    });
  }

  /** « وإذ عقدت »: the perfect, in the place of an imperfect. */
  function isPerfectAfterParticle(before: string, word: string): boolean {
    return BEFORE_IMPERFECT.has(before) && word.endsWith(PERFECT_ENDING);
  }

  function derive({ head, section }: HeadToDerive): DerivedForm[] {
    const words = head.split(" ");
    const inflected = inflectWords(words, section === "o");
    const forms = cells.map((_, bit): DerivedForm => {
      const form = inflected.map(forms => forms[bit]).join(" ");
      return { form, mask: 1 << bit };
    });
    return mergeForms(forms);
  }

  const imperfectSlots = cells.map(({ id }) => ({ name: `pres-${id}`, mask: createCellMask(id) }));
  const perfectSlots = cells.map(({ id }) => ({ name: `past-${id}`, mask: createCellMask(id) }));

  function createCellMask(id: string): number {
    return cells.reduce((mask, cell, bit) => (cell.id === id ? mask | (1 << bit) : mask), 0);
  }

  /** Words are compared as they are folded, so they are kept like this. No form stands in dictionaries and in texts. */
  function listWords(): WordForms[] {
    const none = cells.map(() => null);
    return [
      ...[...imperfects].map((verb): WordForms => [null, ...conjugateImperfect(verb).map(fold), ...none]),
      ...[...perfects].map((verb): WordForms => [null, ...none, ...conjugatePerfect(verb).map(fold)]),
    ];
  }

  return { slots: [{ name: "base", mask: 0 }, ...imperfectSlots, ...perfectSlots], listWords, derive };
}

function fill(word: string): PersonForms {
  return [word, word, word, word];
}

function inflectPronoun(word: string): PersonForms {
  const stem = word.slice(0, -PRONOUN.length);
  return PRONOUNS.map(ending => stem + ending) as unknown as PersonForms;
}
