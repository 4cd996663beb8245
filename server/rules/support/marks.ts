/** Findings about the mark at the end of a paragraph, and the edit that mends it. Shared by the rules of the chain. */
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { DocumentTree, Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import type { Finding, Fix, RuleContext, Text } from "../rule.ts";
import { chainOf, type LinkKind } from "./chain.ts";

const SET_MARK: Text = { fr: "Terminer par « {mark} »", en: "End with “{mark}”" };

/** Findings for the links of these kinds whose mark is missing or another than expected. */
export function* wrongMarks(
  instrument: Instrument,
  { tree, pack }: RuleContext,
  kinds: readonly LinkKind[],
): Iterable<Finding> {
  for (const { paragraph, kind, expects, allows } of chainOf(instrument)) {
    if (!kinds.includes(kind)) continue;
    const right = pack.terminators[expects];
    const mark = paragraph.clause.terminator?.mark;
    if (mark !== undefined && [expects, ...allows].some(key => pack.terminators[key].includes(mark))) continue;
    const wanted = right[0] as string;
    yield {
      ...markSpan(paragraph),
      message: mark === undefined ? "missing" : "wrong",
      arguments: { mark: mark ?? "", wanted },
      fixes: [setMark(paragraph, wanted, tree, pack)],
    };
  }
}

/** The wrong mark, or the last word when there is none. Absolute offsets. */
export function markSpan({ start, clause }: Paragraph): { start: number; end: number } {
  if (clause.terminator) return { start: start + clause.terminator.start, end: start + clause.terminator.end };
  const word = /\S+\s*$/u.exec(clause.text);
  return { start: start + (word?.index ?? 0), end: start + clause.contentEnd };
}

export function setMark(paragraph: Paragraph, wanted: string, tree: DocumentTree, pack: CompiledPack): Fix {
  const { start, clause } = paragraph;
  const { terminator } = clause;
  const end = terminator?.end ?? clause.contentEnd;
  const wordEnd = terminator ? clause.text.slice(0, terminator.start).trimEnd().length : clause.contentEnd;
  const newText = spaceBefore(wanted, tree, pack) + wanted;
  return {
    title: SET_MARK,
    arguments: { mark: wanted },
    edits: [{ start: start + wordEnd, end: start + end, newText }],
    preferred: true,
  };
}

/**
 * What stands before a mark in this document: what its other paragraphs do, else what the language asks for. Old
 * French texts have no space before `;` and are not to be half corrected (drafting-rules TYP-1).
 */
export function spaceBefore(mark: string, tree: DocumentTree, pack: CompiledPack): string {
  const counts = new Map<string, number>();
  for (const { clause } of tree.paragraphs) {
    if (clause.terminator?.mark !== mark) continue;
    const before = /\s*$/u.exec(clause.text.slice(0, clause.terminator.start))?.[0] ?? "";
    counts.set(before, (counts.get(before) ?? 0) + 1);
  }
  const commonest = [...counts].sort((a, b) => b[1] - a[1])[0];
  return commonest && commonest[0].length <= 1 ? commonest[0] : (pack.terminators.spaceBefore[mark] ?? "");
}
