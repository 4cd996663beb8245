import { toAsciiMark } from "../../../grammar/text/punctuation.ts";
import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { getFirstWordsSpan } from "../fixes/finding-spans.ts";
import { getParagraphSpan } from "../fixes/related-places.ts";
import { createLabelFix, createLabelRemoval, createRenumberingFix } from "../fixes/renumber-labels.ts";
import { assignNumbers, findLostNumbers, findSeriesStarts, getLabelSpan } from "../linguistics/label-series.ts";
import { hasRunInNumber } from "../linguistics/run-in-numbers.ts";
import type { Finding, Fix, Rule, RuleContext, Text } from "../rule.ts";

export const rule: Rule = {
  id: "numbering-mixture",
  severity: "error",
  scope: "instrument",
  sources: ["NUM-3"],
  title: { fr: "Paragraphes numérotés et non numérotés", en: "Numbered and unnumbered paragraphs" },
  explanation: {
    fr: "Les paragraphes du dispositif sont tous numérotés, ou aucun ne l'est.",
    en: "Either all operative paragraphs are numbered, or none is.",
  },
  messages: {
    unnumbered: {
      fr: "Ce paragraphe du dispositif n'a pas de numéro alors que d'autres en ont un.",
      en: "This operative paragraph has no number although others have one.",
    },
    several: {
      fr: "{count} paragraphes du dispositif n'ont pas de numéro alors que les autres en ont un ; le premier est celui-ci.",
      en: "{count} operative paragraphs have no number although the others have one; this is the first.",
    },
    numbered: {
      fr: "Ce paragraphe du dispositif a un numéro alors que les autres n'en ont pas.",
      en: "This operative paragraph has a number although the others have none.",
    },
  },
  *check(instrument: Instrument, context: RuleContext): Iterable<Finding> {
    const { pack } = context;
    // A report has no operative paragraphs, whatever its numbers count.
    if (instrument.kind === "text") return;
    const lost: UnnumberedParagraph[] = [];
    const all = instrument.paragraphs.filter(({ kind }) => kind === "operative");
    const mostlyNumbered = all.filter(({ clause }) => clause.label !== null).length * 2 >= all.length;
    // Parts under headings of their own may follow a convention of their own.
    for (const part of instrument.parts) {
      const operatives = part.paragraphs.filter(({ kind }) => kind === "operative");
      const numbered = operatives.filter(({ clause }) => clause.label !== null);
      if (numbered.length === 0 || numbered.length === operatives.length) continue;
      // Whichever are fewer are the odd ones; the last numbered ones of a numbered text are none.
      const odd = numbered.length * 2 < operatives.length && !mostlyNumbered;
      const unnumbered = operatives.find(({ clause }) => clause.label === null);
      for (const paragraph of operatives) {
        const { label, opener } = paragraph.clause;
        if (odd && label) {
          // « Moyens 1. Les ministères … », then « 2. »: the first number stands behind a heading.
          const above = context.getNeighbour(paragraph, -1);
          if (above && hasRunInNumber(above, (paragraph.number?.value ?? 0) - 1)) continue;
          const related = [{ ...getParagraphSpan(unnumbered as Paragraph), message: WITHOUT, arguments: {} }];
          yield {
            ...getLabelSpan(paragraph),
            message: "numbered",
            related,
            // Another number than its place's is one of others that were lost.
            fixes: [
              createLabelRemoval(paragraph, paragraph.number?.value === all.indexOf(paragraph) + 1, instrument, pack),
            ],
          };
        } else if (!odd && !label && opener && !leadsToNumbers(paragraph, context) && !isRunIn(paragraph, operatives))
          lost.push({ paragraph, model: numbered[0] as Paragraph });
      }
    }
    const [first] = lost;
    if (!first) return;
    const whole = createRenumberingFixes(instrument, context);
    const numbers = findLostNumbers(instrument);
    if (lost.length >= MANY) {
      yield { ...createFinding(lost, numbers), fixes: [...createNumbersFix(lost, numbers), ...whole] };
      return;
    }
    for (const { paragraph, model } of lost) {
      const value = numbers.get(paragraph) ?? null;
      const one = value === null ? [] : [createLabelFix(paragraph, value, model)];
      const related = [{ ...getLabelSpan(model), message: WITH, arguments: {} }];
      yield { ...getFirstWordsSpan(paragraph), message: "unnumbered", related, fixes: [...one, ...whole] };
    }
  },
};

