/** Texts with another initial. */

export function toLowerInitial(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

export function toUpperInitial(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
