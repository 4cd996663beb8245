/** At most `longest` UTF-16 code units of a text; with “…” where it goes on, and no half of a character before that. */
export function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}
