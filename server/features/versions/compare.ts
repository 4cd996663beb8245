/** Compares two versions of a text: which paragraphs are each other's counterparts, and where they differ. */
import { finishSteps, type Steps } from "../../../grammar/text/steps.ts";
import type { Paragraph } from "../../../grammar/tree/tree.ts";
import { findLongestIncreasing } from "../shared/longest-increasing.ts";
import type {
  Comparison,
  DifferenceName,
  FoundDifference,
  LonelyParagraph,
  PairedParagraphs,
  Version,
} from "./comparison.ts";
import { listFigures } from "./content/list-figures.ts";
import { matchFigures } from "./content/match-figures.ts";
import { DIFFERENCE_KINDS } from "./kinds/all.ts";
import { type Pairing, type ParagraphPair, pairInSteps } from "./pairing/pair-paragraphs.ts";

export interface Difference extends FoundDifference {
  readonly kind: DifferenceName;
}

export interface ComparedTexts extends Pairing {
  /** In the order of the left text; what only the right one has stands in its place among them. */
  readonly differences: readonly Difference[];
}

/** Never throws; equal texts give equal results. */
export function compareTexts(left: Version, right: Version): ComparedTexts {
  return finishSteps(compareInSteps(left, right));
}

/** The same in steps, each as long as it takes to look at some paragraphs. */
export function* compareInSteps(left: Version, right: Version): Steps<ComparedTexts> {
  const { pairs, areVersions } = yield* pairInSteps(left, right);
  if (!areVersions) return { pairs: separate(left, right), areVersions, differences: [] };
  const comparison = yield* createComparison(left, right, pairs);
  const differences: Difference[] = [];
  for (const { kind, find } of DIFFERENCE_KINDS) {
    for (const found of find(comparison)) differences.push({ ...found, kind });
    yield;
  }
  return { pairs, areVersions, differences: sortDifferences(differences) };
}

/** No paragraph of one text is one of the other. */
function separate(left: Version, right: Version): ParagraphPair[] {
  return [
    ...left.tree.paragraphs.map(({ index }) => ({ left: index, right: null })),
    ...right.tree.paragraphs.map(({ index }) => ({ left: null, right: index })),
  ];
}

/** Kinds of what the publisher prints around a text, which differs by language. */
const AROUND: ReadonlySet<Paragraph["kind"]> = new Set(["masthead", "original", "furniture"]);

function* createComparison(left: Version, right: Version, pairs: readonly ParagraphPair[]): Steps<Comparison> {
  const [lefts, rights] = [left.tree.paragraphs, right.tree.paragraphs];
  const both: [Paragraph, Paragraph][] = [];
  const [missing, extra]: [Paragraph[], Paragraph[]] = [[], []];
  for (const { left: a, right: b } of pairs) {
    const [here, there] = [a === null ? undefined : lefts[a], b === null ? undefined : rights[b]];
    if ((here && AROUND.has(here.kind)) || (there && AROUND.has(there.kind))) continue;
    if (here && there) both.push([here, there]);
    else if (here) missing.push(here);
    else if (there) extra.push(there);
  }
  const inOrder = new Set(findLongestIncreasing(both.map(([, { index }]) => index)).map(([, at]) => at));
  const paired: PairedParagraphs[] = [];
  for (const [at, [here, there]] of both.entries()) {
    const figures = matchFigures(listFigures(here.clause, left.pack), listFigures(there.clause, right.pack));
    paired.push({ left: here, right: there, isInOrder: inOrder.has(at), figures });
    yield;
  }
  return {
    left,
    right,
    pairs: paired,
    missing: placeLonely(
      missing,
      lefts,
      paired.map(({ left: own, right: other, isInOrder }) => ({ own, other, isInOrder })),
    ),
    extra: placeLonely(
      extra,
      rights,
      paired.map(({ left: other, right: own, isInOrder }) => ({ own, other, isInOrder })),
    ),
  };
}

/** Items whose paragraph is missing, too, are missing with it. */
function placeLonely(
  lonely: readonly Paragraph[],
  own: readonly Paragraph[],
  pairs: readonly { readonly own: Paragraph; readonly other: Paragraph; readonly isInOrder: boolean }[],
): LonelyParagraph[] {
  const counterparts = new Map(pairs.map(({ own: one, other }) => [one, other]));
  const inOrder = new Map(pairs.filter(pair => pair.isInOrder).map(({ own: one, other }) => [one, other]));
  const alone = new Set(lonely);
  return lonely.flatMap(paragraph => {
    const above = findAbove(paragraph, own);
    if (above && alone.has(above)) return [];
    const parent = (above && counterparts.get(above)) ?? null;
    let after: Paragraph | null = null;
    for (let at = paragraph.index - 1; at >= 0 && !after; at--) after = inOrder.get(own[at] as Paragraph) ?? null;
    return [{ paragraph, parent, after }];
  });
}

/** The paragraph that an item stands under; null for what is no item. */
function findAbove({ level, index, instrument }: Paragraph, own: readonly Paragraph[]): Paragraph | null {
  if (level === 0) return null;
  for (let at = index - 1; at >= 0; at--) {
    const before = own[at] as Paragraph;
    if (before.instrument !== instrument) return null;
    if (before.level < level) return before;
  }
  return null;
}

function sortDifferences(differences: readonly Difference[]): Difference[] {
  const getPlace = ({ left, near }: Difference) => left?.start ?? near?.end ?? 0;
  return [...differences].sort((a, b) => getPlace(a) - getPlace(b) || (a.right?.start ?? 0) - (b.right?.start ?? 0));
}
