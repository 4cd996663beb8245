/** The drafting rules of the field, by theme: what the rules' ids name, `PCT-1`. */
import type { Text } from "../rule.ts";
import { AGREEMENT } from "./agreement.ts";
import { CONVENTIONS } from "./conventions.ts";
import { MARKS } from "./marks.ts";
import { NUMBERING } from "./numbering.ts";
import { OPENERS } from "./openers.ts";
import { REVIEW } from "./review.ts";
import { SENTENCE } from "./sentence.ts";
import type { SourceEntries, SourceEntry } from "./source-entry.ts";
import { STRUCTURE } from "./structure.ts";
import { TYPOGRAPHY } from "./typography.ts";
import { WORDS } from "./words.ts";

export interface SourceTheme {
  readonly title: Text;
  readonly entries: SourceEntries;
}

export const SOURCE_THEMES: readonly SourceTheme[] = [
  { title: { fr: "Structure", en: "Structure" }, entries: STRUCTURE },
  { title: { fr: "Numérotation", en: "Numbering" }, entries: NUMBERING },
  { title: { fr: "La phrase", en: "The sentence" }, entries: SENTENCE },
  { title: { fr: "Signes de fin", en: "Closing marks" }, entries: MARKS },
  { title: { fr: "Typographie et orthographe", en: "Typography and spelling" }, entries: TYPOGRAPHY },
  { title: { fr: "Mots", en: "Words" }, entries: WORDS },
  { title: { fr: "Formules introductives", en: "Openers" }, entries: OPENERS },
  { title: { fr: "Accord", en: "Agreement" }, entries: AGREEMENT },
  { title: { fr: "Ce que voit un réviseur", en: "What a reviser looks at" }, entries: REVIEW },
  { title: { fr: "Conventions de Préambule", en: "Conventions of Préambule" }, entries: CONVENTIONS },
];

const ENTRIES: ReadonlyMap<string, SourceEntry> = new Map(
  SOURCE_THEMES.flatMap(({ entries }) => Object.entries(entries)),
);

export function hasSource(id: string): boolean {
  return ENTRIES.has(id);
}

/** Throws for an id that has no entry: a rule may name none such. */
export function getSource(id: string): SourceEntry {
  const entry = ENTRIES.get(id);
  if (!entry) throw new Error(`no drafting rule ${id}`);
  return entry;
}
