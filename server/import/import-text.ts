/**
 * Cleans text that was extracted from PDF or Word, so that it reads like the printed page without its furniture:
 * one paragraph a line, a blank line between paragraphs. Clean text passes unchanged, and so does what comes out.
 *
 * The text is not rewritten. What is dropped is page furniture, which is reported; what is moved is a page's notes,
 * behind the paragraph that the page break cut; what was guessed is a doubt with its line.
 */
import { detectLanguage } from "../../grammar/languages/detect.ts";
import { learnElisions, mendApostrophes } from "./apostrophes.ts";
import type { Block } from "./blocks.ts";
import { decode } from "./decode.ts";
import type { DoubtReason } from "./doubts.ts";
import { splitFrontMatter, withSymbol } from "./front-matter.ts";
import { shapesOf, stripFurniture } from "./furniture.ts";
import { learnHyphens } from "./hyphens.ts";
import { learnLayout } from "./layout.ts";
import { joinPageCuts } from "./page-cuts.ts";
import { assemble } from "./paragraphs.ts";
import { joinSignatures } from "./signatures.ts";
import { mendSpaces, spaceMarks } from "./spaces.ts";
import { siftMastheads } from "./stray-mastheads.ts";
import type { Furniture } from "./stripped.ts";
import { type ImportLanguage, type ImportWords, NO_LANGUAGE } from "./words.ts";

export type { DoubtReason } from "./doubts.ts";
export { doubtMessage } from "./doubts.ts";
export { type ImportWords, importWords } from "./words.ts";

export interface ImportDoubt {
  /** 0-based line of the text that comes out. */
  readonly line: number;
  readonly reason: DoubtReason;
}

export interface ImportResult {
  readonly text: string;
  readonly pages: number;
  readonly furniture: readonly Furniture[];
  readonly doubts: readonly ImportDoubt[];
}

export function importText(raw: string, words: ImportWords): ImportResult {
  const { front, body } = splitFrontMatter(raw);
  const { lines, controls } = decode(body);
  const language = languageOf(body, words);
  const shapes = shapesOf(lines, words.languages);
  const layout = learnLayout(
    lines.filter((_, at) => shapes[at] === null),
    language,
  );
  const stripped = stripFurniture(lines, shapes, layout, words.languages);
  const hyphens = learnHyphens(stripped.lines);
  const sifted = siftMastheads(assemble(stripped.lines, layout, language, hyphens), language);
  const whole = joinPageCuts(sifted.blocks, language, hyphens);
  const elisions = learnElisions(textsOf(whole), language);
  const blocks = joinSignatures(whole, language).map(block =>
    block.verbatim
      ? block
      : { ...block, lines: block.lines.map(line => spaceMarks(mendSpaces(mendApostrophes(line, elisions)), language)) },
  );
  const general: DoubtReason[] = [];
  if (controls > 0) general.push({ id: "control-characters", count: controls });
  if (lines.length === 0) general.push({ id: "no-text" });
  return {
    ...print(withSymbol(front, stripped.symbol), blocks, general),
    pages: stripped.pages,
    furniture: [...stripped.furniture, ...sifted.furniture].sort((a, b) => a.page - b.page),
  };
}

function languageOf(text: string, words: ImportWords): ImportLanguage {
  const { code, certain } = detectLanguage(text);
  const found = certain ? words.languages.find(language => language.code === code) : undefined;
  return found ?? NO_LANGUAGE;
}

function* textsOf(blocks: readonly Block[]): Iterable<string> {
  for (const block of blocks) yield* block.lines;
}

function print(
  front: string,
  blocks: readonly Block[],
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
