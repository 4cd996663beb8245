/**
 * How heads inflect and which word forms the verbs of a language have. An inflector is the only code of a language:
 * `<code>/inflect.ts`, found and run when languages are built. The words themselves are in the language's data; an
 * inflector only knows the machinery (and asks a library).
 */
import type { Slot } from "../pack.ts";
import type { PackSource } from "./settings.ts";

/** A form of a head and the cells of `agreement` (bits) it stands in. */
export interface DerivedForm {
  readonly form: string;
  readonly mask: number;
}

export interface HeadToDerive {
  readonly head: string;
  readonly section: "p" | "o";
  /** The operative heads of the same concept: they tell a participle from an adjective that looks like it. */
  readonly siblings: readonly string[];
}

/** Forms of one word in the order of the slots. */
export type WordForms = readonly (string | null)[];

export interface Inflector {
  readonly slots: readonly Slot[];
  listWords(): WordForms[];
  derive(head: HeadToDerive): DerivedForm[];
}

/** What `<code>/inflect.ts` exports under the name `createInflector`. */
export type CreateInflector = (source: PackSource) => Inflector;

/** Bits of all cells that fit the given features; features that a cell leaves open fit. */
export function createMask(
  cells: PackSource["settings"]["cells"],
  wanted: { readonly person?: number; readonly number?: string; readonly gender?: string },
): number {
  let mask = 0;
  cells.forEach((cell, bit) => {
    const fits =
      (wanted.person === undefined || cell.person === wanted.person) &&
      (wanted.number === undefined || cell.number === wanted.number) &&
      (wanted.gender === undefined || cell.gender === undefined || cell.gender === wanted.gender);
    if (fits) mask |= 1 << bit;
  });
  return mask;
}

/** One form per cell, equal forms merged; letter case does not make a form another, the first printing stays. */
export function mergeForms(forms: readonly DerivedForm[]): DerivedForm[] {
  const merged = new Map<string, DerivedForm>();
  for (const { form, mask } of forms) {
    const key = form.toLowerCase();
    const known = merged.get(key);
    merged.set(key, known ? { form: known.form, mask: known.mask | mask } : { form, mask });
  }
  return [...merged.values()];
}

/** Words of a head; an elided word keeps its apostrophe: `S'`, `inquiète`. */
export function splitWords(text: string): string[] {
  return text.match(/[^\s']+'?|'/g) ?? [];
}

export function joinWords(words: readonly string[]): string {
  return words.join(" ").replaceAll("' ", "'");
}

export function capitalise(text: string): string {
  const first = [...text][0] ?? "";
  return first.toLocaleUpperCase() + text.slice(first.length);
}

export function decapitalise(text: string): string {
  const first = [...text][0] ?? "";
  return first.toLocaleLowerCase() + text.slice(first.length);
}

/** For languages whose heads are listed, not derived: every form fits every cell. */
export function createListedInflector(source: PackSource): Inflector {
  const all = (1 << source.settings.cells.length) - 1;
  return { slots: [], listWords: () => [], derive: ({ head }) => [{ form: head, mask: all }] };
}
