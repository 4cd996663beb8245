/** Openers: where they stand, what follows them. */
import type { SourceEntries } from "./source-entry.ts";

export const OPENERS = {
  "OPN-1": {
    says: {
      fr: "Un participe n'ouvre pas de paragraphe du dispositif, un verbe conjugué pas d'alinéa du préambule.",
      en: "No participle opens an operative paragraph, and no finite verb a preambular one.",
    },
    works: ["manual", "adopted"],
  },
  "OPN-2": {
    says: {
      fr: "Les formules forment un répertoire : 527 formes au préambule et 568 au dispositif, relevées en français. Une forme voisine d'une d'elles est sans doute une faute de frappe.",
      en: "Openers are a repertory: 527 forms in the preamble and 568 in the operative part, counted in French. A form close to one of them is most likely a slip.",
    },
    works: ["adopted", "yearbooks"],
  },
  "OPN-3": {
    says: {
      fr: "En français, en anglais et en espagnol, la formule prend une majuscule ; en russe, non.",
      en: "In English, French and Spanish the opener has a capital; in Russian it has none.",
    },
    works: ["adopted"],
  },
  "OPN-4": {
    says: {
      fr: "Chaque formule veut sa construction : « Prend note de », jamais « que » ; « Se félicite » admet « de » et « que ». Les constructions viennent des compléments relevés.",
      en: "Each opener takes its construction: in French “Prend note de”, never “que”, while “Se félicite” takes “de” and “que”. Constructions are those of the complements counted.",
    },
    works: ["adopted", "yearbooks"],
  },
  "OPN-5": {
    says: {
      fr: "Chaque langue a ses moules : en arabe « إذ » ou « وإذ » et l'inaccompli, en chinois un verbe sans flexion et « 又 », « 还 », « 并 » pour « également », en russe le gérondif, en espagnol le gérondif ou « Habiendo » et un participe.",
      en: "Each language has its moulds: in Arabic “إذ” or “وإذ” and the imperfect, in Chinese a verb without inflection and “又”, “还”, “并” for “also”, in Russian the gerund, in Spanish the gerund or “Habiendo” with a participle.",
    },
    works: ["revisers"],
    unchecked: {
      fr: "Non vérifié : Préambule n'a de ces langues que les formules, dont une partie de mémoire.",
      en: "Not checked: of these languages Préambule has the openers only, a part of them from memory.",
    },
  },
} as const satisfies SourceEntries;
