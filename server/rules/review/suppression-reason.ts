import { REASON_PLACEHOLDER } from "../linguistics/suppressions.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "suppression-reason",
  severity: "hint",
  scope: "document",
  sources: ["OWN-1"],
  title: { fr: "Exception sans raison", en: "Suppression without a reason" },
  explanation: {
    fr: "Une exception dit, après les deux points, pourquoi la règle ne convient pas ici : sans cela, le prochain lecteur ne sait pas s'il peut l'ôter.",
    en: "A suppression says after its colon why the rule does not fit here: without that, the next reader cannot tell whether to remove it.",
  },
  messages: {
    missing: {
      fr: "Cette exception ne dit pas pourquoi : l'indiquer après deux points, à la fin du commentaire.",
      en: "This suppression does not say why: give the reason after a colon, at the end of the comment.",
    },
  },
  *check({ tree }: RuleContext): Iterable<Finding> {
    for (const { rules, reason, start, end } of tree.suppressions) {
      // The words that the quick fix leaves there are no reason either.
      const given = reason !== "" && reason !== REASON_PLACEHOLDER.fr && reason !== REASON_PLACEHOLDER.en;
      if (rules.length > 0 && !given) yield { start, end, message: "missing" };
    }
  },
};
