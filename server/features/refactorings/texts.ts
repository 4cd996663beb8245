/** Titles of refactorings, in French and English. */
import type { Text } from "../../rules/rule.ts";

/** A paragraph of the operative part is a « paragraphe », one of the preamble or of a list an « alinéa ». */
type ByKind = Readonly<Record<"operative" | "preambular", Text>>;

export const MOVE_TITLES = {
  up: {
    operative: { fr: "Déplacer le paragraphe vers le haut", en: "Move the paragraph up" },
    preambular: { fr: "Déplacer l'alinéa vers le haut", en: "Move the paragraph up" },
    item: { fr: "Déplacer l'alinéa vers le haut", en: "Move the sub-paragraph up" },
  },
  down: {
    operative: { fr: "Déplacer le paragraphe vers le bas", en: "Move the paragraph down" },
    preambular: { fr: "Déplacer l'alinéa vers le bas", en: "Move the paragraph down" },
    item: { fr: "Déplacer l'alinéa vers le bas", en: "Move the sub-paragraph down" },
  },
  promote: {
    operative: { fr: "Hausser d'un niveau", en: "Move up one level" },
    preambular: { fr: "Hausser d'un niveau", en: "Move up one level" },
    item: { fr: "Hausser l'alinéa d'un niveau", en: "Move the sub-paragraph up one level" },
  },
  demote: {
    operative: { fr: "Abaisser le paragraphe d'un niveau", en: "Move the paragraph down one level" },
    preambular: { fr: "Abaisser l'alinéa d'un niveau", en: "Move the paragraph down one level" },
    item: { fr: "Abaisser l'alinéa d'un niveau", en: "Move the sub-paragraph down one level" },
  },
} satisfies Record<string, ByKind & { readonly item: Text }>;

export const OPENER_TITLES = {
  stronger: { fr: "Renforcer l'ouverture : « {opener} »", en: "Make the opener stronger: “{opener}”" },
  same: { fr: "Remplacer l'ouverture par « {opener} »", en: "Change the opener to “{opener}”" },
  weaker: { fr: "Atténuer l'ouverture : « {opener} »", en: "Make the opener weaker: “{opener}”" },
} satisfies Record<string, Text>;

export const SPLIT_TITLES: ByKind = {
  operative: {
    fr: "Scinder en deux paragraphes avant « {opener} »",
    en: "Split into two paragraphs before “{opener}”",
  },
  preambular: { fr: "Scinder en deux alinéas avant « {opener} »", en: "Split into two paragraphs before “{opener}”" },
};

export const JOIN_TITLES: ByKind = {
  operative: { fr: "Réunir avec le paragraphe suivant", en: "Join with the next paragraph" },
  preambular: { fr: "Réunir avec l'alinéa suivant", en: "Join with the next paragraph" },
};

export const NUMBER_TITLES = {
  number: { fr: "Numéroter les paragraphes du dispositif", en: "Number the operative paragraphs" },
  remove: {
    fr: "Retirer les numéros des paragraphes du dispositif",
    en: "Remove the numbers of the operative paragraphs",
  },
} satisfies Record<string, Text>;

export const LIST_TITLES = {
  list: { fr: "Énumérer en alinéas", en: "Make the enumeration a list of sub-paragraphs" },
  sentence: { fr: "Réunir les alinéas en une phrase", en: "Make the sub-paragraphs one sentence" },
  lettered: {
    fr: "Réunir les alinéas dans la phrase, avec leurs lettres",
    en: "Run the sub-paragraphs on in the sentence, with their letters",
  },
} satisfies Record<string, Text>;

export const ENACTING_TITLE: Text = {
  fr: "Ajouter la ligne d'édiction « {line} »",
  en: "Add the enacting line “{line}”",
};

export const SIGNATURE_TITLE: Text = {
  fr: "Ranger les signatures par ordre alphabétique",
  en: "Put the signatures in alphabetical order",
};
