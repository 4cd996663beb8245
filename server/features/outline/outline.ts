/**
 * The outline of a document: instruments, their parts, clauses with their sub-paragraphs. The editor's outline, the
 * structure view and the statistics all read it, so that they agree. Nodes are in the order of the text: the span of a
 * node contains those of its children, and neighbours do not overlap.
 */
import type { Instrument, Paragraph, ParagraphKind, Part, Span } from "../../../grammar/tree/tree.ts";
import type { ReadDocument } from "../shared/read-document.ts";

/** Neighbours of these kinds are grouped under one node. */
const GROUPED = ["signature", "footnote"] as const;
export type GroupKind = (typeof GROUPED)[number];

/** Kinds of paragraphs that the outline shows. */
const OUTLINED = [
  "enacting",
  "preambular",
  "operative",
  "item",
  "text",
  "letter",
  "heading",
  "signature",
  "closing",
  "footnote",
] as const satisfies readonly ParagraphKind[];
export type OutlinedKind = (typeof OUTLINED)[number];

interface OutlineSpan extends Span {
  /** Indexes of its first and last paragraph. */
  readonly first: number;
  readonly last: number;
  /** What is selected for it in the text: label and opener, title, heading. */
  readonly selection: Span;
  readonly children: readonly OutlineNode[];
}

export interface InstrumentNode extends OutlineSpan {
  readonly kind: "instrument";
  readonly instrument: Instrument;
  /** The most telling line of its title. */
  readonly titleLine: Paragraph | null;
}

export interface PartNode extends OutlineSpan {
  readonly kind: "part";
  readonly part: Part;
}

export interface GroupNode extends OutlineSpan {
  readonly kind: "group";
  readonly of: GroupKind;
}

export interface ParagraphNode extends OutlineSpan {
  readonly kind: "paragraph";
  readonly paragraph: Paragraph & { readonly kind: OutlinedKind };
}

export type OutlineNode = InstrumentNode | PartNode | GroupNode | ParagraphNode;

export function createOutline({ analysis }: Pick<ReadDocument, "analysis">): readonly InstrumentNode[] {
  return analysis.instruments.filter(({ paragraphs }) => paragraphs.length > 0).map(createInstrumentNode);
}

/** Nodes while they are built. */
type MutableNode<N extends OutlineNode = OutlineNode> = N extends OutlineNode
  ? Omit<N, "end" | "last" | "children"> & { end: number; last: number; readonly children: MutableNode[] }
  : never;

function createInstrumentNode(instrument: Instrument): InstrumentNode {
  const { paragraphs } = instrument;
  const first = paragraphs[0] as Paragraph;
  const last = paragraphs.at(-1) as Paragraph;
  const titled = findTitleLine(instrument);
  const node: MutableNode<InstrumentNode> = {
    kind: "instrument",
    instrument,
    titleLine: titled,
    start: first.start,
    end: last.end,
    first: first.index,
    last: last.index,
    selection: titled ?? first,
    children: [],
  };
  const children = new ChildrenBuilder(node, instrument.parts);
  for (const paragraph of paragraphs) children.add(paragraph);
  return node;
}

/** The most telling line of an instrument's title; null without a title. */
export function findTitleLine({ title, role }: Instrument): Paragraph | null {
  // Not the caption « Annexe à la lettre … » but a line behind it; of the lines of a title, the longest.
  const lines = role !== "main" && title.length > 1 ? title.slice(1) : title;
  return [...lines].sort((a, b) => b.clause.text.length - a.clause.text.length)[0] ?? null;
}

function isOutlined(paragraph: Paragraph): paragraph is ParagraphNode["paragraph"] {
  return (OUTLINED as readonly ParagraphKind[]).includes(paragraph.kind);
}

/** Builds the children of one instrument, paragraph by paragraph. */
class ChildrenBuilder {
  readonly #root: MutableNode;
  /** The part that each paragraph belongs to. */
  readonly #partOf = new Map<Paragraph, Part>();
  /** Index of the last paragraph of each part; whatever stands before it belongs to the part. */
  readonly #lastOf = new Map<Part, number>();
  #part: { readonly part: Part; readonly node: MutableNode } | null = null;
  /** The current clause and its open sub-paragraphs, outermost first. */
  #open: { readonly level: number; readonly node: MutableNode }[] = [];
  #group: MutableNode<GroupNode> | null = null;

  constructor(root: MutableNode, parts: readonly Part[]) {
    this.#root = root;
    for (const part of parts) {
      if (part.heading) this.#partOf.set(part.heading, part);
      for (const paragraph of part.paragraphs) this.#partOf.set(paragraph, part);
      this.#lastOf.set(part, (part.paragraphs.at(-1) as Paragraph).index);
    }
  }

  add(paragraph: Paragraph): void {
    this.#enter(paragraph);
    // A part's heading is its name, not a child.
    if (!isOutlined(paragraph) || paragraph === this.#part?.part.heading) return;
    const node: MutableNode<ParagraphNode> = {
      kind: "paragraph",
      paragraph,
      ...getSpan(paragraph),
      selection: getSelection(paragraph),
      children: [],
    };
    if (paragraph.section !== null) this.#addClause(paragraph, node);
    else this.#addOther(paragraph, node);
    for (const open of [this.#part?.node, ...this.#open.map(({ node }) => node)]) if (open) extendNode(open, paragraph);
  }

  /** Opens the paragraph's part, or closes one that has ended. */
  #enter(paragraph: Paragraph): void {
    const part = this.#partOf.get(paragraph);
    if (part && part !== this.#part?.part) {
      const place = getSpan(paragraph);
      const node: MutableNode<PartNode> = { kind: "part", part, ...place, selection: paragraph, children: [] };
      this.#root.children.push(node);
      this.#part = { part, node };
      this.#open = [];
    } else if (!part && this.#part && paragraph.index > (this.#lastOf.get(this.#part.part) as number)) {
      this.#part = null;
      this.#open = [];
    }
  }

  #addClause(paragraph: Paragraph, node: MutableNode): void {
    this.#group = null;
    // A continuation after a list belongs to the paragraph that the list belongs to.
    const level = paragraph.kind === "text" ? 1 : paragraph.level;
    while ((this.#open.at(-1)?.level ?? -1) >= level) this.#open.pop();
    this.#parent.children.push(node);
    if (paragraph.kind !== "text") this.#open.push({ level, node });
  }

  #addOther(paragraph: Paragraph, node: MutableNode): void {
    const grouped = GROUPED.find(kind => kind === paragraph.kind);
    if (!grouped) {
      this.#group = null;
      this.#parent.children.push(node);
      return;
    }
    if (this.#group?.of !== grouped) {
      const { selection } = node;
      this.#group = { kind: "group", of: grouped, ...getSpan(paragraph), selection, children: [] };
      this.#parent.children.push(this.#group);
    }
    this.#group.children.push(node);
    extendNode(this.#group, paragraph);
  }

  get #parent(): MutableNode {
    return this.#open.at(-1)?.node ?? this.#part?.node ?? this.#root;
  }
}

function getSpan({ start, end, index }: Paragraph) {
  return { start, end, first: index, last: index };
}

function extendNode(node: MutableNode, { end, index }: Paragraph): void {
  node.end = end;
  node.last = index;
}

/** Label and opener; the first line of a paragraph without opener. */
function getSelection({ start, end, clause }: Paragraph): Span {
  if (clause.opener)
    return { start: start + (clause.label?.start ?? clause.opener.start), end: start + clause.opener.end };
  const line = clause.text.search(/[\r\n]/);
  return { start, end: line < 0 ? end : start + line };
}
