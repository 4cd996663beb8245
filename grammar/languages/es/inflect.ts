/**
 * How Spanish inflects. No library of the registry conjugates it well (spanish-verbs has “pede” for “pide”), and few
 * forms open a paragraph, so that they are made here, by rule, from infinitives that `language.yaml` sorts by the
 * change of their stem.
 */
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

interface Verb {
  readonly infinitive: string;
  readonly singular: string;
  readonly plural: string;
  readonly firstPlural: string;
  readonly gerund: string;
  readonly past: FourForms;
}

/** What becomes of the last `from` of a stem under the stress; "" where nothing does. */
interface StemChange {
  readonly from: string;
  readonly to: string;
}

const NO_CHANGE: StemChange = { from: "", to: "" };

function changeStem(stem: string, { from, to }: StemChange): string {
  const at = from === "" ? -1 : stem.lastIndexOf(from);
  return at < 0 ? stem : stem.slice(0, at) + to + stem.slice(at + from.length);
}

const agreeInO = (masculine: string): FourForms => {
  const stem = masculine.slice(0, -1);
  return [`${stem}o`, `${stem}a`, `${stem}os`, `${stem}as`];
};

/** `pedir`, `convertir`, `dormir`: of verbs in -ir the stem changes before `ie`, too, to `i` or `u`. */
function createGerund(stem: string, ending: string, change: StemChange): string {
  if (ending === "ar") return `${stem}ando`;
  const closed = change.from === "o" ? "u" : "i";
  const isClosed = ending === "ir" && (change.from === "e" || change.from === "o");
  const base = isClosed ? changeStem(stem, { from: change.from, to: closed }) : stem;
  if (base.endsWith("i")) return `${base.slice(0, -1)}iendo`;
  if (base.endsWith("ñ")) return `${base}endo`;
  return /[aeou]$/.test(base) && !/[gq]u$/.test(base) ? `${base}yendo` : `${base}iendo`;
}

function createParticiple(stem: string, ending: string): string {
  if (ending === "ar") return `${stem}ado`;
  return /[aeo]$/.test(stem) ? `${stem}ído` : `${stem}ido`;
}

/** By the rules of the three conjugations. */
function conjugate(infinitive: string, change: StemChange): Verb {
  const stem = infinitive.slice(0, -2);
  const ending = infinitive.slice(-2).replace("í", "i");
  const vowel = ending === "ar" ? "a" : "e";
  const isUir = /[^gq]uir$/.test(infinitive);
  const stressed = isUir ? `${stem}y` : changeStem(stem, change);
  const first = ending === "ir" ? (infinitive.endsWith("ír") ? "ímos" : "imos") : `${vowel}mos`;
  return {
    infinitive,
    singular: `${stressed}${vowel}`,
    plural: `${stressed}${vowel}n`,
    firstPlural: `${stem}${first}`,
    gerund: createGerund(stem, ending, change),
    past: agreeInO(createParticiple(stem, ending)),
  };
}

/** `felicitando`, `felicitándose`. */
const encliticForm = (gerund: string, pronoun: string): string =>
  `${gerund.slice(0, -4)}${gerund.at(-4) === "a" ? "á" : "é"}ndo${pronoun}`;

function collectVerbs({ file, inflection }: PackSource): Verb[] {
  const changes = new Map<string, StemChange>(inflection.verbs.map(verb => [verb, NO_CHANGE]));
  for (const [name, infinitives] of Object.entries(inflection.stemChanges)) {
    const [from = "", to = ""] = name.split("-");
    for (const infinitive of infinitives) {
      if (changes.has(infinitive)) throw new PackError(file, "inflection.stemChanges", `“${infinitive}” stands twice`);
      changes.set(infinitive, { from, to });
    }
  }
  const verbs = new Map([...changes].map(([infinitive, change]) => [infinitive, conjugate(infinitive, change)]));
  for (const [infinitive, forms] of Object.entries(inflection.irregularVerbs)) {
    const [singular = "", plural = "", firstPlural = "", gerund = "", past = ""] = forms;
    verbs.set(infinitive, { infinitive, singular, plural, firstPlural, gerund, past: agreeInO(past) });
  }
  for (const [infinitive, [participle = ""]] of Object.entries(inflection.participles)) {
    const verb = verbs.get(infinitive);
    if (!verb) throw new PackError(file, "inflection.participles", `unknown verb “${infinitive}”`);
    verbs.set(infinitive, { ...verb, past: agreeInO(participle) });
  }
  return [...verbs.values()];
}

