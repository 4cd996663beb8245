/** What a row of the structure shows, as plain values: a row is drawn anew when they change. */
import type { StructureKind, StructureNode } from "../../server/protocol/structure.ts";
import { isClause } from "./filter.ts";

export interface RowFace {
  readonly label: string;
  readonly description: string;
  /** Of VS Code's own icons. */
  readonly icon: string;
  /** Id of a colour; null for that of the text. */
  readonly colour: string | null;
  readonly findings: RowFindings | null;
  readonly spoken: string;
  /** For the conditions of menus: `clause-item-cited` … */
  readonly context: string;
}

/** The gravest severity, and how many findings stand behind it: errors and warnings together, or else the others. */
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

/** Told by shape, too: an outline in the preamble, filled in the operative part. */
const COLOURS = { preambular: "charts.blue", operative: "charts.purple" } as const;

export function faceOf(node: StructureNode): RowFace {
  const { kind, section, label, lead, opener, words, name, detail, spoken, reference } = node;
  const head = [label, lead, opener].filter(Boolean).join(" ");
  return {
    label: opener === null ? name : head,
    // A text without a title is named by what it is.
    description: (opener !== null ? words : detail === name ? "" : detail) ?? "",
    icon: ICONS[kind],
    colour: section && COLOURS[section],
    findings: findingsOf(node),
    spoken,
    context: [isClause(node) ? `clause-${kind}` : kind, reference === null ? "" : "named"].filter(Boolean).join("-"),
  };
}

function findingsOf({ findings: { error, warning, information, hint } }: StructureNode): RowFindings | null {
  if (error + warning > 0) return { severity: error > 0 ? "error" : "warning", count: error + warning };
  return information + hint > 0 ? { severity: "note", count: information + hint } : null;
}
