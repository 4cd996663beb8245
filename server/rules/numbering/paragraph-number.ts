import { memoizePerTree } from "../../../grammar/languages/memoize.ts";
import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { relateNumberBefore } from "../fixes/related-places.ts";
import { createNumberingFixer } from "../fixes/renumber-labels.ts";
import {
  assignNumbers,
  findLostNumbers,
  findMisplacedSuffixes,
  findNumberingFaults,
  findSeriesStarts,
  getLabelSpan,
  isMisreadOne,
  isNumberedHeading,
} from "../linguistics/label-series.ts";
import { areNumbersRunIn } from "../linguistics/run-in-numbers.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "paragraph-number",
  severity: "error",
  scope: "instrument",
  sources: ["NUM-2", "NUM-5", "NUM-6"],
  title: { fr: "Numérotation du dispositif", en: "Numbering of operative paragraphs" },
  explanation: {
    fr: "Les paragraphes du dispositif se numérotent 1, 2, 3… sans saut ni répétition ; la numérotation ne reprend à 1 que dans une nouvelle section.",
    en: "Operative paragraphs are numbered 1, 2, 3 … without gap or repetition; numbering starts again at 1 only in a new section.",
  },
  messages: {
    gap: {
      fr: "Le numéro {label} suit le numéro {previous} : on attend {expected}.",
      en: "Number {label} follows number {previous}: {expected} is expected.",
    },
    first: {
      fr: "Le premier paragraphe du dispositif porte le numéro {label} : on attend 1.",
      en: "The first operative paragraph is numbered {label}: 1 is expected.",
    },
    duplicate: {
      fr: "Le numéro {label} est déjà pris : on attend {expected}.",
      en: "Number {label} is already taken: {expected} is expected.",
    },
    order: {
      fr: "Le numéro {label} rompt la suite : on attend {expected}.",
      en: "Number {label} breaks the series: {expected} is expected.",
    },
    restart: {
      fr: "La numérotation reprend à 1 sans nouvelle section : on attend {expected}.",
      en: "Numbering starts again at 1 without a new section: {expected} is expected.",
    },
    suffix: {
      fr: "« {label} » ne suit pas le numéro auquel il s'ajoute : après 3 viennent 3 bis, 3 ter.",
      en: "“{label}” does not follow the number that it is added to: after 3 come 3 bis, 3 ter.",
    },
  },
  *check(instrument: Instrument, context: RuleContext): Iterable<Finding> {
    const { tree, pack } = context;
    // A report has no operative paragraphs, whatever its numbers count.
    if (instrument.kind === "text") return;
    const numbered = instrument.paragraphs.filter(
      ({ kind, clause }) =>
        kind === "operative" && clause.label?.readings.some(reading => reading.counter === "decimal"),
    );
    const series = numbered.filter(
      (paragraph, at) => !isNumberedHeading(paragraph, numbered[at - 1], numbered[at + 1]),
    );
    // In a decision a finite verb among infinitives splits the series; that fault has a rule of its own.
    const items = instrument.paragraphs.filter(({ kind, number }) => kind === "item" && number?.counter === "decimal");
    if (items[0] && series[0] && items[0].index < series[0].index && instrument.profile === "decision") return;
    // Where most have none, the numbers themselves are odd: numbering-mixture says so.
    const operatives = instrument.paragraphs.filter(({ kind }) => kind === "operative");
    if (series.length * 2 < operatives.length) return;
    const starts = findSeriesStarts(instrument, series);
    for (const paragraph of findMisplacedSuffixes(series)) {
      yield {
        ...getLabelSpan(paragraph),
        message: "suffix",
        arguments: { label: paragraph.clause.label?.text ?? "" },
        severity: "warning",
      };
    }
    const lost = new Set([...findLostNumbers(instrument).values()]);
    const faults = findNumberingFaults(series, starts);
    const createFixes = createNumberingFixer(faults, () => assignNumbers(series, starts), tree, pack);
    for (const fault of faults) {
      const { paragraph, kind, expected, previous, isSeriesMoved } = fault;
      // The preamble, or the instrument before, was numbered up to there.
      if (previous === null && isContinuedSeries(paragraph, instrument, context)) continue;
      const above = context.getNeighbour(paragraph, -1);
      if (previous === null && above && isMisreadOne(above, paragraph)) continue;
      const value = paragraph.number?.value ?? 0;
      if (kind === "gap" && areNumbersRunIn(instrument, previous, paragraph, expected, value - 1)) continue;
      const restarted = isSeriesMoved && paragraph.number?.value === 1;
      // The numbers between are those of paragraphs that have none: numbering-mixture names them.
      if (kind === "gap" && lost.has(expected) && lost.has(value - 1)) continue;
      yield {
        ...getLabelSpan(paragraph),
        message: previous === null ? "first" : restarted ? "restart" : kind,
        arguments: {
          label: String(paragraph.number?.value ?? ""),
          previous: String(previous?.number?.value ?? ""),
          expected: String(expected),
        },
        related: relateNumberBefore(paragraph, previous),
        fixes: createFixes(fault),
      };
    }
  },
};

function isContinuedSeries(
  { index, number }: Paragraph,
  { index: at, paragraphs }: Instrument,
  context: RuleContext,
): boolean {
  const above = paragraphs.findLast(one => one.index < index && isCounted(one));
  const last = (above && findOuterNumber(above)) ?? listLastNumbers(context.tree, context.pack)[at] ?? null;
  if (number === null || last === null || number.value !== last + 1) return false;
  // « 1. Nous, chefs d'État … ; », « 2. … »
  return last > 1 || above?.kind === "enacting" || isDotted(above);
}

/** « 1.3 » counts under 1. */
function findOuterNumber(paragraph: Paragraph): number | null {
  const { clause, number } = paragraph;
  return isDotted(paragraph) ? Number.parseInt(clause.label?.text ?? "", 10) : (number?.value ?? null);
}

function isDotted(paragraph: Paragraph | undefined): boolean {
  return /\d\.\d/.test(paragraph?.clause.label?.text ?? "");
}

/** By instrument, the last number that is counted above it. */
const listLastNumbers = memoizePerTree(({ instruments }) => {
  let last: number | null = null;
  return instruments.map(({ paragraphs }) => {
    const above = last;
    last = paragraphs.findLast(isCounted)?.number?.value ?? last;
    return above;
  });
});

function isCounted({ clause, kind, number }: Paragraph): boolean {
  return clause.label !== null && kind !== "footnote" && number?.counter === "decimal";
}
