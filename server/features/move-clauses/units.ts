/**
 * A document as units that can be moved: each paragraph with its sub-paragraphs, and gaps between them. All gaps and
 * units in their order are the whole text but for what follows the last.
 */

import { memoizePerPlainTree } from "../../../grammar/languages/memoize.ts";
import type { DocumentTree, Paragraph, ParagraphKind, Section, Span } from "../../../grammar/tree/tree.ts";
import { isClause } from "../shared/clause-kinds.ts";

export interface Unit {
  readonly paragraph: Paragraph;
  /** Null at the top of the document. */
  readonly parent: Unit | null;
  /** Sub-paragraphs, what stands between them, and continuations after them. */
  readonly children: Unit[];
  /** The paragraph with the comments above it. Document offsets. */
  readonly span: Span;
  /** The text before `span`: blank lines, and the indent of its first line. Document offsets. */
  readonly gap: Span;
}

export interface Units {
  readonly roots: readonly Unit[];
  /** By the index of the paragraph. */
  readonly all: readonly Unit[];
}

/** Kinds that a page break may put between a paragraph and the rest of it. */
const PASSING: ReadonlySet<ParagraphKind> = new Set(["furniture", "footnote"]);

/** Computed once for a tree: every refactoring that is offered at a position asks for it. */
export const getUnits = memoizePerPlainTree(collectUnits);

function collectUnits(tree: DocumentTree): Units {
  const roots: Unit[] = [];
  const all: Unit[] = [];
  const floor = findHeadEnd(tree);
  const goesOn = findInterruptions(tree);
  let before = 0;
  let open: Unit[] = [];
  for (const paragraph of tree.paragraphs) {
    const parent = findParent(paragraph, open, goesOn);
    const start = findUnitStart(tree.text, Math.max(before, floor), paragraph.start);
    const unit: Unit = {
      paragraph,
      parent,
      children: [],
      span: { start, end: paragraph.end },
      gap: { start: before, end: start },
    };
    (parent?.children ?? roots).push(unit);
    all.push(unit);
    before = paragraph.end;
    open = [...open.slice(0, parent ? open.indexOf(parent) + 1 : 0), ...(isClause(paragraph) ? [unit] : [])];
  }
  return { roots, all };
}

function findParent(paragraph: Paragraph, open: readonly Unit[], goesOn: ReadonlySet<Paragraph>): Unit | null {
  if (paragraph.instrument !== open[0]?.paragraph.instrument) return null;
  if (paragraph.kind === "item") return open.findLast(one => getListLevel(one.paragraph) < paragraph.level) ?? null;
  // A continuation after a list or on the next page belongs to the paragraph that it continues.
  if (paragraph.kind === "text" && paragraph.section === open[0].paragraph.section) return open[0];
  return goesOn.has(paragraph) ? open[0] : null;
}

/** 0 for paragraphs, 1 for `a)`, 2 for `i)`. */
export function getListLevel({ kind, level }: Paragraph): number {
  return kind === "item" ? level : 0;
}

/** Notes and page furniture after which a list or a paragraph goes on. */
function findInterruptions({ paragraphs }: DocumentTree): ReadonlySet<Paragraph> {
  const interruptions = new Set<Paragraph>();
  let next: ParagraphKind | null = null;
  for (const paragraph of paragraphs.toReversed()) {
    if (!PASSING.has(paragraph.kind)) next = paragraph.kind;
    else if (next === "item" || next === "text") interruptions.add(paragraph);
  }
  return interruptions;
}

/**
 * The end of what belongs to the whole file: front matter, and comments at its top that suppress a rule in the file.
 */
function findHeadEnd({ frontMatter, suppressions, paragraphs }: DocumentTree): number {
  const first = paragraphs[0]?.start ?? 0;
  const top = suppressions.filter(({ scope, end }) => scope === "file" && end <= first);
  return Math.max(frontMatter?.end ?? 0, ...top.map(({ end }) => end));
}

/** Comments above a paragraph belong to it. */
function findUnitStart(text: string, from: number, start: number): number {
  const first = /\S/u.exec(text.slice(from, start));
  // A byte order mark stays first.
  return first && first[0] !== "\ufeff" ? from + first.index : start;
}

/** Paragraphs that form one list by numbers and marks: a preamble, an operative part, the items of a paragraph. */
export interface ClauseGroup {
  readonly parent: Unit | null;
  readonly kind: "preambular" | "operative" | "item";
  readonly section: Section | null;
  readonly instrument: number;
}

export function getGroup({ paragraph, parent }: Unit): ClauseGroup {
  const { kind, section, instrument } = paragraph;
  return { parent, kind: kind as ClauseGroup["kind"], section, instrument };
}

export function isInGroup({ paragraph }: Unit, { kind, section, instrument }: ClauseGroup): boolean {
  return paragraph.kind === kind && paragraph.section === section && paragraph.instrument === instrument;
}

export function isSameGroup(a: ClauseGroup, b: ClauseGroup): boolean {
  return a.parent === b.parent && a.kind === b.kind && a.section === b.section && a.instrument === b.instrument;
}

/** A unit and all under it, in their order. */
export function listWithDescendants(unit: Unit): Unit[] {
  return [unit, ...unit.children.flatMap(listWithDescendants)];
}

/** The paragraph whose mark closes a unit: its last clause or continuation. */
export function findClosingParagraph(unit: Unit): Paragraph {
  const last = unit.children.findLast(({ paragraph }) => isClause(paragraph) || paragraph.kind === "text");
  return last ? findClosingParagraph(last) : unit.paragraph;
}
