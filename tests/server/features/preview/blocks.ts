/** Blocks of the preview as a person reads them in a transcript. */
import { createPreview } from "../../../../server/features/preview/preview.ts";
import type { PreviewBlock } from "../../../../server/protocol/preview.ts";
import { FRENCH, readText, type TestDocument } from "../support.ts";

export const blocksOf = (source: string): readonly PreviewBlock[] => createPreview(readText(source), FRENCH).blocks;

/** Without the element around it and the class names. */
export const htmlOf = (source: string): string[] => blocksOf(source).map(({ html }) => html);

/** One line a block: its lines in the source, its look, its HTML; then its findings. */
export function transcript(blocks: readonly PreviewBlock[]): string {
  let line = 1;
  return blocks
    .flatMap(({ down, lines, look, html, findings }) => {
      line += down;
      const first = line;
      line += lines - 1;
      const noted = findings.map(({ severity, rule, range }) => `      ${severity} ${rule} at ${range.join(" ")}`);
      return [`${first}–${line}  ${look}`, `      ${html}`, ...noted];
    })
    .join("\n")
    .concat("\n");
}

/** The lines that each block covers, as the view counts them. */
export function linesOf(blocks: readonly PreviewBlock[]): { first: number; last: number }[] {
  let line = 0;
  return blocks.map(({ down, lines }) => {
    const first = line + down;
    line = first + lines - 1;
    return { first, last: line };
  });
}

export function linesInText({ positions }: TestDocument, { start, end }: { start: number; end: number }) {
  return { first: positions.positionAt(start).line, last: positions.positionAt(end).line };
}
