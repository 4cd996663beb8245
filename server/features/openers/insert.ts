/** Writes an opener as a paragraph: at the cursor where one can begin, else after the clause that the cursor is in. */
import type { WorkspaceEdit } from "vscode-languageserver-types";
import { countText, labelLike } from "../../../grammar/clause/labels.ts";
import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import type { InsertOpenerParams } from "../../protocol/openers.ts";
import type { Edit } from "../../rules/rule.ts";
import { isSentences } from "../../rules/support/chain.ts";
import { setMark } from "../../rules/support/marks.ts";
import { renumber, renumberAll } from "../../rules/support/renumber.ts";
import { spaceBefore } from "../../rules/support/spacing.ts";
import { type Place, placeAt } from "../completion/place.ts";
import { placeholderEdit } from "../edits.ts";
import { instrumentOf, lastBefore, lineEnd, type ReadDocument } from "../read-document.ts";
import type { FeatureSettings } from "../settings.ts";

type Wanted = Pick<InsertOpenerParams, "section" | "text">;

/** Stands for what the person goes on to write. */
const GAP = "…";

export function insertOpener(
  document: ReadDocument,
  offset: number,
  wanted: Wanted,
  settings: FeatureSettings,
): WorkspaceEdit | null {
  const { edits, edit } = insertion(document, offset, wanted, settings);
  const start = edit.newText.lastIndexOf(GAP);
  return placeholderEdit(edit, { start, end: start + GAP.length }, document, settings, edits);
}

interface Insertion {
  readonly edit: Edit;
  /** What it asks for elsewhere: the numbers after it, the mark before it. */
  readonly edits: readonly Edit[];
}

function insertion(document: ReadDocument, offset: number, wanted: Wanted, settings: FeatureSettings): Insertion {
  const place = placeAt(document, offset);
  const fits = place && place.typed === "" && place.sections.some(({ section }) => section === wanted.section);
  const here = fits && lastBefore(document.analysis.paragraphs, offset);
  const above = here ? clauseAbove(here, document) : anchorOf(document, offset, wanted.section);
  const operative = wanted.section === "operative";
  const instrument = above && instrumentOf(document, above);
  const label = operative && above && instrument ? nextLabel(above, instrument) : null;
  const number = fits ? place.number : (label?.text ?? null);
  const after = above && instrument ? followers(above, instrument, wanted.section) : [];
  const isLast = operative && after.length === 0;
  const key = operative ? (isLast || (instrument && isSentences(instrument)) ? "last" : "operative") : "preambular";
  const spacing = { tree: document.analysis, pack: document.pack, spaces: settings.rules?.spaces };
  const mark = document.pack.terminators[key][0] ?? "";
  const written = withPronoun(wanted, fits ? place : null);
  const text = [...(operative && number ? [number] : []), written, GAP].join(" ") + spaceBefore(mark, spacing) + mark;
  const edits: Edit[] = [];
  if (operative && label && instrument) edits.push(...renumbered(after, label.value, instrument, document));
  if (isLast && above?.section === "operative" && instrument && !isSentences(instrument)) {
    edits.push(...markBefore(above, document, spacing));
  }
  const newText = fits && hasTextBelow(document, offset) ? text + lineEnd(document) : text;
  return { edit: fits ? { start: place.start, end: place.start, newText } : apart(above, text, document), edits };
}

/** The next line is not blank, and would go on with the new paragraph. */
function hasTextBelow({ analysis }: ReadDocument, offset: number): boolean {
  return /^[^\S\r\n]*(?:\r\n|\n|\r)[^\S\r\n]*\S/.test(analysis.text.slice(offset, offset + 200));
}

/** Of a text that speaks as « Nous ». */
function withPronoun({ text, section }: Wanted, place: Place | null): string {
  if (!place || section !== "operative") return text;
  const lower = text.charAt(0).toLowerCase() + text.slice(1);
  if (place.pronoun !== null) return `${place.pronoun} ${lower}`;
  return place.afterPronoun ? lower : text;
}

