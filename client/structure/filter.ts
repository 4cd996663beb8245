/** Filters the rows of the structure by section, opener, words or findings. */
import type { StructureNode } from "../../server/protocol/structure.ts";
import { fold } from "../shared/fold.ts";
import type { StructureRow } from "./rows.ts";

export type Section = "preambular" | "operative";

export interface StructureFilter {
  /** Empty: both sections, and rows of neither. */
  readonly sections: readonly Section[];
  /** As `toOpenerKey` returns them; empty: any. */
  readonly openers: readonly string[];
  /** Words of a paragraph, in any case and with or without accents; empty: any. */
  readonly text: string;
  /** Only rows with findings. */
  readonly findings: boolean;
}

export const NO_FILTER: StructureFilter = { sections: [], openers: [], text: "", findings: false };

export function isFiltered({ sections, openers, text, findings }: StructureFilter): boolean {
  return sections.length > 0 || openers.length > 0 || text !== "" || findings;
}

/** Parses the filter of a key binding, which may be partial; undefined if there is none. */
export function parseFilter(value: unknown): StructureFilter | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { sections, openers, text, findings } = value as Record<string, unknown>;
  return {
    sections: toStrings(sections).filter(one => one === "preambular" || one === "operative"),
    openers: toStrings(openers).map(toOpenerKey),
    text: typeof text === "string" ? text.trim() : "",
    findings: findings === true,
  };
}

function toStrings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter(one => typeof one === "string") : [];
}

export interface FilteredRows {
  /** The shown children of a row; for null, the shown roots. */
  childrenOf(row: StructureRow | null): readonly StructureRow[];
  isShown(row: StructureRow): boolean;
  /** The number of clauses, and of shown clauses. */
  readonly clauses: number;
  readonly shown: number;
}

/** `textOf` returns the text of a node without its children; by default its name. */
export function filterRows(
  roots: readonly StructureRow[],
  filter: StructureFilter,
  textOf: (node: StructureNode) => string = ({ name }) => name,
): FilteredRows {
  const shown = new Map<StructureRow | null, StructureRow[]>();
  const visible = new Set<StructureRow>();
  const counts = { clauses: 0, shown: 0 };
  const passes = createTests(filter, textOf);
  // The sub-paragraphs of a shown clause are shown with it.
  const pick = (rows: readonly StructureRow[], named: boolean): StructureRow[] =>
    rows.filter(row => {
      const own = named || passes.isNamed(row.node);
      const children = pick(row.children, own && isClause(row.node));
      shown.set(row, children);
      const isShown = children.length > 0 || (own && passes.isWanted(row.node));
      if (isClause(row.node)) {
        counts.clauses++;
        if (isShown) counts.shown++;
      }
      if (isShown) visible.add(row);
      return isShown;
    });
  shown.set(null, pick(roots, false));
  return { childrenOf: row => shown.get(row) ?? [], isShown: row => visible.has(row), ...counts };
}

function createTests({ sections, openers, text, findings }: StructureFilter, textOf: (node: StructureNode) => string) {
  const words = fold(text);
  const isNamed = (node: StructureNode) =>
    (openers.length === 0 || (node.opener !== null && openers.includes(toOpenerKey(node.opener)))) &&
    (words === "" || (isLeaf(node) && fold(textOf(node)).includes(words)));
  const isWanted = (node: StructureNode) =>
    (sections.length === 0 || (node.section !== null && sections.includes(node.section))) &&
    (!findings || node.findings.text !== "");
  return { isNamed, isWanted };
}

const CLAUSES: ReadonlySet<StructureNode["kind"]> = new Set(["preambular", "operative", "item"]);

export function isClause({ kind }: StructureNode): boolean {
  return CLAUSES.has(kind);
}

/** Whether a node is a paragraph; a group is shown for its paragraphs, not for its own words. */
function isLeaf({ paragraph }: StructureNode): boolean {
  return paragraph !== null;
}

/** The key of an opener, the same for all spellings by case. */
export function toOpenerKey(opener: string): string {
  return opener.toLowerCase();
}

/** The openers of a text, as first written, with the number of their uses. */
export function countOpeners(rows: readonly StructureRow[]): { readonly opener: string; readonly count: number }[] {
  const counts = new Map<string, { readonly opener: string; count: number }>();
  for (const { node } of rows) {
    if (node.opener === null || !isClause(node)) continue;
    const known = counts.get(toOpenerKey(node.opener));
    if (known) known.count++;
    else counts.set(toOpenerKey(node.opener), { opener: node.opener, count: 1 });
  }
  return [...counts.values()];
}
