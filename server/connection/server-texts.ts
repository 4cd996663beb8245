/** The messages of the language server itself. */
import type { Text } from "../rules/rule.ts";

export const SERVER_TEXTS = {
  tooLong: {
    fr: "{file} : ce texte est trop long pour être vérifié ; Préambule le laisse tel quel.",
    en: "{file}: this text is too long to be checked; Préambule leaves it alone.",
  },
  reading: { fr: "Lecture des fichiers du dossier", en: "Reading the files of the folder" },
} satisfies Record<string, Text>;
