/** Symbols of documents as they are compared: `A/RES/70/1`, `a/res/70/1 ` and the file `A-RES-70-1` name the same. */

/** Upper case, with a hyphen for whatever stands between letters and digits. */
export function createSymbolKey(symbol: string): string {
  return symbol
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}

/** What may be a symbol: parts with slashes between, a number among them. A language, « Français », is none. */
export function looksLikeSymbol(value: string): boolean {
  return value.length <= 60 && /^\p{Lu}[^\s/]*\/[^\s]*\p{N}/u.test(value);
}

/** The name of a file that is a symbol with hyphens for slashes: `A-RES-70-1`, `S-RES-1325(2000)`, `A-82-7`. */
export function isNamedAfterSymbol(bare: string): boolean {
  return /^(?:\p{Lu}{1,4}[-_]\p{Lu}|[AEST][-_]\p{N}+[-_])[\p{Lu}\p{N}()._-]*$/u.test(bare) && /[-_(]\p{N}/u.test(bare);
}
