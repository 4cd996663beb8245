/** Applies every fix that is the one right answer, until nothing is left to mend: « fix all » and `check --fix`. */
import type { Edit } from "../rule.ts";
import type { RuledFinding } from "../run.ts";
import { applyEdits, findPreferredFix, hasSameWordsAfter, listEdits, selectCompatibleFixes } from "./apply-fixes.ts";
import { EditedText } from "./edited-text.ts";

/**
 * `marks`: punctuation, spaces and the form of signs alone; every letter and digit stays as it was written. That is
 * what may be done to a text that nobody is looking at: issued texts have slips of their own, and they are quoted.
 * `words`: also forms and numbers.
 */
export type FixScope = "marks" | "words";

export interface FixedText {
  readonly text: string;
  /** Edits of the text given, in order. */
  readonly edits: readonly Edit[];
  /** Findings that were mended. */
  readonly count: number;
  /** Findings left whose one right answer changes a word or a number. */
  readonly waiting: number;
}

/** A fix may bring out another finding, and that another; more rounds than this would be a quarrel of two rules. */
const MOST_ROUNDS = 10;

/** The rule that tells a text which a scanner misread; what stands there was typed by nobody. */
const MISREAD = "misread-text";

/**
 * A text whose fixes never come to rest is left as it is, so that mending twice is mending once; so are the marks of a
 * text that a scanner misread, which want the original beside them.
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
