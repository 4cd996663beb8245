/** Why a file from a translator cannot be read. Whole sentences, without the file's name. */
import type { Text } from "../rules/rule.ts";

export const EXCHANGE_TEXTS = {
  broken: {
    fr: "ligne {line} : le fichier XLIFF est mal formé ({detail}) ; rien n'a été écrit.",
    en: "line {line}: the XLIFF file is not well formed ({detail}); nothing was written.",
  },
  version: {
    fr: "ligne {line} : ce n'est pas du XLIFF 2 ({detail}) ; rien n'a été écrit.",
    en: "line {line}: this is no XLIFF 2 ({detail}); nothing was written.",
  },
  columns: {
    fr: "ligne {line} : la première ligne doit nommer les colonnes « id », « source » et « target » ; rien n'a été écrit.",
    en: "line {line}: the first line must name the columns “id”, “source” and “target”; nothing was written.",
  },
  quote: {
    fr: "ligne {line} : un guillemet n'est jamais fermé ; rien n'a été écrit.",
    en: "line {line}: a quotation mark is never closed; nothing was written.",
  },
  foreign: {
    fr: "ligne {line} : aucun paragraphe de ce fichier ne vient de « preambule export » ; rien n'a été écrit.",
    en: "line {line}: no paragraph of this file comes from “preambule export”; nothing was written.",
  },
} satisfies Record<string, Text>;
