/** A finding of the version before, as it stands in this one. */
import type { Difference } from "../../../grammar/blocks/difference.ts";
import type { Span } from "../../../grammar/tree/tree.ts";
import type { Edit, Finding, Fix, Related } from "../rule.ts";

/**
 * Null when something of it stands in or at what was changed: then it must be looked for again. Most findings stand
 * before the change or behind it as a whole, and those before it stay the same objects.
 */
export function shifted<F extends Finding>(finding: F, difference: Difference): F | null {
  const { fixes, related } = finding;
  let moves = moving(finding, difference);
  for (const fix of fixes ?? []) for (const edit of fix.edits) moves = Math.max(moves, moving(edit, difference));
  for (const one of related ?? []) moves = Math.max(moves, moving(one, difference));
  if (moves === STAYS) return finding;
  if (moves === LOST) return null;
  return {
    ...finding,
    start: moved(finding.start, difference),
    end: moved(finding.end, difference),
    ...(fixes ? { fixes: fixes.map(fix => shiftedFix(fix, difference)) } : {}),
    ...(related ? { related: related.map(one => shiftedRelated(one, difference)) } : {}),
  };
}

const STAYS = 0;
const MOVES = 1;
const LOST = 2;

function moving({ start, end }: Span, { start: from, beforeEnd }: Difference): number {
  if (end < from) return STAYS;
  if (start > beforeEnd) return MOVES;
  return start < from && end > beforeEnd ? MOVES : LOST;
}

function moved(offset: number, { start, beforeEnd, afterEnd }: Difference): number {
  return offset < start ? offset : offset + afterEnd - beforeEnd;
}

function shiftedFix(fix: Fix, difference: Difference): Fix {
  const { title, arguments: values, preferred, edits } = fix;
  const now = edits.map(
    ({ start, end, newText }): Edit => ({ start: moved(start, difference), end: moved(end, difference), newText }),
  );
  return { title, ...(values ? { arguments: values } : {}), edits: now, preferred };
}

function shiftedRelated({ start, end, message, arguments: values }: Related, difference: Difference): Related {
  return { start: moved(start, difference), end: moved(end, difference), message, arguments: values };
}
