/** Lists the numbers of a text in digits, which its versions in all languages share. */

/** Digits of the keyboard, Arabic and Persian ones, and wide ones as Chinese texts have them. */
const DIGIT = "[0-9٠-٩۰-۹０-９]";
/** What stands between groups of three digits, by language. */
const NUMBER = new RegExp(`${DIGIT}{1,3}(?:[\\u00a0\\u202f ,.٬]${DIGIT}{3})+(?!${DIGIT})|${DIGIT}+`, "gu");

/** In the order of the text, in the keyboard's digits without marks between them: « 260 000 », “260,000” are 260000. */
export function listNumbers(text: string): string[] {
  return [...text.matchAll(NUMBER)].map(([number]) =>
    // The zero of each of these scripts is at a multiple of 16.
    number.replace(/[^0-9٠-٩۰-۹０-９]/gu, "").replace(/[^0-9]/gu, digit => String(digit.charCodeAt(0) & 0xf)),
  );
}
