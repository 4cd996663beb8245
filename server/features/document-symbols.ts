/**
 * The outline: instruments, their parts, clauses with their sub-paragraphs. Every paragraph is laid where it stands
 * in the text, so that the range of a symbol holds those of its children and no two neighbours overlap.
 */
import { type DocumentSymbol, type SymbolInformation, SymbolKind } from "vscode-languageserver-types";
import type { InstrumentKind } from "../../grammar/languages/settings.ts";
import type { Instrument, Paragraph, ParagraphKind, Part, Span } from "../../grammar/tree/tree.ts";
import { clauseName, lineName } from "./clause-name.ts";
import { type ReadDocument, rangeOf } from "./read-document.ts";
import type { FeatureSettings, MessageLanguage } from "./settings.ts";
import { GROUP_NAMES, INSTRUMENT_NAMES, ROLE_NAMES, SECTION_NAMES } from "./texts.ts";

const INSTRUMENT_KINDS: Readonly<Record<InstrumentKind, SymbolKind>> = {
  resolution: SymbolKind.Class,
  decision: SymbolKind.Class,
  declaration: SymbolKind.Class,
  recommendation: SymbolKind.Class,
  letter: SymbolKind.File,
  text: SymbolKind.File,
};

/** Kinds of paragraphs that the outline shows, and as what; the others say nothing of the structure. */
const PARAGRAPH_KINDS: Readonly<Partial<Record<ParagraphKind, SymbolKind>>> = {
  enacting: SymbolKind.Interface,
  preambular: SymbolKind.Field,
  operative: SymbolKind.Method,
  item: SymbolKind.EnumMember,
  text: SymbolKind.String,
  letter: SymbolKind.String,
  heading: SymbolKind.Namespace,
  signature: SymbolKind.Key,
  closing: SymbolKind.Event,
  footnote: SymbolKind.Constant,
};

const PART_KIND = SymbolKind.Namespace;
const GROUP_KIND = SymbolKind.Array;

/** Neighbours of these kinds stand together under one name. */
const GROUPED = ["signature", "footnote"] as const;

export function documentSymbols(
  document: ReadDocument,
  settings: FeatureSettings,
): DocumentSymbol[] | SymbolInformation[] {
  const outline = document.analysis.instruments
    .filter(({ paragraphs }) => paragraphs.length > 0)
    .map(instrument => instrumentNode(instrument, settings.messages));
  if (settings.client.hierarchicalSymbols) return outline.map(node => symbolOf(node, document));
  return outline.flatMap(node => [...flat(node, null, document)]);
}

interface Node {
  readonly name: string;
  readonly detail?: string;
  readonly kind: SymbolKind;
  readonly start: number;
  end: number;
  readonly selection: Span;
  readonly children: Node[];
}

function instrumentNode(instrument: Instrument, messages: MessageLanguage): Node {
  const { paragraphs, title } = instrument;
  const first = paragraphs[0] as Paragraph;
  // The caption « Annexe à la lettre … » says less than what follows it; of the lines of a title, the longest says most.
  const lines = instrument.role !== "main" && title.length > 1 ? title.slice(1) : title;
  const named = [...lines].sort((a, b) => b.clause.text.length - a.clause.text.length)[0];
  const kind = INSTRUMENT_NAMES[instrument.kind][messages];
  const role = ROLE_NAMES[instrument.role]?.[messages];
  const node: Node = {
    name: named ? lineName(named) : kind,
    detail: role ? `${role} · ${kind}` : kind,
    kind: INSTRUMENT_KINDS[instrument.kind],
    start: first.start,
    end: (paragraphs.at(-1) as Paragraph).end,
    selection: named ?? first,
    children: [],
  };
  new Outline(node, instrument.parts, messages).addAll(paragraphs);
  return node;
}

/** Builds the children of one instrument, paragraph by paragraph. */
class Outline {
  readonly #root: Node;
  readonly #messages: MessageLanguage;
  /** The part that each paragraph belongs to. */
  readonly #partOf = new Map<Paragraph, Part>();
  /** The last paragraph of each part: until then, whatever stands between belongs to it. */
  readonly #lastOf = new Map<Part, number>();
  #part: { readonly part: Part; readonly node: Node } | null = null;
  /** The clause being listed and its open sub-paragraphs, outermost first. */
  #open: { readonly level: number; readonly node: Node }[] = [];
  #group: { readonly kind: ParagraphKind; readonly node: Node } | null = null;

