/** Which rows of the structure are shown: those of a section, with an opener, with words, with findings. */
import type { StructureNode } from "../../server/protocol/structure.ts";
import type { StructureRow } from "./rows.ts";

export type Section = "preambular" | "operative";

export interface StructureFilter {
  /** None: both, and what belongs to neither. */
  readonly sections: readonly Section[];
  /** As `openerOf` gives them; none: any. */
  readonly openers: readonly string[];
  /** Words that stand in a paragraph, whatever their case and accents; none when empty. */
  readonly text: string;
  /** Only what something was found in. */
  readonly findings: boolean;
}

export const NO_FILTER: StructureFilter = { sections: [], openers: [], text: "", findings: false };

export function isFiltered({ sections, openers, text, findings }: StructureFilter): boolean {
  return sections.length > 0 || openers.length > 0 || text !== "" || findings;
}

/** A filter as a key binding names it: any part of one; undefined where it names none. */
export function filterNamed(value: unknown): StructureFilter | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { sections, openers, text, findings } = value as Record<string, unknown>;
  return {
    sections: texts(sections).filter(one => one === "preambular" || one === "operative"),
    openers: texts(openers).map(openerOf),
    text: typeof text === "string" ? text.trim() : "",
    findings: findings === true,
  };
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter(one => typeof one === "string") : [];
}

export interface Filtered {
  /** The children that are shown; null stands for the roots. */
  childrenOf(row: StructureRow | null): readonly StructureRow[];
  isShown(row: StructureRow): boolean;
  /** How many clauses there are, and how many are shown. */
  readonly clauses: number;
  readonly shown: number;
}

/** `textOf`: all that a node prints itself, without what it holds; where that is not known, its name will do. */
export function filtered(
  roots: readonly StructureRow[],
  filter: StructureFilter,
  textOf: (node: StructureNode) => string = ({ name }) => name,
): Filtered {
  const shown = new Map<StructureRow | null, StructureRow[]>();
  const visible = new Set<StructureRow>();
  const counts = { clauses: 0, shown: 0 };
  const passes = passing(filter, textOf);
  // What a clause holds is shown with it.
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

function passing({ sections, openers, text, findings }: StructureFilter, textOf: (node: StructureNode) => string) {
  const words = folded(text);
  const isNamed = (node: StructureNode) =>
    (openers.length === 0 || (node.opener !== null && openers.includes(openerOf(node.opener)))) &&
    (words === "" || (isLeaf(node) && folded(textOf(node)).includes(words)));
  const isWanted = (node: StructureNode) =>
    (sections.length === 0 || (node.section !== null && sections.includes(node.section))) &&
    (!findings || node.findings.text !== "");
  return { isNamed, isWanted };
}

const CLAUSES: ReadonlySet<StructureNode["kind"]> = new Set(["preambular", "operative", "item"]);

export function isClause({ kind }: StructureNode): boolean {
  return CLAUSES.has(kind);
}

/** What holds paragraphs is shown for their sake, not for its own words. */
function isLeaf({ paragraph }: StructureNode): boolean {
  return paragraph !== null;
}

/** One opener, however it is written: « Prend note » also stands for « prend  note ». */
export function openerOf(opener: string): string {
  return opener.toLowerCase();
}

/** The openers of a text as first written there, with how often each stands in it. */
export function openersIn(rows: readonly StructureRow[]): { readonly opener: string; readonly count: number }[] {
  const counts = new Map<string, { readonly opener: string; count: number }>();
  for (const { node } of rows) {
    if (node.opener === null || !isClause(node)) continue;
    const known = counts.get(openerOf(node.opener));
    if (known) known.count++;
    else counts.set(openerOf(node.opener), { opener: node.opener, count: 1 });
  }
  return [...counts.values()];
}

function folded(text: string): string {
  const letters = text.normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll("’", "'");
  // Lines are broken, and spaces kept together, for print.
  return letters.replaceAll(/\s+/gu, " ").toLowerCase().trim();
}
