/** Two versions of a text, read and paired, as the kinds of differences see them. */
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { DocumentTree, Paragraph, Span } from "../../../grammar/tree/tree.ts";
import type { Arguments, Text } from "../../rules/rule.ts";
import type { ReadDocument } from "../shared/read-document.ts";
import type { PartedFigures } from "./content/match-figures.ts";

export interface Version {
  readonly tree: DocumentTree;
  readonly pack: CompiledPack;
}

export const toVersion = ({ analysis, pack }: ReadDocument): Version => ({ tree: analysis, pack });

/** A paragraph and its counterpart. */
export interface PairedParagraphs {
  readonly left: Paragraph;
  readonly right: Paragraph;
  /** It keeps its order among the others. */
  readonly isInOrder: boolean;
  readonly figures: readonly PartedFigures[];
}

/** A paragraph of one version that the other lacks. */
export interface LonelyParagraph {
  readonly paragraph: Paragraph;
  /** In the other version, the counterpart of the paragraph whose item it is; null for what is no item. */
  readonly parent: Paragraph | null;
  /** The paragraph behind which it would stand in the other version; null at its beginning. */
  readonly after: Paragraph | null;
}

export interface Comparison {
  readonly left: Version;
  readonly right: Version;
  /** In the order of the left version. */
  readonly pairs: readonly PairedParagraphs[];
  readonly missing: readonly LonelyParagraph[];
  readonly extra: readonly LonelyParagraph[];
}

export type DifferenceName =
  | "missing"
  | "extra"
  | "moved"
  | "number"
  | "date"
  | "reference"
  | "symbol"
  | "force"
  | "section"
  | "opener"
  | "items"
  | "terminator"
  | "label";

/** Spans are offsets in the texts (UTF-16); null on a side that has nothing in the place. */
export interface FoundDifference {
  readonly left: Span | null;
  readonly right: Span | null;
  /** What a side that has nothing would have it behind; null at the beginning. */
  readonly near?: Span | null;
  /** The key of one of the kind's messages. */
  readonly message: string;
  /** Besides `left` and `right`, which every message may name: « en français ». */
  readonly arguments: Arguments;
}

export interface DifferenceKind {
  readonly kind: DifferenceName;
  readonly messages: Readonly<Record<string, Text>>;
  find(comparison: Comparison): Iterable<FoundDifference>;
}

/** A span of a clause as one of its text. */
export function toTextSpan({ start }: Paragraph, span: Span): Span {
  return { start: start + span.start, end: start + span.end };
}
