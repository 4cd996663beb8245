/** Words: which is meant, and how it is spelt. */
import type { SourceEntries } from "./source-entry.ts";

export const WORDS = {
  "WRD-1": {
    says: {
      fr: "Un mot n'est pas mis pour un autre qui lui ressemble : « à » et « a », « où » et « ou », « quel que soit » et « quelque » ; en anglais “its” et “it's”, “their” et “there”, “principal” et “principle”.",
      en: "No word stands for another that looks like it: “its” and “it's”, “their” and “there”, “principal” and “principle”; in French “à” and “a”, “où” and “ou”, “quel que soit” and “quelque”.",
    },
    works: ["grammar", "revisers"],
  },
  "WRD-2": {
    says: {
      fr: "« De » et « à » se contractent avec l'article « le » ou « les » : « du », « des », « au », « aux » ; jamais avec le pronom (« de les aider »).",
      en: "In French “de” and “à” are contracted with the article “le” or “les”: “du”, “des”, “au”, “aux”; never with the pronoun (“de les aider”).",
    },
    works: ["grammar"],
  },
  "WRD-3": {
    says: {
      fr: "En français, un verbe nié porte « ne » ou « n' » devant lui, avec « pas », « jamais », « guère », « aucun ».",
      en: "In French a negated verb has “ne” or “n'” before it, with “pas”, “jamais”, “guère”, “aucun”.",
    },
    works: ["grammar"],
  },
  "WRD-4": {
    says: {
      fr: "Les organes et la Charte prennent l'article, sauf devant un nom qu'ils qualifient en anglais : “the Security Council”, “Security Council resolution 1325 (2000)”.",
      en: "Organs and the Charter take the article, but before a noun that they qualify: “the Security Council”, “Security Council resolution 1325 (2000)”.",
    },
    works: ["grammar", "adopted"],
  },
  "WRD-5": {
    says: {
      fr: "Les mots sont écrits comme le dictionnaire les écrit, accents compris.",
      en: "Words are spelt as the dictionary spells them, accents included.",
    },
    works: ["grammar", "revisers"],
  },
  "WRD-6": {
    says: {
      fr: "Une locution garde ses petits mots : « conformément à », « dans le cadre de », « en ce qui concerne », « à cet égard ».",
      en: "A set phrase keeps its small words: “in accordance with”, “pursuant to”, “as soon as possible”, “in this regard”.",
    },
    works: ["grammar", "revisers"],
  },
} as const satisfies SourceEntries;
