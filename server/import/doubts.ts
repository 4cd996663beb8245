/** What the import is not sure of, as data and as messages. */
import { formatMessage } from "../rules/messages/format-message.ts";
import type { Text } from "../rules/rule.ts";

export type DoubtReason =
  | { readonly id: "hyphen-kept"; readonly word: string }
  | { readonly id: "paragraph-joined"; readonly start: string }
  | { readonly id: "paragraph-perhaps-cut"; readonly start: string }
  | { readonly id: "furniture-kept"; readonly text: string }
  | { readonly id: "control-characters"; readonly count: number }
  | { readonly id: "no-text" };

export type DoubtId = DoubtReason["id"];

/** `{name}` is replaced by the reason's member of that name. */
const MESSAGES: Readonly<Record<DoubtId, Text>> = {
  "hyphen-kept": {
    fr: "trait d’union gardé en fin de ligne dans « {word} » : à vérifier",
    en: "hyphen at a line's end kept in “{word}”: please check",
  },
  "paragraph-joined": {
    fr: "paragraphe coupé par un saut de page, recollé devant « {start} » : à vérifier",
    en: "paragraph cut by a page break, joined again before “{start}”: please check",
  },
  "paragraph-perhaps-cut": {
    fr: "le paragraphe précédent semble inachevé ; « {start} » en est peut-être la suite",
    en: "the paragraph before seems unfinished; “{start}” may continue it",
  },
  "furniture-kept": {
    fr: "« {text} » ressemble à un élément de mise en page, mais se trouve dans le texte",
    en: "“{text}” looks like page furniture but stands in the text",
  },
  "control-characters": {
    fr: "{count} caractères de contrôle supprimés : est-ce bien un fichier de texte ?",
    en: "{count} control characters removed: is this a text file?",
  },
  "no-text": { fr: "aucun texte", en: "no text" },
};

export function formatDoubt(reason: DoubtReason, language: keyof Text): string {
  const values = Object.entries(reason).map(([name, value]) => [name, String(value)]);
  return formatMessage(MESSAGES[reason.id], language, Object.fromEntries(values));
}

/** The first words of a text, by which a person finds the place. */
export function createExcerpt(text: string): string {
  const start = text.slice(0, 40);
  return text.length <= 40 ? start : `${start.replace(/\s+\S*$/u, "")}…`;
}
