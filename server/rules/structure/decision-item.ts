import { memoizePerInstrument } from "../../../grammar/languages/memoize.ts";
import { toAsciiMark } from "../../../grammar/text/punctuation.ts";
import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { getFirstWordsSpan } from "../fixes/finding-spans.ts";
import { relateEnactingLine } from "../fixes/related-places.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "decision-item",
  severity: "error",
  scope: "paragraph",
  sources: ["STR-14"],
  title: { fr: "Point d'une décision", en: "Item of a decision" },
  explanation: {
    fr: "Après « décide : », chaque point s'ouvre par « De » et un infinitif : le verbe conjugué est déjà dans la ligne d'édiction.",
    en: "After “decides:” each item opens with an infinitive: the enacting line already holds the finite verb.",
  },
  messages: {
    finite: {
      fr: "« {opener} » est un verbe conjugué : après « décide : », le point s'ouvre par un infinitif.",
      en: "“{opener}” is a finite verb: after “decides:” the item opens with an infinitive.",
    },
  },
  profiles: ["decision"],
  *check(paragraph: Paragraph, instrument: Instrument, { pack }: RuleContext): Iterable<Finding> {
    if (paragraph.kind !== "operative" && !(paragraph.kind === "item" && paragraph.level <= 1)) return;
    const head = paragraph.clause.opener?.heads[0];
    if (!head?.sections.includes("operative") || head.source !== "lexicon") return;
    // Only where the line above carries the verb.
    if (!hasLeadIn(instrument, pack)) return;
    yield {
      ...getFirstWordsSpan(paragraph),
      message: "finite",
      arguments: { opener: head.text },
      related: relateEnactingLine(instrument, pack),
    };
  },
};

const hasLeadIn = memoizePerInstrument(({ enacting }) =>
  enacting.some(line => toAsciiMark(line.clause.terminator?.mark) === ":"),
);
