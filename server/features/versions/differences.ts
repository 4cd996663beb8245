/** Differences between two versions of a text, as the client lists them. */
import type { Paragraph, Span } from "../../../grammar/tree/tree.ts";
import type { ComparedVersion } from "../../protocol/versions.ts";
import type { MessageLanguage } from "../shared/feature-settings.ts";
import { nameParagraph } from "../shared/paragraph-name.ts";
import { findLastParagraphBefore, type ReadDocument, toRange } from "../shared/read-document.ts";
import { compareTexts, type Difference } from "./compare.ts";
import { toVersion } from "./comparison.ts";
import { describeDifference } from "./describe-difference.ts";

export type VersionComparison = Pick<ComparedVersion, "same" | "differences">;

export function compareVersions(
  document: ReadDocument,
  other: ReadDocument,
  messages: MessageLanguage,
): VersionComparison {
  const { pairs, differences } = compareTexts(toVersion(document), toVersion(other));
  const languages = { left: document.pack, right: other.pack };
  return {
    same: pairs.filter(({ left, right }) => left !== null && right !== null).length,
    differences: differences.map(difference => ({
      kind: difference.kind,
      clause: nameParagraph(findParagraph(difference, document, other)),
      message: describeDifference(difference, languages, messages),
      here: toRange(difference.left ?? difference.near ?? START, document),
      there: toRange(difference.right ?? difference.near ?? START, other),
    })),
  };
}

const START: Span = { start: 0, end: 0 };

/** The paragraph of this text that a difference is about; one of the other text where this one has none. */
function findParagraph({ left, right }: Difference, document: ReadDocument, other: ReadDocument): Paragraph {
  const find = (span: Span | null, text: ReadDocument) => span && findLastParagraphBefore(text.analysis, span.start);
  return (find(left, document) ?? find(right, other)) as Paragraph;
}
