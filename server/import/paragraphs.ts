/** Puts lines together to paragraphs. */
import type { Block } from "./blocks.ts";
import type { Hyphens } from "./hyphens.ts";
import type { Layout } from "./layout.ts";
import { stepAfter } from "./line-steps.ts";
import { Run, type Step } from "./run.ts";
import { isHeadText, isNameText } from "./signatures.ts";
import type { TextLine } from "./stripped.ts";
import { type ImportLanguage, namesBody, type PatternKind } from "./words.ts";

/** What stands after the masthead only; dates and numbers stand in it too. */
const BODY: readonly (PatternKind | null)[] = ["title", "annex", "enclosure", "original", "pivot", "signature"];

export function assemble(
  lines: readonly TextLine[],
  layout: Layout,
  language: ImportLanguage,
  hyphens: Hyphens,
): Block[] {
  const blocks: Block[] = [];
  let run: Run | null = null;
  let inHead = true;
  for (const line of lines) {
    const step: Step = run ? stepAfter(run, line, layout, language, inHead) : "new";
    if (run && step !== "new") {
      run.add(line, step);
      continue;
    }
    if (run) blocks.push(run.finish(language, hyphens));
    const before = blocks.at(-1);
    inHead &&= before === undefined || !endsHead(before, language);
    run = new Run(line, layout);
    run.afterMasthead = before?.kind === "masthead";
    run.isName =
      before?.kind === "signature" && isHeadText(before.lines[0] as string) && isNameText(line.text, language);
  }
  if (run) blocks.push(run.finish(language, hyphens));
  return blocks;
}

/** The masthead is over where a title, the enacting line or a clause stands. */
function endsHead(block: Block, language: ImportLanguage): boolean {
  const text = block.lines[0] as string;
  return BODY.includes(block.kind) || namesBody(language, text) || language.opensListed(text);
}