/** A paragraph of its own after another, or at the end of a text that has none. */
function apart(above: Paragraph | null, text: string, document: ReadDocument): Edit {
  const blank = lineEnd(document).repeat(2);
  if (above) return { start: above.end, end: above.end, newText: `${blank}${text}` };
  const whole = document.analysis.text;
  const at = whole.length;
  return { start: at, end: at, newText: `${whole.trim() === "" ? "" : blank}${text}` };
}

/** The paragraph after which the new one stands, at the end of its list; null in a text without any. */
function anchorOf(document: ReadDocument, offset: number, section: Wanted["section"]): Paragraph | null {
  const { paragraphs, instruments } = document.analysis;
  const before = lastBefore(paragraphs, offset);
  if (before?.section === section) return endOfClause(before, instrumentOf(document, before));
  const instrument = before ? instrumentOf(document, before) : instruments[0];
  if (!instrument) return null;
  const own = instrument.paragraphs.findLast(one => one.section === section);
  const preamble = instrument.paragraphs.findLast(one => one.section === "preambular");
  return own ?? (section === "operative" ? preamble : undefined) ?? instrument.enacting.at(-1) ?? before;
}

/** The last sub-paragraph of the clause, or what goes on after its list. */
function endOfClause(paragraph: Paragraph, { paragraphs }: Instrument): Paragraph {
  let last = paragraph;
  for (let at = paragraphs.indexOf(paragraph) + 1; at < paragraphs.length; at++) {
    const next = paragraphs[at] as Paragraph;
    if (next.section !== paragraph.section || (next.kind !== "item" && next.kind !== "text")) break;
    last = next;
  }
  return last;
}

/** Where the cursor stands on an empty line, the clause before it. */
function clauseAbove(paragraph: Paragraph, document: ReadDocument): Paragraph {
  const { clause } = paragraph;
  // A label without text is the new paragraph itself.
  if (clause.label && clause.bodyStart >= clause.contentEnd) {
    return document.analysis.paragraphs[paragraph.index - 1] ?? paragraph;
  }
  return paragraph;
}

/** Clauses of the section that come after. */
function followers(above: Paragraph, { paragraphs }: Instrument, section: Wanted["section"]): Paragraph[] {
  return paragraphs.filter(
    one => one.index > above.index && one.kind === section && one.clause.bodyStart < one.clause.contentEnd,
  );
}

/** Null where operative paragraphs bear no numbers. */
function nextLabel(
  above: Paragraph,
  { paragraphs }: Instrument,
): { readonly text: string; readonly value: number } | null {
  const operatives = paragraphs.filter(({ kind, number }) => kind === "operative" && number);
  const before = operatives.findLast(({ index }) => index <= above.index);
  const model = before ?? operatives[0];
  if (!model?.clause.label || !model.number) return null;
  const value = before?.number ? before.number.value + 1 : 1;
  const counted = countText(model.number.counter, value);
  return { text: labelLike(model.clause.label.text, counted), value };
}

/** Those that bear the number now given away, and all that count on from them. */
function renumbered(
  after: readonly Paragraph[],
  value: number,
  instrument: Instrument,
  { pack }: ReadDocument,
): Edit[] {
  const numbers = new Map<Paragraph, number>();
  let next = value;
  for (const paragraph of after) {
    if (paragraph.number?.value !== next) break;
    next++;
    numbers.set(paragraph, next);
  }
  const [only] = numbers;
  if (!only) return [];
  const all = renumberAll(numbers, true, instrument, pack) ?? renumber(...only, true, instrument, pack);
  return [...all.edits];
}

/** What was the last paragraph ends as one that another follows. */
function markBefore(above: Paragraph, { pack }: ReadDocument, spacing: Parameters<typeof setMark>[2]): readonly Edit[] {
  const mark = above.clause.terminator?.mark;
  if (mark === undefined || !pack.terminators.last.includes(mark)) return [];
  return setMark(above, pack.terminators.operative[0] ?? mark, spacing).edits;
}
