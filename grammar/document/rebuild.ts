/**
 * Rebuilds a document after an edit that changes no paragraph's place in the structure: a letter in the middle of a
 * word changes one clause and moves the paragraphs after it.
 */
import type { Block } from "../blocks/scan.ts";
import { createMemo } from "../memo/memo.ts";
import type { Clause, Instrument, Label, Paragraph, Part } from "../tree/tree.ts";
import type { BuiltDocument } from "./build.ts";
import type { Evidence } from "./evidence.ts";
import { isSameEvidence, isSameSubject } from "./evidence-equality.ts";

/** The reading of one block, without its neighbours. */
export interface BlockReading {
  readonly clause: Clause;
  readonly evidence: Evidence;
}

/** Whether a document has the same structure with either. Null is a block that is no paragraph. */
export function isSameReading(a: BlockReading | null, b: BlockReading | null): boolean {
  if (a === b || a === null || b === null) return a === b;
  return (
    isSameEvidence(a.evidence, b.evidence) &&
    isSameLabel(a.clause.label, b.clause.label) &&
    isSameSubject(a.clause.subject, b.clause.subject) &&
    isListed(a.clause) === isListed(b.clause)
  );
}

function isListed({ opener }: Clause): boolean {
  return opener?.heads[0].source === "lexicon";
}

function isSameLabel(a: Label | null, b: Label | null): boolean {
  if (a === null || b === null) return a === b;
  return a.text === b.text && a.level === b.level && a.suffix === b.suffix && a.readings.length === b.readings.length;
}

/** One paragraph that has other words than before, or stands elsewhere. */
export interface RereadBlock {
  readonly block: Block;
  readonly clause: Clause;
}

/**
 * The document with the paragraphs from index `from` on read anew, and those after them `shift` further on in the text.
 * Each of `reread` must read like the paragraph in whose place it stands.
 */
export function rebuildDocument(
  before: BuiltDocument,
  from: number,
  reread: readonly RereadBlock[],
  shift: number,
): BuiltDocument {
  const end = from + reread.length;
  const paragraphs = before.paragraphs.map((one, at): Paragraph => {
    if (at < from || (at >= end && shift === 0)) return one;
    const { index, kind, section, instrument, level, number } = one;
    const now = reread[at - from];
    if (at < end && now) {
      const { start, end: blockEnd } = now.block;
      return { index, kind, section, instrument, level, number, clause: now.clause, start, end: blockEnd };
    }
    const { clause } = one;
    return { index, kind, section, instrument, level, number, clause, start: one.start + shift, end: one.end + shift };
  });
  const instruments = before.instruments.map(one =>
    (one.paragraphs.at(-1)?.index ?? -1) < from ? one : replaceParagraphs(one, paragraphs),
  );
  return { placement: before.placement, paragraphs, instruments };
}

function replaceParagraphs(instrument: Instrument, paragraphs: readonly Paragraph[]): Instrument {
  const { index, kind, role, profile, subject } = instrument;
  const now = (one: Paragraph) => paragraphs[one.index] as Paragraph;
  return {
    index,
    kind,
    role,
    profile,
    title: instrument.title.map(now),
    enacting: instrument.enacting.map(now),
    subject,
    parts: instrument.parts.map(
      (part): Part => ({
        section: part.section,
        heading: part.heading && now(part.heading),
        paragraphs: part.paragraphs.map(now),
      }),
    ),
    paragraphs: instrument.paragraphs.map(now),
    memo: createMemo(),
  };
}
