import { hasLetterCase } from "../linguistics/letter-case.ts";
import { findMisreading } from "../linguistics/misreading.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "misread-text",
  severity: "information",
  scope: "document",
  sources: ["STR-9", "OWN-2"],
  title: { fr: "Texte numérisé", en: "Scanned text" },
  explanation: {
    fr: "Des lettres prises pour des chiffres ou des signes montrent un texte mal lu par un scanneur. Il faut le relire sur l'original ; d'ici là, les règles ne font qu'informer.",
    en: "Letters taken for digits or signs show a text that a scanner misread. Check it against the original; until then the rules only inform.",
  },
  messages: {
    scan: {
      fr: "Ce texte semble mal lu par un scanneur ({count} signes invraisemblables) : à relire sur l'original.",
      en: "A scanner seems to have misread this text ({count} unlikely signs): check it against the original.",
    },
    print: {
      fr: "Ce texte ancien semble être un imprimé numérisé, comme ici : les règles ne font qu'informer.",
      en: "This old text seems to be a scanned print, as it shows here: the rules only inform.",
    },
  },
  appliesTo: hasLetterCase,
  *check({ tree, pack }: RuleContext): Iterable<Finding> {
    const found = findMisreading(tree, pack);
    if (found) yield { ...found.first, message: found.kind, arguments: { count: String(found.count) } };
  },
};
