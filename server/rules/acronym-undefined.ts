import type { Finding, Rule, RuleContext } from "./rule.ts";
import { acronymsOf, isKnown } from "./support/acronyms.ts";
import { absolute } from "./support/spans.ts";

export const rule: Rule = {
  id: "acronym-undefined",
  severity: "information",
  scope: "document",
  source: "REV-10",
  title: { fr: "Sigle non défini", en: "Acronym never defined" },
  explanation: {
    fr: "Un sigle suit, entre parenthèses, la première mention du nom entier : « l'Association des États des monts Clairs (AEMC) ». Quelques sigles très connus s'en passent.",
    en: "An acronym follows the first mention of the full name in brackets: “the Orchard Coast Partnership (OCP)”. A few that everyone knows need no definition.",
  },
  messages: {
    never: { fr: "Le sigle {name} n'est défini nulle part.", en: "The acronym {name} is defined nowhere." },
  },
  examples: [
    {
      language: "fr",
      bad: "L'Assemblée générale,\n\nConsciente de l'apport de l'⟦AEMC⟧,\n\nRemercie l'AEMC.\n",
    },
    {
      language: "en",
      bad: "The General Assembly,\n\nAware of the work of the ⟦OCP⟧,\n\nThanks the OCP.\n",
    },
    {
      language: "fr",
      good: "L'Assemblée générale,\n\nRAPPELANT SA DÉCISION SUR LES LACS,\n\nConsciente de l'apport de l'Association des États des monts Clairs (AEMC) et de l'ONU,\n\nRemercie l'AEMC de son document A/CONF.12/3 au titre du Chapitre VII, comme sous Louis XIV.\n",
    },
    {
      language: "en",
      good: "The General Assembly,\n\nAware of the work of the Orchard Coast Partnership (hereinafter “the OCP”) and of the UN,\n\nThanks the OCP for its document A/CONF.12/3 under Chapter VII.\n",
    },
  ],
  *check({ tree, pack }: RuleContext): Iterable<Finding> {
    const uses = tree.instruments.flatMap(instrument => acronymsOf(instrument, pack));
    const told = new Set(uses.filter(({ defines }) => defines).map(({ name }) => name));
    for (const use of uses) {
      const { name, paragraph } = use;
      if (told.has(name) || isKnown(name, pack)) continue;
      // Once is enough: the definition belongs at the first use.
      told.add(name);
      yield { ...absolute(paragraph, use), message: "never", arguments: { name } };
    }
  },
};
