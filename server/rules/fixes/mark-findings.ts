/** Findings about the mark at the end of a paragraph, with their fixes. Shared by the rules for marks. */
import { memoizePerPlainClause } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { isIdeographAt } from "../../../grammar/text/characters.ts";
import type { Clause, Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { findLastDoubledMarks } from "../linguistics/doubled-marks.ts";
import { findCommonMark, isUsualMark } from "../linguistics/house-marks.ts";
import { findBrokenOffWord } from "../linguistics/interrupted-paragraphs.ts";
import { getMarkChain, type LinkKind } from "../linguistics/mark-chain.ts";
import { getSpaceBefore, type Spacing } from "../linguistics/mark-spaces.ts";
import type { Finding, Fix, Related, RuleContext, Text } from "../rule.ts";
import { getParagraphSpan } from "./related-places.ts";

const SET_MARK: Text = { fr: "Terminer par « {mark} »", en: "End with “{mark}”" };

/** Findings for the links of these kinds whose mark is missing or another than expected. */
export function* findWrongMarks(
  instrument: Instrument,
  context: RuleContext,
  kinds: readonly LinkKind[],
): Iterable<Finding> {
  const { pack, instrumentCount } = context;
  for (const { paragraph, kind, expects, allows } of getMarkChain(instrument, instrument.index + 1 < instrumentCount)) {
    if (!kinds.includes(kind) || isLabelAlone(paragraph.clause) || findBrokenOffWord(paragraph, pack) !== null)
      continue;
    const right = pack.terminators[expects];
    const mark = paragraph.clause.terminator?.mark;
    if (mark !== undefined && [expects, ...allows].some(key => pack.terminators[key].includes(mark))) continue;
    if (isUsualMark(instrument, kind, mark)) continue;
    const common = findCommonMark(instrument, kind);
    const wanted = common ?? (right[0] as string);
    yield {
      ...getMarkSpan(paragraph, pack),
      message: mark === undefined ? "missing" : "wrong",
      arguments: { mark: mark ?? "", wanted },
      related: kind === "lead-in" ? relateList(paragraph, context) : [],
      fixes: [createMarkFix(paragraph, wanted, context)],
    };
  }
}

const LIST: Text = { fr: "L'énumération commence ici.", en: "The list begins here." };

function relateList(paragraph: Paragraph, { getNeighbour }: RuleContext): Related[] {
  const first = getNeighbour(paragraph, 1);
  return first ? [{ ...getParagraphSpan(first), message: LIST, arguments: {} }] : [];
}

/** A label without text, as Enter begins a paragraph: it needs no mark yet. */
const isLabelAlone = memoizePerPlainClause(
  ({ label, terminator, bodyStart, contentEnd }: Clause) =>
    label !== null && terminator === null && bodyStart >= contentEnd,
);

/** The wrong mark, with those that stand before it, or the last word when there is none. Absolute offsets. */
export function getMarkSpan({ start, clause }: Paragraph, pack: CompiledPack): { start: number; end: number } {
  const doubled = findLastDoubledMarks(clause, pack);
  if (doubled) return { start: start + doubled.start, end: start + doubled.end };
  if (clause.terminator) return { start: start + clause.terminator.start, end: start + clause.terminator.end };
  const { text, contentEnd } = clause;
  // An ideograph is a word by itself.
  if (isIdeographAt(text, contentEnd - 1)) return { start: start + contentEnd - 1, end: start + contentEnd };
  let word = contentEnd;
  while (word > 0 && /\S/.test(text[word - 1] as string)) word--;
  return { start: start + word, end: start + contentEnd };
}

export function createMarkFix(paragraph: Paragraph, wanted: string, spacing: Spacing): Fix {
  const { start, clause } = paragraph;
  const { terminator } = clause;
  const end = terminator?.end ?? clause.contentEnd;
  const doubled = findLastDoubledMarks(clause, spacing.pack);
  const wordEnd = doubled
    ? doubled.wordEnd
    : terminator
      ? clause.text.slice(0, terminator.start).trimEnd().length
      : clause.contentEnd;
  const newText = getSpaceBefore(wanted, spacing) + wanted;
  return {
    title: SET_MARK,
    arguments: { mark: wanted },
    edits: [{ start: start + wordEnd, end: start + end, newText }],
    preferred: true,
  };
}
