/**
 * Confirms the fix that a rule takes for the one right answer. A fix that changes words is applied without a person
 * only where the paragraph, read again with it, is in better order than before, and no reading of the old one is sound.
 * All rules go through this, when fixes are asked for: what a rule must say of a fix is `preferred`, no more.
 */
import type { Analysis } from "../../../grammar/analyse.ts";
import { memoizePerPlainTree } from "../../../grammar/languages/memoize.ts";
import { getPack } from "../../../grammar/languages/registry.ts";
import { findFirstIndex } from "../../../grammar/text/first-index.ts";
import type { DocumentTree, Paragraph } from "../../../grammar/tree/tree.ts";
import type { Edit, Fix } from "../rule.ts";
import type { RuledFinding } from "../run.ts";
import { findPreferredFix, listEdits, selectCompatibleFixes } from "./apply-fixes.ts";
import { type Candidate, createFixTest } from "./compare-readings.ts";
import { classifyChange } from "./kind-of-change.ts";

/** A text as it was read and checked. */
export interface CheckedText {
  readonly analysis: Analysis;
  readonly findings: readonly RuledFinding[];
}

/** The fix that may be applied to a finding without a person, or undefined. */
export function findConfirmedFix(finding: RuledFinding, text: CheckedText): Fix | undefined {
  // What is wrong in one language may be right in another, which has no pack.
  if (text.analysis.detected?.certain === false) return undefined;
  const fix = findPreferredFix(finding);
  if (!fix || classifyChange(text.analysis.text, fix.edits) === "marks") return fix;
  const paragraph = findParagraphOf(finding, fix, text.analysis);
  // What concerns several paragraphs is their numbers: the rules that count them answer for it.
  if (!paragraph) return fix;
  return getConfirmed(paragraph, text).has(fix) ? fix : undefined;
}

/** The edits of the confirmed fixes of some findings of a text that go together. */
export function listConfirmedEdits(findings: readonly RuledFinding[], text: CheckedText): Edit[] {
  const confirmed = findings.flatMap(finding => {
    const fix = findConfirmedFix(finding, text);
    return fix ? [{ fixes: [fix] }] : [];
  });
  return listEdits(selectCompatibleFixes(confirmed));
}

/** The paragraph that the fix of a finding changes words of; null where it changes others than the finding's own. */
function findParagraphOf({ start }: RuledFinding, { edits }: Fix, { paragraphs }: DocumentTree): Paragraph | null {
  const own = paragraphs[findFirstIndex(paragraphs, one => one.end >= start)];
  return own && edits.every(edit => own.start <= edit.start && edit.end <= own.end) ? own : null;
}

interface Confirmations {
  /** A tree may be checked under one setting and another. */
  findings: CheckedText["findings"] | null;
  readonly byParagraph: Map<number, ReadonlySet<Fix>>;
}

const getConfirmations = memoizePerPlainTree(
  (_tree: DocumentTree): Confirmations => ({ findings: null, byParagraph: new Map() }),
);

/** The confirmed ones among the fixes that change words of a paragraph. */
function getConfirmed(paragraph: Paragraph, text: CheckedText): ReadonlySet<Fix> {
  const known = getConfirmations(text.analysis);
  if (known.findings !== text.findings) {
    known.findings = text.findings;
    known.byParagraph.clear();
  }
  const confirmed = known.byParagraph.get(paragraph.index) ?? computeConfirmed(paragraph, text);
  known.byParagraph.set(paragraph.index, confirmed);
  return confirmed;
}

/** More fixes of one paragraph than this are read again all together, and not one by one. */
const MOST_READINGS = 8;

function computeConfirmed(paragraph: Paragraph, { analysis, findings }: CheckedText): ReadonlySet<Fix> {
  const pack = getPack(analysis.language);
  const candidates: Candidate[] = [];
  for (
    let at = findFirstIndex(findings, ({ start }) => start >= paragraph.start);
    at < findings.length && (findings[at] as RuledFinding).start <= paragraph.end;
    at++
  ) {
    const finding = findings[at] as RuledFinding;
    const fix = findPreferredFix(finding);
    if (!fix || classifyChange(analysis.text, fix.edits) === "marks") continue;
    if (findParagraphOf(finding, fix, analysis) === paragraph) candidates.push({ finding, fix });
  }
  const isBetter = createFixTest(paragraph, { tree: analysis, pack });
  if (candidates.length <= MOST_READINGS) return listFixes(candidates.filter(one => isBetter([one])));
  const together = new Set(selectCompatibleFixes(candidates.map(({ finding }) => finding)));
  const chosen = candidates.filter(({ fix }) => together.has(fix));
  return listFixes(isBetter(chosen) ? chosen : []);
}

function listFixes(candidates: readonly Candidate[]): ReadonlySet<Fix> {
  return new Set(candidates.map(({ fix }) => fix));
}
