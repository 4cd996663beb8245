/** What a complement is made of, in French and English, as the notation of `frames.tsv` names it. */
import type { Text } from "../../rules/rule.ts";

export const TERM_NAMES: Readonly<Record<string, Text>> = {
  noun: { fr: "nom", en: "noun" },
  infinitive: { fr: "infinitif", en: "infinitive" },
  indicative: { fr: "indicatif", en: "indicative" },
  subjunctive: { fr: "subjonctif", en: "subjunctive" },
  clause: { fr: "proposition", en: "clause" },
  gerund: { fr: "verbe en -ing", en: "verb in -ing" },
  masdar: { fr: "nom d'action", en: "verbal noun" },
  "verb phrase": { fr: "groupe verbal", en: "verb phrase" },
  accusative: { fr: "nom à l'accusatif", en: "noun in the accusative" },
  dative: { fr: "nom au datif", en: "noun in the dative" },
  genitive: { fr: "nom au génitif", en: "noun in the genitive" },
  instrumental: { fr: "nom à l'instrumental", en: "noun in the instrumental" },
  prepositional: { fr: "nom au prépositionnel", en: "noun in the prepositional" },
};
