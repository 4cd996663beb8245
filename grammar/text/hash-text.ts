/** Short hashes by which a text is known again. */

/** Of a text's words, however its lines are cut and its spaces written. Tells changes; is no protection. */
export function hashText(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (const unit of text.normalize("NFC").replace(/\s+/gu, " ").trim()) {
    const code = unit.codePointAt(0) as number;
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return toHex(a) + toHex(b).slice(0, 6);
}

function toHex(number: number): string {
  return (number >>> 0).toString(16).padStart(8, "0");
}
