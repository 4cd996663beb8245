/** What a screen reader says of a node. */

import type { Text } from "../../rules/rule.ts";
import type { OutlinedKind } from "../outline/outline.ts";

/** Of a paragraph, by its kind. */
export const SPOKEN_TEXTS: Readonly<Record<OutlinedKind, Text>> = {
  enacting: { fr: "Ligne d'édiction : {name}", en: "Enacting line: {name}" },
  preambular: { fr: "Alinéa du préambule : {name}", en: "Preambular paragraph: {name}" },
  operative: { fr: "Paragraphe du dispositif : {name}", en: "Operative paragraph: {name}" },
  item: { fr: "Alinéa : {name}", en: "Sub-paragraph: {name}" },
  text: { fr: "Texte : {name}", en: "Text: {name}" },
  letter: { fr: "Texte de la lettre : {name}", en: "Text of the letter: {name}" },
  heading: { fr: "Intertitre : {name}", en: "Heading: {name}" },
  signature: { fr: "Signature : {name}", en: "Signature: {name}" },
  closing: { fr: "Formule finale : {name}", en: "Closing line: {name}" },
  footnote: { fr: "Note : {name}", en: "Note: {name}" },
};

export const WITH_DETAIL: Text = { fr: "{name}, {detail}", en: "{name}, {detail}" };
export const WITH_FINDINGS: Text = { fr: "{text} ({findings})", en: "{text} ({findings})" };
