/** Decides whether a line continues the paragraph before it, by the layout and by the starts and ends of lines. */
import {
  endsWithCommonWord,
  hasPattern,
  type ImportLanguage,
  type PatternKind,
  startsWithBody,
} from "./import-language.ts";
import { findLabel, getNextLabel } from "./labels.ts";
import { endsBeforeMargin, isContinuation, type Layout } from "./layout.ts";
import { type Ending, getEnding, hasOpenBracket, isSetByLines, startsLower, startsUpper } from "./marks.ts";
import { isVerbatim, type LineStep, type ParagraphBuilder } from "./paragraph-builder.ts";
import type { TextLine } from "./stripped-text.ts";

/** Kinds of paragraphs that only a line with a lowercase letter continues. */
const CLOSED: readonly PatternKind[] = ["signature", "original", "closing", "annex", "enclosure"];
/** Kinds of paragraphs that may begin on any line after a finished one. */
const OPENING: readonly PatternKind[] = [...CLOSED, "heading", "title", "footnote"];
const BRACKETED = /^\[[^[\]]{1,300}\]$/;
const NOTE = /^\[\^[^\]\s]{1,20}\]:/;

/** `inHead`: no title, enacting line or clause has come yet. */
export function decideStep(
  run: ParagraphBuilder,
  line: TextLine,
  layout: Layout,
  language: ImportLanguage,
  inHead: boolean,
): LineStep {
  const { last } = run;
  const text = line.text;
  if (run.first.text.startsWith("<!--") && !last.text.includes("-->") && line.gap === 0) return "break-line";
  if (isVerbatim(text) || NOTE.test(text) || isVerbatim(run.first.text)) return "new";
  // Halves of a paragraph on two pages are joined later, when all paragraphs are known.
  if (line.atPageBreak) return "new";
  if (layout.lineGap === null) return decideUnwrappedStep(run, line, layout, language);
  if (line.gap > layout.lineGap) return "new";
  if (isSetByLines(text) !== isSetByLines(last.text)) return "new";
  if (isSetByLines(text)) return "break-line";
  if (inHead && endsMastheadLine(run, line, layout, language)) return "new";
  return decideWrappedStep(run, line, layout, language);
}

/** Whether a line of the masthead, or a short line after it, ends before this line: each is its own paragraph. */
function endsMastheadLine(run: ParagraphBuilder, line: TextLine, layout: Layout, language: ImportLanguage): boolean {
  if (startsLower(line.text) || endsWithCommonWord(run.last.text, language)) return false;
  if (hasPattern(language, line.text, ["masthead"])) return true;
  const caption = run.caption;
  if (caption !== null && hasPattern(language, caption, ["masthead"])) return true;
  return run.isAfterMasthead && endsBeforeMargin(run.last, line, layout.width);
}

/** In text that is not wrapped, a blank line separates paragraphs, or each line is one. */
function decideUnwrappedStep(
  run: ParagraphBuilder,
  line: TextLine,
  layout: Layout,
  language: ImportLanguage,
): LineStep {
  if (line.gap > 0) return "new";
  if (isContinuation(run.last, line, language, layout.width)) return "join";
  if (startsWithBody(language, line.text) && getEnding(run.last.text) !== "open") return "new";
  if (layout.blankSeparates || isSetByLines(line.text)) return "break-line";
  return continuesCaption(run, line, language) ? "break-line" : "new";
}

/** In wrapped text, after a line at the distance of wrapped lines: looks for evidence of a new paragraph. */
function decideWrappedStep(run: ParagraphBuilder, line: TextLine, layout: Layout, language: ImportLanguage): LineStep {
  const { last } = run;
  const { text } = line;
  const ending = getEnding(last.text);
  const mayOpen = language.capitalOpeners ? startsUpper(text) : ending !== "open";
  if (startsLower(text) && !mayOpen && findLabel(text, language.label) === null) return "join";
  const early = endsBeforeMargin(last, line, layout.width);
  if (isLabelledStart(run, line, ending, early, language)) return "new";
  if (ending === "open" && endsWithCommonWord(last.text, language)) return "join";
  if (continuesCaption(run, line, language)) return "break-line";
  const caption = run.caption;
  const closed = caption !== null && (BRACKETED.test(caption) || hasPattern(language, caption, CLOSED));
  const complete = closed && !hasOpenBracket(caption) && ending !== "comma" && (early || ending === "stop");
  if (run.isName || complete) return "new";
  if (isIndentedStart(run, line, layout) || (layout.unmarked && early && startsUpper(text))) return "new";
  if (ending === "open") {
    return BRACKETED.test(text) || (early && startsUpper(text) && startsWithBody(language, text)) ? "new" : "join";
  }
  // A capital may be a name after a comma, or a next sentence: so the line before must also end before the margin.
  if (BRACKETED.test(text) || (ending === "stop" && hasPattern(language, text, CLOSED))) return "new";
  if (!early) return isClauseAfterClause(run, text, layout, language) ? "new" : "join";
  if (hasPattern(language, text, OPENING)) return "new";
  if (mayOpen && (language.opensClause(text) || startsWithBody(language, text))) return "new";
  return "join";
}

/** Whether the line begins with a listed opener, after a paragraph that does (or any, in unmarked text). */
function isClauseAfterClause(run: ParagraphBuilder, text: string, layout: Layout, language: ImportLanguage): boolean {
  if (!language.capitalOpeners || !startsUpper(text) || hasOpenBracket(run.last.text)) return false;
  return (layout.unmarked || language.opensListed(run.first.text)) && language.opensListed(text);
}

/** Whether an indented line begins a paragraph; not in a title whose lines are all indented. */
function isIndentedStart(run: ParagraphBuilder, line: TextLine, layout: Layout): boolean {
  if (layout.paragraphIndent === null || line.indent <= layout.margin) return false;
  if (getEnding(run.last.text) !== "open") return true;
  return !(run.isLevel && line.indent === run.first.indent && line.indent !== layout.paragraphIndent);
}

/** Whether a label begins a paragraph: after a finished one or a heading, else only as the next of its series. */
function isLabelledStart(
  run: ParagraphBuilder,
  line: TextLine,
  ending: Ending,
  early: boolean,
  language: ImportLanguage,
): boolean {
  const label = findLabel(line.text, language.label);
  if (label === null) return false;
  if (ending !== "open") return true;
  const isHeading = run.caption !== null && hasPattern(language, run.caption, ["heading"]);
  if (early && isHeading) return true;
  const before = findLabel(run.first.text, language.label);
  if (before !== null) return getNextLabel(before) === label;
  return early && run.caption !== null && !language.opensListed(run.first.text);
}

/** Whether the line is the second line of a closing: « 7 June 2021 » under « 90th plenary meeting ». */
function continuesCaption(run: ParagraphBuilder, line: TextLine, language: ImportLanguage): boolean {
  const caption = run.caption;
  if (caption === null || run.lines.length > 3) return false;
  if (!hasPattern(language, caption, ["closing"]) || caption.startsWith("(")) return false;
  return hasPattern(language, line.text, ["closing"]) && !line.text.startsWith("(");
}
