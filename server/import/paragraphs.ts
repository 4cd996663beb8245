/** Assembles lines into draft paragraphs. */

import { decideStep } from "./decide-step.ts";
import type { DraftParagraph } from "./draft-paragraph.ts";
import type { Hyphens } from "./hyphens.ts";
import { type ImportLanguage, type PatternKind, startsWithBody } from "./import-language.ts";
import type { Layout } from "./layout.ts";
import { type LineStep, ParagraphBuilder } from "./paragraph-builder.ts";
import { isHeadText, isNameText } from "./signatures.ts";
import type { TextLine } from "./stripped-text.ts";

/** Kinds that come only after the masthead (dates and numbers are also in it). */
const BODY: readonly (PatternKind | null)[] = ["title", "annex", "enclosure", "original", "pivot", "signature"];

export function assembleParagraphs(
  lines: readonly TextLine[],
  layout: Layout,
  language: ImportLanguage,
  hyphens: Hyphens,
): DraftParagraph[] {
  const blocks: DraftParagraph[] = [];
  let run: ParagraphBuilder | null = null;
  let inHead = true;
  for (const line of lines) {
    const step: LineStep = run ? decideStep(run, line, layout, language, inHead) : "new";
    if (run && step !== "new") {
      run.add(line, step);
      continue;
    }
    if (run) blocks.push(run.finish(language, hyphens));
    const before = blocks.at(-1);
    inHead &&= before === undefined || !endsHead(before, language);
    run = new ParagraphBuilder(line, layout);
    run.isAfterMasthead = before?.kind === "masthead";
    run.isName =
      before?.kind === "signature" && isHeadText(before.lines[0] as string) && isNameText(line.text, language);
  }
  if (run) blocks.push(run.finish(language, hyphens));
  return blocks;
}

/** Whether the masthead ends here: at a title, the enacting line or a clause. */
function endsHead(block: DraftParagraph, language: ImportLanguage): boolean {
  const text = block.lines[0] as string;
  return BODY.includes(block.kind) || startsWithBody(language, text) || language.opensListed(text);
}
