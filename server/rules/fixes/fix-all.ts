/** Applies all preferred fixes until none is left: « fix all » and `check --fix`. */
import type { Edit, Fix } from "../rule.ts";
import type { RuledFinding } from "../run.ts";
import { applyEdits, listEdits, selectCompatibleFixes } from "./apply-fixes.ts";
import { type CheckedText, findConfirmedFix } from "./confirm-fix.ts";
import { EditedText } from "./edited-text.ts";
import { classifyChange } from "./kind-of-change.ts";

/**
 * `marks`: punctuation, spaces and the form of signs alone; every letter and digit stays as it was written. That is
 * what may be done without a person looking: issued texts have slips of their own, and others quote them.
 * `words`: also the form of words (accents, capitals), and words and numbers of what is an error or a warning; what only
 * informs is for a person to decide.
 */
export type FixScope = "marks" | "words";

/** What was done to a finding of a text. */
export interface AppliedFix {
  readonly finding: RuledFinding;
  readonly fix: Fix;
  /** The text that it was applied to, of which the offsets are. */
  readonly text: string;
}

export interface FixedText {
  readonly text: string;
  /** Edits of the text given, in order. */
  readonly edits: readonly Edit[];
  /** How many findings were fixed. */
  readonly count: number;
  /** How many findings are left whose fix the other scope would apply. */
  readonly waiting: number;
  /** In the order in which they were applied. */
  readonly applied: readonly AppliedFix[];
}

/** A fix may cause another finding, and that another; after more rounds two rules contradict each other. */
const MOST_ROUNDS = 10;

/** The rule that reports texts which a scanner misread. */
const MISREAD = "misread-text";

/**
 * Applies fixes of the scope; applying them to the result changes nothing more. The text is left as it is if fixes
 * never end, and with scope `marks` also if a scanner misread it: its marks must be compared with the original.
 */
export function fixAll(text: string, inspect: (text: string) => CheckedText, scope: FixScope): FixedText {
  const pieces = new EditedText(text);
  const applied: AppliedFix[] = [];
  const first = inspect(text);
  if (scope === "marks" && first.findings.some(({ rule }) => rule.id === MISREAD)) {
    return { text, edits: [], count: 0, waiting: 0, applied };
  }
  let now = first;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const fixes = chooseFixes(now, scope);
    const source = now.analysis.text;
    if (fixes.size === 0) {
      return { text: source, edits: pieces.edits, count: applied.length, waiting: countWaiting(now, scope), applied };
    }
    for (const [fix, finding] of fixes) applied.push({ finding, fix, text: source });
    const edits = listEdits([...fixes.keys()]);
    pieces.apply(edits);
    now = inspect(applyEdits(source, edits));
  }
  return { text, edits: [], count: 0, waiting: countWaiting(first, scope), applied: [] };
}

/** The fixes of the scope that go together, each with its finding. */
function chooseFixes(text: CheckedText, scope: FixScope): Map<Fix, RuledFinding> {
  const candidates = text.findings.flatMap(finding => {
    const fix = findConfirmedFix(finding, text);
    return fix && isInScope(fix, finding, text, scope) ? [{ finding, fixes: [fix] }] : [];
  });
  const together = new Set(selectCompatibleFixes(candidates));
  return new Map(candidates.flatMap(({ finding, fixes: [fix] }) => (fix && together.has(fix) ? [[fix, finding]] : [])));
}

function isInScope(fix: Fix, { severity }: RuledFinding, { analysis }: CheckedText, scope: FixScope): boolean {
  const change = classifyChange(analysis.text, fix.edits);
  if (change === "marks") return true;
  return scope === "words" && (change === "form" || severity === "error" || severity === "warning");
}

function countWaiting(text: CheckedText, scope: FixScope): number {
  if (scope === "words") return 0;
  return text.findings.filter(finding => {
    const fix = findConfirmedFix(finding, text);
    return fix && !isInScope(fix, finding, text, scope) && isInScope(fix, finding, text, "words");
  }).length;
}
