import type { Instrument } from "../../../grammar/tree/tree.ts";
import { relateNumberBefore } from "../fixes/related-places.ts";
import { createNumberingFixer } from "../fixes/renumber-labels.ts";
import { listItemLists } from "../linguistics/item-lists.ts";
import { assignNumbers, findNumberingFaults, formatLabel, getLabelSpan } from "../linguistics/label-series.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "item-number",
  severity: "error",
  scope: "instrument",
  sources: ["NUM-4"],
  title: { fr: "Suite des alinéas d'une énumération", en: "Series of sub-paragraphs" },
  explanation: {
    fr: "Les alinéas d'une énumération se suivent sans saut ni répétition : a), b), c)… puis, à l'intérieur, i), ii), iii)…",
    en: "The sub-paragraphs of a list follow one another without gap or repetition: (a), (b), (c) … and inside them (i), (ii), (iii) …",
  },
  messages: {
    sequence: {
      fr: "L'alinéa {label} rompt la suite : on attend {expected}.",
      en: "Sub-paragraph {label} breaks the series: {expected} is expected.",
    },
  },
  *check(instrument: Instrument, { tree, pack }: RuleContext): Iterable<Finding> {
    // A report has no operative paragraphs, whatever its numbers count.
    if (instrument.kind === "text") return;
    let last = 0;
    for (const { items: list } of listItemLists(instrument)) {
      const first = list[0]?.number;
      // « INVITE LES ÉTATS MEMBRES À : 5. … »: the numbers count through the lists of all lead-ins.
      const goesOn = first?.counter === "decimal" && first.value > 1 && first.value === last + 1;
      if (first?.counter === "decimal") last = list.at(-1)?.number?.value ?? last;
      if (goesOn) continue;
      const faults = findNumberingFaults(list);
      const createFixes = createNumberingFixer(faults, () => assignNumbers(list), tree, pack);
      for (const fault of faults) {
        const { paragraph, expected, previous } = fault;
        yield {
          ...getLabelSpan(paragraph),
          message: "sequence",
          arguments: {
            label: paragraph.clause.label?.text ?? "",
            expected: formatLabel(paragraph, expected),
          },
          related: relateNumberBefore(paragraph, previous),
          fixes: createFixes(fault),
        };
      }
    }
  },
};
