import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { relateNumberBefore } from "../fixes/related-places.ts";
import { createNumberingFixer } from "../fixes/renumber-labels.ts";
import { assignNumbers, findNumberingFaults, formatLabel, getLabelSpan } from "../linguistics/label-series.ts";
import { isListStart } from "../linguistics/mark-chain.ts";
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
  *check(instrument: Instrument, { pack }: RuleContext): Iterable<Finding> {
    // A report has no operative paragraphs, whatever its numbers count.
    if (instrument.kind === "text") return;
    for (const list of groupLists(instrument.paragraphs)) {
      const faults = findNumberingFaults(list);
      const createFixes = createNumberingFixer(faults, () => assignNumbers(list), instrument, pack);
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

/** What a page prints between paragraphs. */
const PASSING: ReadonlySet<Paragraph["kind"]> = new Set(["furniture", "footnote", "masthead"]);

/** Groups items of one level under one paragraph, in order. */
function groupLists(paragraphs: readonly Paragraph[]): Paragraph[][] {
  const lists: Paragraph[][] = [];
  let open: (Paragraph[] | undefined)[] = [];
  let headed = false;
  let inner = false;
  for (const paragraph of paragraphs) {
    if (paragraph.kind === "text" || PASSING.has(paragraph.kind)) continue;
    if (paragraph.kind === "heading") {
      headed = true;
      continue;
    }
    if (paragraph.kind !== "item") open = [];
    // « 9. a) … », then « b) »: a list has begun on the line of its paragraph.
    if (isListStart(paragraph)) inner = true;
    else if (paragraph.kind !== "item") inner = false;
    if (paragraph.kind !== "item" || !paragraph.number || inner) continue;
    open.length = paragraph.level + 1;
    let list = open[paragraph.level];
    // Under a heading a list goes on, or begins.
    if (headed && list?.at(-1)?.number?.value !== paragraph.number.value - 1) list = undefined;
    headed = false;
    if (!list) {
      list = [];
      open[paragraph.level] = list;
      lists.push(list);
    }
    list.push(paragraph);
  }
  return lists;
}
