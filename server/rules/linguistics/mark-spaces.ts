/**
 * Spaces before marks and inside quotation marks. Before `;` `:` `!` `?` a document follows its own habit, else the
 * language. Old French texts have no space there, and are not to be corrected in part (drafting rule TYP-1).
 */

import { memoizePerClause, memoizePerTree } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { Span } from "../../../grammar/tree/tree.ts";
import type { RuleContext, Spaces } from "../rule.ts";
import { isSpaceWanted } from "./house-style.ts";
import { isProse } from "./paragraph-kinds.ts";
import { findMatches } from "./text-search.ts";

/** A mark inside or at the end of a paragraph, with the blanks before it. Offsets count from the paragraph's start. */
export interface SpacedMark {
  readonly mark: string;
  readonly space: string;
  /** Where the blanks begin. */
  readonly start: number;
  readonly end: number;
}

/** A mark with a blank or the end behind it: not `10:30`, `https://` or `[^1]:`. */
const MARK = /[;:!?,.؛،؟](?=[\s*_)\]»”"]|$)/g;
/** Before it and its blanks stand a word (no note call: `rapport 1 ;`) or a closing mark. */
const AFTER_WORD = /(?<!\[\^[^\]\s]*\]|[\s.;,]\p{N}{1,3})(?<=[\p{L}\p{M}\p{N})\]»”"’'%])/uy;

/** Searches for marks first: a look-behind at every character would be slow. */
export const findSpacedMarks = memoizePerClause(({ text }): readonly SpacedMark[] =>
  findMatches(text, MARK).flatMap(({ 0: mark, index }) => {
    let start = index;
    while (start > 0 && BLANKS.includes(text[start - 1] as string)) start--;
    AFTER_WORD.lastIndex = start;
    return AFTER_WORD.test(text) ? [{ mark, space: text.slice(start, index), start, end: index + 1 }] : [];
  }),
);

const BLANKS = " \t\u00a0\u202f";

/** Blanks just inside a quotation mark of the first pair; empty where the text touches the mark. */
export interface QuoteSpace extends Span {
  readonly space: string;
}

const BLANKS_AFTER = /[ \t\u00a0\u202f]*/uy;

/** On both sides of each quotation, also of one that lacks its other mark. Offsets count from the paragraph's start. */
export const findQuoteSpaces = memoizePerClause(({ text, enclosures }, pack): readonly QuoteSpace[] => {
  const [open = "", close = ""] = pack.quotes[0] ?? [];
  const found: QuoteSpace[] = [];
  for (const enclosure of enclosures) {
    if (enclosure.open && text[enclosure.open.start] === open) {
      BLANKS_AFTER.lastIndex = enclosure.open.end;
      const space = BLANKS_AFTER.exec(text)?.[0] ?? "";
      found.push({ start: enclosure.open.end, end: enclosure.open.end + space.length, space });
    }
    if (enclosure.close && text[enclosure.close.start] === close) {
      const end = enclosure.close.start;
      let start = end;
      while (start > 0 && BLANKS.includes(text[start - 1] as string)) start--;
      found.push({ start, end, space: text.slice(start, end) });
    }
  }
  return found;
});

/** The space of a language before a mark, or inside quotation marks (null), in the wanted width; empty for none. */
export function getLanguageSpace(mark: string | null, spaces: Spaces, { terminators, usage }: CompiledPack): string {
  const firm = mark === null ? usage.quoteSpace : (terminators.spaceBefore[mark] ?? "");
  if (firm === "") return "";
  if (spaces === "plain") return " ";
  return (spaces === "fine" && mark !== null && terminators.fineSpaceBefore[mark]) || firm;
}

/** The spaces that are wanted where neither the person nor the text says so. */
export const DEFAULT_SPACES: Spaces = "nbsp";

interface SpaceHabit {
  /** The commonest space before the mark. */
  readonly space: string;
  /** Whether so few marks have a space, or lack one, that these are slips. */
  readonly spacedIsOdd: boolean;
  readonly bareIsOdd: boolean;
}

/** So many marks are a habit; fewer may all be slips. */
const LEAST_MARKS = 3;
/** Exceptions to a habit are rare: at most this share of the marks, or this number. */
const ODD_SHARE = 0.1;
const ODD_MARKS = 2;
/** In a text with fewer marks, those that have the space of the language are right, and the others are slips. */
const GLUED_MARKS = 10;

