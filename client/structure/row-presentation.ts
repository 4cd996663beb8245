/** The presentation of a structure row as plain values; the row is drawn again when they change. */
import type { StructureKind, StructureNode } from "../../server/protocol/structure.ts";
import { isClause } from "./filter.ts";

export interface RowPresentation {
  readonly label: string;
  readonly description: string;
  /** The id of a VS Code icon. */
  readonly icon: string;
  /** The id of a VS Code colour; null for the text's own. */
  readonly colour: string | null;
  readonly findings: RowFindings | null;
  readonly spoken: string;
  /** The context value for menus: `clause-item-named` … */
  readonly context: string;
}

/** The highest severity, and the number of findings: errors and warnings together, or else the others. */
export interface RowFindings {
  readonly severity: "error" | "warning" | "note";
  readonly count: number;
}

const ICONS: Readonly<Record<StructureKind, string>> = {
  instrument: "law",
  part: "list-flat",
  signatures: "organization",
  notes: "note",
  enacting: "megaphone",
  preambular: "circle-outline",
  operative: "circle-filled",
  item: "circle-small-filled",
  text: "dash",
  letter: "mail",
  heading: "bookmark",
  signature: "person",
  closing: "calendar",
  footnote: "note",
};

/** Icons differ by shape, too: an outline in the preamble, filled in the operative part. */
const COLOURS = { preambular: "charts.blue", operative: "charts.purple" } as const;

export function presentRow(node: StructureNode): RowPresentation {
  const { kind, section, label, lead, opener, words, name, detail, spoken, reference } = node;
  const head = [label, lead, opener].filter(Boolean).join(" ");
  return {
    label: opener === null ? name : head,
    // The name of a text without a title is what it is, so the detail would repeat it.
    description: (opener !== null ? words : detail === name ? "" : detail) ?? "",
    icon: ICONS[kind],
    colour: section && COLOURS[section],
    findings: summarizeFindings(node),
    spoken,
    context: [isClause(node) ? `clause-${kind}` : kind, reference === null ? "" : "named"].filter(Boolean).join("-"),
  };
}

function summarizeFindings({ findings: { error, warning, information, hint } }: StructureNode): RowFindings | null {
  if (error + warning > 0) return { severity: error > 0 ? "error" : "warning", count: error + warning };
  return information + hint > 0 ? { severity: "note", count: information + hint } : null;
}
