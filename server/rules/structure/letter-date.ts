import { toDocumentSpan } from "../fixes/finding-spans.ts";
import { hasLetterCase } from "../linguistics/letter-case.ts";
import { findNamedLetters, getDayKey, namesLetters } from "../linguistics/named-letters.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "letter-date",
  severity: "warning",
  scope: "document",
  sources: ["STR-7"],
  title: { fr: "Date de la lettre", en: "Date of the letter" },
  explanation: {
    fr: "La légende d'une annexe rappelle la lettre qui la transmet : elle porte la même date que son titre.",
    en: "The caption of an annex names the letter that transmits it: it carries the same date as the letter's title.",
  },
  messages: {
    other: {
      fr: "La lettre est datée du {date} ; cette légende porte une autre date.",
      en: "The letter is dated {date}; this caption carries another date.",
    },
  },
  appliesTo: pack => namesLetters(pack) && hasLetterCase(pack),
  *check({ tree, pack }: RuleContext): Iterable<Finding> {
    for (const { letter, caption } of findNamedLetters(tree, pack)) {
      if (getDayKey(caption.date) === getDayKey(letter.date)) continue;
      yield {
        ...toDocumentSpan(caption.paragraph, caption.date),
        message: "other",
        arguments: { date: letter.date.text.replace(/\s+/g, " ") },
        related: [
          {
            ...toDocumentSpan(letter.paragraph, letter.date),
            message: { fr: "La date de la lettre est ici.", en: "The letter's date is here." },
            arguments: {},
          },
        ],
      };
    }
  },
};
