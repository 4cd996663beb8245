/** Fixes that renumber paragraphs and update the references to them. */

import { memoizePerTree } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { collectReferences } from "../../../grammar/resolve/collect-references.ts";
import { isMentioned } from "../../../grammar/resolve/mentions.ts";
import { skipGap } from "../../../grammar/text/words.ts";
import type { DocumentTree, Instrument, Paragraph, Span } from "../../../grammar/tree/tree.ts";
import { formatLabel, type NumberingFault } from "../linguistics/label-series.ts";
import type { Arguments, Edit, Fix, Text } from "../rule.ts";
import { toDocumentSpan } from "./finding-spans.ts";

const RENUMBER: Text = { fr: "Numéroter « {label} »", en: "Number it “{label}”" };
const RENUMBER_BUT: Text = {
  fr: "Numéroter « {label} » ; renvoi à vérifier : {references}",
  en: "Number it “{label}”; reference to be checked: {references}",
};
const REMOVE: Text = { fr: "Retirer le numéro", en: "Remove the number" };
const RENUMBER_ALL: Text = {
  fr: "Renuméroter tout le dispositif, renvois compris",
  en: "Renumber the whole operative part, and references to it",
};
const RENUMBER_LIST: Text = {
  fr: "Renuméroter toute la liste, renvois compris",
  en: "Renumber the whole list, and references to it",
};

const RENUMBER_ALL_BUT: Text = {
  fr: "Renuméroter tout le dispositif ; renvoi à vérifier : {references}",
  en: "Renumber the whole operative part; reference to be checked: {references}",
};
const RENUMBER_LIST_BUT: Text = {
  fr: "Renuméroter toute la liste ; renvoi à vérifier : {references}",
  en: "Renumber the whole list; reference to be checked: {references}",
};

interface CarriedReferences {
  readonly edits: readonly Edit[];
  /** References of which a person must decide what they mean, since two paragraphs have their number. */
  readonly unclear: readonly UnclearReference[];
}

interface UnclearReference extends Span {
  /** The whole reference, as printed. */
  readonly text: string;
}

/** The numbers inside references of this text to paragraphs whose number changes. */
function carryReferencesAlong(
  numbers: ReadonlyMap<Paragraph, number>,
  tree: DocumentTree,
  pack: CompiledPack,
): CarriedReferences {
  const edits: Edit[] = [];
  const changed = new Set(
    [...numbers]
      .filter(([{ number }, value]) => number?.value !== value)
      .map(([{ clause }]) => getPrintedNumber(clause.label)),
  );
  const { unclear, ofNumber } = findMentionedNumbers(tree, pack);
  for (const [target, value] of numbers) {
    for (const { step, number } of ofNumber.get(target) ?? []) {
      if (value !== number)
        edits.push({ ...step, newText: NUMBER.exec(formatLabel(target, value))?.[0] ?? String(value) });
    }
  }
  return { edits: edits.sort(compareStarts), unclear: [...changed].flatMap(text => unclear.get(text) ?? []) };
}

/** As many are named; of more, a person sees that there are more. */
const MOST_NAMED = 3;

/** A fix that renumbers; its title names the references that it leaves to a person. */
function createRenumbering(
  [title, but]: readonly [Text, Text],
  values: Arguments,
  edits: readonly Edit[],
  unclear: readonly UnclearReference[],
  sure: boolean,
): Fix {
  const renumbering = { unclear: unclear.map(({ start, end }) => ({ start, end })), sure, title };
  const ordered = [...edits].sort(compareStarts);
  if (unclear.length === 0) return { title, arguments: values, edits: ordered, preferred: sure, renumbering };
  const named = [...new Set(unclear.map(({ text }) => text))];
  const references = named.slice(0, MOST_NAMED).join(", ") + (named.length > MOST_NAMED ? "…" : "");
  return { title: but, arguments: { ...values, references }, edits: ordered, preferred: false, renumbering };
}

interface MentionedNumbers {
  /** Ambiguous references, by each of the numbers that are printed in them. */
  readonly unclear: ReadonlyMap<string, readonly UnclearReference[]>;
  /** Where a paragraph's number stands in references, and what it is. */
  readonly ofNumber: ReadonlyMap<Paragraph, readonly { readonly step: Span; readonly number: number }[]>;
}

