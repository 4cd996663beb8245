/** Keys of symbols for comparison: `A/RES/70/1`, `a/res/70/1 ` and the file `A-RES-70-1` have the same key. */

/** Upper case, with a hyphen for everything between letters and digits. */
export function createSymbolKey(symbol: string): string {
  return symbol
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}

/** Whether a value may be a symbol: parts between slashes, one with a number. */
export function isSymbolLike(value: string): boolean {
  return value.length <= 60 && /^\p{Lu}[^\s/]*\/[^\s]*\p{N}/u.test(value);
}

/** Whether a file name is a symbol with hyphens for slashes: `A-RES-70-1`, `S-RES-1325(2000)`, `A-82-7`. */
export function isNamedAfterSymbol(bare: string): boolean {
  return /^(?:\p{Lu}{1,4}[-_]\p{Lu}|[AEST][-_]\p{N}+[-_])[\p{Lu}\p{N}()._-]*$/u.test(bare) && /[-_(]\p{N}/u.test(bare);
}
