/** What the pages of the rules say besides the rules' own words. */
import type { Rule, Severity, Text } from "../rule.ts";

export const PAGE_TEXTS = {
  id: { fr: "Nom", en: "Name" },
  severity: { fr: "Gravité", en: "Severity" },
  reads: { fr: "Ce qui est examiné", en: "What is looked at" },
  kinds: { fr: "Genres de texte", en: "Kinds of text" },
  every: { fr: "tous", en: "all" },
  languages: { fr: "Langues", en: "Languages" },
  exception: { fr: "Ne s'applique pas à", en: "Does not apply to" },
  source: { fr: "Sur quoi elle repose", en: "What it rests on" },
  entry: { fr: "{name} : {says} Sûreté : {certainty}.", en: "{name}: {says} How sure: {certainty}." },
  works: { fr: "Sources : {works}", en: "Sources: {works}" },
  bad: { fr: "Ce qui est signalé", en: "What is reported" },
  fixed: { fr: "Après correction :", en: "Once mended:" },
  good: { fr: "Ce qui est juste", en: "What is right" },
  silence: { fr: "Quand elle ne convient pas", en: "When it does not fit" },
  inParagraph: {
    fr: "Pour un seul paragraphe, un commentaire juste au-dessus :",
    en: "For one paragraph, a comment right above it:",
  },
  inFile: { fr: "Pour tout le fichier, un commentaire au début :", en: "For the whole file, a comment at its top:" },
  inSettings: {
    fr: "Partout, dans les réglages (ou une autre gravité : « error », « warning », « information », « hint ») :",
    en: "Everywhere, in the settings (or another severity: “error”, “warning”, “information”, “hint”):",
  },
  inTerminal: { fr: "Au terminal :", en: "In the terminal:" },
} satisfies Record<string, Text>;

export const SOURCE_TEXTS = {
  title: { fr: "Les règles de rédaction et leurs sources", en: "The drafting rules and their sources" },
  intro: {
    fr: "Ce que font les textes des Nations Unies, d'après ce qui a pu être lu ou compté, et ce que Préambule en fait. Chaque règle de Préambule nomme les entrées qu'elle vérifie.",
    en: "What texts of the United Nations do, as far as it could be read or counted, and what Préambule makes of it. Each rule of Préambule names the entries that it checks.",
  },
  rests: { fr: "Sûreté : {certainty} ({works}).", en: "How sure: {certainty} ({works})." },
  rules: { fr: "Vérifié par : {rules}.", en: "Checked by: {rules}." },
  works: { fr: "Sources", en: "Sources" },
  work: {
    fr: "**{label}** ({certainty}). {name} {read}",
    en: "**{label}** ({certainty}). {name} {read}",
  },
} satisfies Record<string, Text>;

export const SEVERITY_NAMES: Readonly<Record<Severity, Text>> = {
  error: {
    fr: "erreur : un texte adopté ne paraîtrait pas ainsi",
    en: "error: an adopted text would not be issued like this",
  },
  warning: { fr: "avertissement : un réviseur le changerait", en: "warning: a reviser would change it" },
  information: { fr: "information : à regarder", en: "information: worth a look" },
  hint: { fr: "conseil : au choix du rédacteur", en: "hint: for the drafter to choose" },
};

export const SCOPE_NAMES: Readonly<Record<Rule["scope"], Text>> = {
  paragraph: { fr: "chaque paragraphe", en: "each paragraph" },
  instrument: { fr: "chaque résolution, déclaration ou décision", en: "each resolution, declaration or decision" },
  document: { fr: "le document entier", en: "the whole document" },
  folder: {
    fr: "le document, avec d'autres fichiers de son dossier",
    en: "the document, with other files of its folder",
  },
};
