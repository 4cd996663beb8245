/** Applying fixes: all preferred ones at once, as « fix all », `check --fix` and the tests do. */
import type { Edit, Finding, Fix } from "../rule.ts";

/** The one right answer to a finding, if it has one. */
export function preferredFix({ fixes }: Finding): Fix | undefined {
  return fixes?.find(({ preferred }) => preferred);
}

/** The edits of every preferred fix, in order; where two meddle, the first finding's stands and the other waits. */
export function preferredEdits(findings: Iterable<Finding>): Edit[] {
  const taken: Edit[] = [];
  for (const finding of findings) {
    const fix = preferredFix(finding);
    if (fix && !fix.edits.some(edit => taken.some(other => meddles(edit, other)))) taken.push(...fix.edits);
  }
  return taken.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Overlapping edits, and an insertion where another edit begins, whose order nobody could tell. */
function meddles(a: Edit, b: Edit): boolean {
  return (a.start < b.end && b.start < a.end) || (a.start === b.start && (a.start === a.end || b.start === b.end));
}

/** `edits` in order and without overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = "";
  let at = 0;
  for (const { start, end, newText } of edits) {
    result += text.slice(at, start) + newText;
    at = end;
  }
  return result + text.slice(at);
}
