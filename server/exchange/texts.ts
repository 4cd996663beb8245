/** Why a file from a translator cannot be read. Whole sentences, without file and line. */
import type { Text } from "../rules/rule.ts";

export const EXCHANGE_TEXTS = {
  broken: {
    fr: "Le fichier XLIFF est mal formé ({detail}) ; rien n'a été écrit.",
    en: "The XLIFF file is not well formed ({detail}); nothing was written.",
  },
  version: {
    fr: "Ce n'est pas du XLIFF 2 ({detail}) ; rien n'a été écrit.",
    en: "This is no XLIFF 2 ({detail}); nothing was written.",
  },
  columns: {
    fr: "La première ligne doit nommer les colonnes « id », « source » et « target » ; rien n'a été écrit.",
    en: "The first line must name the columns “id”, “source” and “target”; nothing was written.",
  },
  quote: {
    fr: "Un guillemet n'est jamais fermé ; rien n'a été écrit.",
    en: "A quotation mark is never closed; nothing was written.",
  },
  foreign: {
    fr: "Aucun paragraphe de ce fichier ne vient de « preambule export » ; rien n'a été écrit.",
    en: "No paragraph of this file comes from “preambule export”; nothing was written.",
  },
} satisfies Record<string, Text>;
