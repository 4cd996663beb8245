/** What Préambule itself asks of a text, since no rule of the United Nations is about it. */
import type { SourceEntries } from "./source-entry.ts";

export const CONVENTIONS = {
  "OWN-1": {
    says: {
      fr: "Un commentaire « preambule-disable-… » fait taire une règle là où elle ne convient pas, et dit pourquoi ; s'il ne fait rien taire, il est signalé.",
      en: "A comment “preambule-disable-…” silences a rule where it does not fit, and says why; one that silences nothing is reported.",
    },
    works: ["preambule"],
  },
  "OWN-2": {
    says: {
      fr: "Un texte qu'un scanneur a mal lu est reconnu comme tel ; on propose de le nettoyer au lieu d'y compter des fautes.",
      en: "A text that a scanner misread is recognised as such; a clean-up is offered instead of counting its faults.",
    },
    works: ["preambule"],
  },
  "OWN-3": {
    says: {
      fr: "Une note s'écrit « [^1]: … », son appel « [^1] », comme en Markdown.",
      en: "A footnote is written “[^1]: …” and its call “[^1]”, as in Markdown.",
    },
    works: ["preambule"],
  },
  "OWN-4": {
    says: {
      fr: "Le glossaire du dossier (« terms.tsv », « terms.csv » ou TBX) dit quels mots les textes emploient pour une notion, et lesquels ils évitent.",
      en: "The glossary of the folder (“terms.tsv”, “terms.csv” or TBX) says which words texts use for a concept, and which they avoid.",
    },
    works: ["preambule"],
  },
} as const satisfies SourceEntries;
