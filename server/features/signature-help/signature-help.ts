/**
 * Signature help: the complements that an opener takes, shown from the blank behind the opener until the complement is
 * begun: « Décide que ‹indicatif› », « Prie ‹nom› de ‹infinitif› ».
 */
import type { ParameterInformation, SignatureHelp, SignatureInformation } from "vscode-languageserver-types";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { foldWords } from "../../../grammar/text/words.ts";
import type { OpenerHead } from "../../../grammar/tree/tree.ts";
import {
  measureProgress,
  type Progress,
  readTypedWords,
  type TypedWords,
} from "../../rules/linguistics/complement-progress.ts";
import { type Construction, getConstructions } from "../../rules/linguistics/constructions.ts";
import { listClauseHeads } from "../shared/clause-kinds.ts";
import type { FeatureSettings } from "../shared/feature-settings.ts";
import { createMarkup, formatItalic } from "../shared/markdown.ts";
import { findLastParagraphBefore, type ReadDocument } from "../shared/read-document.ts";
import { createSentence, formatPart, getOpenerText } from "./construction-text.ts";

/** Characters behind the opener within which signatures are shown. */
const FURTHEST = 120;

/** `byItself`: a character triggered it and nothing is shown yet; then null where text already follows the cursor. */
export function provideSignatureHelp(
  document: ReadDocument,
  offset: number,
  settings: FeatureSettings,
  byItself = false,
): SignatureHelp | null {
  const { analysis, pack } = document;
  const head = findHeadBefore(document, offset);
  if (!head || (byItself && /^[^\S\r\n]*[\p{L}\p{N}]/u.test(analysis.text.slice(offset, offset + FURTHEST))))
    return null;
  const typed = readTypedWords(analysis.text.slice(head.end, offset));
  if (!typed) return null;
  const open = selectOpen(getConstructions(head.head, pack), typed, pack);
  const [first] = open;
  if (!first) return null;
  return {
    signatures: open.map(({ construction, progress }) =>
      createSignature(head.head, construction, progress, document, settings),
    ),
    activeSignature: 0,
    activeParameter: first.progress.part,
  };
}

/** The last head that ends before the offset, and its end in the document; null where it is too far. */
function findHeadBefore(
  { analysis }: ReadDocument,
  offset: number,
): { readonly head: OpenerHead; readonly end: number } | null {
  const paragraph = findLastParagraphBefore(analysis, offset);
  const head = paragraph && listClauseHeads(paragraph).findLast(({ end }) => paragraph.start + end < offset);
  if (!head) return null;
  const end = paragraph.start + head.end;
  const between = analysis.text.slice(end, Math.min(offset, end + FURTHEST + 1));
  const isNear = between.length <= FURTHEST && /^[*_]*\s/.test(between);
  // The cursor may be behind the paragraph, but on its last line.
  return isNear && !/[\r\n]/.test(analysis.text.slice(paragraph.end, offset)) ? { head, end } : null;
}

interface OpenConstruction {
  readonly construction: Construction;
  readonly progress: Progress;
}

function selectOpen(constructions: readonly Construction[], typed: TypedWords, pack: CompiledPack): OpenConstruction[] {
  const fitting = constructions.flatMap((construction): OpenConstruction[] => {
    const progress = measureProgress(construction.parts, typed, pack);
    return progress ? [{ construction, progress }] : [];
  });
  // « que » leads to a clause and is no noun.
  const led = fitting.some(({ progress }) => progress.hasLead);
  const open = fitting.filter(({ progress }) => progress.isOpen && (progress.hasLead || !led));
  const isLed = open.some(({ construction }) => (construction.parts[0]?.leads.length ?? 0) > 0);
  if (isLed || !beginsModifier(typed, pack)) return open;
  return constructions.map(construction => ({ construction, progress: { part: 0, hasLead: false, isOpen: true } }));
}

/** « Note avec » may become « Note avec satisfaction que ». */
function beginsModifier({ words, completeCount }: TypedWords, pack: CompiledPack): boolean {
  return pack.modifiers.some(([form, , , places]) => {
    if (!places.includes("a")) return false;
    const all = foldWords(form);
    return words.every((word, at) => (at < completeCount ? all[at] === word : all[at]?.startsWith(word)));
  });
}

function createSignature(
  head: OpenerHead,
  construction: Construction,
  progress: Progress,
  { pack }: ReadDocument,
  { client, messages }: FeatureSettings,
): SignatureInformation {
  const { labelOffsets, markdown } = client.signatures;
  const parameters: ParameterInformation[] = [];
  let label = getOpenerText(head);
  for (const part of construction.parts) {
    const text = formatPart(part, messages);
    const start = label.length + 1;
    label += ` ${text}`;
    parameters.push({ label: labelOffsets ? [start, label.length] : text });
  }
  return {
    label,
    documentation: createMarkup(formatItalic(createSentence(head, construction, pack)), markdown),
    parameters,
    activeParameter: progress.part,
  };
}
