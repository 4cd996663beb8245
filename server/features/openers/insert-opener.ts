/**
 * Inserts an opener as a paragraph: where asked for, or at the cursor if one can begin there, else after its clause.
 */

import type { WorkspaceEdit } from "vscode-languageserver-types";
import { formatCount, formatLabelLike } from "../../../grammar/clause/labels.ts";
import type { Paragraph } from "../../../grammar/tree/tree.ts";
import type { InsertOpenerParams } from "../../protocol/openers.ts";
import { createMarkFix } from "../../rules/fixes/mark-findings.ts";
import { createNumberFix, createRenumberingFix } from "../../rules/fixes/renumber-labels.ts";
import { isMadeOfSentences } from "../../rules/linguistics/mark-chain.ts";
import { getSpaceBefore } from "../../rules/linguistics/mark-spaces.ts";
import type { Edit } from "../../rules/rule.ts";
import { createNextNumber, findOpenerPosition, type OpenerPosition } from "../completion/opener-position.ts";
import type { FeatureSettings } from "../shared/feature-settings.ts";
import { toLowerInitial, toUpperInitial } from "../shared/initials.ts";
import { findPronounBefore } from "../shared/pronoun.ts";
import { findLastParagraphBefore, getLineEnd, type ReadDocument } from "../shared/read-document.ts";
import { createPlaceholderEdit } from "../shared/workspace-edits.ts";
import { findInsertionPoint, type InsertionPoint, listClauses } from "./insertion-point.ts";

type OpenerRequest = Pick<InsertOpenerParams, "section" | "text" | "where">;

/** Placeholder for the rest of the paragraph. */
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
  /** Consequences elsewhere: numbers after it, the mark before it. */
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
    ? isLast || (instrument && isMadeOfSentences(instrument, pack))
      ? "last"
      : "operative"
    : "preambular";
  const spacing = { tree: document.analysis, pack, spaces: settings.rules?.spaces };
  const mark = pack.terminators[key][0] ?? "";
  const openerText = addPronoun(wanted, fits, fits || !beside ? null : findPronounBefore(beside.clause, pack));
  // No blank stands between words of characters.
  const opened = openerText + (pack.segmentation === "characters" ? "" : " ") + GAP;
  const text = [...(operative && number ? [number] : []), opened].join(" ") + getSpaceBefore(mark, spacing) + mark;
  const edits: Edit[] = [];
  if (label && instrument) edits.push(...renumberFrom(below, label.value, document));
  if (isLast && after?.section === "operative" && instrument && !isMadeOfSentences(instrument, pack)) {
    edits.push(...fixMarkBefore(after, document, spacing));
  }
  return { edit: spot.edit(text), edits };
}

/**
 * Whether nothing is typed and the section may stand here; no operative paragraph goes before the end of the preamble.
 */
function isEmptyPositionFor(
  section: OpenerRequest["section"],
  { typed, sections, instrument, start }: OpenerPosition,
  document: ReadDocument,
) {
  if (typed !== "" || !sections.some(one => one.section === section)) return false;
  const preamble = listClauses(document, instrument, "preambular").at(-1);
  return section === "preambular" || !preamble || preamble.span.start < start;
}

/** At the cursor, on an empty line or behind a number without text. */
function createPointAtCursor(
  document: ReadDocument,
  offset: number,
  { instrument, start }: OpenerPosition,
  section: OpenerRequest["section"],
): InsertionPoint {
  const here = findLastParagraphBefore(document.analysis, offset);
  const after = here && getClauseAbove(here, document);
  const clauses = listClauses(document, instrument, section)
    .map(({ paragraph }) => paragraph)
    .filter(({ clause }) => clause.bodyStart < clause.contentEnd);
  const index = after?.index ?? -1;
  const above = clauses.findLast(one => one.index <= index);
  const below = clauses.filter(one => one.index > index);
  const edit = (text: string) => {
    const newText = hasTextOnNextLine(document, offset) ? text + getLineEnd(document) : text;
    return { start, end: start, newText };
  };
  return { instrument, beside: above ?? below[0] ?? null, isBelow: above === undefined, below, after, edit };
}

/** Whether the next line has text, which would become part of the new paragraph. */
function hasTextOnNextLine({ analysis }: ReadDocument, offset: number): boolean {
  return /^[^\S\r\n]*(?:\r\n|\n|\r)[^\S\r\n]*\S/.test(analysis.text.slice(offset, offset + 200));
}

/** With a capital; without one after « Nous », in texts that put it before their openers. */
function addPronoun({ text, section }: OpenerRequest, place: OpenerPosition | null, usual: string | null): string {
  if (section !== "operative") return toUpperInitial(text);
  const pronoun = place ? place.pronoun : usual;
  if (pronoun !== null) return `${pronoun} ${toLowerInitial(text)}`;
  return place?.afterPronoun ? toLowerInitial(text) : toUpperInitial(text);
}

/** The paragraph itself, or the one before it if it is a label without text. */
function getClauseAbove(paragraph: Paragraph, document: ReadDocument): Paragraph {
  const { clause } = paragraph;
  // A label without text becomes the new paragraph.
  if (clause.label && clause.bodyStart >= clause.contentEnd) {
    return document.analysis.paragraphs[paragraph.index - 1] ?? paragraph;
  }
  return paragraph;
}

/** The number of the new clause; null where the clauses above have none. */
function findNewLabel({ instrument, beside, isBelow }: InsertionPoint, document: ReadDocument): NewLabel | null {
  if (!instrument || !beside) return null;
  const above = listClauses(document, instrument, "operative").map(({ paragraph }) => paragraph);
  const isModel = (one: Paragraph) => one.kind === beside.kind && one.index <= beside.index && one.number !== null;
  // A clause without number does not end the series.
  const model = isBelow ? beside : above.findLast(isModel);
  if (!model?.number || !model.clause.label) return null;
  const { counter, value: own } = model.number;
  const value = isBelow ? own : own + 1;
  return { text: formatLabelLike(model.clause.label.text, formatCount(counter, value)), value };
}

interface NewLabel {
  readonly text: string;
  readonly value: number;
}

/** Raises the number of the clause that has the given value, and those that follow it without a gap. */
function renumberFrom(after: readonly Paragraph[], value: number, { analysis, pack }: ReadDocument): Edit[] {
  const numbers = new Map<Paragraph, number>();
  let next = value;
  // Stray sub-paragraphs, perhaps behind a page break, belong to another series.
  for (const paragraph of after.filter(({ kind }) => kind === after[0]?.kind)) {
    if (paragraph.number?.value !== next) break;
    next++;
    numbers.set(paragraph, next);
  }
  const [only] = numbers;
  if (!only) return [];
  const all = createRenumberingFix(numbers, true, analysis, pack) ?? createNumberFix(...only, true, analysis, pack);
  return [...all.edits];
}

/** Gives what was the last paragraph the mark of one that another follows. */
function fixMarkBefore(
  above: Paragraph,
  { pack }: ReadDocument,
  spacing: Parameters<typeof createMarkFix>[2],
): readonly Edit[] {
  const mark = above.clause.terminator?.mark;
  if (mark === undefined || !pack.terminators.last.includes(mark)) return [];
  return createMarkFix(above, pack.terminators.operative[0] ?? mark, spacing).edits;
}
