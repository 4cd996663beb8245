import { memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { toDocumentSpan } from "../fixes/finding-spans.ts";
import { isProse } from "../linguistics/paragraph-kinds.ts";
import { isRatherYear } from "../linguistics/resolution-calls.ts";
import { createAlternatives } from "../linguistics/text-search.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "council-resolution-year",
  severity: "warning",
  scope: "paragraph",
  sources: ["REV-8", "STR-11"],
  title: { fr: "Année d'une résolution du Conseil de sécurité", en: "Year of a Security Council resolution" },
  explanation: {
    fr: "Le Conseil de sécurité numérote ses résolutions sans interruption depuis 1946 : le numéro dit l'année, que les parenthèses répètent.",
    en: "The Security Council has numbered its resolutions without a break since 1946: the number tells the year, which the brackets repeat.",
  },
  messages: {
    year: {
      fr: "La résolution {number} du Conseil de sécurité est de {wanted}, non de {year}.",
      en: "Security Council resolution {number} was adopted in {wanted}, not in {year}.",
    },
  },
  *check(paragraph: Paragraph, instrument: Instrument, { pack }: RuleContext): Iterable<Finding> {
    if (!isProse(paragraph)) return;
    const { clause } = paragraph;
    for (const reference of clause.references) {
      const { kind, groups, start, end } = reference;
      const { number, year, date } = groups;
      if (kind !== "resolution" || number === undefined || year === undefined) continue;
      if (isRatherYear(reference, clause, pack)) continue;
      // Where year and date disagree, resolution-date says so.
      if (date !== undefined && !date.includes(year)) continue;
      const wanted = findRightYear(Number(number), Number(year));
      // Other bodies number their resolutions so, too.
      if (wanted === null || (instrument.profile !== "sc" && !getCouncilExpression(pack).test(clause.text))) continue;
      yield {
        ...toDocumentSpan(paragraph, { start, end }),
        message: "year",
        arguments: { number, year, wanted: String(wanted) },
      };
    }
  },
};

/** The Council's name, without its article, which other words may swallow: « du Conseil ». */
const getCouncilExpression = memoizePerPack(({ bodies }: CompiledPack) => {
  const names = bodies.filter(({ profile }) => profile === "sc").map(({ name }) => name.replace(/^\p{L}+\s/u, ""));
  return new RegExp(createAlternatives(names) || "(?!)", "iu");
});

const FIRST_YEAR = 1946;

/** The last number of each year. */
const LAST = [
  15, 37, 66, 78, 89, 96, 98, 103, 106, 110, 121, 126, 131, 132, 160, 170, 177, 185, 199, 219, 232, 244, 262, 275, 291,
  307, 324, 344, 366, 384, 402, 422, 443, 461, 484, 499, 529, 545, 559, 580, 593, 606, 626, 646, 683, 725, 799, 892,
  969, 1035, 1092, 1146, 1219, 1284, 1334, 1386, 1454, 1521, 1580, 1651, 1738, 1794, 1859, 1907, 1966, 2032, 2085, 2132,
  2195, 2259, 2336, 2397, 2451, 2503, 2560, 2616, 2671, 2718,
];

/** Numbers this close to the turn of a year may be of either year. */
const MARGIN = 4;

/** The year of a number; null when the one printed may be right, and after the list. */
function findRightYear(number: number, printed: number): number | null {
  const at = LAST.findIndex(last => number <= last);
  if (at < 0 || number === 0) return null;
  const year = FIRST_YEAR + at;
  const near =
    (printed === year - 1 && number - (LAST[at - 1] ?? 0) <= MARGIN) ||
    (printed === year + 1 && (LAST[at] as number) - number < MARGIN);
  return printed === year || near ? null : year;
}