  constructor(root: Node, parts: readonly Part[], messages: MessageLanguage) {
    this.#root = root;
    this.#messages = messages;
    for (const part of parts) {
      if (part.heading) this.#partOf.set(part.heading, part);
      for (const paragraph of part.paragraphs) this.#partOf.set(paragraph, part);
      this.#lastOf.set(part, (part.paragraphs.at(-1) as Paragraph).index);
    }
  }

  addAll(paragraphs: readonly Paragraph[]): void {
    for (const paragraph of paragraphs) {
      this.#enter(paragraph);
      const kind = PARAGRAPH_KINDS[paragraph.kind];
      // A part bears the name of its heading.
      if (kind === undefined || paragraph === this.#part?.part.heading) continue;
      this.#add(paragraph, kind);
    }
  }

  /** Begins the paragraph's part, or ends the one that lies behind. */
  #enter(paragraph: Paragraph): void {
    const part = this.#partOf.get(paragraph);
    if (part && part !== this.#part?.part) {
      const name = part.heading ? lineName(part.heading) : SECTION_NAMES[part.section][this.#messages];
      const node: Node = {
        name,
        ...(part.heading ? { detail: SECTION_NAMES[part.section][this.#messages] } : {}),
        kind: PART_KIND,
        start: paragraph.start,
        end: paragraph.end,
        selection: paragraph,
        children: [],
      };
      this.#root.children.push(node);
      this.#part = { part, node };
      this.#open = [];
    } else if (!part && this.#part && paragraph.index > (this.#lastOf.get(this.#part.part) as number)) {
      this.#part = null;
      this.#open = [];
    }
  }

  #add(paragraph: Paragraph, kind: SymbolKind): void {
    const { start, end } = paragraph;
    const clause = paragraph.section !== null;
    const name = clause ? clauseName(paragraph) : lineName(paragraph);
    const node: Node = { name, kind, start, end, selection: selectionOf(paragraph), children: [] };
    if (clause) this.#addClause(paragraph, node);
    else this.#addOther(paragraph, node);
    for (const open of [this.#part?.node, ...this.#open.map(({ node }) => node)]) if (open) open.end = end;
  }

  #addClause(paragraph: Paragraph, node: Node): void {
    this.#group = null;
    // What goes on after a list belongs to the paragraph that the list belongs to.
    const level = paragraph.kind === "text" ? 1 : paragraph.level;
    while ((this.#open.at(-1)?.level ?? -1) >= level) this.#open.pop();
    const parent = this.#open.at(-1)?.node ?? this.#part?.node ?? this.#root;
    parent.children.push(node);
    if (paragraph.kind !== "text") this.#open.push({ level, node });
  }

  #addOther(paragraph: Paragraph, node: Node): void {
    const grouped = GROUPED.find(kind => kind === paragraph.kind);
    const parent = this.#open.at(-1)?.node ?? this.#part?.node ?? this.#root;
    if (!grouped) {
      this.#group = null;
      parent.children.push(node);
      return;
    }
    if (this.#group?.kind !== grouped) {
      const { start, end, selection } = node;
      const name = GROUP_NAMES[grouped][this.#messages];
      this.#group = { kind: grouped, node: { name, kind: GROUP_KIND, start, end, selection, children: [] } };
      parent.children.push(this.#group.node);
    }
    this.#group.node.children.push(node);
    this.#group.node.end = node.end;
  }
}

/** The opener and label of a clause, the first line of what is none. */
function selectionOf({ start, end, clause }: Paragraph): Span {
  if (clause.opener)
    return { start: start + (clause.label?.start ?? clause.opener.start), end: start + clause.opener.end };
  const line = clause.text.search(/[\r\n]/);
  return { start, end: line < 0 ? end : start + line };
}

function symbolOf(node: Node, document: ReadDocument): DocumentSymbol {
  const symbol: DocumentSymbol = {
    name: node.name,
    kind: node.kind,
    range: rangeOf(node, document),
    selectionRange: rangeOf(node.selection, document),
  };
  if (node.detail !== undefined) symbol.detail = node.detail;
  if (node.children.length) symbol.children = node.children.map(child => symbolOf(child, document));
  return symbol;
}

/** For editors that know no hierarchy. */
function* flat(node: Node, container: string | null, document: ReadDocument): Iterable<SymbolInformation> {
  const location = { uri: document.positions.uri, range: rangeOf(node, document) };
  yield { name: node.name, kind: node.kind, location, ...(container === null ? {} : { containerName: container }) };
  for (const child of node.children) yield* flat(child, node.name, document);
}
