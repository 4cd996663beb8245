/** What the command line says to a person, in French and English. */
import { type Arguments, fill, type Text } from "../rules/rule.ts";
import type { InputFault } from "./inputs.ts";

export type MessageLanguage = "fr" | "en";

export const FAULTS: Readonly<Record<InputFault, Text>> = {
  missing: { fr: "{file} : fichier introuvable.", en: "{file}: no such file." },
  unreadable: { fr: "{file} : lecture impossible ({detail}).", en: "{file}: cannot be read ({detail})." },
  binary: {
    fr: "{file} : ce n'est pas un texte. Un PDF ou un document Word doit d'abord être enregistré comme texte.",
    en: "{file}: this is no text. Save a PDF or Word document as text first.",
  },
  large: {
    fr: "{file} : {detail} Mo, c'est trop pour une déclaration (20 Mo au plus).",
    en: "{file}: {detail} MB is too much for a declaration (20 MB at most).",
  },
  "empty-glob": { fr: "{file} : aucun fichier ne correspond.", en: "{file}: no file matches." },
};

export const TEXTS = {
  empty: { fr: "{file} : le texte est vide.", en: "{file}: the text is empty." },
  foreign: {
    fr: "{file} : le texte ne semble écrit dans aucune des langues connues ({languages}) ; il est lu comme {language}.",
    en: "{file}: the text seems to be in none of the known languages ({languages}); it is read as {language}.",
  },
  ruleFault: {
    fr: "{file} : la règle {rule} a échoué ({detail}). Les autres règles ont été appliquées.",
    en: "{file}: rule {rule} failed ({detail}). The other rules were applied.",
  },
  dropped: { fr: "{file} : page {page}, retiré : {text}", en: "{file}: page {page}, dropped: {text}" },
  doubt: { fr: "{file}:{line} : à vérifier : {reason}", en: "{file}:{line}: to be checked: {reason}" },
  clean: { fr: "Aucune remarque. Fichiers lus : {files}.", en: "No findings. Files read: {files}." },
  total: {
    fr: "Remarques : {count}, dont erreurs : {errors}, avertissements : {warnings}. Fichiers lus : {files}.",
    en: "Findings: {count}, of which errors: {errors}, warnings: {warnings}. Files read: {files}.",
  },
} satisfies Record<string, Text>;

export type Say = (text: Text, values?: Arguments) => string;

export function speaker(language: MessageLanguage): Say {
  return (text, values) => fill(text[language], values);
}

/** The language of the person at the terminal, as the environment tells it. */
export function terminalLanguage(environment: Readonly<Record<string, string | undefined>>): MessageLanguage {
  const locale = environment["LC_ALL"] || environment["LC_MESSAGES"] || environment["LANG"] || "";
  return locale.toLowerCase().startsWith("fr") ? "fr" : "en";
}
