/** Whether a paragraph, read again with the fixes of its findings, is in better order, and was not sound before. */
import { readClause } from "../../../grammar/analyse.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { getConcepts } from "../../../grammar/languages/registry.ts";
import { once } from "../../../grammar/text/once.ts";
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

/** Creates the test of fixes of one paragraph; its faults before are counted once, and not where nothing asks. */
export function createFixTest(paragraph: Paragraph, read: ReadText): (candidates: readonly Candidate[]) => boolean {
  const countBefore = once(() => countFaults(paragraph, read));
  return candidates => isBetterWithFixes(paragraph, candidates, countBefore, read);
}

function isBetterWithFixes(
  paragraph: Paragraph,
  candidates: readonly Candidate[],
  countBefore: () => FaultCounts,
  read: ReadText,
): boolean {
  const edits = listEdits(candidates.map(({ fix }) => fix)).map(
    ({ start, end, newText }): Edit => ({ start: start - paragraph.start, end: end - paragraph.start, newText }),
  );
  if (edits.some(edit => isOfAnotherText(edit, paragraph.clause, read.pack))) return false;
  if (edits.every(edit => isBehindGap(edit, paragraph.clause, read.pack))) return false;
  const text = applyEdits(paragraph.clause.text, edits);
  const clause = readClause(text, read.pack);
  const after: Paragraph = { ...paragraph, clause, end: paragraph.start + text.length };
  const change = { before: paragraph, after, edits, ...read };
  return (
    isBetterOpener(change) &&
    isBetterLaterOpener(change) &&
    hasFewerFaults(countBefore(), countFaults(after, read), candidates)
  );
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
function hasFewerFaults(before: FaultCounts, after: FaultCounts, candidates: readonly Candidate[]): boolean {
  const fixed = new Map<string, number>();
  for (const { finding } of candidates) fixed.set(finding.rule.id, (fixed.get(finding.rule.id) ?? 0) + 1);
  for (const [id, { all, serious }] of after) {
    const had = before.get(id);
    if (serious > (had?.serious ?? 0)) return false;
    if (fixed.has(id) && all >= (had?.all ?? Number.POSITIVE_INFINITY)) return false;
  }
  return true;
}

interface FaultCount {
  readonly all: number;
  readonly serious: number;
}

/** By rule. */
type FaultCounts = ReadonlyMap<string, FaultCount>;

/** What the rules about single paragraphs find. */
function countFaults(paragraph: Paragraph, { tree, pack }: ReadText): FaultCounts {
  const input = { tree, pack, conceptIds: getConcepts().map(({ id }) => id) };
  const counts = new Map<string, FaultCount>();
  // What a rule cannot read is not in better order.
  const onFault = (id: string) => counts.set(id, { all: Number.POSITIVE_INFINITY, serious: Number.POSITIVE_INFINITY });
  for (const { rule, finding } of checkParagraph(paragraph, input, onFault)) {
    const { all, serious } = counts.get(rule.id) ?? { all: 0, serious: 0 };
    const severity = finding.severity ?? rule.severity;
    const isSerious = severity === "error" || severity === "warning";
    counts.set(rule.id, { all: all + 1, serious: serious + (isSerious ? 1 : 0) });
  }
  return counts;
}
