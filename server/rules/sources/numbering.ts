/** Numbers and letters of paragraphs. */
import type { SourceEntries } from "./source-entry.ts";

export const NUMBERING = {
  "NUM-1": {
    says: {
      fr: "Les alinéas du préambule ne sont pas numérotés.",
      en: "Preambular paragraphs are not numbered.",
    },
    works: ["akn4un"],
  },
  "NUM-2": {
    says: {
      fr: "Les paragraphes du dispositif sont numérotés 1, 2, 3 sans lacune (1 941 textes sur 2 154) ; un paragraphe unique n'a pas de numéro.",
      en: "Operative paragraphs are numbered 1, 2, 3 without a gap (1,941 of 2,154 texts); a single one has no number.",
    },
    works: ["akn4un", "adopted"],
  },
  "NUM-3": {
    says: {
      fr: "Une déclaration jointe à une lettre peut laisser tous ses paragraphes sans numéro : un texte reçu d'un État Membre n'est pas numéroté par le Secrétariat. C'est tout ou rien.",
      en: "A declaration that comes with a letter may leave all its paragraphs without numbers: the Secretariat does not number what a Member State sends. It is all or none.",
    },
    works: ["manual", "circulated"],
  },
  "NUM-4": {
    says: {
      fr: "Les alinéas d'une énumération se marquent en français et en espagnol « a) », puis « i) », en anglais “(a)”, “(i)” ; leurs lettres se suivent.",
      en: "Sub-paragraphs are labelled “(a)”, then “(i)” in English, « a) », « i) » in French and Spanish; their letters follow one another.",
    },
    works: ["manual"],
  },
  "NUM-5": {
    says: {
      fr: "Les numéros courent à travers les intitulés. Ils ne repartent de 1 que sous une section en chiffres romains, ou dans chaque texte d'une suite A, B.",
      en: "Numbers run on across headings. They begin anew only under a section with a roman numeral, or in each text of a series A, B.",
    },
    works: ["akn4un"],
  },
  "NUM-6": {
    says: {
      fr: "Pendant la négociation, les variantes se tiennent entre crochets et les ajouts prennent « bis », « ter » ; un texte adopté n'en garde pas.",
      en: "Under negotiation, alternatives stand in square brackets and additions take “bis”, “ter”; an adopted text has none left.",
    },
    works: ["manual"],
  },
  "NUM-7": {
    says: {
      fr: "Les alinéas d'une liste commencent tous par une majuscule, ou tous par une minuscule.",
      en: "The sub-paragraphs of a list all begin with a capital, or all in lower case.",
    },
    works: ["revisers"],
  },
} as const satisfies SourceEntries;
