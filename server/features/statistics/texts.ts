/** What the statistics say, in French and English. */
import type { ReferenceKind, Section } from "../../../grammar/tree/tree.ts";
import type { Severity, Text } from "../../rules/rule.ts";
import type { QuantityText } from "../shared/format-quantity.ts";

export const STATISTICS_TEXTS = {
  text: { fr: "Texte entier", en: "Whole text" },
  aloud: { fr: "Lecture à haute voix", en: "Reading aloud" },
  openers: { fr: "Formules introductives", en: "Openers" },
  byForm: {
    fr: "Cette formule n'est pas dans le lexique ; elle est reconnue à sa forme.",
    en: "This opener is not in the lexicon; it is recognised by its form.",
  },
  force: { fr: "Force des demandes", en: "Force of requests" },
  forceNote: {
    fr: "De l'invitation (1) à l'exigence ({strongest}) ; de plusieurs verbes, le plus fort compte.",
    en: "From inviting (1) to demanding ({strongest}); of several verbs the strongest counts.",
  },
  step: { fr: "Force {force} sur {strongest}", en: "Force {force} of {strongest}" },
  compound: { fr: "Paragraphes à plusieurs formules introductives", en: "Clauses with several openers" },
  longest: { fr: "Paragraphe le plus long", en: "Longest clause" },
  references: { fr: "Renvois", en: "References" },
  findings: { fr: "Constats", en: "Findings" },
  clean: { fr: "aucun", en: "none" },
  wordsAndClauses: { fr: "{words} · {clauses}", en: "{words} · {clauses}" },
  underMinute: { fr: "moins d'une minute", en: "under a minute" },
  subject: { fr: "Objet", en: "Subject" },
  value: { fr: "Valeur", en: "Value" },
  where: { fr: "Où", en: "Where" },
} satisfies Record<string, Text>;

export const ALOUD_NOTES = {
  words: {
    fr: "À {pace} mots par minute, un débit que l'auditoire et les interprètes peuvent suivre ; notes de bas de page non comprises.",
    en: "At {pace} words a minute, a pace that listeners and interpreters can follow; without footnotes.",
  },
  characters: {
    fr: "À {pace} caractères par minute, un débit que l'auditoire et les interprètes peuvent suivre ; notes de bas de page non comprises.",
    en: "At {pace} characters a minute, a pace that listeners and interpreters can follow; without footnotes.",
  },
} satisfies Record<string, Text>;

export const STATISTICS_COUNTS = {
  characters: [
    { fr: "{count} caractère", en: "{count} character" },
    { fr: "{count} caractères", en: "{count} characters" },
  ],
  words: [
    { fr: "{count} mot", en: "{count} word" },
    { fr: "{count} mots", en: "{count} words" },
  ],
  preambular: [
    { fr: "{count} alinéa", en: "{count} paragraph" },
    { fr: "{count} alinéas", en: "{count} paragraphs" },
  ],
  operative: [
    { fr: "{count} paragraphe", en: "{count} paragraph" },
    { fr: "{count} paragraphes", en: "{count} paragraphs" },
  ],
  minutes: [
    { fr: "environ {count} minute", en: "about {count} minute" },
    { fr: "environ {count} minutes", en: "about {count} minutes" },
  ],
} satisfies Record<string, QuantityText>;

/** What stands in lists of a part; an « alinéa » of the preamble is a paragraph of its own. */
export const ITEM_NAMES: Readonly<Record<Section, Text>> = {
  preambular: { fr: "Subdivisions", en: "Sub-paragraphs" },
  operative: { fr: "Alinéas", en: "Sub-paragraphs" },
};

export const REFERENCE_NAMES: Readonly<Record<ReferenceKind, Text>> = {
  resolution: { fr: "Résolutions", en: "Resolutions" },
  symbol: { fr: "Cotes de documents", en: "Document symbols" },
  paragraph: { fr: "Paragraphes", en: "Paragraphs" },
  item: { fr: "Points de l'ordre du jour", en: "Agenda items" },
  annex: { fr: "Annexes", en: "Annexes" },
  date: { fr: "Dates", en: "Dates" },
  article: { fr: "Articles", en: "Articles" },
};

export const SEVERITY_PLURALS: Readonly<Record<Severity, Text>> = {
  error: { fr: "Erreurs", en: "Errors" },
  warning: { fr: "Avertissements", en: "Warnings" },
  information: { fr: "Informations", en: "Notes" },
  hint: { fr: "Conseils", en: "Hints" },
};
