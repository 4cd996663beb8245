/** What `check --fix-words` would change in a text, word by word: for the list of `npm run fixes` and for tests. */
import { inspect } from "../../server/documents/inspection.ts";
import { applyEdits, listEdits } from "../../server/rules/fixes/apply-fixes.ts";
import { type AppliedFix, type FixScope, fixAll } from "../../server/rules/fixes/fix-all.ts";
import { classifyChange, type KindOfChange } from "../../server/rules/fixes/kind-of-change.ts";
import type { Severity } from "../../server/rules/rule.ts";

export interface TextChange {
  readonly rule: string;
  readonly severity: Severity;
  readonly kind: KindOfChange;
  /** Counted from 1, in the text as it was when the fix was applied. */
  readonly line: number;
  readonly before: string;
  readonly after: string;
  /** What stands on either side of it. */
  readonly context: readonly [left: string, right: string];
}

export interface CheckedChanges {
  readonly changes: readonly TextChange[];
  /** The text had no error and no warning. */
  readonly isSound: boolean;
  readonly paragraphs: number;
}

export function listTextChanges(text: string, scope: FixScope, language?: string): CheckedChanges {
  const read = (changed: string) => inspect(changed, { language });
  const { analysis, findings } = read(text);
  return {
    changes: fixAll(text, read, scope).applied.map(describeChange),
    isSound: !findings.some(({ severity }) => severity === "error" || severity === "warning"),
    paragraphs: analysis.paragraphs.length,
  };
}

/** In characters. */
const CONTEXT = 60;
/** A fix may touch the numbers of a whole text; its first edits show what it does. */
const LONGEST = 200;

function describeChange({ finding: { rule, severity }, fix, text }: AppliedFix): TextChange {
  const [first, ...more] = listEdits([fix]);
  if (!first) throw new Error(`${rule.id} has a fix without edits`);
  const { start } = first;
  const shown = [first, ...more.filter(({ end }) => end <= start + LONGEST)];
  const end = Math.max(...shown.map(edit => edit.end));
  const before = text.slice(start, end);
  const moved = shown.map(edit => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  return {
    rule: rule.id,
    severity,
    kind: classifyChange(text, fix.edits),
    line: text.slice(0, start).split("\n").length,
    before: toLine(before),
    after: toLine(applyEdits(before, moved)),
    context: [toLine(text.slice(Math.max(0, start - CONTEXT), start)), toLine(text.slice(end, end + CONTEXT))],
  };
}

function toLine(text: string): string {
  return text.replace(/\s+/gu, " ");
}