/** « INVITE LA COMMISSION À : », « 7. … »: the numbers are those of what it leads to. */
function leadsToNumbers(paragraph: Paragraph, { getNeighbour }: RuleContext): boolean {
  const next = getNeighbour(paragraph, 1);
  return (
    toAsciiMark(paragraph.clause.terminator?.mark) === ":" &&
    next?.kind === "item" &&
    next.number?.counter === "decimal"
  );
}

/** Whether the number that its neighbours leave for it stands behind its first words. */
function isRunIn(paragraph: Paragraph, operatives: readonly Paragraph[]): boolean {
  const above = operatives[operatives.indexOf(paragraph) - 1]?.number?.value ?? 0;
  return hasRunInNumber(paragraph, above + 1);
}

interface UnnumberedParagraph {
  readonly paragraph: Paragraph;
  readonly model: Paragraph;
}

/** From so many missing numbers on, one finding covers all. */
const MANY = 4;

function createFinding(lost: readonly UnnumberedParagraph[], numbers: ReadonlyMap<Paragraph, number | null>): Finding {
  const [first, ...others] = lost as [UnnumberedParagraph, ...UnnumberedParagraph[]];
  return {
    ...getFirstWordsSpan(first.paragraph),
    message: "several",
    arguments: { count: String(lost.length) },
    related: others.map(({ paragraph }) => {
      const value = numbers.get(paragraph) ?? null;
      const label = value === null ? "" : String(value);
      return { ...getFirstWordsSpan(paragraph), message: value === null ? ANOTHER : EXPECTED, arguments: { label } };
    }),
  };
}

/** A fix with the numbers that the neighbours leave free, if there is one for each; at most one fix. */
function createNumbersFix(lost: readonly UnnumberedParagraph[], numbers: ReadonlyMap<Paragraph, number | null>): Fix[] {
  const edits = lost.flatMap(({ paragraph, model }) => {
    const value = numbers.get(paragraph) ?? null;
    return value === null ? [] : createLabelFix(paragraph, value, model).edits;
  });
  return edits.length === lost.length ? [{ title: NUMBER_THEM, edits, preferred: false }] : [];
}

/** A fix that numbers all operative paragraphs of the parts that have some numbers; at most one fix. */
function createRenumberingFixes(instrument: Instrument, { tree, pack }: RuleContext): Fix[] {
  const operatives = instrument.parts.flatMap(part => {
    const found = part.paragraphs.filter(({ kind }) => kind === "operative");
    return found.some(({ clause }) => clause.label) ? found : [];
  });
  const numbers = assignNumbers(operatives, findSeriesStarts(instrument, operatives));
  const fix = createRenumberingFix(numbers, false, tree, pack);
  return fix ? [fix] : [];
}

const WITH: Text = { fr: "Celui-ci, par exemple, a un numéro.", en: "This one, for example, has a number." };
const WITHOUT: Text = { fr: "Celui-ci, par exemple, n'a pas de numéro.", en: "This one, for example, has no number." };
const ANOTHER: Text = { fr: "Celui-ci non plus n'a pas de numéro.", en: "This one has no number either." };
const EXPECTED: Text = {
  fr: "Celui-ci n'a pas de numéro : ce serait le {label}.",
  en: "This one has no number: it would be {label}.",
};
const NUMBER_THEM: Text = {
  fr: "Donner à chacun le numéro qui manque",
  en: "Give each the number that is missing",
};
