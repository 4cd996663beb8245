/** Differences between figures, which are of four kinds. */
import type { Text } from "../../../rules/rule.ts";
import {
  type Comparison,
  type DifferenceKind,
  type FoundDifference,
  type PairedParagraphs,
  toTextSpan,
} from "../comparison.ts";
import type { Figure, FigureKind } from "../content/figure.ts";
import type { PartedFigures } from "../content/match-figures.ts";

/** Which kind a pair is, where its two figures are of different kinds. */
const ORDER: readonly FigureKind[] = ["date", "symbol", "reference", "number"];

/** The kind of difference that figures of a kind make; messages for figures that differ, and for one without partner. */
export function createFigureKind(kind: FigureKind, different: Text, missing: Text): DifferenceKind {
  return {
    kind,
    messages: { different, missing, extra: { fr: swapSides(missing.fr), en: swapSides(missing.en) } },
    *find({ pairs }: Comparison): Iterable<FoundDifference> {
      for (const pair of pairs) {
        for (const parted of pair.figures) if (getKind(parted) === kind) yield describe(pair, parted);
      }
    },
  };
}

function getKind({ left, right }: PartedFigures): FigureKind | undefined {
  return ORDER.find(kind => left?.kind === kind || right?.kind === kind);
}

function describe({ left, right }: PairedParagraphs, parted: PartedFigures): FoundDifference {
  const quote = (text: string, figure: Figure | null) =>
    figure ? text.slice(figure.start, figure.end).replace(/\s+/g, " ") : "";
  return {
    left: parted.left ? toTextSpan(left, parted.left) : left,
    right: parted.right ? toTextSpan(right, parted.right) : right,
    message: parted.left && parted.right ? "different" : parted.left ? "missing" : "extra",
    arguments: { here: quote(left.clause.text, parted.left), there: quote(right.clause.text, parted.right) },
  };
}

function swapSides(message: string): string {
  const other: Readonly<Record<string, string>> = { left: "right", right: "left", here: "there" };
  return message.replace(/\{(\w+)\}/g, (_, name: string) => `{${other[name] ?? name}}`);
}
