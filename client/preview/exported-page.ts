/** A document as one HTML file that needs nothing besides itself, runs nothing, and prints as a document is printed. */
import type { PreviewAnswer, PreviewBlock } from "../../server/protocol/preview.ts";

/** `styles` are the project's own; all that the document says is text, in the page as in its styles. */
export function exportedPage({ language, direction, title, splices }: PreviewAnswer, styles: string): string {
  const blocks = splices.flatMap(splice => splice.blocks).filter(({ look }) => !/\bfurniture\b/.test(look));
  const body = blocks.map(({ look, html }) => `<div class="block ${escaped(look)}">${html}</div>`);
  // Nothing between blocks: signatures stand side by side, and a space would push the second away.
  // A nonce that is no secret keeps attributes and other elements from bringing styles, which is all that is left.
  return `<!DOCTYPE html>
<html lang="${escaped(language)}" dir="${direction === "rtl" ? "rtl" : "ltr"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-sheet'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style nonce="sheet">
${styles.trim()}
${heads(title, symbolOf(blocks), direction)}
</style>
</head>
<body>
<div class="desk"><main class="sheet">
${body.join("")}
</main></div>
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`);
}

/** The symbol as it is printed in the masthead, without the elements around it; empty when there is none. */
function symbolOf(blocks: readonly Pick<PreviewBlock, "look" | "html">[]): string {
  const masthead = blocks.find(({ look }) => /^(?:front|masthead symbol)\b/.test(look));
  const found = /<bdi class="symbol"[^<>]*>(.{1,100}?)<\/bdi>|<p>([^<>]{1,60})<\/p>/.exec(masthead?.html ?? "");
  return (found?.[1] ?? found?.[2] ?? "").replace(/<[^<>]*>/g, "");
}

const LONGEST_HEAD = 60;

/** Heads and feet of pages: symbol at the outer edge, short title, without its number, at the inner; none on the first. */
function heads(title: string, symbol: string, direction: PreviewAnswer["direction"]): string {
  const named = title.replace(/^[A-Z\d-]{1,12}\/\d{1,4}(?:\s?[A-Z])?\.\s/, "");
  const short = named.length > LONGEST_HEAD ? `${named.slice(0, LONGEST_HEAD).replace(/\s\S*$/, "")} …` : named;
  const [outer, inner] = direction === "rtl" ? ["left", "right"] : ["right", "left"];
  const page = (side: "left" | "right", symbolAt: string, titleAt: string) =>
    `@page :${side} { @top-${symbolAt} { content: ${quoted(symbol)} } @top-${titleAt} { content: ${quoted(short)} } @bottom-${symbolAt} { content: counter(page) "/" counter(pages) } }`;
  return [
    page("right", outer, inner),
    page("left", inner, outer),
    "@page :first { @top-left { content: none } @top-right { content: none } }",
  ].join("\n");
}

/** A string of a style sheet: all but letters, digits and spaces by their number. */
function quoted(text: string): string {
  const safe = text.replace(/[^\p{L}\p{N} ]/gu, sign => `\\${(sign.codePointAt(0) as number).toString(16)} `);
  return `"${safe}"`;
}
