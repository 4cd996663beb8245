/** Makes a fix that renumbers keep references whose paragraph is known from an earlier version of the text. */
import type { Paragraph, Span } from "../../../grammar/tree/tree.ts";
import type { Edit, Fix } from "../rule.ts";

/** The number in a reference, and the paragraph that it is known to mean. Absolute offsets. */
export interface KnownReference extends Span {
  readonly target: Paragraph;
}

const NUMBER = /[\p{L}\p{N}]+/u;

/**
 * Each known reference gets the number that its paragraph has after the fix, whatever the numbers of the present text
 * would lead to. The fix is preferred if no other reference is left unclear, and its numbers are the right ones.
 */
export function settleReferences(fix: Fix, known: readonly KnownReference[], text: string): Fix {
  const { renumbering, edits } = fix;
  if (!renumbering || known.length === 0) return fix;
  const byStart = new Map(edits.map(edit => [edit.start, edit]));
  const settled = new Map<number, Edit | null>();
  for (const { start, end, target } of known) {
    const number = getNumberAfter(target, byStart);
    const old = text.slice(start, end);
    if (number !== null) settled.set(start, old.toLowerCase() === number ? null : { start, end, newText: number });
  }
  const unclear = renumbering.unclear.filter(({ start }) => !settled.has(start));
  const kept = edits.filter(({ start }) => !settled.has(start));
  const added = [...settled.values()].filter(edit => edit !== null);
  const all = [...kept, ...added].sort((a, b) => a.start - b.start || a.end - b.end);
  if (unclear.length > 0) return { ...fix, edits: all };
  const { title, sure } = renumbering;
  return { ...fix, title, edits: all, preferred: sure, renumbering: { ...renumbering, unclear } };
}

/** A paragraph's number as references print it, after edits; null for one without a label. */
function getNumberAfter({ start, clause }: Paragraph, edits: ReadonlyMap<number, Edit>): string | null {
  const { label } = clause;
  if (!label) return null;
  const printed = edits.get(start + label.start)?.newText ?? label.text;
  return NUMBER.exec(printed)?.[0].toLowerCase() ?? null;
}
