/** Renders a document as one self-contained HTML file without scripts, with page heads and feet for printing. */
import type { PreviewAnswer, PreviewBlock } from "../../server/protocol/preview.ts";

/** `styles` are the project's own. The document's text is escaped in the page and in the styles. */
export function renderExportedPage({ language, direction, title, splices }: PreviewAnswer, styles: string): string {
  const blocks = splices.flatMap(splice => splice.blocks).filter(({ look }) => !/\bfurniture\b/.test(look));
  const body = blocks.map(({ look, html }) => `<div class="block ${escapeHtml(look)}">${html}</div>`);
  // No space between blocks: it would separate signatures that stand side by side.
  // The nonce need not be secret: it only prevents attributes and other elements from adding styles.
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}" dir="${direction === "rtl" ? "rtl" : "ltr"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-sheet'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style nonce="sheet">
${styles.trim()}
${renderPageHeads(title, findMastheadSymbol(blocks), direction)}
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

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`);
}

/** The symbol in the printed masthead, without markup; empty if there is none. */
function findMastheadSymbol(blocks: readonly Pick<PreviewBlock, "look" | "html">[]): string {
  const masthead = blocks.find(({ look }) => /^(?:front|masthead symbol)\b/.test(look));
  const found = /<bdi class="symbol"[^<>]*>(.{1,100}?)<\/bdi>|<p>([^<>]{1,60})<\/p>/.exec(masthead?.html ?? "");
  return (found?.[1] ?? found?.[2] ?? "").replace(/<[^<>]*>/g, "");
}

const MAX_HEAD_LENGTH = 60;

/** The heads and feet of pages: symbol at the outer edge, short title at the inner; no head on the first page. */
function renderPageHeads(title: string, symbol: string, direction: PreviewAnswer["direction"]): string {
  const unnumbered = title.replace(/^[A-Z\d-]{1,12}\/\d{1,4}(?:\s?[A-Z])?\.\s/, "");
  const short =
    unnumbered.length > MAX_HEAD_LENGTH
      ? `${unnumbered.slice(0, MAX_HEAD_LENGTH).replace(/\s\S*$/, "")} …`
      : unnumbered;
  const [outer, inner] = direction === "rtl" ? ["left", "right"] : ["right", "left"];
  const page = (side: "left" | "right", symbolAt: string, titleAt: string) =>
    `@page :${side} { @top-${symbolAt} { content: ${quoteCssString(symbol)} } @top-${titleAt} { content: ${quoteCssString(short)} } @bottom-${symbolAt} { content: counter(page) "/" counter(pages) } }`;
  return [
    page("right", outer, inner),
    page("left", inner, outer),
    "@page :first { @top-left { content: none } @top-right { content: none } }",
  ].join("\n");
}

/** A CSS string in which everything but letters, digits and spaces is escaped. */
function quoteCssString(text: string): string {
  const safe = text.replace(/[^\p{L}\p{N} ]/gu, sign => `\\${(sign.codePointAt(0) as number).toString(16)} `);
  return `"${safe}"`;
}
