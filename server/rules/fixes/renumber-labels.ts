/** Fixes that renumber paragraphs and update the references to them. */

import { memoizePerInstrument } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { getMentions, isMentioned } from "../../../grammar/resolve/mentions.ts";
import type { Instrument, Paragraph, Span } from "../../../grammar/tree/tree.ts";
import { formatLabel, type NumberingFault } from "../linguistics/label-series.ts";
import type { Edit, Fix, Text } from "../rule.ts";
import { toDocumentSpan } from "./finding-spans.ts";

const RENUMBER: Text = { fr: "Numéroter « {label} »", en: "Number it “{label}”" };
const REMOVE: Text = { fr: "Retirer le numéro", en: "Remove the number" };
const RENUMBER_ALL: Text = {
  fr: "Renuméroter tout le dispositif, renvois compris",
  en: "Renumber the whole operative part, and references to it",
};
const RENUMBER_LIST: Text = {
  fr: "Renuméroter toute la liste, renvois compris",
  en: "Renumber the whole list, and references to it",
};

interface CarriedReferences {
  readonly edits: readonly Edit[];
  /** Whether every reference has one target, so that no person need decide. */
  readonly clear: boolean;
}

/** The numbers inside references of this text to paragraphs whose number changes. */
function carryReferencesAlong(
  numbers: ReadonlyMap<Paragraph, number>,
  instrument: Instrument,
  pack: CompiledPack,
): CarriedReferences {
  const edits: Edit[] = [];
  let clear = true;
  const changed = new Set(
    [...numbers]
      .filter(([{ number }, value]) => number?.value !== value)
      .map(([{ clause }]) => getPrintedNumber(clause.label)),
  );
  const { unclear, ofNumber } = findMentionedNumbers(instrument, pack);
  for (const text of changed) if (unclear.has(text)) clear = false;
  for (const [target, value] of numbers) {
    for (const { step, number } of ofNumber.get(target) ?? []) {
      if (value !== number)
        edits.push({ ...step, newText: NUMBER.exec(formatLabel(target, value))?.[0] ?? String(value) });
    }
  }
  return { edits: edits.sort(compareStarts), clear };
}

interface MentionedNumbers {
  /** Numbers as printed in ambiguous references. */
  readonly unclear: ReadonlySet<string>;
  /** Where a paragraph's number stands in references, and what it is. */
  readonly ofNumber: ReadonlyMap<Paragraph, readonly { readonly step: Span; readonly number: number }[]>;
}

/** Of a thousand misnumbered paragraphs each asks who refers to it. */
const findMentionedNumbers = memoizePerInstrument((instrument, pack): MentionedNumbers => {
  const mentions = getMentions(instrument, pack);
  const unclear = new Set<string>();
  const ofNumber = new Map<Paragraph, { step: Span; number: number }[]>();
  for (const { paragraph, mention, resolution } of mentions) {
    if (resolution.ambiguous) for (const { text } of mention.steps) unclear.add(text);
    else {
      for (const [at, { paragraph: target, label, value }] of resolution.reached.entries()) {
        // Of two labels on one line the outer is the paragraph's.
        if (label.start !== target.clause.label?.start) continue;
        const same = ofNumber.get(target) ?? [];
        ofNumber.set(target, same);
        same.push({ step: toDocumentSpan(paragraph, mention.steps[at] as Span), number: value });
      }
    }
  }
  return { unclear, ofNumber };
});

const NUMBER = /[\p{L}\p{N}]+/u;

/** The number of a label as references print it. */
function getPrintedNumber(label: Paragraph["clause"]["label"]): string {
  return NUMBER.exec(label?.text ?? "")?.[0].toLowerCase() ?? "";
}

function createRelabelEdit(paragraph: Paragraph, value: number): Edit {
  const { start, clause } = paragraph;
  const label = clause.label as NonNullable<typeof clause.label>;
  return { start: start + label.start, end: start + label.end, newText: formatLabel(paragraph, value) };
}

