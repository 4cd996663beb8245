import type { Rule } from "../rule.ts";

/** Found by `run.ts`, which alone knows what the other rules' suppressions silenced. */
export const rule: Rule = {
  id: "unused-suppression",
  severity: "warning",
  scope: "document",
  sources: ["OWN-1"],
  title: { fr: "Exception sans objet", en: "Unused suppression" },
  explanation: {
    fr: "Un commentaire qui fait taire une règle sans qu'elle ait rien à dire cache la prochaine vraie faute : mieux vaut l'ôter.",
    en: "A comment that silences a rule which has nothing to say hides the next real fault: better to remove it.",
  },
  messages: {
    unused: {
      fr: "Cette exception ne fait taire aucune remarque ({rules}).",
      en: "This suppression silences no finding ({rules}).",
    },
    partly: {
      fr: "La règle {rule} n'a rien à signaler ici : elle peut sortir de cette exception.",
      en: "Rule {rule} has nothing to report here: it can leave this suppression.",
    },
    unknown: {
      fr: "Il n'y a pas de règle {rule} ; peut-être {near} ?",
      en: "There is no rule {rule}; perhaps {near}?",
    },
    nameless: {
      fr: "Cette exception ne dit pas quelle règle elle fait taire.",
      en: "This suppression does not say which rule it silences.",
    },
  },
  check: () => [],
};
