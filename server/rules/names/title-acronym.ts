import type { Instrument } from "../../../grammar/tree/tree.ts";
import { toDocumentSpan } from "../fixes/finding-spans.ts";
import { findAcronyms, isKnownAcronym } from "../linguistics/acronyms.ts";
import { hasLetterCase } from "../linguistics/letter-case.ts";
import { findMisreading } from "../linguistics/misreading.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "title-acronym",
  yieldsTo: ["acronym-variant"],
  severity: "warning",
  scope: "instrument",
  sources: ["REV-11"],
  title: { fr: "Sigle dans un titre", en: "Acronym in a title" },
  explanation: {
    fr: "Un titre donne le nom entier des organes et des instruments ; quelques sigles très connus y sont d'usage.",
    en: "A title gives the full name of organs and instruments; a few acronyms that everyone knows are in use there.",
  },
  messages: {
    acronym: {
      fr: "Un titre donne le nom entier au lieu du sigle {name}.",
      en: "A title gives the full name instead of the acronym {name}.",
    },
  },
  appliesTo: hasLetterCase,
  *check({ title }: Instrument, { tree, pack }: RuleContext): Iterable<Finding> {
    if (findMisreading(tree, pack) !== null) return;
    for (const paragraph of title) {
      for (const use of findAcronyms(paragraph.clause, pack)) {
        const { name } = use;
        if (!use.hasArticle || use.isExplained || isKnownAcronym(name, pack)) continue;
        yield { ...toDocumentSpan(paragraph, use), message: "acronym", arguments: { name } };
      }
    }
  },
};
