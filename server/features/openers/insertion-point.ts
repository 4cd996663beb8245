/** Where a new clause is inserted: beside the clause at the cursor, or at the end of a section. */
import type { Instrument, Paragraph, Section } from "../../../grammar/tree/tree.ts";
import type { InsertPlace, InsertWhere } from "../../protocol/openers.ts";
import { formatMessage } from "../../rules/messages/format-message.ts";
import type { Edit } from "../../rules/rule.ts";
import { getUnits, listWithDescendants, type Unit } from "../move-clauses/units.ts";
import { isClause } from "../shared/clause-kinds.ts";
import type { FeatureSettings } from "../shared/feature-settings.ts";
import { nameClause } from "../shared/paragraph-name.ts";
import { findLastParagraphBefore, getInstrument, getLineEnd, type ReadDocument } from "../shared/read-document.ts";
import { PLACE_TEXTS } from "./texts.ts";

export interface InsertionPoint {
  readonly instrument: Instrument | null;
  /** The neighbour in the section that the new clause follows or precedes; null for the first of the section. */
  readonly beside: Paragraph | null;
  /** Whether `beside` is below the new clause, which then takes its number. */
  readonly isBelow: boolean;
  /** The clauses of the section below the new one. */
  readonly below: readonly Paragraph[];
  /** The paragraph right before the new one, perhaps a sub-paragraph; null at the top of a text. */
  readonly after: Paragraph | null;
  /** Inserts the new paragraph with blank lines and the indent of its neighbours. */
  edit(text: string): Edit;
}

/** At the end of the section where the offset is in none of its clauses. */
export function findInsertionPoint(
  document: ReadDocument,
  offset: number,
  section: Section,
  where: InsertWhere,
): InsertionPoint {
  const { paragraphs, instruments } = document.analysis;
  const here = findLastParagraphBefore(document.analysis, offset);
  const instrument = (here ? getInstrument(document, here) : instruments[0]) ?? null;
  const clauses = listClauses(document, instrument, section);
  const own = where === "end" ? undefined : clauses.find(unit => containsParagraph(unit, here));
  const beside = own ?? clauses.at(-1);
  if (!beside || !instrument) return findFirstPoint(document, instrument, section, here);
  const isBelow = own !== undefined && where === "before";
  const below = clauses.slice(clauses.indexOf(beside) + (isBelow ? 0 : 1)).map(({ paragraph }) => paragraph);
  const blank = getLineEnd(document).repeat(2);
  const indent = getIndent(beside, document);
  const { paragraph, span } = beside;
  if (isBelow) {
    const edit = (text: string) => ({ start: span.start, end: span.start, newText: `${text}${blank}${indent}` });
    return { instrument, beside: paragraph, isBelow, below, after: paragraphs[paragraph.index - 1] ?? null, edit };
  }
  const after = listWithDescendants(beside).at(-1)?.paragraph ?? paragraph;
  const edit = (text: string) => ({ start: after.end, end: after.end, newText: `${blank}${indent}${text}` });
  return { instrument, beside: paragraph, isBelow, below, after, edit };
}

/** The beginning of a section without clauses: behind the preamble, else behind the enacting line or title. */
function findFirstPoint(
  document: ReadDocument,
  instrument: Instrument | null,
  section: Section,
  here: Paragraph | null,
): InsertionPoint {
  const other = listClauses(document, instrument, section === "operative" ? "preambular" : "operative");
  const preamble = section === "operative" ? other.at(-1) : undefined;
  const blank = getLineEnd(document).repeat(2);
  const common = { instrument, beside: null, isBelow: false, below: [] };
  const head = instrument?.enacting.at(-1) ?? instrument?.title.at(-1);
  const [first] = other;
  // An excerpt without enacting line and title.
  if (!preamble && !head && first) {
    const { start } = first.span;
    const edit = (text: string) => ({ start, end: start, newText: text + blank });
    return { ...common, after: document.analysis.paragraphs[first.paragraph.index - 1] ?? null, edit };
  }
  const after = (preamble && listWithDescendants(preamble).at(-1)?.paragraph) ?? head ?? here;
  const { text } = document.analysis;
  const at = after?.end ?? text.length;
  const edit = (newText: string) => {
    return { start: at, end: at, newText: (after || text.trim() !== "" ? blank : "") + newText };
  };
  return { ...common, after, edit };
}

/** The clauses of a section without their sub-paragraphs; the items of a decision. */
export function listClauses({ analysis }: ReadDocument, instrument: Instrument | null, section: Section): Unit[] {
  if (!instrument) return [];
  return getUnits(analysis).roots.filter(
    ({ paragraph }) =>
      paragraph.instrument === instrument.index && paragraph.section === section && isClause(paragraph),
  );
}

function containsParagraph(unit: Unit, paragraph: Paragraph | null): boolean {
  return listWithDescendants(unit).some(one => one.paragraph === paragraph);
}

function getIndent({ span }: Unit, { analysis }: ReadDocument): string {
  const before = analysis.text.slice(Math.max(0, span.start - 80), span.start);
  const line = before.slice(Math.max(before.lastIndexOf("\n"), before.lastIndexOf("\r")) + 1);
  return line.slice(line.trimEnd().length);
}

/** Where a clause may be inserted, the nearest first. */
export function listInsertPlaces(document: ReadDocument, offset: number, { messages }: FeatureSettings): InsertPlace[] {
  const { instruments } = document.analysis;
  const here = findLastParagraphBefore(document.analysis, offset);
  const instrument = (here ? getInstrument(document, here) : instruments[0]) ?? null;
  const sections: readonly Section[] = instrument?.profile === "decision" ? ["operative"] : ["preambular", "operative"];
  const ends: InsertPlace[] = [];
  const near: InsertPlace[] = [];
  for (const section of sections) {
    const clauses = listClauses(document, instrument, section);
    const own = clauses.find(unit => containsParagraph(unit, here));
    const last = clauses.at(-1);
    const place = (where: InsertWhere, unit: Unit | undefined) => ({
      section,
      where,
      label: formatMessage(PLACE_TEXTS[section][where], messages),
      beside: unit ? nameClause(unit.paragraph) : "",
    });
    if (own) near.push(place("after", own), place("before", own));
    if (!own || own !== last) ends.push(place("end", last));
  }
  return [...near, ...ends];
}
