/** Separates text and furniture, and counts pages by form feeds, folios and furniture. */
import { MASTHEAD_LINES, type ShapedLines } from "./furniture-place.ts";
import { findFolio, findSymbolAtEdge } from "./furniture-shapes.ts";
import { increment } from "./increment.ts";
import type { Furniture, StrippedText, TextLine } from "./stripped-text.ts";

/** Separates the lines to keep from the furniture, gives each its page, and marks page breaks. */
export function separateFurniture({ lines, shapes, layout }: ShapedLines, strip: readonly boolean[]): StrippedText {
  const kept: TextLine[] = [];
  const furniture: Furniture[] = [];
  const symbols = new Map<string, number>();
  let page = 1;
  let pages = (lines.at(-1)?.page ?? 1) as number;
  const hasFormFeeds = pages > 1;
  let group: string[] = [];
  let gap = 0;
  const endGroup = (isEnd: boolean) => {
    const folio = group.map(findFolio).find(found => found !== null);
    // A folio with the number of the next page belongs to its head. Without form feeds, folios count pages best.
    const own = hasFormFeeds ? page : (folio?.page ?? page);
    for (const text of group) furniture.push({ page: own, text });
    if (folio) pages = Math.max(pages, folio.pages);
    if (!hasFormFeeds && !isEnd && group.length > 0 && kept.length > 0) page = Math.max(page + 1, folio?.page ?? 0);
    group = [];
  };
  for (const [at, line] of lines.entries()) {
    if (hasFormFeeds && line.page !== page) {
      endGroup(false);
      page = line.page;
    }
    if (strip[at]) {
      group.push(line.text);
      const symbol = findSymbolAtEdge(line.text);
      if (symbol) increment(symbols, symbol);
      gap += line.gap;
      continue;
    }
    const afterFurniture = at > 0 && strip[at - 1] === true;
    if (group.length > 0) endGroup(false);
    // If blank lines follow every line, a line without them is the last of a page: pages were concatenated.
    const joined = layout.lineGap !== null && line.gap < layout.lineGap && kept.length > 0 && !afterFurniture;
    if (joined && !hasFormFeeds) page++;
    const broken = hasFormFeeds && kept.at(-1)?.page !== line.page;
    const atPageBreak = kept.length > 0 && (afterFurniture || broken || joined);
    const isDoubtful = kept.length >= MASTHEAD_LINES && ["job", "folio", "symbol"].includes(shapes[at] ?? "");
    kept.push({ ...line, page, gap: line.gap + gap, atPageBreak, isDoubtful });
    gap = 0;
  }
  endGroup(true);
  const symbol = [...symbols].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
  return { lines: kept, furniture, pages: Math.max(pages, page), symbol };
}
