/** Digits of any script as those of the keyboard. */

/** Digits of the keyboard, Arabic and Persian ones, and wide ones as Chinese texts have them. */
export const DIGIT = "[0-9٠-٩۰-۹０-９]";

/** The same text in the keyboard's digits, brackets and marks, letter for letter. */
export function toPlainDigits(text: string): string {
  if (!/[^\0-ɏ]/.test(text)) return text;
  return (
    text
      // The zero of each of these scripts is at a multiple of 16.
      .replace(/[٠-٩۰-۹０-９]/g, digit => String(digit.charCodeAt(0) & 0xf))
      .replace(/[（）／．，：]/g, sign => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
      .replace(/٫/g, ",")
      .replace(/٬/g, " ")
  );
}
