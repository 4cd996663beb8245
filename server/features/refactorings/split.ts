/** Splits a paragraph with two verbs into two: « Prend note … et demande … ». */
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { getMentions } from "../../../grammar/resolve/mentions.ts";
import { COMMAS } from "../../../grammar/text/punctuation.ts";
import type { Instrument, OpenerHead, Paragraph } from "../../../grammar/tree/tree.ts";
import { findAgreement } from "../../rules/linguistics/instrument-agreement.ts";
import { formatLabel } from "../../rules/linguistics/label-series.ts";
import { isMadeOfSentences } from "../../rules/linguistics/mark-chain.ts";
import { getSpaceBefore } from "../../rules/linguistics/mark-spaces.ts";
import type { EditPlan } from "../move-clauses/move-clauses.ts";
import { collapseSpaces, Refusal } from "../move-clauses/refusal.ts";
import { getUnits } from "../move-clauses/units.ts";
import { toLowerInitial, toUpperInitial } from "../shared/initials.ts";
import { findPronounBefore } from "../shared/pronoun.ts";
import { getInstrument, getLineEnd, type ReadDocument } from "../shared/read-document.ts";
import type { Refactoring, RefactoringContext } from "./refactoring.ts";
import { findEmphasisStart, findJointBefore, formatConnector } from "./rewriting/joints.ts";
import { compareEdits, createRelabelEdits, refuseNeighbours, shiftLabels } from "./rewriting/renumber-following.ts";
import { SPLIT_TITLES } from "./texts.ts";

export const split: Refactoring = {
  id: "split",
  kind: "refactor.rewrite",
  offers(place) {
    const { document, paragraph } = place;
    const { kind } = paragraph;
    if (kind !== "operative" && kind !== "preambular") return [];
    const cut = findCut(place);
    if (!cut) return [];
    const { text: opener } = cut.second;
    return [
      {
        title: SPLIT_TITLES[kind],
        arguments: { opener },
        key: opener,
        plan: () => planSplit(document, paragraph, cut),
      },
    ];
  },
};

interface Cut {
  readonly second: OpenerHead;
  /** The end of the first half. */
  readonly end: number;
  /** The verb before, if only a comma joins it: as the last one it needs « et ». */
  readonly last: OpenerHead | null;
}

/** Before the last verb that begins before the cursor, or else before the first. */
function findCut({ document, paragraph, range }: RefactoringContext): Cut | null {
  const { pack } = document;
  const { clause, section, start } = paragraph;
  const mask = findAgreement(getInstrument(document, paragraph), pack)?.mask;
  if (!clause.opener || mask === undefined || section === null) return null;
  const cuts: Cut[] = [];
  let last: OpenerHead | null = null;
  for (const second of clause.laterOpeners) {
    if ((second.mask & mask) === 0 || !second.sections.includes(section)) continue;
    // Only « et » joins independent halves, not « mais ». A verb behind a pronoun, « et les encourage », needs the
    // first half.
    const from = findEmphasisStart(clause.text, second.start);
    const { end, mark, word } = findJointBefore(clause.text, from, pack.connectors.slice(0, 1), pack);
    // In a preamble a participle behind a comma may belong to any noun.
    const comma = word === "" && mark === "," && section === "operative" && !endsAside(clause.text.slice(0, end));
    if (comma || (word !== "" && mark !== ";")) cuts.push({ second, end, last });
    last = comma ? second : null;
  }
  return cuts.findLast(({ second }) => second.start <= range.start - start) ?? cuts[0] ?? null;
}

/** In words, between commas: « , et, à cet égard, ». */
const LONGEST_ASIDE = 6;
const COMMA = new RegExp(`[${COMMAS}]`, "u");

/** Whether the text ends with a short insertion between commas that belongs to the verb behind it. */
function endsAside(text: string): boolean {
  const parts = text.split(COMMA);
  return parts.length > 1 && (parts.at(-1) ?? "").trim().split(/\s+/u).length <= LONGEST_ASIDE;
}

