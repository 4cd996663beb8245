/** Whether a blank stands between two stretches that are joined: not in scripts that set none, nor beside their marks. */
import { isUnspaced } from "../terms/term-tokens.ts";

/** Marks as wide as an ideograph: `，`, `。`, `《`. */
const WIDE_MARK = /^[\u3000-\u303f\uff00-\uff65]$/u;
/** Marks that ideographs share with other scripts. */
const SHARED_MARK = /^[“”‘’…—·]$/u;

/** Of the last character of one stretch and the first of the other. */
export function needsBlank(before: string, after: string): boolean {
  const isWide = (sign: string) => isUnspaced(sign) || WIDE_MARK.test(sign);
  const mayBeWide = (sign: string) => isWide(sign) || SHARED_MARK.test(sign);
  return !(mayBeWide(before) && mayBeWide(after) && (isWide(before) || isWide(after)));
}
