import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "version-term",
  severity: "information",
  scope: "folder",
  sources: ["OWN-4"],
  title: { fr: "Terme du glossaire absent de la traduction", en: "Term of the glossary that a translation lacks" },
  explanation: {
    fr: "L'original emploie, dans le même paragraphe, un terme du glossaire du dossier, et la version n'a aucun des mots que le glossaire donne pour lui, sous aucune forme, ni son sigle. L'original est celui que nomme l'en-tête (« translationOf: » ou « original: »).",
    en: "The original uses, in the same paragraph, a term of the folder's glossary, and the version has none of the words that the glossary gives for it, in any form, nor its acronym. The original is the one that the front matter names (“translationOf:” or “original:”).",
  },
  messages: {
    missing: {
      fr: "L'original dit ici « {source} », pour quoi le glossaire a « {term} ».",
      en: "The original says “{source}” here, for which the glossary has “{term}”.",
    },
  },
};
