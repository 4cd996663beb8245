/** Writes an opener as a paragraph: where it is wanted, or at the cursor where one can begin, else after its clause. */

import type { WorkspaceEdit } from "vscode-languageserver-types";
import { countText, labelLike } from "../../../grammar/clause/labels.ts";
import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import type { InsertOpenerParams } from "../../protocol/openers.ts";
import { setMark } from "../../rules/fixes/mark-findings.ts";
import { renumber, renumberAll } from "../../rules/fixes/renumber-labels.ts";
import { isSentences } from "../../rules/linguistics/mark-chain.ts";
import { spaceBefore } from "../../rules/linguistics/mark-spaces.ts";
import type { Edit } from "../../rules/rule.ts";
import { createNextNumber, findOpenerPosition, type OpenerPosition } from "../completion/opener-position.ts";
import { lastBefore, lineEnd, type ReadDocument } from "../read-document.ts";
import type { FeatureSettings } from "../shared/feature-settings.ts";
import { toLowerInitial, toUpperInitial } from "../shared/initials.ts";
import { findPronounBefore } from "../shared/pronoun.ts";
import { createPlaceholderEdit } from "../shared/workspace-edits.ts";
import { findInsertionPoint, type InsertionPoint, listClauses } from "./insertion-point.ts";

type OpenerRequest = Pick<InsertOpenerParams, "section" | "text" | "where">;

/** Stands for what the person goes on to write. */
const GAP = "…";

export function insertOpener(
  document: ReadDocument,
  offset: number,
  wanted: OpenerRequest,
  settings: FeatureSettings,
): WorkspaceEdit | null {
  const { edits, edit } = createInsertion(document, offset, wanted, settings);
  const start = edit.newText.lastIndexOf(GAP);
  return createPlaceholderEdit(edit, { start, end: start + GAP.length }, document, settings, edits);
}

interface Insertion {
  readonly edit: Edit;
  /** What it asks for elsewhere: the numbers after it, the mark before it. */
  readonly edits: readonly Edit[];
}

function createInsertion(
  document: ReadDocument,
  offset: number,
  wanted: OpenerRequest,
  settings: FeatureSettings,
): Insertion {
  const { section, where } = wanted;
  const place = where ? null : findOpenerPosition(document, offset);
  const fits = place && isEmptyPositionFor(section, place, document) ? place : null;
  const spot = fits
    ? createPointAtCursor(document, offset, fits, section)
    : findInsertionPoint(document, offset, section, where ?? "after");
  const { instrument, beside, below, after } = spot;
  const { pack } = document;
  const operative = section === "operative";
  const label = operative ? findNewLabel(spot, document) : null;
  const first = operative && instrument && !beside ? createNextNumber(instrument, after?.index ?? -1, pack) : null;
  const number = fits ? fits.number : (label?.text ?? first);
  const isLast = operative && below.length === 0;
  const key = operative
    ? isLast || (instrument && isSentences(instrument, pack))
      ? "last"
      : "operative"
    : "preambular";
  const spacing = { tree: document.analysis, pack, spaces: settings.rules?.spaces };
  const mark = pack.terminators[key][0] ?? "";
  const written = addPronoun(wanted, fits, fits || !beside ? null : findPronounBefore(beside.clause, pack));
  const text = [...(operative && number ? [number] : []), written, GAP].join(" ") + spaceBefore(mark, spacing) + mark;
  const edits: Edit[] = [];
  if (label && instrument) edits.push(...renumberFrom(below, label.value, instrument, document));
  if (isLast && after?.section === "operative" && instrument && !isSentences(instrument, pack)) {
    edits.push(...fixMarkBefore(after, document, spacing));
  }
  return { edit: spot.edit(text), edits };
}

/** An empty place of the section, which a preamble that goes on below is not for operative paragraphs. */
function isEmptyPositionFor(
  section: OpenerRequest["section"],
  { typed, sections, instrument, start }: OpenerPosition,
  document: ReadDocument,
) {
  if (typed !== "" || !sections.some(one => one.section === section)) return false;
  const preamble = listClauses(document, instrument, "preambular").at(-1);
  return section === "preambular" || !preamble || preamble.span.start < start;
}

