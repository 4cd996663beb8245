/** What the review says, in French and English. */
import type { Severity, Text } from "../../rules/rule.ts";
import type { QuantityText } from "../shared/format-quantity.ts";

export const REVIEW_TEXTS = {
  elsewhere: { fr: "Hors des paragraphes", en: "Between paragraphs" },
  heading: { fr: "Relecture : {title}", en: "Review: {title}" },
  file: { fr: "Fichier : {file}", en: "File: {file}" },
  language: { fr: "Langue : {language}", en: "Language: {language}" },
  profile: { fr: "Usage : {profile}", en: "Usage: {profile}" },
  findings: { fr: "Constats", en: "Findings" },
  total: { fr: "Constats : {counts}", en: "Findings: {counts}" },
  clean: { fr: "Aucun constat.", en: "No findings." },
  statistics: { fr: "Statistiques", en: "Statistics" },
  rules: { fr: "Règles", en: "Rules" },
  line: { fr: "ligne {line}", en: "line {line}" },
  fix: { fr: "Correction proposée : {fix}.", en: "Suggested fix: {fix}." },
  rule: { fr: "Règle : {title} (`{id}`).", en: "Rule: {title} (`{id}`)." },
  source: { fr: "Sources : {sources}", en: "Sources: {sources}" },
} satisfies Record<string, Text>;

export const SEVERITY_LABELS: Readonly<Record<Severity, Text>> = {
  error: { fr: "Erreur", en: "Error" },
  warning: { fr: "Avertissement", en: "Warning" },
  information: { fr: "Information", en: "Note" },
  hint: { fr: "Conseil", en: "Hint" },
};

export const SEVERITY_COUNTS: Readonly<Record<Severity, QuantityText>> = {
  error: [
    { fr: "{count} erreur", en: "{count} error" },
    { fr: "{count} erreurs", en: "{count} errors" },
  ],
  warning: [
    { fr: "{count} avertissement", en: "{count} warning" },
    { fr: "{count} avertissements", en: "{count} warnings" },
  ],
  information: [
    { fr: "{count} information", en: "{count} note" },
    { fr: "{count} informations", en: "{count} notes" },
  ],
  hint: [
    { fr: "{count} conseil", en: "{count} hint" },
    { fr: "{count} conseils", en: "{count} hints" },
  ],
};
