/** Decimal digits of other scripts, which stand in Unicode in tens from a zero on. */

/** European, Arabic-Indic, its eastern form, full-width. */
const ZEROS = [0x30, 0x660, 0x6f0, 0xff10];

/** The zero of the digits that a code unit belongs to; null for what is no digit. */
function findZero(code: number): number | null {
  for (const zero of ZEROS) if (code >= zero && code < zero + 10) return zero;
  return null;
}

/** Whether a code unit is a decimal digit of any of these scripts. */
export function isAnyDigit(code: number): boolean {
  return findZero(code) !== null;
}

/** The text with European digits, of the same length. */
export function toEuropeanDigits(text: string): string {
  return text.replace(OTHER_DIGITS, digit => {
    const code = digit.charCodeAt(0);
    return String.fromCharCode(0x30 + code - (findZero(code) ?? code));
  });
}

/** European digits as those of a sample are written: `13` is `١٣` where the sample is `١٢ -`. */
export function printDigitsLike(sample: string, digits: string): string {
  const first = OTHER_DIGIT.exec(sample);
  const zero = first && findZero(first[0].charCodeAt(0));
  if (zero === null) return digits;
  return digits.replace(/[0-9]/g, digit => String.fromCharCode(zero + Number(digit)));
}

const OTHER_DIGITS = /[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g;
const OTHER_DIGIT = /[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/;
