/** Differences between two versions of a text: clauses that one lacks, and clauses that stand elsewhere. */
import type { Paragraph } from "../../../grammar/tree/tree.ts";
import type { ComparedVersion, VersionDifference } from "../../protocol/versions.ts";
import { findLongestIncreasing } from "../shared/longest-increasing.ts";
import { nameParagraph } from "../shared/paragraph-name.ts";
import { type ReadDocument, toRange } from "../shared/read-document.ts";
import { findConcordance, type ParagraphPair } from "./pairing/pair-paragraphs.ts";

export type VersionComparison = Pick<ComparedVersion, "same" | "differences">;

/** Kinds of what the publisher prints around a text, which differs by language. */
const AROUND: ReadonlySet<Paragraph["kind"]> = new Set(["masthead", "original", "furniture"]);

export function compareVersions(document: ReadDocument, other: ReadDocument): VersionComparison {
  const [lefts, rights] = [document.analysis.paragraphs, other.analysis.paragraphs];
  const pairs = findConcordance(document, other).filter(
    ({ left, right }) =>
      !isPageFurniture(left === null ? undefined : lefts[left]) &&
      !isPageFurniture(right === null ? undefined : rights[right]),
  );
  const both = pairs.filter((pair): pair is CompletePair => pair.left !== null && pair.right !== null);
  const inOrder = new Set(findLongestIncreasing(both.map(({ right }) => right)).map(([, at]) => both[at]));
  // The last paragraph of each text so far, behind which what one lacks is shown.
  let here: Paragraph | undefined;
  let there: Paragraph | undefined;
  const differences: VersionDifference[] = [];
  for (const pair of pairs) {
    const left = pair.left === null ? undefined : lefts[pair.left];
    const right = pair.right === null ? undefined : rights[pair.right];
    const kind = !right ? "missing" : !left ? "extra" : inOrder.has(pair as CompletePair) ? null : "moved";
    const clause = left ?? right;
    if (kind && clause) {
      const range = (paragraph: Paragraph | undefined, text: ReadDocument) =>
        toRange(paragraph ?? { start: 0, end: 0 }, text);
      differences.push({
        kind,
        clause: nameParagraph(clause),
        here: range(left ?? here, document),
        there: range(right ?? there, other),
      });
    }
    here = left ?? here;
    if (kind !== "moved") there = right ?? there;
  }
  return { same: both.length, differences };
}

interface CompletePair extends ParagraphPair {
  readonly left: number;
  readonly right: number;
}

function isPageFurniture(paragraph: Paragraph | undefined): boolean {
  return paragraph !== undefined && AROUND.has(paragraph.kind);
}
