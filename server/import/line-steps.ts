/** Whether a line goes on with the paragraph of the line before it, by the layout and by what lines begin and end with. */

import { labelOf, nextLabel } from "./labels.ts";
import { continues, endedEarly, type Layout } from "./layout.ts";
import { type Ending, endingOf, isSetByLines, lastWord, leavesOpen, startsLower, startsUpper } from "./marks.ts";
import { isVerbatim, type Run, type Step } from "./run.ts";
import type { TextLine } from "./stripped.ts";
import { fold, hasPattern, type ImportLanguage, namesBody, type PatternKind } from "./words.ts";

/** Paragraphs that nothing but a small letter can continue. */
const CLOSED: readonly PatternKind[] = ["signature", "original", "closing", "annex", "enclosure"];
/** Paragraphs that may begin on any line after a finished one. */
const OPENING: readonly PatternKind[] = [...CLOSED, "heading", "title", "footnote"];
const BRACKETED = /^\[[^[\]]{1,300}\]$/;
const NOTE = /^\[\^[^\]\s]{1,20}\]:/;

/** `inHead`: no title, enacting line or clause was met yet. */
export function stepAfter(run: Run, line: TextLine, layout: Layout, language: ImportLanguage, inHead: boolean): Step {
  const { last } = run;
  const text = line.text;
  if (run.first.text.startsWith("<!--") && !last.text.includes("-->") && line.gap === 0) return "break-line";
  if (isVerbatim(text) || NOTE.test(text) || isVerbatim(run.first.text)) return "new";
  // Whether halves of a paragraph belong together across pages is decided later, when all paragraphs are known.
  if (line.seam) return "new";
  if (layout.lineGap === null) return stepUnwrapped(run, line, layout, language);
  if (line.gap > layout.lineGap) return "new";
  if (isSetByLines(text) !== isSetByLines(last.text)) return "new";
  if (isSetByLines(text)) return "break-line";
  if (inHead && partsMasthead(run, line, layout, language)) return "new";
  return stepWrapped(run, line, layout, language);
}

/** Masthead lines stand each on its own, and so do the lines after them that end before the margin. */
function partsMasthead(run: Run, line: TextLine, layout: Layout, language: ImportLanguage): boolean {
  if (startsLower(line.text) || endsInSmallWord(run.last.text, language)) return false;
  if (hasPattern(language, line.text, ["masthead"])) return true;
  const caption = run.caption;
  if (caption !== null && hasPattern(language, caption, ["masthead"])) return true;
  return run.afterMasthead && endedEarly(run.last, line, layout.width);
}

/** No line was seen to be wrapped: a blank line parts paragraphs, or each line is one. */
function stepUnwrapped(run: Run, line: TextLine, layout: Layout, language: ImportLanguage): Step {
  if (line.gap > 0) return "new";
  if (continues(run.last, line, language, layout.width)) return "join";
  if (namesBody(language, line.text) && endingOf(run.last.text) !== "open") return "new";
  if (layout.blankParts || isSetByLines(line.text)) return "break-line";
  return belongsToCaption(run, line, language) ? "break-line" : "new";
}

/** The layout wraps lines and this one follows at the distance of wrapped lines: what speaks for a new paragraph? */
function stepWrapped(run: Run, line: TextLine, layout: Layout, language: ImportLanguage): Step {
  const { last } = run;
  const { text } = line;
  const ending = endingOf(last.text);
  const mayOpen = language.capitalOpeners ? startsUpper(text) : ending !== "open";
  if (startsLower(text) && !mayOpen && labelOf(text, language.label) === null) return "join";
  const early = endedEarly(last, line, layout.width);
  if (beginsLabelled(run, line, ending, early, language)) return "new";
  if (ending === "open" && endsInSmallWord(last.text, language)) return "join";
  if (belongsToCaption(run, line, language)) return "break-line";
  const caption = run.caption;
  const closed = caption !== null && (BRACKETED.test(caption) || hasPattern(language, caption, CLOSED));
  const complete = closed && !leavesOpen(caption) && ending !== "comma" && (early || ending === "stop");
  if (run.isName || complete) return "new";
  if (startsParagraph(run, line, layout) || (layout.unmarked && early && startsUpper(text))) return "new";
  if (ending === "open") {
    return BRACKETED.test(text) || (early && startsUpper(text) && namesBody(language, text)) ? "new" : "join";
  }
  // Names follow commas, and sentences follow each other: the line must also have ended before the margin.
  if (BRACKETED.test(text) || (ending === "stop" && hasPattern(language, text, CLOSED))) return "new";
  if (!early) return clauseAfterClause(run, text, layout, language) ? "new" : "join";
  if (hasPattern(language, text, OPENING)) return "new";
  if (mayOpen && (language.opensClause(text) || namesBody(language, text))) return "new";
  return "join";
}

/** A listed opener with its capital, after a paragraph that begins with one (or anywhere, if nothing else tells). */
function clauseAfterClause(run: Run, text: string, layout: Layout, language: ImportLanguage): boolean {
  if (!language.capitalOpeners || !startsUpper(text) || leavesOpen(run.last.text)) return false;
  return (layout.unmarked || language.opensListed(run.first.text)) && language.opensListed(text);
}

/** A line that is set in begins a paragraph, unless it goes on with a title whose lines are all set in. */
function startsParagraph(run: Run, line: TextLine, layout: Layout): boolean {
  if (layout.paragraphIndent === null || line.indent <= layout.margin) return false;
  if (endingOf(run.last.text) !== "open") return true;
  return !(run.level && line.indent === run.first.indent && line.indent !== layout.paragraphIndent);
}

/** A label begins a paragraph after a finished one or a heading; in the middle of one only as next of its series. */
function beginsLabelled(run: Run, line: TextLine, ending: Ending, early: boolean, language: ImportLanguage): boolean {
  const label = labelOf(line.text, language.label);
  if (label === null) return false;
  if (ending !== "open") return true;
  const isHeading = run.caption !== null && hasPattern(language, run.caption, ["heading"]);
  if (early && isHeading) return true;
  const before = labelOf(run.first.text, language.label);
  if (before !== null) return nextLabel(before) === label;
  return early && run.caption !== null && !language.opensListed(run.first.text);
}

/** The second line of a signature or of a closing: « 7 June 2021 » under « 90th plenary meeting ». */
function belongsToCaption(run: Run, line: TextLine, language: ImportLanguage): boolean {
  const caption = run.caption;
  if (caption === null || run.lines.length > 3) return false;
  if (!hasPattern(language, caption, ["closing"]) || caption.startsWith("(")) return false;
  return hasPattern(language, line.text, ["closing"]) && !line.text.startsWith("(");
}

function endsInSmallWord(text: string, language: ImportLanguage): boolean {
  const word = lastWord(text);
  return word !== null && language.commonWords.has(fold(word)) && word !== word.toUpperCase();
}