/** Of a thousand misnumbered paragraphs each asks who refers to it. */
const findMentionedNumbers = memoizePerTree((tree, pack): MentionedNumbers => {
  const { mentions } = collectReferences(tree, pack);
  const unclear = new Map<string, UnclearReference[]>();
  const ofNumber = new Map<Paragraph, { step: Span; number: number }[]>();
  for (const { paragraph, mention, resolution, reference } of mentions) {
    if (resolution.ambiguous) {
      const printed = reference.text.replace(/\s+/g, " ");
      for (const step of mention.steps) {
        const same = unclear.get(step.text) ?? [];
        unclear.set(step.text, same);
        same.push({ ...toDocumentSpan(paragraph, step), text: printed });
      }
    } else {
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

/** « 9.2 » is one number. */
const NUMBER = /[\p{L}\p{N}]+(?:\.\p{N}+)*/u;

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
  tree: DocumentTree,
  pack: CompiledPack,
): Fix {
  const { edits, unclear } = carryReferencesAlong(new Map([[paragraph, value]]), tree, pack);
  return createRenumbering(
    [RENUMBER, RENUMBER_BUT],
    { label: formatLabel(paragraph, value) },
    [createRelabelEdit(paragraph, value), ...edits],
    unclear,
    sure,
  );
}

/**
 * Gives a whole series the numbers in `numbers`. Paragraphs without a label get one like the others'. Null when no more
 * than one label changes: that is `renumber`'s.
 */
export function createRenumberingFix(
  numbers: ReadonlyMap<Paragraph, number>,
  sure: boolean,
  tree: DocumentTree,
  pack: CompiledPack,
): Fix | null {
  const model = [...numbers.keys()].find(({ clause }) => clause.label);
  const labels = [...numbers].flatMap(([paragraph, value]): Edit[] => {
    if (!paragraph.clause.label) return model ? [createLabelInsertion(paragraph, value, model)] : [];
    return paragraph.number?.value === value ? [] : [createRelabelEdit(paragraph, value)];
  });
  if (labels.length < 2) return null;
  const { edits, unclear } = carryReferencesAlong(numbers, tree, pack);
  const titles =
    model?.kind === "item"
      ? ([RENUMBER_LIST, RENUMBER_LIST_BUT] as const)
      : ([RENUMBER_ALL, RENUMBER_ALL_BUT] as const);
  return createRenumbering(titles, {}, [...labels, ...edits], unclear, sure);
}

/** Creates the fixes of each fault of a series: renumber the one paragraph, or the whole series. */
export function createNumberingFixer(
  faults: readonly NumberingFault[],
  anew: () => ReadonlyMap<Paragraph, number>,
  tree: DocumentTree,
  pack: CompiledPack,
): (fault: NumberingFault) => Fix[] {
  let made: { readonly whole: Fix | null } | null = null;
  const makeWhole = () => {
    // A number given twice moves those after it; where one is missing, its paragraph may be, too.
    const certain = faults.every(one => one.isSure || one.kind === "duplicate");
    return createRenumberingFix(anew(), certain, tree, pack);
  };
  return ({ paragraph, expected, isSure, isSeriesMoved }) => {
    made ??= { whole: makeWhole() };
    const { whole } = made;
    if (isSeriesMoved && whole) return [whole];
    return [createNumberFix(paragraph, expected, isSure, tree, pack), ...(whole ? [makeSecondary(whole)] : [])];
  };
}

/** The same fix, which another one is preferred to. */
function makeSecondary(fix: Fix): Fix {
  const { renumbering } = fix;
  return { ...fix, preferred: false, ...(renumbering ? { renumbering: { ...renumbering, sure: false } } : {}) };
}

function compareStarts(a: Edit, b: Edit): number {
  return a.start - b.start;
}

/** Takes a number away; where the text refers to it, a person must say to what instead. */
export function createLabelRemoval(
  paragraph: Paragraph,
  sure: boolean,
  instrument: Instrument,
  pack: CompiledPack,
): Fix {
  const { start, clause } = paragraph;
  const labelStart = clause.label?.start ?? 0;
  return {
    title: REMOVE,
    edits: [
      { start: start + labelStart, end: start + skipGap(clause.text, clause.label?.end ?? labelStart), newText: "" },
    ],
    preferred: sure && !isMentioned(paragraph, instrument, pack),
  };
}

/**
 * Gives a paragraph the number `value`, in the form of another's label. Not preferred: whether it is the number that is
 * missing, or a paragraph, or the paragraph was never to have one, a person decides.
 */
export function createLabelFix(paragraph: Paragraph, value: number, other: Paragraph): Fix {
  const edit = createLabelInsertion(paragraph, value, other);
  return { title: RENUMBER, arguments: { label: edit.newText.trim() }, edits: [edit], preferred: false };
}

function createLabelInsertion({ start, clause }: Paragraph, value: number, other: Paragraph): Edit {
  const label = (other.clause.label?.text ?? "1.").replace(/\p{N}+(?:\s?\p{L}+)?/u, String(value));
  // « Nous réaffirmons », and what is quoted: the number stands before all of it.
  const at = start + skipGap(clause.text, 0);
  return { start: at, end: at, newText: `${label} ` };
}
