/** A finding of the version before, as it stands in this one. */
import type { Difference } from "../../../grammar/blocks/difference.ts";
import type { Span } from "../../../grammar/tree/tree.ts";
import type { Edit, Fix, Related, Renumbering, RuledFinding } from "../rule.ts";

/**
 * Null when something of it stands in or at what was changed, or is computed late: then it must be looked for again.
 * Most findings stand before the change or behind it as a whole, and those before it stay the same objects.
 */
export function shiftFinding(finding: RuledFinding, difference: Difference): RuledFinding | null {
  const { fixes, related } = finding;
  if (fixes?.some(({ isLate }) => isLate)) return null;
  let moves = classifyMove(finding, difference);
  if (fixes) {
    for (const { edits, renumbering } of fixes) {
      for (const edit of edits) moves = Math.max(moves, classifyMove(edit, difference));
      if (renumbering) for (const one of renumbering.unclear) moves = Math.max(moves, classifyMove(one, difference));
    }
  }
  if (related) for (const one of related) moves = Math.max(moves, classifyMove(one, difference));
  if (moves === STAYS) return finding;
  return moves === LOST ? null : moveFinding(finding, difference);
}

/** Told one by one, and not spread: there may be as many as there are spaces in the text, at every letter. */
function moveFinding(finding: RuledFinding, difference: Difference): RuledFinding {
  const { message, arguments: values, fixes, related, rule, severity } = finding;
  const now: { -readonly [K in keyof RuledFinding]: RuledFinding[K] } = {
    start: moveOffset(finding.start, difference),
    end: moveOffset(finding.end, difference),
    message,
    rule,
    severity,
  };
  if (values) now.arguments = values;
  if (fixes) now.fixes = fixes.map(fix => moveFix(fix, difference));
  if (related) now.related = related.map(one => moveRelated(one, difference));
  return now;
}

const STAYS = 0;
const MOVES = 1;
const LOST = 2;

function classifyMove({ start, end }: Span, { start: from, beforeEnd }: Difference): number {
  if (end < from) return STAYS;
  if (start > beforeEnd) return MOVES;
  return start < from && end > beforeEnd ? MOVES : LOST;
}

function moveOffset(offset: number, { start, beforeEnd, afterEnd }: Difference): number {
  return offset < start ? offset : offset + afterEnd - beforeEnd;
}

function moveFix(fix: Fix, difference: Difference): Fix {
  const { title, arguments: values, preferred, renumbering } = fix;
  const edits = fix.edits.map(
    ({ start, end, newText }): Edit => ({
      start: moveOffset(start, difference),
      end: moveOffset(end, difference),
      newText,
    }),
  );
  const now: { -readonly [K in keyof Fix]: Fix[K] } = { title, edits, preferred };
  if (values) now.arguments = values;
  if (renumbering) now.renumbering = moveRenumbering(renumbering, difference);
  return now;
}

function moveRenumbering({ unclear, sure, title }: Renumbering, difference: Difference): Renumbering {
  const moved = unclear.map(({ start, end }) => ({
    start: moveOffset(start, difference),
    end: moveOffset(end, difference),
  }));
  return { unclear: moved, sure, title };
}

function moveRelated({ start, end, message, arguments: values }: Related, difference: Difference): Related {
  return { start: moveOffset(start, difference), end: moveOffset(end, difference), message, arguments: values };
}
