/** Labels of a list after its members changed: the old ones where only the order changed, else counted anew. */
import { formatCount } from "../../../grammar/clause/labels.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { Paragraph } from "../../../grammar/tree/tree.ts";
import { formatLabel } from "../../rules/linguistics/label-series.ts";
import type { Edit } from "../../rules/rule.ts";
import { Refusal } from "./refusal.ts";

/** A member of a list in its new order. */
export interface ListMember {
  readonly paragraph: Paragraph;
  /** Whether numbers begin again at 1 with it, under a heading. */
  readonly restarts: boolean;
  /** Whether it had no label among members that have one, and keeps none. */
  readonly unlabelled: boolean;
}

/** Formats a number as a label. */
export type LabelForm = (value: number) => string;

/** Labels like that of the first of `models` that has one; else as the language prints them. */
export function createLabelForm(models: readonly Paragraph[], level: number, pack: CompiledPack): LabelForm {
  const model = models.find(({ clause, number }) => clause.label && !clause.label.suffix && number);
  if (model) return value => formatLabel(model, value);
  const style = pack.numbering.find(one => one.level === level && one.preferred) ?? pack.numbering[0];
  return value => (style ? style.form.replace("#", formatCount(style.counter, value)) : `${value}.`);
}

/**
 * New labels in the order of `places`; null for those that have none. `before` are the old members. Where numbers begin
 * again under headings, each run is a series of its own; a run with as many members as before keeps its labels.
 */
export function assignLabels(
  before: readonly Paragraph[],
  places: readonly ListMember[],
  form: LabelForm,
  labelled: boolean,
): (string | null)[] {
  const asTheyStood = (list: readonly Paragraph[]) => list.map(({ clause }) => clause.label?.text ?? null);
  if (before.length === places.length && !(places.some(({ restarts }) => restarts) && crossesRestart(before, places))) {
    return asTheyStood(before);
  }
  if (!labelled) return places.map(() => null);
  const old = splitIntoRuns(before, isRestart);
  const now = splitIntoRuns(places, ({ restarts }) => restarts);
  return now.flatMap((run, at) => {
    const stood = old.length === now.length ? (old[at] as Paragraph[]) : before;
    return stood !== before && stood.length === run.length ? asTheyStood(stood) : countAnew(stood, run, form);
  });
}

/** Whether any member moves across a position where numbers begin again. */
function crossesRestart(before: readonly Paragraph[], places: readonly ListMember[]): boolean {
  const changed = (one: Paragraph, at: number) => one !== places[at]?.paragraph;
  const [first, last] = [before.findIndex(changed), before.findLastIndex(changed)];
  return before.some((one, at) => {
    if (isRestart(one)) return first < at && at <= last;
    return places[at]?.restarts === true;
  });
}

function isRestart({ number }: Paragraph): boolean {
  return number?.value === 1;
}

function countAnew(before: readonly Paragraph[], places: readonly ListMember[], form: LabelForm): (string | null)[] {
  const added = before.find(({ clause }) => clause.label?.suffix);
  if (added) throw new Refusal("suffix", { label: added.clause.label?.text ?? "" });
  const first = places[0]?.restarts ? 1 : (before.find(({ number }) => number)?.number?.value ?? 1);
  let value = first - 1;
  return places.map(({ unlabelled }) => (unlabelled ? null : form(++value)));
}

/** Cuts a list before each member that begins a run. */
function splitIntoRuns<T>(list: readonly T[], begins: (one: T) => boolean): T[][] {
  const runs: T[][] = [];
  for (const one of list) {
    const run = runs.at(-1);
    if (run && !begins(one)) run.push(one);
    else runs.push([one]);
  }
  return runs;
}

/** Gives a paragraph a label, another label, or none. */
export function createLabelEdits({ start, clause }: Paragraph, wanted: string | null): Edit[] {
  const { label, text } = clause;
  if (!label) return wanted === null ? [] : [{ start, end: start, newText: `${wanted} ` }];
  if (label.text === wanted) return [];
  if (wanted !== null) return [{ start: start + label.start, end: start + label.end, newText: wanted }];
  const blank = /^\s*/u.exec(text.slice(label.end))?.[0].length ?? 0;
  return [{ start: start + label.start, end: start + label.end + blank, newText: "" }];
}