/** Replaces the number inside one label and keeps its form. `sure`: that is the one right answer. */
export function createNumberFix(
  paragraph: Paragraph,
  value: number,
  sure: boolean,
  instrument: Instrument,
  pack: CompiledPack,
): Fix {
  const { edits, clear } = carryReferencesAlong(new Map([[paragraph, value]]), instrument, pack);
  return {
    title: RENUMBER,
    arguments: { label: formatLabel(paragraph, value) },
    edits: [createRelabelEdit(paragraph, value), ...edits].sort(compareStarts),
    preferred: sure && clear,
  };
}

/**
 * Gives a whole series the numbers in `numbers`. Paragraphs without a label get one like the others'. Null when no more
 * than one label changes: that is `renumber`'s.
 */
export function createRenumberingFix(
  numbers: ReadonlyMap<Paragraph, number>,
  sure: boolean,
  instrument: Instrument,
  pack: CompiledPack,
): Fix | null {
  const model = [...numbers.keys()].find(({ clause }) => clause.label);
  const labels = [...numbers].flatMap(([paragraph, value]): Edit[] => {
    if (!paragraph.clause.label) return model ? [createLabelInsertion(paragraph, value, model)] : [];
    return paragraph.number?.value === value ? [] : [createRelabelEdit(paragraph, value)];
  });
  if (labels.length < 2) return null;
  const { edits, clear } = carryReferencesAlong(numbers, instrument, pack);
  const title = model?.kind === "item" ? RENUMBER_LIST : RENUMBER_ALL;
  return { title, edits: [...labels, ...edits].sort(compareStarts), preferred: sure && clear };
}

/** Creates the fixes of each fault of a series: renumber the one paragraph, or the whole series. */
export function createNumberingFixer(
  faults: readonly NumberingFault[],
  anew: () => ReadonlyMap<Paragraph, number>,
  instrument: Instrument,
  pack: CompiledPack,
): (fault: NumberingFault) => Fix[] {
  let made: { readonly whole: Fix | null } | null = null;
  return ({ paragraph, expected, isSure, isSeriesMoved }) => {
    // A number given twice moves those after it; where one is missing, its paragraph may be, too.
    const certain = faults.every(one => one.isSure || one.kind === "duplicate");
    made ??= { whole: createRenumberingFix(anew(), certain, instrument, pack) };
    const { whole } = made;
    if (isSeriesMoved && whole) return [whole];
    return [
      createNumberFix(paragraph, expected, isSure, instrument, pack),
      ...(whole ? [{ ...whole, preferred: false }] : []),
    ];
  };
}

function compareStarts(a: Edit, b: Edit): number {
  return a.start - b.start;
}

/** Takes a number away; where the text refers to it, a person must say to what instead. */
export function createLabelRemoval(paragraph: Paragraph, instrument: Instrument, pack: CompiledPack): Fix {
  const { start, clause } = paragraph;
  return {
    title: REMOVE,
    edits: [{ start: start + (clause.label?.start ?? 0), end: start + clause.bodyStart, newText: "" }],
    preferred: !isMentioned(paragraph, instrument, pack),
  };
}

/** Gives a paragraph the number `value`, in the form of another's label. */
export function createLabelFix(paragraph: Paragraph, value: number, other: Paragraph): Fix {
  const edit = createLabelInsertion(paragraph, value, other);
  return { title: RENUMBER, arguments: { label: edit.newText.trim() }, edits: [edit], preferred: true };
}

function createLabelInsertion({ start, clause }: Paragraph, value: number, other: Paragraph): Edit {
  const label = (other.clause.label?.text ?? "1.").replace(/\p{N}+(?:\s?\p{L}+)?/u, String(value));
  const at = start + clause.bodyStart;
  return { start: at, end: at, newText: `${label} ` };
}
