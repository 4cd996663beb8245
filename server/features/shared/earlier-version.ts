/** What an earlier version of a document tells of its references, since its paragraphs had numbers of their own. */
import type { Analysis } from "../../../grammar/analyse.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { getMentions } from "../../../grammar/resolve/mentions.ts";
import type { Paragraph, Span } from "../../../grammar/tree/tree.ts";
import { toDocumentSpan } from "../../rules/fixes/finding-spans.ts";
import type { KnownReference } from "../../rules/fixes/settle-references.ts";
import { findLastParagraphBefore, type ReadDocument } from "./read-document.ts";

/** The last version of which the numbering was in order, and where its parts stand now. */
export interface EarlierVersion {
  readonly analysis: Analysis;
  readonly pack: CompiledPack;
  /** Where an offset is in the present text; null if what stood there was replaced. */
  moveOffset(offset: number): number | null;
}

/** Where the references of the earlier version stand now, and what they mean. */
export function listKnownReferences(earlier: EarlierVersion, document: ReadDocument): KnownReference[] {
  const { analysis, pack } = earlier;
  const known: KnownReference[] = [];
  for (const instrument of analysis.instruments) {
    for (const { paragraph, mention, resolution } of getMentions(instrument, pack)) {
      if (resolution.ambiguous) continue;
      for (const [at, { paragraph: meant, label }] of resolution.reached.entries()) {
        const step = mention.steps[at];
        // Of two labels on one line the outer is the paragraph's.
        if (!step || label.start !== meant.clause.label?.start) continue;
        const span = moveWords(toDocumentSpan(paragraph, step), earlier, document);
        const target = span && findTarget(meant, earlier, document);
        if (target) known.push({ ...span, target });
      }
    }
  }
  return known;
}

/** Null where the number was written anew: whoever did that knows what it means. */
function moveWords(
  { start, end }: Span,
  { analysis, moveOffset }: EarlierVersion,
  document: ReadDocument,
): Span | null {
  const { text } = document.analysis;
  const [from, last] = [moveOffset(start), moveOffset(end - 1)];
  if (from === null || last === null) return null;
  const isSame = text.slice(from, last + 1) === analysis.text.slice(start, end);
  return isSame && !/^[\p{L}\p{N}]/u.test(text.slice(last + 1, last + 3)) ? { start: from, end: last + 1 } : null;
}

/**
 * Paragraphs are known again by where their words begin and end, since their labels may have been written anew. Null
 * where these have come apart.
 */
function findTarget(
  { start, clause }: Paragraph,
  { moveOffset }: EarlierVersion,
  document: ReadDocument,
): Paragraph | null {
  const [body, last] = [moveOffset(start + clause.bodyStart), moveOffset(start + clause.contentEnd - 1)];
  if (body === null || last === null) return null;
  const paragraph = findLastParagraphBefore(document.analysis, body);
  const isWhole = paragraph !== null && paragraph === findLastParagraphBefore(document.analysis, last);
  return isWhole && paragraph.start + paragraph.clause.bodyStart <= body ? paragraph : null;
}
