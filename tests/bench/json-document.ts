/**
 * A JSON document for VS Code's JSON server: the same sentences, each a list of its words, since Préambule tells words
 * apart, too; the same size in bytes.
 */

/** Cut or filled up to exactly the bytes of the text; always sound. */
export function makeJson(text: string): string {
  const size = Buffer.byteLength(text);
  const items: string[] = [];
  let bytes = Buffer.byteLength(HEAD + FOOT);
  for (const [index, paragraph] of text.trim().split("\n\n").entries()) {
    const words = paragraph.split(/\s+/).map(word => JSON.stringify(word));
    const item = `    { "number": ${index + 1}, "words": [${words.join(", ")}] }`;
    const more = Buffer.byteLength(item) + (items.length ? BETWEEN.length : 0);
    if (bytes + more > size) break;
    items.push(item);
    bytes += more;
  }
  return `${HEAD}${items.join(BETWEEN)}${" ".repeat(Math.max(0, size - bytes))}${FOOT}`;
}

const HEAD = '{\n  "title": "82/47",\n  "clauses": [\n';
const BETWEEN = ",\n";
const FOOT = "\n  ]\n}\n";
