/** Matches the figures of two versions of a clause. What is left over has parted. */
import { type Figure, listParts } from "./figure.ts";

/** Figures that stand for each other and differ; null where one version has nothing in the place. */
export interface PartedFigures {
  readonly left: Figure | null;
  readonly right: Figure | null;
}

/**
 * First whole figures are matched, then their parts, since one version may print « du 20 au 22 juin » and another the
 * month first; a number in words answers one in digits. In the order of the left text.
 */
export function matchFigures(one: readonly Figure[], other: readonly Figure[]): PartedFigures[] {
  const [left, right] = [straighten(one, other), straighten(other, one)];
  const [lefts, rights] = [new Set(left), new Set(right)];
  for (const isOptional of [false, true]) {
    const byKey = groupByKey([...rights].filter(one => isOptional || !one.isOptional));
    for (const one of left) {
      if (!lefts.has(one) || (!isOptional && one.isOptional)) continue;
      const other = byKey.get(getClassKey(one))?.shift();
      if (!other) continue;
      lefts.delete(one);
      rights.delete(other);
    }
  }
  const [restLeft, restRight] = dropMatchingParts([...lefts], [...rights]);
  const [inLeft, inRight] = [left, right].map(all => new Set(all.flatMap(listParts))) as [Set<string>, Set<string>];
  const isNew = (figure: Figure, known: ReadonlySet<string>, test: "some" | "every") =>
    listParts(figure)[test](part => !known.has(part));
  return pairRest(restLeft, restRight).filter(({ left: one, right: other }) => {
    // A figure that one version repeats has not parted; one that has no partner is not there at all.
    if (one && other) return isNew(one, inRight, "some") || isNew(other, inLeft, "some");
    return one ? isNew(one, inRight, "every") : isNew(other as Figure, inLeft, "every");
  });
}

/** Reads numbers in the order of digits that the other version has. */
function straighten(figures: readonly Figure[], others: readonly Figure[]): readonly Figure[] {
  if (figures.every(({ mirrored }) => mirrored === undefined)) return figures;
  const keys = new Set(others.map(({ key }) => key));
  return figures.map(figure =>
    figure.mirrored !== undefined && !keys.has(figure.key) && keys.has(figure.mirrored)
      ? { ...figure, key: figure.mirrored }
      : figure,
  );
}

function groupByKey(figures: readonly Figure[]): Map<string, Figure[]> {
  const groups = new Map<string, Figure[]>();
  for (const figure of figures) {
    const key = getClassKey(figure);
    const group = groups.get(key);
    if (group) group.push(figure);
    else groups.set(key, [figure]);
  }
  return groups;
}

/** The number of a paragraph is a number: one version may name the paragraph in another way. */
const getClassKey = ({ kind, key }: Figure) => (kind === "symbol" ? `/${key}` : key);

/** The figures of which a part has no partner. */
function dropMatchingParts(left: readonly Figure[], right: readonly Figure[]): [Figure[], Figure[]] {
  const [leftParts, rightParts] = [left.flatMap(listParts), right.flatMap(listParts)];
  const count = (parts: readonly string[]) => {
    const counts = new Map<string, number>();
    for (const part of parts) counts.set(part, (counts.get(part) ?? 0) + 1);
    return counts;
  };
  const unmatched = (figures: readonly Figure[], others: Map<string, number>) =>
    figures.filter(figure => {
      let isWhole = true;
      for (const part of listParts(figure)) {
        const there = others.get(part) ?? 0;
        if (there === 0) isWhole = false;
        else others.set(part, there - 1);
      }
      return !isWhole && !figure.isOptional;
    });
  return [unmatched(left, count(rightParts)), unmatched(right, count(leftParts))];
}

/** Pairs what is left over: first those of one kind, in their order, then the others. */
function pairRest(left: readonly Figure[], right: readonly Figure[]): PartedFigures[] {
  const free = new Set(right);
  const partners = new Map<Figure, Figure>();
  for (const isAlike of [(a: Figure, b: Figure) => a.kind === b.kind, () => true]) {
    for (const one of left) {
      if (partners.has(one)) continue;
      const other = right.find(figure => free.has(figure) && isAlike(one, figure));
      if (!other) continue;
      free.delete(other);
      partners.set(one, other);
    }
  }
  return [
    ...left.map(one => ({ left: one, right: partners.get(one) ?? null })),
    ...[...free].map(other => ({ left: null, right: other })),
  ];
}
