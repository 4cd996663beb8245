/** What inlay hints say, in French and English. */
import type { Section } from "../../../grammar/tree/tree.ts";
import type { Text } from "../../rules/rule.ts";

/** As delegates call paragraphs when they speak of them: what no text prints, so that nobody takes it for a number. */
export const NUMBER_TEXTS: Readonly<Record<Section, { readonly label: Text; readonly tooltip: Text }>> = {
  preambular: {
    label: { fr: "al. {number}", en: "PP{number}" },
    tooltip: {
      fr: "Alinéa {number} du préambule, compté : le texte n'imprime pas de numéro.",
      en: "Preambular paragraph {number}, by counting: the text prints no number.",
    },
  },
  operative: {
    label: { fr: "par. {number}", en: "OP{number}" },
    tooltip: {
      fr: "Paragraphe {number} du dispositif, compté : le texte n'imprime pas de numéro.",
      en: "Operative paragraph {number}, by counting: the text prints no number.",
    },
  },
};

export const HINT_TEXTS = {
  force: { fr: "force {force}", en: "force {force}" },
} satisfies Record<string, Text>;
