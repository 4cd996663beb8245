/** Describes openers in words: their form, their force, their equivalents in other languages. */
import type { CompiledPack, Concept } from "../../../grammar/languages/pack.ts";
import { getConcepts, getEquivalents, getPack } from "../../../grammar/languages/registry.ts";
import type { Section } from "../../../grammar/tree/tree.ts";
import { formatMessage } from "../../rules/messages/format-message.ts";
import type { MessageLanguage } from "./feature-settings.ts";
import { nameLanguage } from "./language-name.ts";
import { escapeMarkdown, formatItalic } from "./markdown.ts";
import { FORM_NAMES, OPENER_TEXTS } from "./texts.ts";

/** The force of what demands; an invitation has 1. */
export const STRONGEST = 6;
/** Synonyms shown for one language. */
const MOST_FORMS = 3;
const MOST_FRAMES = 2;

export function findConcept(id: string): Concept | null {
  return getConcepts().find(concept => concept.id === id) ?? null;
}

/** « 3e personne du singulier », « féminin pluriel », « forme invariable ». */
export function nameForm(mask: number, pack: CompiledPack, messages: MessageLanguage): string {
  const cells = pack.cells.filter((_, bit) => (mask & (1 << bit)) !== 0);
  if (cells.length === pack.cells.length || cells.length === 0) return FORM_NAMES.invariable[messages];
  const one = <K extends "person" | "number" | "gender">(feature: K) => {
    const values = new Set(cells.map(cell => cell[feature]));
    return values.size === 1 ? [...values][0] : undefined;
  };
  const number = one("number");
  if (!number) return FORM_NAMES.several[messages];
  const key = `${one("gender") ?? one("person") ?? ""}${number}` as keyof typeof FORM_NAMES;
  return (FORM_NAMES[key] ?? FORM_NAMES[number])[messages];
}

/** The meaning and force of a concept; with a pack, also what usually follows it in that language. */
export function describeConcept(concept: Concept, pack: CompiledPack | null, messages: MessageLanguage): string[] {
  const lines = [escapeMarkdown(formatMessage(concept.meaning, messages))];
  if (concept.force !== null) {
    lines.push(describeForce(concept.force, messages));
  }
  const frames = [...(pack?.frames[concept.id] ?? [])].sort((a, b) => b[2] - a[2]).slice(0, MOST_FRAMES);
  if (frames.length) {
    const examples = frames.map(([, example]) => formatItalic(example)).join(" · ");
    lines.push(formatMessage(OPENER_TEXTS.complement, messages, { examples }));
  }
  return lines;
}

export function describeForce(force: number, messages: MessageLanguage): string {
  return formatMessage(OPENER_TEXTS.force, messages, { force: String(force), strongest: String(STRONGEST) });
}

/** A table of the concept's heads in all languages that have one. */
export function createEquivalentTable(id: string, section: Section, messages: MessageLanguage): string {
  const [first, second] = section === "operative" ? (["o", "p"] as const) : (["p", "o"] as const);
  const rows = Object.entries(getEquivalents()).flatMap(([language, byConcept]) => {
    const heads = byConcept[id];
    const forms = heads?.[first].length ? heads[first] : (heads?.[second] ?? []);
    if (forms.length === 0) return [];
    return `| ${nameLanguage(language, messages)} | ${forms.slice(0, MOST_FORMS).map(formatItalic).join(", ")} |`;
  });
  return createLanguageTable(rows);
}

/** A table of a modifier's forms in the languages of these codes. */
export function createModifierTable(id: string, codes: readonly string[], messages: MessageLanguage): string {
  const rows = codes.flatMap(code => {
    const forms = getPack(code).modifiers.filter(modifier => modifier[1] === id);
    if (forms.length === 0) return [];
    const formTexts = forms.slice(0, MOST_FORMS).map(([form]) => formatItalic(form));
    return `| ${nameLanguage(code, messages)} | ${formTexts.join(", ")} |`;
  });
  return createLanguageTable(rows);
}

/** Rows of two columns without a head; empty without rows. */
function createLanguageTable(rows: readonly string[]): string {
  return rows.length ? ["| | |", "|---|---|", ...rows].join("\n") : "";
}
