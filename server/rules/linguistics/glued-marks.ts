/** Blanks that are missing behind a mark or before a bracket, and those that stand just inside brackets. */
import { memoizePerClause, memoizePerPack, memoizePerTree } from "../../../grammar/languages/memoize.ts";
import { NUMBER_SUFFIX } from "../../../grammar/text/number-suffixes.ts";
import { fold } from "../../../grammar/text/words.ts";
import type { Clause, Span } from "../../../grammar/tree/tree.ts";
import { isAmongForeignWords } from "./foreign-words.ts";
import { findQuoteSpaces } from "./mark-spaces.ts";
import { findMatches } from "./text-search.ts";

/** The span is the mark's; a blank belongs at `at`. Offsets count from the paragraph's start. */
export interface GluedMark extends Span {
  readonly mark: string;
  readonly at: number;
  /** Whether nothing else can be meant. */
  readonly isSure: boolean;
}

/** The marks behind which a letter of a script with blanks stands: « déterminer,parmi », « la paix.Les États », « (2008)du ». */
const MARK = /[,;:.)»”،؛](?=[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}]{2})/gu;

export const findGluedMarks = memoizePerClause((clause, pack): readonly GluedMark[] => {
  const { text, bodyStart } = clause;
  return findMatches(text, MARK).flatMap(({ 0: mark, index }): GluedMark[] => {
    if (index <= bodyStart || !isGlued(clause, mark, index, getAbbreviations(pack))) return [];
    return [{ start: index, end: index + 1, mark, at: index + 1, isSure: mark !== ":" }];
  });
});

const getAbbreviations = memoizePerPack(({ usage }) => new Set(usage.abbreviations.map(fold)));