export function createInflector(source: PackSource): Inflector {
  const { settings, inflection, file } = source;
  const { cells } = settings;
  const all = (1 << cells.length) - 1;
  const verbs = collectVerbs(source);
  const bySingular = new Map(verbs.map(verb => [verb.singular, verb]));
  const byGerund = new Map(verbs.map(verb => [verb.gerund, verb]));
  const byPast = new Map(verbs.flatMap(({ past }) => past.map(form => [form, past] as const)));
  const byEnclitic = new Map(verbs.map(verb => [encliticForm(verb.gerund, "se"), verb]));
  const invariable = new Set(inflection.invariable);
  const irregular = new Map(inflection.irregularAdjectives.map(forms => [forms[0] ?? "", forms as FourForms]));
  const adjectives = inflection.adjectives.map(
    word => irregular.get(word) ?? inflectAdjective(word, inflection.adjectiveEndings),
  );
  const byAdjective = new Map(adjectives.flatMap(forms => forms.map(form => [form, forms] as const)));
  const copulas = new Set(inflection.copulas);
  const { reflexives, possessives, feminineEndings, femininePossessives } = inflection;

  const findAgreement = (word: string): FourForms | null =>
    invariable.has(word) ? null : (byAdjective.get(word) ?? byPast.get(word) ?? null);

  /** Index of the first word after a copula; the words from there on agree. `words.length` when there is none. */
  function findAgreementStart(words: readonly string[]): number {
    for (const [position, word] of words.entries()) {
      const enclitic = byEnclitic.get(word)?.infinitive;
      const plain = (bySingular.get(word) ?? byGerund.get(word))?.infinitive ?? "";
      const isPronominal = (words[position - 1] ?? "") in reflexives;
      const isCopula = enclitic ? copulas.has(`${enclitic}se`) : copulas.has(isPronominal ? `${plain}se` : plain);
      if (isCopula) return position + 1;
    }
    return words.length;
  }

  function derive({ head, section }: HeadToDerive): DerivedForm[] {
    const words = splitWords(decapitalise(head));
    const verbAt = (words[0] ?? "") in reflexives ? 1 : words[0] === "no" ? 1 : 0;
    const first = words[verbAt] ?? "";
    const verb = section === "o" && !invariable.has(first) ? (bySingular.get(first) ?? null) : null;
    if (section === "o" && !verb && !invariable.has(first) && !words.some(word => word === "·")) {
      throw new PackError(file, head, `“${first}” is no third person singular that the build knows`);
    }
    const opening = section === "p" ? findAgreement(first) : null;
    const from = opening ? words.length : findAgreementStart(words);
    // The noun of « su más profunda preocupación » stands last.
    const isFeminine = feminineEndings.some(ending => words.at(-1)?.endsWith(ending));
    const forms = cells.map((cell, bit): DerivedForm => {
      const slot = getFormAt(cell);
      const shaped = words.map((word, position): string => {
        if (position === 0 && verbAt === 1 && word in reflexives) return reflexives[word]?.[cell.id] ?? word;
        if (position === verbAt && verb) {
          return cell.number === "s" ? verb.singular : cell.person === 1 ? verb.firstPlural : verb.plural;
        }
        if (position === verbAt && opening) return opening[slot] ?? word;
        const enclitic = cell.person === 1 ? byEnclitic.get(word) : undefined;
        if (enclitic) return encliticForm(enclitic.gerund, "nos");
        const possessive = possessives[word]?.[cell.id];
        if (possessive !== undefined) return isFeminine ? (femininePossessives[possessive] ?? possessive) : possessive;
        return position >= from ? (findAgreement(word)?.[slot] ?? word) : word;
      });
      return { form: capitalise(joinWords(shaped)), mask: 1 << bit };
    });
    return mergeForms(forms);
  }

  const third = (number: "s" | "p") => createMask(cells, { person: 3, number });
  const slots = [
    { name: "inf", mask: 0 },
    { name: "pres3s", mask: third("s") },
    { name: "pres3p", mask: third("p") },
    { name: "pres1p", mask: createMask(cells, { person: 1, number: "p" }) },
    { name: "presp", mask: all },
    { name: "enclitic-3", mask: createMask(cells, { person: 3 }) },
    { name: "enclitic-1", mask: createMask(cells, { person: 1 }) },
    ...createFormSlots("pp", cells),
    ...createFormSlots("adj", cells),
  ];

  function listWords(): WordForms[] {
    const none = [null, null, null, null];
    const rows: WordForms[] = verbs.map(({ infinitive, singular, plural, firstPlural, gerund, past }) => [
      infinitive,
      singular,
      plural,
      firstPlural,
      gerund,
      encliticForm(gerund, "se"),
      encliticForm(gerund, "nos"),
      ...past,
      ...none,
    ]);
    for (const forms of adjectives) {
      if (!byPast.has(forms[0])) rows.push([...none, null, null, null, ...none, ...forms]);
    }
    return rows;
  }

  return { slots, listWords, derive };
}
