import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { createReplacement } from "../fixes/apply-fixes.ts";
import { relateNumberBefore } from "../fixes/related-places.ts";
import { createNumberingFixer } from "../fixes/renumber-labels.ts";
import { listItemLists } from "../linguistics/item-lists.ts";
import {
  assignNumbers,
  findNumberingFaults,
  formatLabel,
  getLabelSpan,
  isMisreadOne,
} from "../linguistics/label-series.ts";
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
  *check(instrument: Instrument, { tree, pack, getNeighbour }: RuleContext): Iterable<Finding> {
    // A report has no operative paragraphs, whatever its numbers count.
    if (instrument.kind === "text") return;
    let last = 0;
    for (const { items: list, leadIn } of listItemLists(instrument)) {
      const first = list[0]?.number;
      // « INVITE LES ÉTATS MEMBRES À : 5. … »: the numbers count through the lists of all lead-ins.
      const goesOn = first?.counter === "decimal" && first.value > 1 && first.value === last + 1;
      if (first?.counter === "decimal") last = list.at(-1)?.number?.value ?? last;
      if (goesOn) continue;
      const faults = findNumberingFaults(list);
      const createFixes = createNumberingFixer(faults, () => assignNumbers(list), tree, pack);
      for (const fault of faults) {
        const { paragraph, expected, previous } = fault;
        if (previous === null && goesOnFromAbove(paragraph, leadIn)) continue;
        const place = getLabelSpan(paragraph);
        if (list.length === 1 && isMisreadOne(paragraph, getNeighbour(paragraph, 1))) {
          const told = { label: paragraph.clause.label?.text ?? "", expected: "1" };
          yield { ...place, message: "sequence", arguments: told, fixes: [createReplacement("1.", place, false)] };
          continue;
        }
        yield {
          ...place,
          message: "sequence",
          arguments: {
            label: paragraph.clause.label?.text ?? "",
            // The sentence of the message ends in a full stop of its own.
            expected: formatLabel(paragraph, expected).replace(/\.$/, ""),
          },
          related: relateNumberBefore(paragraph, previous),
          fixes: createFixes(fault),
        };
      }
    }
  },
};

/**
 * Whether a list that does not begin at its beginning goes on from what stands above it: « 9.1 … . », « 9.2 … : », of
 * which the first is a paragraph and no item; or « C. Débats » where no paragraph leads to a list, in an extract.
 */
function goesOnFromAbove({ clause: { label } }: Paragraph, leadIn: Paragraph | null): boolean {
  const [text, above] = [label?.text ?? "", leadIn?.clause.label?.text ?? ""];
  const [, outer, last] = /^(.*\.)(\d+)\.?$/.exec(text) ?? [];
  if (outer !== undefined) return above.replace(/\.$/, "") === outer + (Number(last) - 1);
  return /^\p{Lu}\.$/u.test(text) && leadIn?.clause.terminator?.mark === ".";
}
