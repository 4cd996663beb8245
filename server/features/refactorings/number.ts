/** Numbers all paragraphs of the operative part, or removes all numbers. */
import { getMentions } from "../../../grammar/resolve/mentions.ts";
import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { createLabelEdits, createLabelForm } from "../move-clauses/labels.ts";
import type { EditPlan } from "../move-clauses/move-clauses.ts";
import { collapseSpaces, Refusal } from "../move-clauses/refusal.ts";
import { getInstrument, type ReadDocument } from "../shared/read-document.ts";
import type { Refactoring } from "./refactoring.ts";
import { NUMBER_TITLES } from "./texts.ts";

/** A single paragraph bears no number (NUM-2). */
const LEAST = 2;

export const number: Refactoring = {
  id: "number",
  kind: "refactor.rewrite",
  offers({ document, paragraph, range }) {
    // Only at the beginning of a paragraph, where the number is.
    const { start, clause } = paragraph;
    if (paragraph.kind !== "operative" || range.start > start + (clause.opener?.end ?? clause.bodyStart)) return [];
    const instrument = getInstrument(document, paragraph);
    const all = instrument.paragraphs.filter(({ kind }) => kind === "operative");
    if (all.length < LEAST) return [];
    const numbered = all.filter(one => one.clause.label);
    const kinds = document.analysis.paragraphs.map(({ kind }) => kind);
    const planned = (edits: () => EditPlan["edits"]) => () => ({ edits: edits(), kinds });
    if (numbered.length === 0) {
      return [
        { title: NUMBER_TITLES.number, key: "number", plan: planned(() => addNumbers(all, instrument, document)) },
      ];
    }
    // Where only some have numbers, a rule reports and fixes that.
    if (numbered.length < all.length) return [];
    return [
      { title: NUMBER_TITLES.remove, key: "remove", plan: planned(() => removeNumbers(all, instrument, document)) },
    ];
  },
};

function addNumbers(all: readonly Paragraph[], { paragraphs }: Instrument, { pack }: ReadDocument): EditPlan["edits"] {
  // Where the preamble is numbered, too, numbers go on from it.
  const before = paragraphs.findLast(({ kind, number: own }) => kind === "preambular" && own?.counter === "decimal");
  const form = createLabelForm(before ? [before] : [], 0, pack);
  const first = (before?.number?.value ?? 0) + 1;
  return all.flatMap((paragraph, at) => createLabelEdits(paragraph, form(first + at)));
}

function removeNumbers(all: readonly Paragraph[], instrument: Instrument, { pack }: ReadDocument): EditPlan["edits"] {
  for (const { mention, resolution, reference } of getMentions(instrument, pack)) {
    const byNumber = /^\p{N}/u.test(mention.steps[0].text) && resolution.reached.length > 0;
    if (byNumber) throw new Refusal("numbered", { reference: collapseSpaces(reference.text) });
  }
  return all.flatMap(paragraph => createLabelEdits(paragraph, null));
}
