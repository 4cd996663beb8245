import { toDocumentSpan } from "../fixes/finding-spans.ts";
import { isKnownAcronym, listAcronyms, type PlacedAcronym, relateDefinition } from "../linguistics/acronyms.ts";
import { hasLetterCase } from "../linguistics/letter-case.ts";
import { findMisreading } from "../linguistics/misreading.ts";
import { isNamedWhereItActs } from "../linguistics/own-acronym.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "acronym-undefined",
  yieldsTo: ["acronym-variant"],
  severity: "information",
  scope: "document",
  sources: ["REV-10"],
  title: { fr: "Sigle non défini", en: "Acronym never defined" },
  explanation: {
    fr: "Un sigle suit, entre parenthèses, la première mention du nom entier : « l'Association des États des monts Clairs (AEMC) ». Quelques sigles très connus s'en passent.",
    en: "An acronym follows the first mention of the full name in brackets: “the Orchard Coast Partnership (OCP)”. A few that everyone knows need no definition.",
  },
  messages: {
    early: {
      fr: "Le sigle {name} s'emploie ici avant sa définition.",
      en: "The acronym {name} is used here before its definition.",
    },
    never: {
      fr: "Le sigle {name} n'est défini nulle part : à sa première mention, il suit le nom entier.",
      en: "The acronym {name} is never defined: where it is first used, give the full name, with the acronym in brackets after it.",
    },
  },
  appliesTo: hasLetterCase,
  *check({ tree, pack }: RuleContext): Iterable<Finding> {
    // In a scan, any word may look like an acronym.
    if (findMisreading(tree, pack) !== null) return;
    const uses = tree.instruments.flatMap(instrument => listAcronyms(instrument, pack));
    const told = new Map<string, PlacedAcronym>();
    for (const use of uses) if (use.isExplained && !told.has(use.name)) told.set(use.name, use);
    const seen = new Set<string>();
    for (const use of uses) {
      const { name, paragraph } = use;
      const teller = told.get(name);
      if (teller === use) seen.add(name);
      if (!use.hasArticle || seen.has(name) || isKnownAcronym(name, pack)) continue;
      // A title is set before anything can be defined, and has a rule of its own.
      if (paragraph.kind === "title") continue;
      // « La 12e Assemblée de l'Union interparlementaire, … l'UIP »: who acts has been named in full.
      if (!teller && tree.instruments.some(one => isNamedWhereItActs(name, one))) continue;
      // Once is enough: the definition belongs at the first use.
      seen.add(name);
      const place = { ...toDocumentSpan(paragraph, use), arguments: { name } };
      yield teller
        ? { ...place, message: "early", related: [relateDefinition(teller)] }
        : { ...place, message: "never" };
    }
  },
};
