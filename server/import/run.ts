/** The lines of one paragraph while it is put together. */
import type { Block } from "./blocks.ts";
import { type Hyphens, joinLines } from "./hyphens.ts";
import type { Layout } from "./layout.ts";
import type { TextLine } from "./stripped.ts";
import { type ImportLanguage, patternKind } from "./words.ts";

/** What follows a line: the same paragraph, its next line (a break that is text), or a new paragraph. */
export type Step = "join" | "break-line" | "new";

/** Longer than any signature, caption or heading; their patterns are not asked about more. */
const LONGEST_CAPTION = 240;
const VERBATIM = /^(?:<!--|#{1,6}\s)/;

/** Comments and marked headings are passed on as they stand. */
export function isVerbatim(text: string): boolean {
  return VERBATIM.test(text);
}

export class Run {
  readonly lines: { readonly line: TextLine; readonly hard: boolean }[] = [];
  readonly first: TextLine;
  readonly #layout: Layout;
  /** All lines so far stand at the first one's indent: a title that is set in. */
  level = true;
  /** The block before is a line of the masthead. */
  afterMasthead = false;
  /** A name under a signature's head. */
  isName = false;
  length = 0;

  constructor(first: TextLine, layout: Layout) {
    this.first = first;
    this.#layout = layout;
    this.add(first, "join");
  }

  add(line: TextLine, step: Step): void {
    this.lines.push({ line, hard: step === "break-line" });
    this.level &&= line.indent === this.first.indent;
    this.length += line.text.length + 1;
  }

  get last(): TextLine {
    return (this.lines.at(-1) as { line: TextLine }).line;
  }

  /** The text so far, if it is short enough to be a caption. */
  get caption(): string | null {
    return this.length > LONGEST_CAPTION ? null : this.lines.map(({ line }) => line.text).join(" ");
  }

  finish(language: ImportLanguage, hyphens: Hyphens): Block {
    const setsIn = this.#layout.paragraphIndent !== null;
    const verbatim = isVerbatim(this.first.text);
    const groups: string[][] = [];
    for (const { line, hard } of this.lines) {
      if (hard || groups.length === 0) groups.push([line.text]);
      else (groups.at(-1) as string[]).push(line.text);
    }
    const block: Block = {
      lines: [],
      kind: null,
      verbatim,
      seam: this.first.seam,
      indented: setsIn && this.first.indent > this.#layout.margin,
      flush: setsIn && this.first.indent <= this.#layout.margin,
      page: this.first.page,
      room: this.#layout.lineGap === null ? null : this.#layout.width - this.last.indent - this.last.text.length,
      doubts: this.lines.flatMap(({ line }) =>
        line.doubtful ? [{ id: "furniture-kept" as const, text: line.text }] : [],
      ),
    };
    if (verbatim) block.lines = this.lines.map(({ line }) => " ".repeat(line.indent) + line.text);
    else block.lines = groups.map(group => joinLines(group, hyphens, language, block.doubts));
    return { ...block, kind: patternKind(language, block.lines.join(" ")) };
  }
}
