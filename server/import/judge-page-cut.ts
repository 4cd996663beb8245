/** Judges whether a draft paragraph is the second half of an unfinished one before it. */

import type { CutParagraph } from "./cut-paragraph.ts";
import type { DraftParagraph } from "./draft-paragraph.ts";
import { endsWithCommonWord, type ImportLanguage, type PatternKind, startsWithBody } from "./import-language.ts";
import { findLabel } from "./labels.ts";
import { endsInHyphen, getFirstWord, hasOpenBracket, isSetByLines, startsLower } from "./marks.ts";
import { isNoteNumber, isNoteStart } from "./notes.ts";

export type PageCutVerdict = "join" | "join-unsure" | "unsure" | "no";

/** A shorter first half is a heading or a table cell, unless it begins like a clause. */
const LEAST_PROSE = 40;
const LEAST_PROSE_AT_SEAM = 60;
const LEAST_WORDS = 3;
const LEAST_CAPITAL = 8;
/** Kinds that are complete without a terminator. */
const COMPLETE: readonly (PatternKind | null)[] = [
  "masthead",
  "footnote",
  "signature",
  "closing",
  "original",
  "furniture",
];
const CAPTIONS: readonly (PatternKind | null)[] = [...COMPLETE, "heading", "title", "annex", "enclosure", "pivot"];
/** A figure that continues a sentence: « 2030, afin de … », « 22 à 26 ont trait … ». */
const FIGURE = /^\d{1,4}(?:[,;)]\s?[\p{Ll}\d]|[-–]\d|(?:\/\d{1,4})?\s\p{Ll}{2})/u;
const BRACKETED = /^\[.{0,300}\]$/;

export interface PageCutContext {
  /** A page break or notes are between the halves. */
  readonly atPageBreak: boolean;
  /** The last note is not complete. */
  readonly inNote: boolean;
}

export function judgePageCut(
  halves: CutParagraph,
  block: DraftParagraph,
  between: PageCutContext,
  language: ImportLanguage,
): PageCutVerdict {
  const text = block.lines[0] as string;
  if (block.verbatim || isSetByLines(text) || COMPLETE.includes(halves.firstHalf.kind)) return "no";
  if (findLabel(text, language.label) !== null || isNoteStart(text, language) || isNoteNumber(text)) return "no";
  if (halves.ending === "stop")
    return isRunOn(halves, block, text, between.atPageBreak, language) ? "join-unsure" : "no";
  if (continuesSentence(text, language)) return judgeLowercase(halves, text, between.atPageBreak, language);
  return between.inNote ? "no" : judgeCapital(halves, block, text, between.atPageBreak, language);
}

/** Whether a text begins like the middle of a sentence. */
export function continuesSentence(text: string, language: ImportLanguage): boolean {
  return startsLower(text) || FIGURE.test(text) || language.startsWithDate(text);
}

/** Judges a text with a lowercase letter: it continues the sentence, if the first half is one. */
function judgeLowercase(halves: CutParagraph, text: string, seam: boolean, language: ImportLanguage): PageCutVerdict {
  // One or two words are a table cell, or, in wrapped text, perhaps the last line of a paragraph.
  if (countFirstWords(text) < LEAST_WORDS && halves.columnsLeft === null) return "no";
  if (!isProse(halves, language)) return "no";
  if (halves.ending === "open") return "join";
  // An enacting line such as « L'Assemblée générale, » is complete.
  if (startsWithBody(language, halves.start) && halves.length < LEAST_PROSE) return "no";
  if (!language.capitalOpeners) return seam && !language.opensClause(text) ? "join-unsure" : "no";
  // A listed opener may have lost its capital.
  if (language.opensListed(text)) return seam ? "join-unsure" : "unsure";
  return "join";
}

/** Judges a text with a capital or a quotation mark: it joins only an unfinished phrase, or at a page break. */
function judgeCapital(
  halves: CutParagraph,
  block: DraftParagraph,
  text: string,
  seam: boolean,
  language: ImportLanguage,
): PageCutVerdict {
  if (halves.ending === "comma") return isRunOn(halves, block, text, seam, language) ? "join-unsure" : "no";
  if (CAPTIONS.includes(halves.firstHalf.kind) || !isProse(halves, language)) return "no";
  if (CAPTIONS.includes(block.kind) || BRACKETED.test(text) || block.indented) return "no";
  if (startsWithBody(language, text) || (halves.columnsLeft === null && text.length < LEAST_CAPITAL)) return "no";
  if (endsWithCommonWord(halves.last, language)) {
    if (!language.opensListed(text)) return "join";
    return seam ? "join-unsure" : "unsure";
  }
  if (language.opensListed(text) || !isClause(halves.start, language)) return "no";
  if (fillsLine(halves, text)) return "join-unsure";
  if (seam && block.flush) return "join-unsure";
  if (language.opensClause(text)) return "no";
  if (seam && (halves.length >= LEAST_PROSE_AT_SEAM || endsInHyphen(halves.last))) return "join-unsure";
  return halves.length >= LEAST_PROSE_AT_SEAM || hasOpenBracket(halves.last) ? "unsure" : "no";
}

/** Whether the layout shows a continuation: not indented although first lines are, after a full last line. */
function isRunOn(
  halves: CutParagraph,
  block: DraftParagraph,
  text: string,
  seam: boolean,
  language: ImportLanguage,
): boolean {
  if (!seam || !block.flush || !fillsLine(halves, text) || !isClause(halves.start, language)) return false;
  return !CAPTIONS.includes(block.kind) && !startsWithBody(language, text) && !language.opensListed(text);
}

/** Whether, in wrapped text, the next word would not have fitted, so that the margin ended the line. */
function fillsLine(halves: CutParagraph, text: string): boolean {
  return halves.columnsLeft !== null && halves.columnsLeft <= getFirstWord(text).length;
}

function isProse(halves: CutParagraph, language: ImportLanguage): boolean {
  if (halves.start.length < LEAST_PROSE && countFirstWords(halves.start) < LEAST_WORDS) return false;
  return halves.length >= LEAST_PROSE || isClause(halves.start, language) || endsWithCommonWord(halves.last, language);
}

/** The number of words, counted up to `LEAST_WORDS`. */
function countFirstWords(text: string): number {
  return text.split(/\s+/u, LEAST_WORDS).length;
}

function isClause(text: string, language: ImportLanguage): boolean {
  return findLabel(text, language.label) !== null || language.opensClause(text);
}
