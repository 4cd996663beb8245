/** From the text of a pack's files to the compiled pack. Nothing here touches the disk, so that tests can call it. */

import type { PatternNeeds } from "../../text/pattern-prefilter.ts";
import { wordsOf } from "../../text/words.ts";
import type { CompiledPack, Complement, Concept, Frame, HeadForm, ModifierForm } from "../pack.ts";
import type { Pattern } from "../pattern.ts";
import { english } from "./english.ts";
import { PackError } from "./errors.ts";
import { compileFirstWords, compileSlips } from "./first-words.ts";
import { french } from "./french.ts";
import { type DerivedForm, type InflectorFactory, plain, type WordForms } from "./inflector.ts";
import { packParadigms } from "./morphology.ts";
import { type CountFiles, compileOpenings } from "./openings.ts";
import { beginningsOf, printedBeginningsOf, requiredTexts } from "./pattern-needs.ts";
import { compileScales } from "./scales.ts";
import { type PackSource, readSource } from "./source.ts";
import { compileStates } from "./states.ts";
import { alternatives, numberIn, readTable } from "./tsv.ts";
import { compileWritten } from "./written.ts";

/** Language types that `inflection.conjugation` may name. */
const conjugations: Readonly<Record<string, InflectorFactory>> = { french, english, none: plain };

export interface SourceFile {
  readonly name: string;
  readonly text: string;
}

export interface PackFiles extends CountFiles {
  readonly language: SourceFile;
  readonly heads: SourceFile;
  readonly modifiers: SourceFile;
  readonly frames: SourceFile;
  readonly complements?: SourceFile | undefined;
  readonly scales?: SourceFile | undefined;
  readonly written?: SourceFile | undefined;
  readonly states?: SourceFile | undefined;
}

/** Forms of the dictionary by concept, for one language. */
export type Equivalents = Record<string, { readonly p: readonly string[]; readonly o: readonly string[] }>;

interface HeadRow {
  readonly line: number;
  readonly concept: number;
  readonly id: string;
  readonly p: { readonly forms: readonly string[]; readonly doubtful: boolean };
  readonly o: { readonly forms: readonly string[]; readonly doubtful: boolean };
}

const CONCEPT_COLUMNS = ["concept", "family", "sections", "force", "attitude", "meaning_fr", "meaning_en"];

export function compileConcepts(file: SourceFile): Concept[] {
  const seen = new Set<string>();
  return readTable(file.name, file.text, CONCEPT_COLUMNS).map(row => {
    const { concept = "", family = "", sections = "", meaning_fr = "", meaning_en = "" } = row.cells;
    const fail = (message: string): never => {
      throw new PackError(file.name, `line ${row.line}`, message);
    };
    if (seen.has(concept)) fail(`the concept “${concept}” stands twice`);
    seen.add(concept);
    if (sections !== "pre" && sections !== "op" && sections !== "both") return fail(`sections “${sections}”`);
    if (family === "") fail(`“${concept}” has no family`);
    if (meaning_fr === "" || meaning_en === "") fail(`“${concept}” has no meaning`);
    return {
      id: concept,
      family,
      sections,
      force: numberIn(file.name, row, "force"),
      attitude: numberIn(file.name, row, "attitude"),
      meaning: { fr: meaning_fr, en: meaning_en },
    };
  });
}

function readHeads(file: SourceFile, concepts: readonly Concept[]): HeadRow[] {
  const places = new Map(concepts.map((concept, place) => [concept.id, place]));
  const seen = new Set<string>();
  return readTable(file.name, file.text, ["concept", "preambular", "operative"])
    .map(row => {
      const { concept: id = "", preambular = "", operative = "" } = row.cells;
      const concept = places.get(id);
      if (concept === undefined) throw new PackError(file.name, `line ${row.line}`, `no concept “${id}”`);
      if (seen.has(id)) throw new PackError(file.name, `line ${row.line}`, `the concept “${id}” stands twice`);
      seen.add(id);
      const head = { line: row.line, concept, id, p: alternatives(preambular), o: alternatives(operative) };
      for (const { forms } of [head.p, head.o]) {
        const twice = forms.find((form, place) => forms.indexOf(form) !== place);
        if (twice !== undefined) throw new PackError(file.name, `line ${row.line}`, `“${twice}” stands twice`);
      }
      return head;
    })
    .sort((a, b) => a.concept - b.concept);
}

/** Heads as listed, without the doubtful ones. */
export function compileEquivalents(file: SourceFile, concepts: readonly Concept[]): Equivalents {
  const sure = (cell: HeadRow["p"]) => (cell.doubtful ? [] : cell.forms.map(unmarked));
  return Object.fromEntries(
    readHeads(file, concepts)
      .map(row => [row.id, { p: sure(row.p), o: sure(row.o) }] as const)
      .filter(([, forms]) => forms.p.length + forms.o.length > 0),
  );
}

