/** Reads `heads.tsv`: the openers of each concept, and all the forms that they are printed in. */
import { closeIdeographs, foldWords, OBJECT } from "../../text/words.ts";
import type { CompiledPack, Concept, HeadForm } from "../pack.ts";
import type { DerivedForm, Inflector } from "./inflector.ts";
import type { PackSource } from "./settings.ts";
import type { SourceFile } from "./source-file.ts";
import { readTable, splitAlternatives } from "./table.ts";

/** Forms of the dictionary by concept, for one language. */
export type Equivalents = Record<string, { readonly p: readonly string[]; readonly o: readonly string[] }>;

interface HeadRow {
  readonly concept: number;
  readonly id: string;
  readonly p: ReturnType<typeof splitAlternatives>;
  readonly o: ReturnType<typeof splitAlternatives>;
}

function readHeads(file: SourceFile, concepts: readonly Concept[]): HeadRow[] {
  const places = new Map(concepts.map((concept, place) => [concept.id, place]));
  const seen = new Set<string>();
  return readTable(file, ["concept", "preambular", "operative"])
    .map(row => {
      const { concept: id = "", preambular = "", operative = "" } = row.cells;
      const concept = places.get(id);
      if (concept === undefined) return row.fail(`no concept “${id}”`);
      if (seen.has(id)) row.fail(`the concept “${id}” stands twice`);
      seen.add(id);
      const head = { concept, id, p: splitAlternatives(preambular), o: splitAlternatives(operative) };
      for (const { forms } of [head.p, head.o]) {
        const twice = forms.find((form, place) => forms.indexOf(form) !== place);
        if (twice !== undefined) row.fail(`“${twice}” stands twice`);
      }
      return head;
    })
    .sort((a, b) => a.concept - b.concept);
}

/** Heads as listed, without the doubtful ones. */
export function compileEquivalents(file: SourceFile, concepts: readonly Concept[]): Equivalents {
  const sure = (cell: HeadRow["p"]) => (cell.doubtful ? [] : cell.forms.map(removeExtentMark));
  return Object.fromEntries(
    readHeads(file, concepts)
      .map(row => [row.id, { p: sure(row.p), o: sure(row.o) }] as const)
      .filter(([, forms]) => forms.p.length + forms.o.length > 0),
  );
}

/** The forms of all heads, and what leads back to the heads that they come from. */
export interface CompiledHeads {
  readonly heads: HeadForm[];
  /** Those that stand around their object: `对…表示关切`. */
  readonly partedHeads: HeadForm[];
  readonly display: CompiledPack["display"];
  /** The forms of each head of the dictionary, as indexes of `heads`. */
  readonly families: readonly (readonly number[])[];
  /** The forms of the head that is written so, as indexes of `heads`; none for what is no head. */
  findFamily(head: string): readonly number[];
}

export function compileHeads(
  file: SourceFile,
  source: PackSource,
  concepts: readonly Concept[],
  inflector: Inflector,
): CompiledHeads {
  const rows = readHeads(file, concepts);
  const forms = new Map<string, MutableHead>();
  /** The keys of the forms of each head, by the key of the head. */
  const families = new Map<string, string[]>();
  for (const row of rows) {
    for (const section of ["p", "o"] as const) {
      for (const head of row[section].forms) {
        const derived = inflector.derive({ head, section, siblings: row.o.forms });
        families.set(
          createHeadKey(section, head),
          derived.map(({ form }) => createHeadKey(section, removeExtentMark(form))),
        );
        const isHome = row[section].home.has(head);
        for (const form of derived) addHead(forms, section, row.concept, form, { isHome, hidden: false });
        for (const form of deriveSpellings(derived, source))
          addHead(forms, section, row.concept, form, { isHome, hidden: true });
      }
    }
  }
  const all = [...forms.values()].map(({ form, section, mask, concepts, hidden, printed }): HeadForm => {
    if (printed > 0) return [form, section, mask, concepts, hidden ? 1 : 0, printed];
    return hidden ? [form, section, mask, concepts, 1] : [form, section, mask, concepts];
  });
  // What stands around its object is matched otherwise, and completed with the part behind it.
  const heads = all.filter(([form]) => !form.includes(OBJECT));
  const places = new Map(heads.map(([form, section], place) => [createHeadKey(section, form), place]));
  const placesOf = (keys: readonly string[]) => keys.map(key => places.get(key) ?? -1);
  return {
    heads,
    partedHeads: all.filter(([form]) => form.includes(OBJECT)),
    display: Object.fromEntries(
      rows.map(row => [
        String(row.concept),
        { p: row.p.forms.map(removeExtentMark), o: row.o.forms.map(removeExtentMark) },
      ]),
    ),
    families: [...families].filter(([key]) => !key.includes(OBJECT)).map(([, keys]) => placesOf(keys)),
    findFamily: head =>
      (["o", "p"] as const).flatMap(section => placesOf(families.get(createHeadKey(section, head)) ?? [])),
  };
}

function createHeadKey(section: "p" | "o", form: string): string {
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

function removeExtentMark(head: string): string {
  return closeIdeographs(head.replace(EXTENT, " "));
}

/** Adds a form, or what it adds to a form known already; a form is hidden only if every head that gives it hides it. */
function addHead(
  forms: Map<string, MutableHead>,
  section: "p" | "o",
  concept: number,
  { form: marked, mask }: DerivedForm,
  { isHome, hidden }: { readonly isHome: boolean; readonly hidden: boolean },
): void {
  const form = removeExtentMark(marked);
  const key = createHeadKey(section, form);
  const printed = form === marked ? 0 : foldWords(marked.slice(0, marked.indexOf(EXTENT))).length;
  const entry = forms.get(key) ?? { form, section, mask: 0, concepts: [], hidden, printed };
  entry.mask |= mask;
  if (!entry.concepts.includes(concept)) {
    if (isHome) entry.concepts.unshift(concept);
    else entry.concepts.push(concept);
  }
  if (!hidden) entry.hidden = false;
  forms.set(key, entry);
}

/** Forms under the other spellings of the pack, alone and together; they agree as their model does. */
function deriveSpellings(derived: readonly DerivedForm[], source: PackSource): DerivedForm[] {
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