function isGlued(
  { text, enclosures }: Clause,
  mark: string,
  index: number,
  abbreviations: ReadonlySet<string>,
): boolean {
  if (mark === ")") {
    const [, inside] = /\(([^()]*)$/u.exec(text.slice(Math.max(0, index - LONGEST_BRACKET), index)) ?? [];
    // « (inter)national » is one word, and « a) » a label.
    return inside !== undefined && !/^\p{L}?\p{Ll}*$/u.test(inside);
  }
  const run = getRun(text, index);
  // An address, a symbol.
  if (/[@/\\_#]|www\.|\.(?:org|com|net|int|fr|uk|eu|edu|gov|info|html?|pdf|docx?|txt)(?!\p{L})/u.test(run))
    return false;
  if (mark === "»" || mark === "”") return enclosures.some(({ open, close }) => open && close?.start === index);
  const before = text.slice(Math.max(0, index - LONGEST), index);
  if (",;،؛".includes(mark)) return /(?:\p{L}\p{L}|\p{N}|[)»”\]])$/u.test(before);
  const [word = ""] = /\p{L}{1,30}$/u.exec(before) ?? [];
  if (!/^\p{L}?\p{Ll}{3,}$/u.test(word)) return false;
  if (mark === ":") return /^\p{Ll}{3}/u.test(text.slice(index + 1));
  if (abbreviations.has(fold(word))) return false;
  // A small letter after it: no name of a file, no address.
  return /^\p{Lu}\p{Ll}/u.test(text.slice(index + 1)) || /^[\p{L}'’]*\.\p{Ll}{2,}[,;.)]?$/u.test(run);
}

const LONGEST = 30;
const LONGEST_BRACKET = 200;
const LONGEST_NUMBER = 6;

/** What stands between the blanks around an offset. */
function getRun(text: string, index: number): string {
  const before = /\S{1,30}$/u.exec(text.slice(Math.max(0, index - LONGEST), index))?.[0] ?? "";
  const behind = /^\S*/u.exec(text.slice(index, index + LONGEST))?.[0] ?? "";
  return before + behind;
}

/** Pairs of round brackets with no other inside, with the character before them. */
const BRACKETS = /\(([^()\n]{1,200})\)/gu;

interface Bracket extends Span {
  readonly before: string;
  readonly inside: string;
}

const listBrackets = memoizePerClause(({ text }): readonly Bracket[] =>
  text.includes("(")
    ? findMatches(text, BRACKETS).map(({ 0: whole, 1: inside = "", index }) => {
        return { start: index, end: index + whole.length, before: text[index - 1] ?? " ", inside };
      })
    : NONE,
);

const NONE: readonly never[] = [];

/** A bracket with no blank before it: « 767(1992) » and « Nations Unies(ONU) ». */
export const findGluedBrackets = memoizePerClause((clause, pack): readonly GluedMark[] =>
  listBrackets(clause, pack).flatMap(({ start, inside }): GluedMark[] => {
    const { text } = clause;
    // Part of a symbol, « Dec.961(XLIV) », it is set as the symbol is.
    const isGluedNumber =
      NUMBERED.test(inside) && /(?:^|[\s(])\d+$/u.test(text.slice(Math.max(0, start - LONGEST_NUMBER), start));
    const isGluedWord =
      /\p{Ll}{4}$/u.test(text.slice(Math.max(0, start - LONGEST_NUMBER), start)) &&
      (/^\p{Lu}{3,}$/u.test(inside) || /^\p{L}{3,}\s/u.test(inside));
    if (!isGluedNumber && !isGluedWord) return [];
    return [{ start, end: start + 1, mark: "(", at: start, isSure: true }];
  }),
);

/** What a note call, or a number in italics, has stood behind. */
const NOTED = new RegExp(`(?:\\p{N}|\\p{N}\\s(?:${NUMBER_SUFFIX})|\\*)$`, "u");

/** A year or a session in Roman numbers: « 1325 (2000) », « 1514 (XV) ». */
const NUMBERED = /^(?:(?:19|20)\d\d|(?:S-|ES-)?[IVXLC]+)$/u;

interface BracketHabit {
  /** Brackets with a blank before them, where a year or session stands inside, and those without. */
  readonly apart: number;
  readonly glued: number;
  /** Brackets with blanks inside, and those without. */
  readonly loose: number;
  readonly tight: number;
}

export const getBracketHabit = memoizePerTree(({ paragraphs }, pack): BracketHabit => {
  const habit = { apart: 0, glued: 0, loose: 0, tight: 0 };
  for (const { clause } of paragraphs) {
    for (const { before, inside } of listBrackets(clause, pack)) {
      if (/^\s|\s$/u.test(inside)) habit.loose++;
      else habit.tight++;
      if (!NUMBERED.test(inside)) continue;
      if (/\s/u.test(before)) habit.apart++;
      else if (/\d/.test(before)) habit.glued++;
    }
  }
  return habit;
});

/**
 * A blank just inside one side of a bracket: « ( 2008) ». On both sides they stand about words that were in italics, and
 * before the closing one behind what was a note call.
 */
export const findInnerBlanks = memoizePerClause((clause, pack): readonly Span[] =>
  listBrackets(clause, pack).flatMap(({ start, end, inside }): Span[] => {
    const { text } = clause;
    const trimmed = inside.trim();
    const lead = inside.length - inside.trimStart().length;
    const trail = inside.length - inside.trimEnd().length;
    const isBoth = lead > 0 && trail > 0;
    if (trimmed === "" || lead + trail === 0 || (isBoth && !NUMBERED.test(trimmed))) return [];
    if (lead > 0) return [{ start: start + 1, end: start + 1 + lead }];
    const isPrinted = NOTED.test(trimmed) || isAmongForeignWords(text, end - 1, pack);
    return isPrinted ? [] : [{ start: end - 1 - trail, end: end - 1 }];
  }),
);

/** Blanks just inside the first pair of quotation marks, in a language that has none there. */
export const findQuoteBlanks = memoizePerClause((clause, pack): readonly Span[] =>
  pack.usage.quoteSpace === "" ? findQuoteSpaces(clause, pack).filter(({ space }) => space !== "") : NONE,
);

/** The end of a label that a letter follows: « 4.Décide ». */
export function findGluedLabel({ label, text }: Clause): number | null {
  return label && /^\p{L}/u.test(text.slice(label.end, label.end + 1)) ? label.end : null;
}

/** Whether labels stand apart from their paragraphs throughout, but for slips. */
export const areLabelsApart = memoizePerTree(({ paragraphs }): boolean => {
  const labelled = paragraphs.filter(({ clause }) => clause.label !== null);
  const glued = labelled.filter(({ clause }) => findGluedLabel(clause) !== null).length;
  return glued <= Math.max(1, labelled.length * SLIPS);
});

const SLIPS = 0.05;

/** Whether a text sets blanks inside its quotation marks as another language does. */
export const hasSpacedQuotes = memoizePerTree(({ paragraphs }, pack): boolean => {
  let [spaced, all] = [0, 0];
  for (const { clause } of paragraphs) {
    spaced += findQuoteBlanks(clause, pack).length;
    all += findQuoteSpaces(clause, pack).length;
  }
  return spaced > Math.max(2, all * SLIPS);
});
