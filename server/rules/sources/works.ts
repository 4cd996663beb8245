/** The works that the drafting rules rest on, each with how far it was readable and how sure that makes a rule. */
import type { Text } from "../rule.ts";

/**
 * From sure to unsure. *official*: an official text says so. *language*: grammar demands it. *counted*: it was counted
 * in adopted texts. *seen*: one document that the United Nations circulated does so. *secondary*: somebody else says
 * that it is so. *usage*: revisers do so, as far as we know, and no text at hand says it. *own*: Préambule wants it,
 * not the United Nations.
 */
export type Certainty = "official" | "language" | "counted" | "seen" | "secondary" | "usage" | "own";

export interface Work {
  /** A few words, for an entry. */
  readonly label: Text;
  /** A sentence. */
  readonly name: Text;
  /** What of it was read, and where. */
  readonly read: Text;
  readonly certainty: Certainty;
}

export const CERTAINTIES: Readonly<Record<Certainty, Text>> = {
  official: { fr: "un texte officiel le dit", en: "an official text says so" },
  language: { fr: "la grammaire le veut", en: "grammar demands it" },
  counted: { fr: "compté dans des textes adoptés", en: "counted in adopted texts" },
  seen: { fr: "un document distribué par l'ONU le fait", en: "one document circulated by the UN does so" },
  secondary: { fr: "un ouvrage non officiel le dit", en: "a work that is not official says so" },
  usage: {
    fr: "c'est l'usage des réviseurs, sans texte pour le confirmer",
    en: "revisers do so, and no text at hand confirms it",
  },
  own: { fr: "c'est un choix de Préambule", en: "it is a choice of Préambule" },
};