export function compilePack(files: PackFiles, concepts: readonly Concept[]): CompiledPack {
  const source = readSource(files.language.name, files.language.text);
  const factory = conjugations[source.inflection.conjugation];
  if (!factory) {
    const known = Object.keys(conjugations).join(", ");
    throw new PackError(source.file, "inflection.conjugation", `must be one of ${known}`);
  }
  const inflector = factory(source);
  const rows = readHeads(files.heads, concepts);

  const forms = new Map<string, MutableHead>();
  /** Forms of each head, by key. */
  const families = new Map<string, string[]>();
  for (const row of rows) {
    for (const section of ["p", "o"] as const) {
      for (const head of row[section].forms) {
        const derived = inflector.derive({ head, section, siblings: row.o.forms });
        families.set(
          headKey(section, head),
          derived.map(({ form }) => headKey(section, unmarked(form))),
        );
        for (const form of derived) addHead(forms, section, row.concept, form, false);
        for (const form of otherSpellings(derived, source)) addHead(forms, section, row.concept, form, true);
      }
    }
  }
  const heads = [...forms.values()].map(({ form, section, mask, concepts, hidden, printed }): HeadForm => {
    if (printed > 0) return [form, section, mask, concepts, hidden ? 1 : 0, printed];
    return hidden ? [form, section, mask, concepts, 1] : [form, section, mask, concepts];
  });
  const display = Object.fromEntries(
    rows.map(row => [String(row.concept), { p: row.p.forms.map(unmarked), o: row.o.forms.map(unmarked) }]),
  );
  const places = new Map([...forms.keys()].map((key, place) => [key, place]));
  checkOpenerPatterns(source, new Set(inflector.slots.map(slot => slot.name)));
  const familyOf = (form: string) =>
    (["o", "p"] as const)
      .flatMap(section => families.get(headKey(section, form)) ?? [])
      .map(key => places.get(key) ?? -1);
  const written = compileWritten(files.written);
  const pack = {
    ...source.settings,
    heads,
    display,
    modifiers: compileModifiers(files.modifiers),
    morphology: packParadigms(inflector.slots, withoutHomonyms(inflector.words(), source)),
    frames: compileFrames(files.frames, concepts),
    complements: files.complements ? compileComplements(files.complements, heads) : [],
    scales: compileScales(files.scales, familyOf, source.settings.usage.complementWords),
    written,
    states: compileStates(files.states, source.settings.code),
    needs: compileNeeds(source.settings),
    wordings: compileWordings(written, source.settings.usage),
  };
  const told = { ...pack, firstWords: compileFirstWords(pack), slips: compileSlips(pack, pack.morphology) };
  const familyForms = [...families.values()].map(keys => keys.map(key => places.get(key) as number));
  return { ...told, openings: compileOpenings(told, familyForms, files) };
}

function compileNeeds({ references, blocks, instruments, usage }: PackSource["settings"]): CompiledPack["needs"] {
  const needs = (items: readonly { readonly pattern: Pattern }[], longest?: number) =>
    items.map(({ pattern }): PatternNeeds => {
      const begins = beginningsOf(pattern, longest);
      const holds = requiredTexts(pattern);
      return {
        ...(begins === null ? {} : { begins: begins.join("\n") }),
        ...(holds === null ? {} : { holds: holds.join("\n") }),
      };
    });
  // Only the first letter of a word is asked for.
  const elisions = needs(
    usage.elisions.map(({ before }) => ({ pattern: before })),
    1,
  );
  return { references: needs(references), blocks: needs(blocks), instruments: needs(instruments), elisions };
}

/** A rule about terms looks for both columns of its list, as they stand. */
const TERMS = "term-consistency";

function compileWordings(
  written: CompiledPack["written"],
  { capitalAccents }: PackSource["settings"]["usage"],
): CompiledPack["wordings"] {
  const literal = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const patterns = Object.entries(written).map(([rule, forms]) => {
    return [rule, rule === TERMS ? forms.flat().map(literal) : forms.map(([find]) => find)] as const;
  });
  patterns.push(["capital-accent", capitalAccents.map(([plain]) => literal(plain))]);
  const begins = patterns.map(([rule, all]) => [rule, all.map(printedBeginningsOf)] as const);
  return Object.fromEntries(
    begins.flatMap(([rule, all]) => (all.includes(null) ? [] : [[rule, all.flatMap(one => one ?? []).join("\n")]])),
  );
}

function headKey(section: "p" | "o", form: string): string {
  return `${section} ${form.toLowerCase()}`;
}

interface MutableHead {
  form: string;
  readonly section: "p" | "o";
  mask: number;
  readonly concepts: number[];
  hidden: boolean;
  /** Words of the form that are the printed opener; 0 for all. */
  printed: number;
}

/** In a head, the end of what is printed as the opener: `Décide · de rester saisi`. */
const EXTENT = " · ";

function unmarked(head: string): string {
  return head.replace(EXTENT, " ");
}

