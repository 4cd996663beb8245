import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "forbidden-term",
  severity: "warning",
  scope: "folder",
  sources: ["OWN-4"],
  title: { fr: "Mot que le glossaire écarte", en: "Word that the glossary avoids" },
  explanation: {
    fr: "Le glossaire du dossier (« terms.tsv », « terms.csv » ou un fichier « .tbx ») marque des mots comme à éviter. Un mot n'est signalé que sous la forme exacte qui y figure, jamais dans une citation, ni à l'intérieur d'un nom propre ou d'un terme plus long que le glossaire admet.",
    en: "The glossary of the folder (“terms.tsv”, “terms.csv” or a “.tbx” file) marks words as to be avoided. A word is reported only in the very form that stands there, never in a quotation, nor inside a proper name or a longer term that the glossary has.",
  },
  messages: {
    instead: {
      fr: "Le glossaire écarte « {word} » ; il a « {term} ».",
      en: "The glossary avoids “{word}”; it has “{term}”.",
    },
    avoided: { fr: "Le glossaire écarte « {word} ».", en: "The glossary avoids “{word}”." },
  },
};
