/** Whether a paragraph, read again with the fixes of its findings, is in better order, and was not sound before. */
import { readClause } from "../../../grammar/analyse.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { getConcepts } from "../../../grammar/languages/registry.ts";
import { readWordAt, skipGap } from "../../../grammar/text/words.ts";
import type { Clause, DocumentTree, Paragraph } from "../../../grammar/tree/tree.ts";
import { isQuoted } from "../linguistics/enclosed-spans.ts";
import { isAmongForeignWords } from "../linguistics/foreign-words.ts";
import type { Edit, Fix } from "../rule.ts";
import { checkParagraph, type RuledFinding } from "../run.ts";
import { applyEdits, listEdits } from "./apply-fixes.ts";
import { isBetterLaterOpener, isBetterOpener } from "./compare-openers.ts";

/** A finding with its preferred fix, which changes words. */
export interface Candidate {
  readonly finding: RuledFinding;
  readonly fix: Fix;
}

interface ReadText {
  readonly tree: DocumentTree;
  readonly pack: CompiledPack;
}

export function isBetterWithFixes(paragraph: Paragraph, candidates: readonly Candidate[], read: ReadText): boolean {
  const edits = listEdits(candidates.map(({ fix }) => fix)).map(
    ({ start, end, newText }): Edit => ({ start: start - paragraph.start, end: end - paragraph.start, newText }),
  );
  if (edits.some(edit => isOfAnotherText(edit, paragraph.clause, read.pack))) return false;
  if (edits.every(edit => isBehindGap(edit, paragraph.clause, read.pack))) return false;
  const text = applyEdits(paragraph.clause.text, edits);
  const clause = readClause(text, read.pack);
  const after: Paragraph = { ...paragraph, clause, end: paragraph.start + text.length };
  const change = { before: paragraph, after, edits, ...read };
  return isBetterOpener(change) && isBetterLaterOpener(change) && hasFewerFaults(paragraph, after, candidates, read);
}

/** Titles in another language and what is quoted have forms of their own; a paragraph's opener is its own. */
function isOfAnotherText(edit: Edit, clause: Clause, pack: CompiledPack): boolean {
  if (isQuoted(clause, edit)) return true;
  const isAtOpener = edit.start <= Math.max(clause.bodyStart, clause.opener?.end ?? 0);
  return !isAtOpener && isAmongForeignWords(clause.text, edit.start, pack);
}

/**
 * « Réaffirme devrait pas servir »: where a finite verb stands right behind the opener and no clause, words have been
 * lost, and what is done to the others mends nothing.
 */
function isBehindGap({ start }: Edit, { text, opener }: Clause, pack: CompiledPack): boolean {
  const next = opener && readWordAt(text, skipGap(text, opener.end));
  if (!next || start < opener.end || opener.heads[0].source !== "lexicon") return false;
  const { singular, plural, any } = pack.usage.clauseWords.verbs;
  return [...singular, ...plural, ...any].includes(next.folded);
}

/** The findings are gone, and no other fault has come. */
function hasFewerFaults(
  before: Paragraph,
  after: Paragraph,
  candidates: readonly Candidate[],
  { tree, pack }: ReadText,
): boolean {
  const input = { tree, pack, conceptIds: getConcepts().map(({ id }) => id) };
  const [old, now] = [countFaults(before, input), countFaults(after, input)];
  const fixed = new Map<string, number>();
  for (const { finding } of candidates) fixed.set(finding.rule.id, (fixed.get(finding.rule.id) ?? 0) + 1);
  for (const [id, { all, serious }] of now) {
    const had = old.get(id);
    if (serious > (had?.serious ?? 0)) return false;
    if (fixed.has(id) && all >= (had?.all ?? Number.POSITIVE_INFINITY)) return false;
  }
  return true;
}

interface FaultCount {
  readonly all: number;
  readonly serious: number;
}

/** By rule, what the rules about single paragraphs find. */
function countFaults(paragraph: Paragraph, input: Parameters<typeof checkParagraph>[1]): Map<string, FaultCount> {
  const counts = new Map<string, FaultCount>();
  for (const { rule, finding } of checkParagraph(paragraph, input)) {
    const { all, serious } = counts.get(rule.id) ?? { all: 0, serious: 0 };
    const severity = finding.severity ?? rule.severity;
    const isSerious = severity === "error" || severity === "warning";
    counts.set(rule.id, { all: all + 1, serious: serious + (isSerious ? 1 : 0) });
  }
  return counts;
}
