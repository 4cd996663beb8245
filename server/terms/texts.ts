/** What is said of a glossary that cannot be read as it is. */
import type { Text } from "../rules/rule.ts";

export const GLOSSARY_TEXTS = {
  broken: {
    fr: "Le fichier TBX est mal formé ici ({detail}) ; le reste est lu.",
    en: "The TBX file is not well formed here ({detail}); the rest is read.",
  },
  languages: {
    fr: "La première ligne d'un glossaire nomme ses colonnes, dont au moins une langue (« concept », « fr », « en »).",
    en: "The first line of a glossary names its columns, at least one of them a language (“concept”, “fr”, “en”).",
  },
  quote: {
    fr: "Un guillemet n'est jamais fermé ; ceux de cette ligne sont lus comme des signes.",
    en: "A quotation mark is never closed; those of this line are read as signs.",
  },
  empty: { fr: "Ce glossaire n'a aucun terme.", en: "This glossary has no term." },
} satisfies Record<string, Text>;
