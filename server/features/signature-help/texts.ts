/** What a complement is made of, in French and English, as the notation of `frames.tsv` names it. */
import type { Text } from "../../rules/rule.ts";

export const TERM_NAMES: Readonly<Record<string, Text>> = {
  noun: { fr: "nom", en: "noun" },
  infinitive: { fr: "infinitif", en: "infinitive" },
  indicative: { fr: "indicatif", en: "indicative" },
  subjunctive: { fr: "subjonctif", en: "subjunctive" },
  clause: { fr: "proposition", en: "clause" },
  gerund: { fr: "verbe en -ing", en: "verb in -ing" },
};