/** Adds a form, or what it adds to a form known already; a form is hidden only if every head that gives it hides it. */
function addHead(
  forms: Map<string, MutableHead>,
  section: "p" | "o",
  concept: number,
  { form: marked, mask }: DerivedForm,
  hidden: boolean,
): void {
  const form = unmarked(marked);
  const key = headKey(section, form);
  const printed = form === marked ? 0 : wordsOf(marked.slice(0, marked.indexOf(EXTENT))).length;
  const entry = forms.get(key) ?? { form, section, mask: 0, concepts: [], hidden, printed };
  entry.mask |= mask;
  if (!entry.concepts.includes(concept)) entry.concepts.push(concept);
  if (!hidden) entry.hidden = false;
  forms.set(key, entry);
}

/** Forms under the other spellings of the pack, alone and together; they agree as their model does. */
function otherSpellings(derived: readonly DerivedForm[], source: PackSource): DerivedForm[] {
  const known = new Set(derived.map(({ form }) => form));
  const others: DerivedForm[] = [];
  for (const [from, to] of source.spellings) {
    for (const { form, mask } of [...derived, ...others]) {
      const spelt = form.replace(from, to);
      if (known.has(spelt)) continue;
      known.add(spelt);
      others.push({ form: spelt, mask });
    }
  }
  return others;
}

/** Words without the forms that are read otherwise; the dictionary form, in the first slot, stays. */
function withoutHomonyms(words: readonly WordForms[], source: PackSource): WordForms[] {
  const homonyms = new Set(source.inflection.homonyms ?? []);
  const unseen = new Set(homonyms);
  const kept = words.map(forms =>
    forms.map((form, slot) => {
      if (form === null || !homonyms.has(form) || slot === 0) return form;
      unseen.delete(form);
      return null;
    }),
  );
  for (const word of unseen) throw new PackError(source.file, "inflection.homonyms", `“${word}” is no form of a verb`);
  return kept;
}

/** Names of slots in an opener pattern must mean something: see `OpenerPattern`. */
function checkOpenerPatterns(source: PackSource, slots: ReadonlySet<string>): void {
  for (const { words, section } of source.settings.openerPatterns) {
    for (const name of [...words.matchAll(/\{([^}]*)\}/g)].flatMap(([, names = ""]) => names.split("|"))) {
      if (slots.has(name) || [...slots].some(slot => slot.startsWith(`${name}-`))) continue;
      const known = [...slots].join(", ");
      throw new PackError(source.file, `openerPatterns.${section}`, `“${words}”: no slot {${name}} (known: ${known})`);
    }
  }
}

function compileModifiers(file: SourceFile): ModifierForm[] {
  const found = new Map<string, { form: string; id: string; kind: string; places: string }>();
  for (const row of readTable(file.name, file.text, ["id", "kind", "forms", "places"])) {
    const { id = "", kind = "", forms = "", places = "" } = row.cells;
    if (!/^(?=.)b?i?a?$/.test(places)) {
      throw new PackError(
        file.name,
        `line ${row.line}`,
        `places “${places}” must be made of b, i and a, in that order`,
      );
    }
    for (const form of alternatives(forms).forms) {
      const entry = found.get(form);
      if (!entry) found.set(form, { form, id, kind, places });
      else if (entry.id === id) throw new PackError(file.name, `line ${row.line}`, `“${form}” stands twice`);
      // The earlier row is the form's home; it may stand wherever either row lets it.
      else entry.places = [..."bia"].filter(place => (entry.places + places).includes(place)).join("");
    }
  }
  return [...found.values()].map(({ form, id, kind, places }) => [form, id, kind, places]);
}

function compileComplements(file: SourceFile, heads: readonly HeadForm[]): Complement[] {
  return readTable(file.name, file.text, ["openers", "complement"]).map(row => {
    const { openers = "", complement = "" } = row.cells;
    const places = alternatives(openers).forms.map(opener => {
      const place = heads.findIndex(([form]) => form === opener);
      if (place < 0) throw new PackError(file.name, `line ${row.line}`, `no head “${opener}”`);
      return place;
    });
    if (!/^[^‹›]*(?:‹[^‹›]+›[^‹›]*)+$/.test(complement)) {
      throw new PackError(file.name, `line ${row.line}`, `“${complement}” has nothing in ‹…› to fill in`);
    }
    return [places, complement];
  });
}

function compileFrames(file: SourceFile, concepts: readonly Concept[]): Record<string, Frame[]> {
  const known = new Set(concepts.map(concept => concept.id));
  const frames: Record<string, Frame[]> = {};
  for (const row of readTable(file.name, file.text, ["concept", "frame", "example", "share", "note"])) {
    const { concept = "", frame = "", example = "", note = "" } = row.cells;
    if (!known.has(concept)) throw new PackError(file.name, `line ${row.line}`, `no concept “${concept}”`);
    const list = frames[concept] ?? [];
    list.push([frame, example, numberIn(file.name, row, "share") ?? 0, note]);
    frames[concept] = list;
  }
  return frames;
}
