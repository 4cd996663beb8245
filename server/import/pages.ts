/** Counts pages by form feeds, folios and furniture, and marks where pages meet. */

import { MASTHEAD, type Sheet } from "./furniture-place.ts";
import { folioOf, symbolIn } from "./furniture-shapes.ts";
import type { Furniture, Stripped, TextLine } from "./stripped.ts";

/** Parts the lines that stay from the furniture, and gives each its page. */
export function collect({ lines, shapes, layout }: Sheet, strip: readonly boolean[]): Stripped {
  const kept: TextLine[] = [];
  const furniture: Furniture[] = [];
  const symbols = new Map<string, number>();
  let page = 1;
  let pages = (lines.at(-1)?.page ?? 1) as number;
  const marked = pages > 1;
  let group: string[] = [];
  let gap = 0;
  const close = (isEnd: boolean) => {
    const folio = group.map(folioOf).find(found => found !== null);
    // A folio that names the next page heads it; without form feeds it is what counts pages best.
    const own = marked ? page : (folio?.page ?? page);
    for (const text of group) furniture.push({ page: own, text });
    if (folio) pages = Math.max(pages, folio.pages);
    if (!marked && !isEnd && group.length > 0 && kept.length > 0) page = Math.max(page + 1, folio?.page ?? 0);
    group = [];
  };
  for (const [at, line] of lines.entries()) {
    if (marked && line.page !== page) {
      close(false);
      page = line.page;
    }
    if (strip[at]) {
      group.push(line.text);
      const symbol = symbolIn(line.text);
      if (symbol) symbols.set(symbol, (symbols.get(symbol) ?? 0) + 1);
      gap += line.gap;
      continue;
    }
    const afterFurniture = at > 0 && strip[at - 1] === true;
    if (group.length > 0) close(false);
    // Where every line has blank lines after it, one without is a page's last: pages were put end to end.
    const joined = layout.lineGap !== null && line.gap < layout.lineGap && kept.length > 0 && !afterFurniture;
    if (joined && !marked) page++;
    const broken = marked && kept.at(-1)?.page !== line.page;
    const seam = kept.length > 0 && (afterFurniture || broken || joined);
    const doubtful = kept.length >= MASTHEAD && ["job", "folio", "symbol"].includes(shapes[at] ?? "");
    kept.push({ ...line, page, gap: line.gap + gap, seam, doubtful });
    gap = 0;
  }
  close(true);
  const symbol = [...symbols].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
  return { lines: kept, furniture, pages: Math.max(pages, page), symbol };
}
