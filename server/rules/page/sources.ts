/** What the rules rest on, in words; the ids of a rule's `sources` name the family. */
import type { Text } from "../rule.ts";

const MANUAL: Text = {
  fr: "Le manuel de rédaction de l'ONU (United Nations Editorial Manual), pour ce qui en est public.",
  en: "The United Nations Editorial Manual, as far as it is public.",
};
const AKN: Text = {
  fr: "AKN4UN, les lignes directrices de l'ONU pour la structure des documents.",
  en: "AKN4UN, the UN system's guidelines for the structure of documents.",
};
const COUNTED: Text = {
  fr: "Un relevé sur plus de deux mille textes adoptés par quatre organes.",
  en: "Counts over more than two thousand adopted texts of four organs.",
};
const TYPOGRAPHY: Text = {
  fr: "Les usages typographiques de la langue.",
  en: "The typographic usage of the language.",
};
const GRAMMAR: Text = { fr: "La grammaire de la langue.", en: "The grammar of the language." };
const REVIEWERS: Text = {
  fr: "Ce qu'un réviseur vérifie dans un texte avant sa publication.",
  en: "What a reviser checks in a text before it is issued.",
};
const OWN: Text = {
  fr: "Une convention de Préambule, qui ne vient pas de l'ONU.",
  en: "A convention of Préambule, not of the UN.",
};

const FAMILIES: Readonly<Record<string, readonly Text[]>> = {
  STR: [MANUAL, AKN],
  NUM: [MANUAL, AKN],
  SYN: [MANUAL, COUNTED],
  PCT: [AKN, COUNTED],
  TYP: [COUNTED, TYPOGRAPHY],
  OPN: [COUNTED],
  AGR: [GRAMMAR, COUNTED],
  REV: [REVIEWERS],
  OWN: [OWN],
};

/** The ids as a rule has them. Without doubles, in the order named. */
export function sourcesOf(ids: readonly string[]): Text[] {
  const families = ids.map(id => /^[A-Z]+/.exec(id)?.[0] ?? "");
  return [...new Set(families.flatMap(family => FAMILIES[family] ?? []))];
}