/**
 * The space to write before a mark. Whether there is one depends on the document's habit (for this mark or, if it has
 * none of it, for all marks), else on what its organ printed at its time. Which one depends on the person's setting.
 */
export function getSpaceBefore(mark: string, { tree, pack, spaces }: Spacing): string {
  const asked = pack.terminators.spaceBefore[mark];
  if (asked === undefined) return "";
  const habits = getSpaceHabits(tree, pack);
  const habit = (habits.get(mark) ?? habits.get(""))?.space;
  if (habit === "" || (habit !== undefined && spaces === undefined)) return habit;
  if (habit === undefined && isSpaceWanted(tree, pack) === false) return "";
  return getLanguageSpace(mark, spaces ?? DEFAULT_SPACES, pack);
}

/** A document and the spaces that are wanted in it. */
export type Spacing = Pick<RuleContext, "tree" | "pack" | "spaces">;

/** Whether a mark departs from what the document does, or from the language where the document has no habit. */
export function isOddSpacing({ mark, space }: SpacedMark, spacing: Spacing): boolean {
  const { tree, pack } = spacing;
  const wanted = getSpaceBefore(mark, spacing);
  if ((space === "") === (wanted === "")) return false;
  const habits = getSpaceHabits(tree, pack);
  if (space === "") return habits.get(mark)?.bareIsOdd ?? true;
  const isAsked = pack.terminators.spaceBefore[mark] !== undefined;
  return isAsked ? (habits.get("")?.spacedIsOdd ?? false) : (habits.get(mark)?.spacedIsOdd ?? true);
}

/** How often each mark stands behind each space in prose: `space + mark`. */
const countSpacedMarks = memoizePerTree(({ paragraphs }, pack): ReadonlyMap<string, number> => {
  const times = new Map<string, number>();
  for (const paragraph of paragraphs) {
    if (!isProse(paragraph)) continue;
    for (const { mark, space } of findSpacedMarks(paragraph.clause, pack)) {
      if (space.length <= 1) times.set(space + mark, (times.get(space + mark) ?? 0) + 1);
    }
  }
  return times;
});

/** By mark, and under `""` for all marks together that the language sets apart. */
const getSpaceHabits = memoizePerTree((tree, pack) => {
  const counts = new Map<string, Map<string, number>>();
  const addCount = (key: string, space: string, times: number) => {
    const spaces = counts.get(key) ?? new Map<string, number>();
    counts.set(key, spaces.set(space, (spaces.get(space) ?? 0) + times));
  };
  for (const [spaced, times] of countSpacedMarks(tree, pack)) {
    const [mark, space] = [spaced.slice(-1), spaced.slice(0, -1)];
    addCount(mark, space, times);
    if (pack.terminators.spaceBefore[mark] !== undefined) addCount("", space, times);
  }
  const habits = new Map<string, SpaceHabit>();
  for (const key of [...counts.keys()].sort()) {
    const habit = findHabit(
      counts.get(key) ?? new Map(),
      key === "" || pack.terminators.spaceBefore[key] !== undefined,
    );
    if (habit) habits.set(key, habit);
  }
  return habits;
});

/** `asked`: the language has a space before the mark. Null where the document shows no habit. */
function findHabit(spaces: ReadonlyMap<string, number>, asked: boolean): SpaceHabit | null {
  const bare = spaces.get("") ?? 0;
  const [space = "", times = 0] =
    [...spaces].filter(([one]) => one !== "").sort(([a, of], [b, other]) => other - of || (a < b ? -1 : 1))[0] ?? [];
  const all = [...spaces.values()].reduce((sum, one) => sum + one, 0);
  const spaced = all - bare;
  // A few marks without the space that the language asks for show no habit.
  if (asked && bare < LEAST_MARKS && times === 0) return null;
  const isBare = asked ? bare >= LEAST_MARKS && bare > spaced : bare >= spaced;
  const few = Math.max(ODD_MARKS, all * ODD_SHARE);
  const spacedIsOdd = asked ? all >= GLUED_MARKS && spaced <= all * ODD_SHARE : spaced <= few;
  return { space: isBare ? "" : space, spacedIsOdd, bareIsOdd: bare <= few };
}
