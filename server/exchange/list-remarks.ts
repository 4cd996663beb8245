/** What is to be told of a version before it is written, and what would be lost in it. */
import { hashText } from "../../grammar/text/hash-text.ts";
import type { Paragraph } from "../../grammar/tree/tree.ts";
import type { ReadDocument } from "../features/shared/read-document.ts";
import { readUnitText } from "./create-units.ts";
import { splitCodes } from "./inline-codes.ts";
import type { MatchedUnit, MatchedUnits } from "./match-units.ts";

/** What a person should know of a paragraph, by the place in the original; null for one that it has no more. */
export interface VersionRemark {
  readonly kind: "changed" | "untranslated" | "added" | "gone" | "stays" | "codes" | "replaced" | "removed";
  readonly paragraph: Paragraph | null;
  /** The first words of what the remark is about; of lost codes, these. */
  readonly words: string;
}

export interface ListedRemarks {
  /** In the order of the original; first what has no place in it. */
  readonly remarks: readonly VersionRemark[];
  /** Translations without a place whose words neither another unit says nor the version as it is. */
  readonly gone: readonly MatchedUnit[];
}

export function listRemarks({ units, added }: MatchedUnits, version: ReadDocument | null): ListedRemarks {
  const said = new Set(
    units.flatMap(({ place, unit }) => (place && unit.target !== null ? hashText(unit.target) : [])),
  );
  const standing = new Set(version?.analysis.paragraphs.map(paragraph => hashText(readUnitText(paragraph))));
  const gone: MatchedUnit[] = [];
  const remarks = units.flatMap((one): VersionRemark[] => {
    const { target } = one.unit;
    if (one.place) return describeUnit(one, one.place.paragraph, one.place.source);
    if (target === null || said.has(hashText(target))) return [];
    const isStanding = standing.has(hashText(target));
    if (!isStanding) gone.push(one);
    return [{ kind: isStanding ? "stays" : "gone", paragraph: null, words: target }];
  });
  const news = added.map(({ paragraph, source }): VersionRemark => ({ kind: "added", paragraph, words: source }));
  const all = [...remarks, ...news].sort((a, b) => (a.paragraph?.index ?? -1) - (b.paragraph?.index ?? -1));
  return { remarks: all, gone };
}

/** `source` is what the paragraph says now. */
function describeUnit({ unit, isChanged }: MatchedUnit, paragraph: Paragraph, source: string): VersionRemark[] {
  const { target, openSource } = unit;
  if (target === null) return [{ kind: "untranslated", paragraph, words: source }];
  const lost = findLostCodes(source, target);
  return [
    ...(isChanged ? [{ kind: "changed", paragraph, words: source } as const] : []),
    ...(openSource === undefined ? [] : [{ kind: "untranslated", paragraph, words: openSource } as const]),
    ...(lost === "" ? [] : [{ kind: "codes", paragraph, words: lost } as const]),
  ];
}

/** Footnote calls that the translation lacks. */
function findLostCodes(source: string, target: string): string {
  const list = (text: string) =>
    splitCodes(text).flatMap(({ kind, ...piece }) => (kind === "code" && "data" in piece ? piece.data : []));
  const kept = list(target);
  return list(source)
    .filter(code => code !== "\n" && !kept.includes(code))
    .join(" ");
}
