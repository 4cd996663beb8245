/** Reasons why a name cannot be changed as asked, in words for a person. */
import type { Arguments, Text } from "../../rules/rule.ts";
import type { Reason } from "../move-clauses/refusal.ts";

const REFUSALS = {
  notANumber: {
    fr: "« {name} » n'est pas un numéro de cette série : on y écrit {example}.",
    en: "“{name}” is no number of this series, which is written like {example}.",
  },
  gap: {
    fr: "Le numéro {name} romprait la suite : ici viendrait {expected}.",
    en: "Number {name} would break the series: {expected} would come here.",
  },
  inner: {
    fr: "Ce numéro partage sa ligne avec celui du paragraphe : mettez l'alinéa sur une ligne à lui, puis renumérotez.",
    en: "This number shares its line with the paragraph's: put the sub-paragraph on a line of its own, then renumber.",
  },
  taken: {
    fr: "« {name} » désigne déjà autre chose dans ce texte.",
    en: "“{name}” already names something else in this text.",
  },
  empty: { fr: "Un nom ne peut être vide.", en: "A name cannot be empty." },
  severalLines: { fr: "Un nom tient sur une ligne.", en: "A name stands on one line." },
  acronym: {
    fr: "Un sigle s'écrit en un mot, avec deux capitales au moins.",
    en: "An acronym is one word with two capitals at least.",
  },
  note: {
    fr: "Un appel de note s'écrit en un mot : lettres, chiffres, tirets.",
    en: "A note's call is one word: letters, digits, hyphens.",
  },
  cited: {
    fr: "Ce symbole est celui d'un autre document : il ne se renomme pas.",
    en: "This symbol is another document's: it cannot be renamed.",
  },
  annex: {
    fr: "Les annexes se suivent dans l'ordre du texte : leur numéro ne se renomme pas.",
    en: "Annexes are numbered in the order of the text: their number cannot be renamed.",
  },
} satisfies Record<string, Text>;

export function createRefusal(key: keyof typeof REFUSALS, values: Arguments = {}): { readonly refused: Reason } {
  return { refused: { text: REFUSALS[key], arguments: values } };
}