/** At the cursor, on an empty line or behind a number that waits for its text. */
function createPointAtCursor(
  document: ReadDocument,
  offset: number,
  { instrument, start }: OpenerPosition,
  section: OpenerRequest["section"],
): InsertionPoint {
  const here = lastBefore(document.analysis, offset);
  const after = here && getClauseAbove(here, document);
  const clauses = listClauses(document, instrument, section)
    .map(({ paragraph }) => paragraph)
    .filter(({ clause }) => clause.bodyStart < clause.contentEnd);
  const index = after?.index ?? -1;
  const above = clauses.findLast(one => one.index <= index);
  const below = clauses.filter(one => one.index > index);
  const edit = (text: string) => {
    const newText = hasTextOnNextLine(document, offset) ? text + lineEnd(document) : text;
    return { start, end: start, newText };
  };
  return { instrument, beside: above ?? below[0] ?? null, isBelow: above === undefined, below, after, edit };
}

/** The next line is not blank, and would go on with the new paragraph. */
function hasTextOnNextLine({ analysis }: ReadDocument, offset: number): boolean {
  return /^[^\S\r\n]*(?:\r\n|\n|\r)[^\S\r\n]*\S/.test(analysis.text.slice(offset, offset + 200));
}

/** With a capital; after « Nous » in a text that speaks so, without. */
function addPronoun({ text, section }: OpenerRequest, place: OpenerPosition | null, usual: string | null): string {
  if (section !== "operative") return toUpperInitial(text);
  const pronoun = place ? place.pronoun : usual;
  if (pronoun !== null) return `${pronoun} ${toLowerInitial(text)}`;
  return place?.afterPronoun ? toLowerInitial(text) : toUpperInitial(text);
}

/** Where the cursor stands on an empty line, the clause before it. */
function getClauseAbove(paragraph: Paragraph, document: ReadDocument): Paragraph {
  const { clause } = paragraph;
  // A label without text is the new paragraph itself.
  if (clause.label && clause.bodyStart >= clause.contentEnd) {
    return document.analysis.paragraphs[paragraph.index - 1] ?? paragraph;
  }
  return paragraph;
}

/** The number that the new clause takes; null where those above it bear none. */
function findNewLabel({ instrument, beside, isBelow }: InsertionPoint, document: ReadDocument): NewLabel | null {
  if (!instrument || !beside) return null;
  const above = listClauses(document, instrument, "operative").map(({ paragraph }) => paragraph);
  const isModel = (one: Paragraph) => one.kind === beside.kind && one.index <= beside.index && one.number !== null;
  // One that lost its number does not end the series.
  const model = isBelow ? beside : above.findLast(isModel);
  if (!model?.number || !model.clause.label) return null;
  const { counter, value: own } = model.number;
  const value = isBelow ? own : own + 1;
  return { text: labelLike(model.clause.label.text, countText(counter, value)), value };
}

interface NewLabel {
  readonly text: string;
  readonly value: number;
}

/** Those that bear the number now given away, and all that count on from them. */
function renumberFrom(
  after: readonly Paragraph[],
  value: number,
  instrument: Instrument,
  { pack }: ReadDocument,
): Edit[] {
  const numbers = new Map<Paragraph, number>();
  let next = value;
  // Sub-paragraphs that stand alone, behind a page's end perhaps, are of another series.
  for (const paragraph of after.filter(({ kind }) => kind === after[0]?.kind)) {
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
function fixMarkBefore(
  above: Paragraph,
  { pack }: ReadDocument,
  spacing: Parameters<typeof setMark>[2],
): readonly Edit[] {
  const mark = above.clause.terminator?.mark;
  if (mark === undefined || !pack.terminators.last.includes(mark)) return [];
  return setMark(above, pack.terminators.operative[0] ?? mark, spacing).edits;
}
