import { fold } from "../../grammar/clause/words.ts";
import type { Paragraph, Reference } from "../../grammar/tree/tree.ts";
import type { Finding, Rule, RuleContext } from "./rule.ts";
import { absolute } from "./support/spans.ts";

export const rule: Rule = {
  id: "letter-date",
  severity: "warning",
  scope: "document",
  source: "STR-7",
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
  examples: [
    {
      language: "fr",
      bad: "Lettre datée du 6 mai 2025, adressée au Secrétaire général par le Représentant permanent\n\nJ'ai l'honneur de vous transmettre le texte ci-joint.\n\n(Signé) Ilse Marandet\n\nAnnexe à la lettre datée du ⟦8 mai 2025⟧ adressée au Secrétaire général par le Représentant permanent\n\nLes lacs sont un bien commun.\n",
    },
    {
      language: "en",
      bad: "Letter dated 6 May 2025 from the Permanent Representative addressed to the Secretary-General\n\nI have the honour to transmit the text attached hereto.\n\n(Signed) Ilse Marandet\n\nAnnex to the letter dated ⟦6 June 2025⟧ from the Permanent Representative addressed to the Secretary-General\n\nLakes are a common good.\n",
    },
    {
      language: "fr",
      good: "Lettre datée du 1er mai 2025, adressée au Secrétaire général par le Représentant permanent\n\nJ'ai l'honneur de vous transmettre le texte adopté le 3 avril 2025.\n\n(Signé) Ilse Marandet\n\nAnnexe à la lettre datée du 1er mai 2025 adressée au Secrétaire général par le Représentant permanent\n\nLes lacs sont un bien commun.\n",
    },
    {
      language: "en",
      good: "Letter dated 6 May 2025 from the Permanent Representative addressed to the Secretary-General\n\nI have the honour to transmit the text adopted on 3 April 2025.\n\n(Signed) Ilse Marandet\n\nAnnex to the letter dated 6 May 2025 from the Permanent Representative addressed to the Secretary-General\n\nLakes are a common good.\n",
    },
  ],
  *check({ tree, pack }: RuleContext): Iterable<Finding> {
    const letter = tree.instruments.find(({ kind }) => kind === "letter");
    const titled = letter?.title.map(paragraph => ({ paragraph, date: firstDate(paragraph) })).find(({ date }) => date);
    if (!letter || !titled?.date) return;
    const letterWord = pack.instruments
      .filter(({ kind }) => kind === "letter")
      .map(({ pattern }) => new RegExp(`(?<!\\p{L})(?:${pattern})`, "iu"));
    for (const instrument of tree.instruments) {
      if (instrument.role === "main") continue;
      const caption = instrument.title[0];
      const date = caption && firstDate(caption);
      if (!date || !letterWord.some(word => word.test(caption.clause.text))) continue;
      if (dayOf(date) === dayOf(titled.date)) continue;
      yield {
        ...absolute(caption, date),
        message: "other",
        arguments: { date: titled.date.text.replace(/\s+/g, " ") },
        related: [
          {
            ...absolute(titled.paragraph, titled.date),
            message: { fr: "La date de la lettre est ici.", en: "The letter's date is here." },
            arguments: {},
          },
        ],
      };
    }
  },
};

function firstDate({ clause }: Paragraph): Reference | undefined {
  return clause.references.find(({ kind, groups: { year } }) => kind === "date" && year !== undefined);
}

function dayOf({ groups: { day, month = "", year } }: Reference): string {
  return [day, fold(month), year].join(" ");
}
