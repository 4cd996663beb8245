import { memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { Instrument } from "../../../grammar/tree/tree.ts";
import { toDocumentSpan } from "../fixes/finding-spans.ts";
import { loosenPattern } from "../linguistics/text-search.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "council-title",
  severity: "warning",
  scope: "instrument",
  sources: ["REV-21"],
  title: { fr: "Titre d'une résolution du Conseil de sécurité", en: "Title of a Security Council resolution" },
  explanation: {
    fr: "Les résolutions du Conseil de sécurité portent un numéro et une année, sans titre.",
    en: "Resolutions of the Security Council carry a number and a year, and no title.",
  },
  messages: {
    title: {
      fr: "Une résolution du Conseil de sécurité ne porte pas de titre.",
      en: "A resolution of the Security Council carries no title.",
    },
  },
  profiles: ["sc"],
  *check(instrument: Instrument, { pack }: RuleContext): Iterable<Finding> {
    for (const paragraph of instrument.title) {
      const found = TITLED.exec(paragraph.clause.text);
      if (!found || getHeadingExpression(pack).test(paragraph.clause.text.slice(found[0].length))) continue;
      yield {
        ...toDocumentSpan(paragraph, { start: found[0].length, end: paragraph.clause.contentEnd }),
        message: "title",
      };
    }
  },
};

/** Number and year, a mark, and words after it: « 2750 (2024). Protection … ». */
const TITLED = /^[*_]*(?:\p{L}+\s+)?\d{1,4}\s\((?:19|20)\d{2}\)[*_]*\s?[.:–—-]\s*(?=\p{L}+\s+\p{L})/u;

/** « 10 (1946). Resolution of 4 November 1946 » has the heading of its time, and no title. */
const getHeadingExpression = memoizePerPack(({ instruments }) => {
  const patterns = instruments.filter(({ kind }) => kind === "resolution").map(({ pattern }) => loosenPattern(pattern));
  return new RegExp(`^(?:${patterns.join("|") || "(?!)"})`, "iu");
});
