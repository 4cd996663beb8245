/**
 * Texts with placeholders, `‹…›`, as snippets and as plain text. Equal placeholders are one tab stop;
 * `‹A. Berthelin|2›` is another than `‹A. Berthelin|1›`, though both are printed alike.
 */

const PLACE = /‹([^‹›|]+)(\|[^‹›]*)?›/g;

/** With the proposed text of each placeholder. */
export function toPlainText(text: string): string {
  return text.replace(PLACE, "$1");
}

export function toSnippet(text: string): string {
  const numbers = new Map<string, number>();
  const plain = text.replace(/[\\$}]/g, "\\$&");
  const filled = plain.replace(PLACE, (place: string, proposal: string) => {
    const number = numbers.get(place);
    if (number !== undefined) return `$${number}`;
    numbers.set(place, numbers.size + 1);
    return `\${${numbers.size}:${proposal}}`;
  });
  return `${filled}$0`;
}
