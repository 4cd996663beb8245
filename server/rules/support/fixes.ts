/** Applying fixes: all preferred ones at once, as « fix all » and the tests do. */
import type { Edit, Finding } from "../rule.ts";

/** The edits of every preferred fix, in order; where two touch, the first finding's stands and the other waits. */
export function preferredEdits(findings: Iterable<Finding>): Edit[] {
  const taken: Edit[] = [];
  for (const { fixes = [] } of findings) {
    const fix = fixes.find(({ preferred }) => preferred);
    if (fix && !fix.edits.some(edit => taken.some(other => touch(edit, other)))) taken.push(...fix.edits);
  }
  return taken.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Overlapping, or side by side where the order of the two would matter. */
function touch(a: Edit, b: Edit): boolean {
  return a.start <= b.end && b.start <= a.end;
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