export const WORKS = {
  manual: {
    label: { fr: "Manuel de rédaction de l'ONU", en: "UN Editorial Manual" },
    name: {
      fr: "Le manuel de rédaction de l'ONU (United Nations Editorial Manual), pour ce qui en est public.",
      en: "The United Nations Editorial Manual, as far as it is public.",
    },
    read: {
      fr: "Sous www.un.org/dgacm/en/content/editorial-manual, le début des pages sur les résolutions (rédaction, identification), sur les paragraphes et sur les définitions ; la suite, qui traite de la numérotation, des renvois, de la ponctuation et des abréviations, n'a pas pu être lue.",
      en: "Under www.un.org/dgacm/en/content/editorial-manual, the beginning of the pages on resolutions (drafting, identification), on paragraphs and on definitions; what follows there on numbering, references, punctuation and abbreviations could not be read.",
    },
    certainty: "official",
  },
  akn4un: {
    label: { fr: "AKN4UN", en: "AKN4UN" },
    name: {
      fr: "AKN4UN, les lignes directrices de l'ONU pour la structure des documents.",
      en: "AKN4UN, the UN system's guidelines for the structure of documents.",
    },
    read: {
      fr: "Les parties 1 à 3, en entier, dans le dépôt GitHub UNSCEB-HLCM/unsceb-hlcm.github.io (version 159199d).",
      en: "All of its parts 1 to 3, in the GitHub repository UNSCEB-HLCM/unsceb-hlcm.github.io (version 159199d).",
    },
    certainty: "official",
  },
  adopted: {
    label: { fr: "résolutions de quatre organes", en: "resolutions of four organs" },
    name: {
      fr: "Un relevé sur plus de deux mille textes adoptés par quatre organes.",
      en: "Counts over more than two thousand adopted texts of four organs.",
    },
    read: {
      fr: "2 690 résolutions, en français, de l'Assemblée générale, du Conseil de sécurité, du Conseil des droits de l'homme et du Conseil économique et social (collection UN-RES, réservée à la recherche : seuls nos décomptes sont ici). Sauf mention contraire, les chiffres portent sur les 2 207 qui n'ont qu'une ligne d'édiction, soit 36 931 alinéas de préambule et 68 913 paragraphes numérotés, tels que la lecture des PDF les a laissés : la conformité réelle est plus haute.",
      en: "2,690 French resolutions of the General Assembly, the Security Council, the Human Rights Council and the Economic and Social Council (the collection UN-RES, for research only: nothing but our counts is here). Unless an entry says otherwise, figures are those of the 2,207 that have one enacting line: 36,931 preambular and 68,913 numbered paragraphs, as reading the PDF files left them, so that true conformity is higher.",
    },
    certainty: "counted",
  },
  yearbooks: {
    label: { fr: "recueils du Conseil de sécurité", en: "Security Council yearbooks" },
    name: {
      fr: "Les recueils français des résolutions du Conseil de sécurité, 1946-2008, avec leurs italiques.",
      en: "The French yearbooks of Security Council resolutions, 1946–2008, with their italics.",
    },
    read: {
      fr: "29 155 paragraphes qui s'ouvrent en italique, tels qu'un scanneur les a lus.",
      en: "29,155 paragraphs that begin in italics, as a scanner read them.",
    },
    certainty: "counted",
  },
  circulated: {
    label: { fr: "A/76/587", en: "A/76/587" },
    name: {
      fr: "A/76/587, une lettre distribuée avec la décision et la déclaration qu'elle transmet.",
      en: "A/76/587, a letter circulated with the decision and the declaration that it transmits.",
    },
    read: { fr: "En entier, en français.", en: "All of it, in French." },
    certainty: "seen",
  },
  inclusive: {
    label: { fr: "langage inclusif", en: "inclusive language" },
    name: {
      fr: "Lignes directrices de l'ONU pour un langage inclusif en français.",
      en: "The UN's guidelines for gender-inclusive language in French.",
    },
    read: {
      fr: "Le début de www.un.org/fr/gender-inclusive-language/guidelines.shtml.",
      en: "The beginning of www.un.org/fr/gender-inclusive-language/guidelines.shtml.",
    },
    certainty: "official",
  },
  grammar: {
    label: { fr: "grammaire", en: "grammar" },
    name: { fr: "La grammaire de la langue.", en: "The grammar of the language." },
    read: { fr: "Ce que disent toutes les grammaires.", en: "What every grammar says." },
    certainty: "language",
  },
  typographers: {
    label: { fr: "typographie", en: "typography" },
    name: {
      fr: "Les usages typographiques de la langue.",
      en: "The typographic usage of the language.",
    },
    read: {
      fr: "Des guides de typographie, dont plusieurs citent le Lexique de l'Imprimerie nationale.",
      en: "Guides to typography, several of which quote that of the French Imprimerie nationale.",
    },
    certainty: "secondary",
  },
  guides: {
    label: { fr: "guides non officiels", en: "guides that are not official" },
    name: {
      fr: "Des guides de simulations de l'ONU, et d'autres institutions.",
      en: "Guides for simulations of the UN, and of other institutions.",
    },
    read: {
      fr: "Jamais suivis contre ce que font les textes adoptés.",
      en: "Never followed against what adopted texts do.",
    },
    certainty: "secondary",
  },
  revisers: {
    label: { fr: "usage des réviseurs", en: "usage of revisers" },
    name: {
      fr: "Ce qu'un réviseur vérifie dans un texte avant sa publication.",
      en: "What a reviser checks in a text before it is issued.",
    },
    read: {
      fr: "Aucun texte : les manuels français de l'ONU (à l'usage des traducteurs, 1988 et 2017 ; traitement des textes français, 1998) sont connus par leur titre seulement.",
      en: "No text: of the UN's French manuals (for translators, 1988 and 2017; on the treatment of French texts, 1998) only the titles could be read.",
    },
    certainty: "usage",
  },
  preambule: {
    label: { fr: "Préambule", en: "Préambule" },
    name: {
      fr: "Une convention de Préambule, qui ne vient pas de l'ONU.",
      en: "A convention of Préambule, not of the UN.",
    },
    read: { fr: "Les entrées disent tout.", en: "The entries say it all." },
    certainty: "own",
  },
} as const satisfies Record<string, Work>;

export type WorkId = keyof typeof WORKS;
