import { memoizePerPlainInstrument } from "../../../grammar/languages/memoize.ts";
import { getProfile } from "../../../grammar/languages/profiles.ts";
import type { Instrument, Opener, Paragraph } from "../../../grammar/tree/tree.ts";
import { isOpenedStatement } from "../linguistics/paragraph-kinds.ts";
import type { Finding, Rule } from "../rule.ts";

export const rule: Rule = {
  id: "opener-capital",
  severity: "information",
  scope: "paragraph",
  sources: ["OPN-3"],
  title: { fr: "Majuscule de la formule introductive", en: "Capital of the opener" },
  explanation: {
    fr: "Chaque alinéa du préambule et chaque paragraphe du dispositif commence par une majuscule, sauf dans un texte qui en commence la plupart par une minuscule.",
    en: "Every preambular and operative paragraph begins with a capital, except in a text that begins most of them in lower case.",
  },
  messages: {
    small: { fr: "« {opener} » prend une majuscule.", en: "“{opener}” takes a capital." },
  },
  appliesTo: pack => pack.capitalOpeners,
  *check(paragraph: Paragraph, instrument: Instrument): Iterable<Finding> {
    const opener = findSmallOpener(paragraph);
    if (!opener || getProfile(instrument.profile).lowerCase || isWrittenSmall(instrument)) return;
    const { start } = paragraph;
    const first = opener.text[0] ?? "";
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

/** The opener that begins a paragraph in lower case, for which it is meant. */
function findSmallOpener(paragraph: Paragraph): Opener | null {
  const { section, clause } = paragraph;
  const { opener } = clause;
  if (!isOpenedStatement(paragraph) || !opener) return null;
  // « Nous, chefs d'État, réaffirmons »: the subject has the capital.
  if (clause.subject) return null;
  // « Dans ce contexte, encourage »: what leads up to it has it.
  if (/[\p{L}\p{N}]/u.test(clause.text.slice(clause.innerLabel?.end ?? clause.label?.end ?? 0, opener.start)))
    return null;
  const first = opener.text[0] ?? "";
  return first === first.toUpperCase() || !opener.heads[0].sections.some(one => one === section) ? null : opener;
}

/** A parliament or a court may begin its paragraphs small throughout; then that is its style. */
const isWrittenSmall = memoizePerPlainInstrument(({ paragraphs }: Instrument): boolean => {
  const opened = paragraphs.filter(isOpenedStatement);
  const small = opened.filter(paragraph => findSmallOpener(paragraph) !== null).length;
  return small >= LEAST_SMALL && small * 2 > opened.length;
});

const LEAST_SMALL = 3;
