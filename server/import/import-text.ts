/**
 * Cleans text that was extracted from PDF or Word: one paragraph a line, a blank line between paragraphs, no page
 * furniture. Clean text passes unchanged, so importing twice changes nothing more.
 *
 * The words are not changed. Page furniture is removed and reported; notes of a page move behind the paragraph that the
 * page break cut; every guess is reported as a doubt with its line.
 */
import { detectLanguage } from "../../grammar/languages/detect.ts";
import { fixApostrophes, learnElisions } from "./apostrophes.ts";
import type { DoubtReason } from "./doubts.ts";
import type { DraftParagraph } from "./draft-paragraph.ts";
import { addSymbol, splitFrontMatter } from "./front-matter.ts";
import { findShapes, stripFurniture } from "./furniture.ts";
import { learnHyphens } from "./hyphens.ts";
import { type ImportLanguage, type ImportLanguages, NO_LANGUAGE } from "./import-language.ts";
import { learnLayout } from "./layout.ts";
import { joinPageCuts } from "./page-cuts.ts";
import { assembleParagraphs } from "./paragraphs.ts";
import { joinSignatures } from "./signatures.ts";
import { fixSpaces, keepMarkSpaces } from "./spaces.ts";
import { splitLines } from "./split-lines.ts";
import { removeStrayMastheads } from "./stray-mastheads.ts";
import type { Furniture } from "./stripped-text.ts";

export type { DoubtReason } from "./doubts.ts";
export { formatDoubt } from "./doubts.ts";
export { createImportLanguages, type ImportLanguages } from "./import-language.ts";

export interface ImportDoubt {
  /** The line in the resulting text, from 0. */
  readonly line: number;
  readonly reason: DoubtReason;
}

export interface ImportResult {
  readonly text: string;
  readonly pages: number;
  readonly furniture: readonly Furniture[];
  readonly doubts: readonly ImportDoubt[];
}

interface ImportOptions {
  /** Whether the symbol that the pages have goes into the front matter; it does unless told otherwise. */
  readonly keepsSymbol?: boolean;
}

export function importText(
  raw: string,
  words: ImportLanguages,
  { keepsSymbol = true }: ImportOptions = {},
): ImportResult {
  const { front, body } = splitFrontMatter(raw);
  const { lines, controls } = splitLines(body);
  const language = findLanguage(body, words);
  const shapes = findShapes(lines, words.languages);
  const layout = learnLayout(
    lines.filter((_, at) => shapes[at] === null),
    language,
  );
  const stripped = stripFurniture(lines, shapes, layout, words.languages);
  const hyphens = learnHyphens(stripped.lines);
  const cleaned = removeStrayMastheads(assembleParagraphs(stripped.lines, layout, language, hyphens), language);
  const joined = joinPageCuts(cleaned.blocks, language, hyphens);
  const elisions = learnElisions(listLines(joined), language);
  const blocks = joinSignatures(joined, language).map(block =>
    block.verbatim
      ? block
      : {
          ...block,
          lines: block.lines.map(line => keepMarkSpaces(fixSpaces(fixApostrophes(line, elisions)), language)),
        },
  );
  const general: DoubtReason[] = [];
  if (controls > 0) general.push({ id: "control-characters", count: controls });
  if (lines.length === 0) general.push({ id: "no-text" });
  return {
    ...printParagraphs(addSymbol(front, keepsSymbol ? stripped.symbol : null), blocks, general),
    pages: stripped.pages,
    furniture: [...stripped.furniture, ...cleaned.furniture].sort((a, b) => a.page - b.page),
  };
}

function findLanguage(text: string, words: ImportLanguages): ImportLanguage {
  const { code, certain } = detectLanguage(text);
  const found = certain ? words.languages.find(language => language.code === code) : undefined;
  return found ?? NO_LANGUAGE;
}

function* listLines(blocks: readonly DraftParagraph[]): Iterable<string> {
  for (const block of blocks) yield* block.lines;
}

function printParagraphs(
  front: string,
  blocks: readonly DraftParagraph[],
  general: readonly DoubtReason[],
): Pick<ImportResult, "text" | "doubts"> {
  const doubts: ImportDoubt[] = general.map(reason => ({ line: 0, reason }));
  const paragraphs: string[] = [];
  let line = 0;
  if (front !== "") {
    paragraphs.push(front);
    line = front.split("\n").length + 1;
  }
  for (const block of blocks) {
    const printed = block.lines.filter(text => text !== "");
    if (printed.length === 0) continue;
    for (const reason of block.doubts) doubts.push({ line, reason });
    paragraphs.push(printed.join("\n"));
    line += printed.length + 1;
  }
  return { text: paragraphs.length > 0 ? `${paragraphs.join("\n\n")}\n` : "", doubts };
}
