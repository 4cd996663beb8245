/** Sets the space before a mark, or inside a quotation, that was just typed. */
import type { Clause, Span } from "../../../grammar/tree/tree.ts";
import {
  DEFAULT_SPACES,
  findSpacedMarks,
  getLanguageSpace,
  getSpaceBefore,
  isOddSpacing,
  type Spacing,
} from "../../rules/linguistics/mark-spaces.ts";
import { findMisreading } from "../../rules/linguistics/misreading.ts";
import { isProse } from "../../rules/linguistics/paragraph-kinds.ts";
import { getQuoteHabits, hasTightQuotes } from "../../rules/linguistics/quotation-habits.ts";
import type { Edit } from "../../rules/rule.ts";
import type { FeatureSettings } from "../shared/feature-settings.ts";
import { findParagraphAt, type ReadDocument } from "../shared/read-document.ts";
import { excludeProtected, findProtectedSpans } from "./protected-spans.ts";

const BLANK = " \t\u00a0\u202f";
/** What stands before a mark, and behind it, when the mark ends a word and is no part of one. */
const WORD_END = /[\p{L}\p{M}\p{N})\]»”"’'%*_]/u;
const AFTER = /[\s)\]»”"*_]/u;
const CLOSING = /[)\]»”]/;
/** Words whose marks are no punctuation: addresses, notes, entities; but not `VIH/sida`. */
const ADDRESS = /:\/\/|[@\\]|\p{L}\.\p{L}[^/]*\/|^\[\^|^&\w+$|^www\./iu;
const SCHEME = /^(?:https?|ftps?|mailto|file|urn|doi)$/i;
/** In characters; of a longer word only the end is read. */
const LONGEST_WORD = 200;

export function createTypedMarkEdits(
  document: ReadDocument,
  offset: number,
  typed: string,
  { rules = {} }: FeatureSettings,
): Edit[] {
  const { analysis: tree, pack } = document;
  const paragraph = findParagraphAt(document, offset);
  if (!paragraph || !isProse(paragraph) || tree.text[offset - 1] !== typed) return [];
  const { clause, start } = paragraph;
  // Front matter that is not yet closed is parsed as a paragraph.
  if (clause.text.startsWith("---") || findMisreading(tree, pack)) return [];
  const spacing: Spacing = { tree, pack, spaces: rules.spaces ?? DEFAULT_SPACES };
  const at = offset - 1 - start;
  const edits =
    typed === pack.quotes[0]?.[1] ? createQuoteEdits(clause, at, spacing) : createMarkEdits(clause, at, spacing);
  return excludeProtected(edits, findProtectedSpans(clause.text)).map(edit => ({
    ...edit,
    start: start + edit.start,
    end: start + edit.end,
  }));
}

function createMarkEdits(clause: Clause, at: number, spacing: Spacing): Edit[] {
  const { text } = clause;
  const mark = text[at] as string;
  const { start, end } = findBlanksBefore(text, at);
  const next = text[at + 1];
  if (!WORD_END.test(text[start - 1] ?? "") || (next !== undefined && !AFTER.test(next))) return [];
  if (isPartOfWord(text, start, mark)) return [];
  const blanks = text.slice(start, end);
  if (spacing.pack.terminators.spaceBefore[mark] !== undefined) {
    const wanted = getSpaceBefore(mark, spacing);
    // In a text without spaces before this mark, one space would be inconsistent.
    return wanted === "" || blanks === wanted ? [] : [{ start, end, newText: wanted }];
  }
  // « .5 » may be intended, « » . » is not.
  if (blanks === "" || (mark === "." && !CLOSING.test(text[start - 1] ?? ""))) return [];
  const spaced = findSpacedMarks(clause, spacing.pack).find(one => one.end === at + 1);
  return spaced && isOddSpacing(spaced, spacing) ? [{ start, end, newText: "" }] : [];
}

/** `10:` on the way to `10:30`, `https:`, `[^1]:`. */
function isPartOfWord(text: string, end: number, mark: string): boolean {
  const from = Math.max(0, end - LONGEST_WORD);
  const word = /\S*$/.exec(text.slice(from, end))?.[0] ?? "";
  const number = /\p{N}$/u.test(word);
  if (mark === ":" && (number || SCHEME.test(word))) return true;
  return ((mark === "," || mark === ".") && number) || ADDRESS.test(word);
}

/** Sets the spaces inside the quotation whose closing mark stands at `at`. */
function createQuoteEdits(clause: Clause, at: number, { tree, pack, spaces = DEFAULT_SPACES }: Spacing): Edit[] {
  const { text, enclosures } = clause;
  const wanted = getLanguageSpace(null, spaces, pack);
  const { open } = enclosures.find(({ close }) => close?.start === at) ?? {};
  if (!open || wanted === "" || text[open.start] !== pack.quotes[0]?.[0]) return [];
  if (text.slice(open.end, at).trim() === "") return [];
  const { tight, ...habits } = getQuoteHabits(tree, pack);
  // The quotation that is being typed does not count towards the text's habit.
  const own = /\s/u.test(text[open.end] ?? "") && /\s/u.test(text[at - 1] ?? "") ? 0 : 1;
  if (hasTightQuotes({ ...habits, tight: tight - own })) return [];
  const sides = [findBlanksAfter(text, open.end), findBlanksBefore(text, at)];
  return sides
    .filter(({ start, end }) => !/[\r\n]/.test((text[start - 1] ?? "") + (text[end] ?? "")))
    .filter(({ start, end }) => text.slice(start, end) !== wanted)
    .map(side => ({ ...side, newText: wanted }));
}

function findBlanksBefore(text: string, end: number): Span {
  let start = end;
  while (start > 0 && BLANK.includes(text[start - 1] as string)) start--;
  return { start, end };
}

function findBlanksAfter(text: string, start: number): Span {
  let end = start;
  while (end < text.length && BLANK.includes(text[end] as string)) end++;
  return { start, end };
}
