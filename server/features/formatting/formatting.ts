/**
 * Formatting of a whole document, of the paragraphs that a range touches, and while typing. It changes only what stands
 * between words, never how a paragraph is read, and formatting a formatted text changes nothing.
 */
import type { TextEdit } from "vscode-languageserver-types";
import { scanBlocks } from "../../../grammar/blocks/scan.ts";
import type { Span } from "../../../grammar/tree/tree.ts";
import { applyEdits } from "../../rules/fixes/apply-fixes.ts";
import { findUnruledLanguage } from "../../rules/linguistics/unruled-language.ts";
import type { Edit } from "../../rules/rule.ts";
import type { RuleSettings } from "../../rules/run.ts";
import type { FeatureSettings } from "../shared/feature-settings.ts";
import { getLineEnd, type ReadDocument, toRange } from "../shared/read-document.ts";
import { formatText } from "./format-text.ts";
import { createNewLineEdits } from "./new-line.ts";
import { createParsedText, findFirstDifference, reparse } from "./parsed-text.ts";
import { createTypedMarkEdits } from "./typed-mark.ts";
import { diffBetweenWords } from "./word-diff.ts";

/** What formatting needs of a document. */
type FormattableDocument = Pick<ReadDocument, "analysis" | "pack">;

export function formatDocument(document: ReadDocument, settings: FeatureSettings): TextEdit[] {
  return toTextEdits(computeEdits(document, settings.rules), document);
}

/** The formatted text, for the command line. */
export function formatWholeText(document: FormattableDocument, rules: RuleSettings): string {
  return applyEdits(document.analysis.text, computeEdits(document, rules));
}

/** `span` in UTF-16 offsets; formats the whole paragraphs that it touches and the blank lines between them. */
export function formatRange(document: ReadDocument, span: Span, settings: FeatureSettings): TextEdit[] {
  const { text } = document.analysis;
  const blocks = scanBlocks(text).filter(({ start, end }) => start <= span.end && span.start <= end);
  const start = blocks[0]?.start ?? text.length;
  const end = blocks.at(-1)?.end ?? 0;
  const edits = computeEdits(document, settings.rules).filter(edit => edit.start >= start && edit.end <= end);
  if (edits.length === 0) return [];
  // With only a part of the edits, paragraphs may be read otherwise.
  const reading = createParsedText(document);
  const next = reparse(reading, applyEdits(text, edits));
  return findFirstDifference(reading.tree, next.tree) === null ? toTextEdits(edits, document) : [];
}

/** `offset` is the cursor, behind what was typed; the text contains it already. */
export function formatOnType(
  document: ReadDocument,
  offset: number,
  typed: string,
  settings: FeatureSettings,
): TextEdit[] {
  if (findUnruledLanguage(document.analysis)) return [];
  const edits =
    typed === "\n"
      ? createNewLineEdits(document, offset, settings.renumberOnEnter)
      : createTypedMarkEdits(document, offset, typed, settings);
  return toTextEdits(edits, document);
}

function computeEdits(document: FormattableDocument, rules: RuleSettings = {}): Edit[] {
  if (findUnruledLanguage(document.analysis)) return [];
  const { text } = document.analysis;
  return diffBetweenWords(text, formatText(createParsedText(document), rules, getLineEnd(document))) ?? [];
}

function toTextEdits(edits: readonly Edit[], document: ReadDocument): TextEdit[] {
  return edits.map(edit => ({ range: toRange(edit, document), newText: edit.newText }));
}
