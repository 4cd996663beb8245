import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { isOpenedStatement } from "../linguistics/paragraph-kinds.ts";
import type { Finding, Rule } from "../rule.ts";

export const rule: Rule = {
  id: "opener-capital",
  severity: "information",
  scope: "paragraph",
  sources: ["OPN-3"],
  title: { fr: "Majuscule de la formule introductive", en: "Capital of the opener" },
  explanation: {
    fr: "Chaque alinéa du préambule et chaque paragraphe du dispositif commence par une majuscule.",
    en: "Every preambular and operative paragraph begins with a capital.",
  },
  messages: {
    small: { fr: "« {opener} » prend une majuscule.", en: "“{opener}” takes a capital." },
  },
  appliesTo: pack => pack.capitalOpeners,
  *check(paragraph: Paragraph, _instrument: Instrument): Iterable<Finding> {
    if (!isOpenedStatement(paragraph)) return;
    const { section, clause, start } = paragraph;
    const opener = clause.opener;
    if (!opener || opener.start !== clause.bodyStart) return;
    // « Nous, chefs d'État, réaffirmons »: the subject has the capital.
    if (clause.subject) return;
    const first = opener.text[0] ?? "";
    if (first === first.toUpperCase() || !opener.heads[0].sections.some(one => one === section)) return;
    const at = { start: start + opener.start, end: start + opener.start + 1 };
    yield {
      start: at.start,
      end: start + opener.end,
      message: "small",
      arguments: { opener: opener.text.replace(/\s+/g, " ") },
      fixes: [
        {
          title: { fr: "Mettre la majuscule", en: "Write the capital" },
          edits: [{ ...at, newText: first.toUpperCase() }],
          preferred: true,
        },
      ],
    };
  },
};
