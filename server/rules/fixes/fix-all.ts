/** Applies all preferred fixes until none is left: « fix all » and `check --fix`. */
import type { Edit } from "../rule.ts";
import type { RuledFinding } from "../run.ts";
import { applyEdits, findPreferredFix, hasSameWordsAfter, listEdits, selectCompatibleFixes } from "./apply-fixes.ts";
import { EditedText } from "./edited-text.ts";

/**
 * `marks`: punctuation, spaces and the form of signs alone; every letter and digit stays as it was written. That is
 * what may be done without a person looking: issued texts have slips of their own, and others quote them.
 * `words`: also forms and numbers.
 */
export type FixScope = "marks" | "words";

export interface FixedText {
  readonly text: string;
  /** Edits of the text given, in order. */
  readonly edits: readonly Edit[];
  /** How many findings were fixed. */
  readonly count: number;
  /** How many findings are left whose preferred fix changes a word or a number. */
  readonly waiting: number;
}

/** A fix may cause another finding, and that another; after more rounds two rules contradict each other. */
const MOST_ROUNDS = 10;

/** The rule that reports texts which a scanner misread. */
const MISREAD = "misread-text";

/**
 * Applies fixes of the scope; applying them to the result changes nothing more. The text is left as it is if fixes
 * never end, and with scope `marks` also if a scanner misread it: its marks must be compared with the original.
 */
export function fixAll(
  text: string,
  findingsIn: (text: string) => readonly RuledFinding[],
  scope: FixScope,
): FixedText {
  const pieces = new EditedText(text);
  let now = text;
  let count = 0;
  let findings = findingsIn(text);
  if (scope === "marks" && findings.some(({ rule }) => rule.id === MISREAD)) {
    return { text, edits: [], count: 0, waiting: 0 };
  }
  const countWaiting = () => findings.filter(finding => findPreferredFix(finding) && !isInScope(finding)).length;
  const isInScope = (finding: RuledFinding) => {
    const fix = findPreferredFix(finding);
    return fix !== undefined && (scope === "words" || hasSameWordsAfter(now, fix.edits));
  };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const fixable = findings.filter(isInScope);
    if (fixable.length === 0) return { text: now, edits: pieces.edits, count, waiting: countWaiting() };
    const fixes = selectCompatibleFixes(fixable);
    const edits = listEdits(fixes);
    pieces.apply(edits);
    now = applyEdits(now, edits);
    count += fixes.length;
    findings = findingsIn(now);
  }
  now = text;
  findings = findingsIn(text);
  return { text, edits: [], count: 0, waiting: countWaiting() };
}