function planSplit(document: ReadDocument, paragraph: Paragraph, { second, end, last }: Cut): EditPlan {
  const { analysis, pack } = document;
  const { index, start, clause, kind } = paragraph;
  const instrument = getInstrument(document, paragraph);
  const unit = getUnits(analysis).all[index];
  const labels = shiftLabels(paragraph, 1, instrument);
  const label = clause.label && paragraph.number ? formatLabel(paragraph, paragraph.number.value + 1) : null;
  const hasList = unit?.children.some(one => one.paragraph.kind === "item") ?? false;
  refuseHalfReferences(paragraph, end, hasList, instrument, pack);
  refuseNeighbours([paragraph, ...listNeighbours(paragraph, instrument)], pack);
  const pronoun = findPronounBefore(clause, pack);
  const initial = clause.text.charAt(second.start);
  const italics = clause.text.slice(findEmphasisStart(clause.text, second.start), second.start);
  const opening =
    pronoun === null
      ? italics + (beginsSmall(paragraph) ? initial : toUpperInitial(initial))
      : `${toUpperInitial(pronoun)} ${italics}${toLowerInitial(initial)}`;
  const mark = pack.terminators[getMarkKind(paragraph, instrument, pack)][0] ?? "";
  const closing = getSpaceBefore(mark, { tree: analysis, pack }) + mark;
  const newText = `${closing}${getGap(document, paragraph)}${label === null ? "" : `${label} `}${opening}`;
  const cut = { start: start + end, end: start + second.start + 1, newText };
  // The sub-paragraphs go with the second half, so references to them get its number.
  const namedLabels = new Map(hasList && label !== null ? [[paragraph, label]] : []);
  const at = start + (last ? findEmphasisStart(clause.text, last.start) : 0);
  const joint = last ? { start: at, end: at, newText: formatConnector(pack) } : null;
  const edits = [...(joint ? [joint] : []), cut, ...createRelabelEdits(labels, namedLabels, instrument, pack)].sort(
    compareEdits,
  );
  return { edits, kinds: analysis.paragraphs.flatMap(one => (one === paragraph ? [kind, kind] : one.kind)) };
}

/** In Russian, and elsewhere in some texts, openers begin with a small letter. */
function beginsSmall({ clause }: Paragraph): boolean {
  const { bodyStart, opener, text } = clause;
  return opener !== null && findEmphasisStart(text, opener.start) <= bodyStart && /^\p{Ll}/u.test(opener.text);
}

function getMarkKind(
  { kind }: Paragraph,
  instrument: Instrument,
  pack: CompiledPack,
): "preambular" | "operative" | "last" {
  if (kind === "preambular") return "preambular";
  return isMadeOfSentences(instrument, pack) ? "last" : "operative";
}

/** The blank lines between this paragraph and a neighbour; two line ends where there is more between. */
function getGap(document: ReadDocument, { index }: Paragraph): string {
  const { all, roots } = getUnits(document.analysis);
  const own = all[index];
  const next = own && roots[roots.indexOf(own) + 1];
  const gaps = [next, own]
    .filter(unit => unit?.paragraph.kind === own?.paragraph.kind)
    .map(unit => (unit ? document.analysis.text.slice(unit.gap.start, unit.gap.end) : ""));
  return gaps.find(gap => /^\s+$/u.test(gap) && /[\r\n]/.test(gap)) ?? getLineEnd(document).repeat(2);
}

/** Refuses where a reference names the whole paragraph: only its author knows which half it means. */
function refuseHalfReferences(
  paragraph: Paragraph,
  end: number,
  hasList: boolean,
  instrument: Instrument,
  pack: CompiledPack,
): void {
  for (const { resolution, reference, paragraph: from, mention } of getMentions(instrument, pack)) {
    const itself = resolution.target?.paragraph === paragraph && resolution.reached.length > 0;
    const above = hasList && from === paragraph && reference.start < end && !/^\p{N}/u.test(mention.steps[0].text);
    if (itself || above) throw new Refusal("halves", { reference: collapseSpaces(reference.text) });
  }
}

function listNeighbours(paragraph: Paragraph, { paragraphs }: Instrument): (Paragraph | undefined)[] {
  const alike = paragraphs.filter(({ kind }) => kind === paragraph.kind);
  const at = alike.indexOf(paragraph);
  return [alike[at - 1], alike[at + 1]];
}
