/** The differences of two versions as an editor shows them in one of the two files. */
import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver-types";
import type { Paragraph, Span } from "../../../../grammar/tree/tree.ts";
import { formatMessage } from "../../../rules/messages/format-message.ts";
import type { Text } from "../../../rules/rule.ts";
import { SOURCE } from "../../diagnostics/diagnostics.ts";
import type { FeatureSettings } from "../../shared/feature-settings.ts";
import { type ReadDocument, toRange } from "../../shared/read-document.ts";
import type { ComparedTexts, Difference } from "../compare.ts";
import { describeDifference } from "../describe-difference.ts";
import { createVersionFix, type VersionFix } from "./version-fix.ts";

/** Offsets are UTF-16 in the text of the file that it is shown in. */
export interface VersionFinding extends Span {
  /** Without its range, which follows from the offsets. */
  readonly diagnostic: Omit<Diagnostic, "range">;
  readonly fix: VersionFix | null;
}

/** Both versions; the left one is the original, where that is known. */
export interface VersionPair {
  readonly left: ReadDocument;
  readonly right: ReadDocument;
}

export type Side = keyof VersionPair;

const THERE: Text = { fr: "L'autre version est ici.", en: "The other version is here." };

/** In the order of the left text. */
export function listVersionFindings(
  { areVersions, pairs, differences }: ComparedTexts,
  versions: VersionPair,
  side: Side,
  settings: Pick<FeatureSettings, "messages" | "client">,
): VersionFinding[] {
  if (!areVersions) return [];
  const isBegun = (kind: "missing" | "extra") => {
    const lonely = pairs.filter(pair => (kind === "missing" ? pair.right : pair.left) === null);
    return 2 * lonely.length > pairs.length;
  };
  // A version that somebody has only begun lacks most paragraphs, which is no news.
  const hidden = new Set((["missing", "extra"] as const).filter(isBegun) as string[]);
  return differences
    .filter(({ kind }) => !hidden.has(kind))
    .map(difference => createFinding(difference, versions, side, settings));
}

function createFinding(
  difference: Difference,
  versions: VersionPair,
  side: Side,
  { messages, client }: Pick<FeatureSettings, "messages" | "client">,
): VersionFinding {
  const otherSide = side === "left" ? "right" : "left";
  const [own, other] = [versions[side], versions[otherSide]];
  const diagnostic: Omit<Diagnostic, "range"> = {
    severity: DiagnosticSeverity.Information,
    code: `version-${difference.kind}`,
    source: SOURCE,
    message: describeDifference(difference, { left: versions.left.pack, right: versions.right.pack }, messages),
  };
  if (client.relatedInformation) {
    const range = toRange(getSpan(difference, otherSide, other), other);
    diagnostic.relatedInformation = [
      { location: { uri: other.positions.uri, range }, message: formatMessage(THERE, messages) },
    ];
  }
  return {
    ...getSpan(difference, side, own),
    diagnostic,
    fix: createVersionFix(difference, versions, side, messages),
  };
}

/** A place of a side; what it lacks is shown at the last letter of the paragraph behind which it would stand. */
function getSpan(difference: Difference, side: Side, { analysis }: ReadDocument): Span {
  const span = difference[side];
  if (span) return isParagraph(span) ? { start: span.start, end: span.start + span.clause.contentEnd } : span;
  const end = difference.near ? getContentEnd(difference.near, analysis.text) : 0;
  return { start: Math.max(0, end - 1), end };
}

const isParagraph = (span: Span): span is Paragraph => "clause" in span;

function getContentEnd({ start, end }: Span, text: string): number {
  return start + text.slice(start, end).trimEnd().length;
}
