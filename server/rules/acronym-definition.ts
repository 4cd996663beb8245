import type { Instrument } from "../../grammar/tree/tree.ts";
import type { Finding, Rule, RuleContext, Text } from "./rule.ts";
import { acronymsOf, type PlacedUse } from "./support/acronyms.ts";
import { absolute } from "./support/spans.ts";

export const rule: Rule = {
  id: "acronym-definition",
  severity: "hint",
  scope: "instrument",
  source: "REV-10",
  title: { fr: "Définition d'un sigle", en: "Definition of an acronym" },
  explanation: {
    fr: "Un sigle se définit une fois, et seulement s'il sert ensuite.",
    en: "An acronym is defined once, and only if it is used afterwards.",
  },
  messages: {
    again: { fr: "Le sigle {name} est déjà défini plus haut.", en: "The acronym {name} is already defined above." },
    unused: { fr: "Le sigle {name} ne sert plus ensuite.", en: "The acronym {name} is not used afterwards." },
  },
  examples: [
    {
      language: "fr",
      bad: "L'Assemblée générale,\n\nConsciente de l'apport de l'Association des monts Clairs (AMC) et de la Ligue des lacs (⟦LL⟧),\n\nRemercie l'Association des monts Clairs (⟦AMC⟧), notamment le secrétariat de l'AMC.\n",
    },
    {
      language: "en",
      bad: "The General Assembly,\n\nAware of the work of the Coast Partnership (CP) and of the League of Lakes (⟦LL⟧),\n\nThanks the Coast Partnership (⟦CP⟧), notably the secretariat of the CP.\n",
    },
    {
      language: "fr",
      good: "L'Assemblée générale,\n\nConsciente de l'apport de l'Association des monts Clairs (AMC),\n\nRemercie l'AMC.\n",
    },
    {
      language: "en",
      good: "The General Assembly,\n\nAware of the work of the Coast Partnership (CP),\n\nThanks the CP.\n",
    },
  ],
  *check(instrument: Instrument, { pack }: RuleContext): Iterable<Finding> {
    const byName = new Map<string, PlacedUse[]>();
    for (const use of acronymsOf(instrument, pack)) byName.set(use.name, [...(byName.get(use.name) ?? []), use]);
    for (const [name, uses] of byName) {
      const [first, ...others] = uses.filter(({ defines }) => defines);
      if (!first) continue;
      for (const again of others) {
        yield {
          ...absolute(again.paragraph, again),
          message: "again",
          arguments: { name },
          severity: "information",
          related: [{ ...absolute(first.paragraph, first), message: FIRST, arguments: { name } }],
        };
      }
      if (uses.length === 1) yield { ...absolute(first.paragraph, first), message: "unused", arguments: { name } };
    }
  },
};

const FIRST: Text = { fr: "Le sigle {name} est défini ici.", en: "The acronym {name} is defined here." };
