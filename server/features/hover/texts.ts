/** What a hover says, in French and English. */
import type { ReferenceKind } from "../../../grammar/tree/tree.ts";
import type { LinkKind } from "../../rules/linguistics/mark-chain.ts";
import type { Text } from "../../rules/rule.ts";
import type { QuantityText } from "../shared/format-quantity.ts";

export const HOVER_TEXTS = {
  byForm: {
    fr: "Cette formule n'est pas dans le lexique ; elle est reconnue à sa forme ({lemma}).",
    en: "This opener is not in the lexicon; it is recognised by its form ({lemma}).",
  },
  alsoMeans: { fr: "Autre sens : {meaning}", en: "Another meaning: {meaning}" },
  agrees: { fr: "S'accorde avec « {subject} ».", en: "Agrees with “{subject}”." },
  subject: {
    fr: "Sujet de la phrase : les ouvertures s'accordent avec lui ({form}).",
    en: "Subject of the sentence: the openers agree with it ({form}).",
  },
  disagrees: { fr: "Ne s'accorde pas avec « {subject} ».", en: "Does not agree with “{subject}”." },
} satisfies Record<string, Text>;

export const LABEL_TEXTS = {
  preambular: { fr: "Alinéa {number} du préambule.", en: "Preambular paragraph {number}." },
  operative: { fr: "Paragraphe {number} du dispositif.", en: "Operative paragraph {number}." },
  item: { fr: "Alinéa {items} du paragraphe {number}.", en: "Sub-paragraph {items} of paragraph {number}." },
  itemAlone: { fr: "Alinéa {items} de ce paragraphe.", en: "Sub-paragraph {items} of this paragraph." },
} satisfies Record<string, Text>;

export const REFERENCE_TEXTS: Readonly<Record<ReferenceKind | "missing" | "noDate", Text>> = {
  resolution: { fr: "Renvoi à une résolution.", en: "Reference to a resolution." },
  symbol: { fr: "Cote d'un document.", en: "Symbol of a document." },
  paragraph: { fr: "Renvoi à un paragraphe.", en: "Reference to a paragraph." },
  item: { fr: "Point de l'ordre du jour.", en: "Item of the agenda." },
  annex: { fr: "Renvoi à un texte joint.", en: "Reference to an attached text." },
  date: { fr: "Date.", en: "Date." },
  article: { fr: "Renvoi à un article.", en: "Reference to an article." },
  missing: { fr: "Ce texte n'a pas de paragraphe {number}.", en: "This text has no paragraph {number}." },
  noDate: { fr: "Ce jour n'existe pas.", en: "There is no such day." },
};

/** What a name stands for. */
export const NAME_TEXTS = {
  acronym: { fr: "Sigle défini dans ce texte :", en: "Acronym defined in this text:" },
  term: { fr: "Terme défini dans ce texte :", en: "Term defined in this text:" },
  note: { fr: "Note :", en: "Note:" },
  introduced: { fr: "Introduit ainsi :", en: "Introduced as:" },
  inFolder: { fr: "Dans ce dossier :", en: "In this folder:" },
} satisfies Record<string, Text>;

export const CITED_COUNT: QuantityText = [
  { fr: "Cité {count} fois dans ce fichier.", en: "Cited once in this file." },
  { fr: "Cité {count} fois dans ce fichier.", en: "Cited {count} times in this file." },
];

export const MARK_TEXTS: Readonly<Record<LinkKind, Text>> = {
  preambular: {
    fr: "Un alinéa du préambule se termine par « {mark} ».",
    en: "A preambular paragraph ends with “{mark}”.",
  },
  operative: {
    fr: "Un paragraphe du dispositif suivi d'un autre se termine par « {mark} ».",
    en: "An operative paragraph followed by another ends with “{mark}”.",
  },
  last: {
    fr: "Le dernier paragraphe du dispositif se termine par « {mark} ».",
    en: "The last operative paragraph ends with “{mark}”.",
  },
  "lead-in": {
    fr: "Un paragraphe qui introduit une énumération se termine par « {mark} ».",
    en: "A paragraph that introduces a list ends with “{mark}”.",
  },
  item: {
    fr: "Un alinéa suivi d'un autre se termine par « {mark} ».",
    en: "A sub-paragraph followed by another ends with “{mark}”.",
  },
  "last-item": {
    fr: "Le dernier alinéa se termine comme le paragraphe qu'il achève : par « {mark} ».",
    en: "The last sub-paragraph ends as the paragraph that it completes: with “{mark}”.",
  },
};
