/** Labels of a list after its members changed: as they stood where only the order changed, else counted anew. */
import { countText } from "../../../grammar/clause/labels.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { Paragraph } from "../../../grammar/tree/tree.ts";
import type { Edit } from "../../rules/rule.ts";
import { labelText } from "../../rules/support/numbers.ts";
import { Refusal } from "./reasons.ts";

/** A member of a list in its new order; `anew`: counting begins at 1 with it, under a heading. */
export interface Place {
  readonly paragraph: Paragraph;
  readonly anew: boolean;
}

/** Says what the label of a number is; from another label of the kind, or from the language. */
export type LabelForm = (value: number) => string;

/** The label like those of paragraphs at hand, the first of which has one; else as the language wants them. */
export function labelForm(models: readonly Paragraph[], level: number, pack: CompiledPack): LabelForm {
  const model = models.find(({ clause, number }) => clause.label && !clause.label.suffix && number);
  if (model) return value => labelText(model, value);
  const style = pack.numbering.find(one => one.level === level && one.preferred) ?? pack.numbering[0];
  return value => (style ? style.form.replace("#", countText(style.counter, value)) : `${value}.`);
}

/** New labels in the order of `places`; null for those that have none. `before` are the members as they stood. */
export function labelsFor(
  before: readonly Paragraph[],
  places: readonly Place[],
  form: LabelForm,
  labelled: boolean,
): (string | null)[] {
  const restarts = places.some(({ anew }) => anew);
  if (before.length === places.length && !restarts) return before.map(({ clause }) => clause.label?.text ?? null);
  if (!labelled) return places.map(() => null);
  const added = before.find(({ clause }) => clause.label?.suffix);
  if (added) throw new Refusal("suffix", { label: added.clause.label?.text ?? "" });
  let value = (before.find(({ number }) => number)?.number?.value ?? 1) - 1;
  return places.map(({ anew }) => {
    value = anew ? 1 : value + 1;
    return form(value);
  });
}

/** Gives a paragraph a label, another label, or none. */
export function labelEdits({ start, clause }: Paragraph, wanted: string | null): Edit[] {
  const { label, text } = clause;
  if (!label) return wanted === null ? [] : [{ start, end: start, newText: `${wanted} ` }];
  if (label.text === wanted) return [];
  if (wanted !== null) return [{ start: start + label.start, end: start + label.end, newText: wanted }];
  const blank = /^\s*/u.exec(text.slice(label.end))?.[0].length ?? 0;
  return [{ start: start + label.start, end: start + label.end + blank, newText: "" }];
}
