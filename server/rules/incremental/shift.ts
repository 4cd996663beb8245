/** A finding of the version before, as it stands in this one. */
import type { Finding, Fix, Related } from "../rule.ts";

/** Null when something of it stands where the text was changed: then it must be looked for again. */
export function shifted<F extends Finding>(finding: F, moved: (offset: number) => number | null): F | null {
  let lost = false;
  let same = true;
  const place = (offset: number): number => {
    const now = moved(offset);
    if (now === null) lost = true;
    else if (now !== offset) same = false;
    return now ?? offset;
  };
  const span = <S extends { readonly start: number; readonly end: number }>(one: S): S => {
    const start = place(one.start);
    const end = place(one.end);
    return start === one.start && end === one.end ? one : { ...one, start, end };
  };
  const fixes = finding.fixes?.map((fix): Fix => ({ ...fix, edits: fix.edits.map(span) }));
  const related = finding.related?.map((one): Related => span(one));
  const now = span(finding);
  if (lost) return null;
  return same ? finding : { ...now, ...(fixes ? { fixes } : {}), ...(related ? { related } : {}) };
}
