import { misreadingOf } from "../linguistics/misreading.ts";
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
  examples: [
    {
      language: "fr",
      bad: "L'Assemblée générale,\n\nRappelant la déc⟦i1s⟧ion qui re› connaît que l'enjeu d!'y croire g~andit,\n\nDécide d'agir.\n",
    },
    {
      language: "en",
      bad: "The General Assembly,\n\nRecalling the dec⟦i1s⟧ion which re› cognizes that the n~ed g~ows,\n\nDecides to act.\n",
    },
    {
      language: "fr",
      good: "L'Assemblée générale,\n\nRappelant la décision du G20 sur le virus H1N1 et les étudiant·e·s de la 1re année[^1],\n\nDécide d'agir.\n\n[^1]: A/82/203.\n",
    },
    {
      language: "en",
      bad: "Resolution 900 (1951)\nof 3 May 1951\n\nThe Security Council,\n\nNoting the ne⟦w-\nl⟧y dug canal,\n\nDecides to act.\n",
    },
    {
      language: "en",
      good: "Resolution 9900 (2051)\nof 3 May 2051\n\nThe Security Council,\n\nNoting the new-\nly dug canal,\n\nDecides to act.\n",
    },
    {
      language: "en",
      good: "The General Assembly,\n\nRecalling the decision of the G20 on the H1N1 virus and the 2nd report[^1],\n\nDecides to act.\n\n[^1]: A/82/203.\n",
    },
  ],
  *check({ tree, pack }: RuleContext): Iterable<Finding> {
    const found = misreadingOf(tree, pack);
    if (found) yield { ...found.first, message: found.is, arguments: { count: String(found.count) } };
  },
};
