/** Collects the lines of one paragraph. */
import type { DraftParagraph } from "./draft-paragraph.ts";
import { type Hyphens, joinLines } from "./hyphens.ts";
import { findPatternKind, type ImportLanguage } from "./import-language.ts";
import type { Layout } from "./layout.ts";
import type { TextLine } from "./stripped-text.ts";

/** What a line does: continues the line before, begins a line of the same paragraph, or begins a new paragraph. */
export type LineStep = "join" | "break-line" | "new";

/** No signature, caption or heading is longer, so patterns are not tested on longer text. */
const MAX_CAPTION_LENGTH = 240;
const VERBATIM = /^(?:<!--|#{1,6}\s)/;

/** Whether a line begins a comment or a heading with `#`, which stay unchanged. */
export function isVerbatim(text: string): boolean {
  return VERBATIM.test(text);
}

export class ParagraphBuilder {
  readonly lines: { readonly line: TextLine; readonly hard: boolean }[] = [];
  readonly first: TextLine;
  readonly #layout: Layout;
  /** All lines so far have the same indent, as in an indented title. */
  isLevel = true;
  /** The paragraph before is a line of the masthead. */
  isAfterMasthead = false;
  /** It is the name under the head of a signature. */
  isName = false;
  length = 0;

  constructor(first: TextLine, layout: Layout) {
    this.first = first;
    this.#layout = layout;
    this.add(first, "join");
  }

  add(line: TextLine, step: LineStep): void {
    this.lines.push({ line, hard: step === "break-line" });
    this.isLevel &&= line.indent === this.first.indent;
    this.length += line.text.length + 1;
  }

  get last(): TextLine {
    return (this.lines.at(-1) as { line: TextLine }).line;
  }

  /** The text so far; null if it is too long for a caption. */
  get caption(): string | null {
    return this.length > MAX_CAPTION_LENGTH ? null : this.lines.map(({ line }) => line.text).join(" ");
  }

  finish(language: ImportLanguage, hyphens: Hyphens): DraftParagraph {
    const setsIn = this.#layout.paragraphIndent !== null;
    const verbatim = isVerbatim(this.first.text);
    const groups: string[][] = [];
    for (const { line, hard } of this.lines) {
      if (hard || groups.length === 0) groups.push([line.text]);
      else (groups.at(-1) as string[]).push(line.text);
    }
    const block: DraftParagraph = {
      lines: [],
      kind: null,
      verbatim,
      atPageBreak: this.first.atPageBreak,
      indented: setsIn && this.first.indent > this.#layout.margin,
      flush: setsIn && this.first.indent <= this.#layout.margin,
      page: this.first.page,
      columnsLeft: this.#layout.lineGap === null ? null : this.#layout.width - this.last.indent - this.last.text.length,
      doubts: this.lines.flatMap(({ line }) =>
        line.isDoubtful ? [{ id: "furniture-kept" as const, text: line.text }] : [],
      ),
    };
    if (verbatim) block.lines = this.lines.map(({ line }) => " ".repeat(line.indent) + line.text);
    else block.lines = groups.map(group => joinLines(group, hyphens, language, block.doubts));
    return { ...block, kind: findPatternKind(language, block.lines.join(" ")) };
  }
}
