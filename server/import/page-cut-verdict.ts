/** Whether a block goes on with an unfinished paragraph. */
import type { Block } from "./blocks.ts";
import type { Halves } from "./halves.ts";
import { labelOf } from "./labels.ts";
import { endsInHyphen, firstWord, isSetByLines, lastWord, leavesOpen, startsLower } from "./marks.ts";
import { isNoteNumber, looksLikeNote } from "./notes.ts";
import { fold, type ImportLanguage, namesBody, type PatternKind } from "./words.ts";

export type Verdict = "join" | "join-unsure" | "unsure" | "no";

/** A first half is prose: shorter ones are headings or cells of a table, unless they begin as clauses do. */
const LEAST_PROSE = 40;
const LEAST_PROSE_AT_SEAM = 60;
const LEAST_WORDS = 3;
const LEAST_CAPITAL = 8;
/** What is complete without a mark at its end. */
const COMPLETE: readonly (PatternKind | null)[] = [
  "masthead",
  "footnote",
  "signature",
  "closing",
  "original",
  "furniture",
];
const CAPTIONS: readonly (PatternKind | null)[] = [...COMPLETE, "heading", "title", "annex", "enclosure", "pivot"];
/** « 2030, afin de … », « 22 à 26 ont trait … »: a figure in the middle of a sentence. */
const FIGURE = /^\d{1,4}(?:[,;)]\s?[\p{Ll}\d]|[-–]\d|(?:\/\d{1,4})?\s\p{Ll}{2})/u;
const BRACKETED = /^\[.{0,300}\]$/;

export interface Between {
  /** Pages meet here, or notes stand between the halves. */
  readonly seam: boolean;
  /** A note is not complete yet. */
  readonly note: boolean;
}

export function verdict(halves: Halves, block: Block, between: Between, language: ImportLanguage): Verdict {
  const text = block.lines[0] as string;
  if (block.verbatim || isSetByLines(text) || COMPLETE.includes(halves.block.kind)) return "no";
  if (labelOf(text, language.label) !== null || looksLikeNote(text, language) || isNoteNumber(text)) return "no";
  if (halves.ending === "stop") return isRunOver(halves, block, text, between.seam, language) ? "join-unsure" : "no";
  if (goesOn(text, language)) return lowerCase(halves, text, between.seam, language);
  return between.note ? "no" : capital(halves, block, text, between.seam, language);
}

/** Begins as the middle of a sentence does. */
export function goesOn(text: string, language: ImportLanguage): boolean {
  return startsLower(text) || FIGURE.test(text) || language.startsWithDate(text);
}

/** A small letter: the sentence goes on, if there is a sentence. */
function lowerCase(halves: Halves, text: string, seam: boolean, language: ImportLanguage): Verdict {
  // A word or two alone are a cell of a table, unless lines are wrapped: then they may be a paragraph's last line.
  if (wordsOf(text) < LEAST_WORDS && halves.room === null) return "no";
  if (!isProse(halves, language)) return "no";
  if (halves.ending === "open") return "join";
  // « L'Assemblée générale, » is complete.
  if (namesBody(language, halves.start) && halves.length < LEAST_PROSE) return "no";
  if (!language.capitalOpeners) return seam && !language.opensClause(text) ? "join-unsure" : "no";
  // An opener may have lost its capital.
  if (language.opensListed(text)) return seam ? "join-unsure" : "unsure";
  return "join";
}

/** A capital (or a quotation mark): joins only after an unfinished phrase, or where pages meet. */
function capital(halves: Halves, block: Block, text: string, seam: boolean, language: ImportLanguage): Verdict {
  if (halves.ending === "comma") return isRunOver(halves, block, text, seam, language) ? "join-unsure" : "no";
  if (CAPTIONS.includes(halves.block.kind) || !isProse(halves, language)) return "no";
  if (CAPTIONS.includes(block.kind) || BRACKETED.test(text) || block.indented) return "no";
  if (namesBody(language, text) || (halves.room === null && text.length < LEAST_CAPITAL)) return "no";
  if (endsInSmallWord(halves.last, language)) {
    if (!language.opensListed(text)) return "join";
    return seam ? "join-unsure" : "unsure";
  }
  if (language.opensListed(text) || !isClause(halves.start, language)) return "no";
  if (isFull(halves, text)) return "join-unsure";
  if (seam && block.flush) return "join-unsure";
  if (language.opensClause(text)) return "no";
  if (seam && (halves.length >= LEAST_PROSE_AT_SEAM || endsInHyphen(halves.last))) return "join-unsure";
  return halves.length >= LEAST_PROSE_AT_SEAM || leavesOpen(halves.last) ? "unsure" : "no";
}

/** The layout says so: no first line, though first lines are set in, after a page that ended with a full line. */
function isRunOver(halves: Halves, block: Block, text: string, seam: boolean, language: ImportLanguage): boolean {
  if (!seam || !block.flush || !isFull(halves, text) || !isClause(halves.start, language)) return false;
  return !CAPTIONS.includes(block.kind) && !namesBody(language, text) && !language.opensListed(text);
}

/** In wrapped text, the next word would not have fitted: it is the margin that ended the line. */
function isFull(halves: Halves, text: string): boolean {
  return halves.room !== null && halves.room <= firstWord(text).length;
}

function isProse(halves: Halves, language: ImportLanguage): boolean {
  if (halves.start.length < LEAST_PROSE && wordsOf(halves.start) < LEAST_WORDS) return false;
  return halves.length >= LEAST_PROSE || isClause(halves.start, language) || endsInSmallWord(halves.last, language);
}

/** The number of words, as far as it matters. */
function wordsOf(text: string): number {
  return text.split(/\s+/u, LEAST_WORDS).length;
}

function isClause(text: string, language: ImportLanguage): boolean {
  return labelOf(text, language.label) !== null || language.opensClause(text);
}

function endsInSmallWord(text: string, language: ImportLanguage): boolean {
  const word = lastWord(text);
  return word !== null && language.commonWords.has(fold(word)) && word !== word.toUpperCase();
}
