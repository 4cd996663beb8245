/** Joins two paragraphs into one with two verbs: the inverse of splitting. */
import { memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { getMentions } from "../../../grammar/resolve/mentions.ts";
import { findComma } from "../../../grammar/text/punctuation.ts";
import { fold } from "../../../grammar/text/words.ts";
import type { Instrument, Paragraph, Reference } from "../../../grammar/tree/tree.ts";
import type { EditPlan } from "../move-clauses/move-clauses.ts";
import { collapseSpaces, Refusal } from "../move-clauses/refusal.ts";
import { getUnits } from "../move-clauses/units.ts";
import { findPronounBefore } from "../shared/pronoun.ts";
import { getInstrument, type ReadDocument } from "../shared/read-document.ts";
import { countWords } from "../statistics/count-words.ts";
import type { Refactoring } from "./refactoring.ts";
import { findEmphasisStart, formatJoint } from "./rewriting/joints.ts";
import { compareEdits, createRelabelEdits, refuseNeighbours, shiftLabels } from "./rewriting/renumber-following.ts";
import { JOIN_TITLES } from "./texts.ts";

/** Only where both have one verb: a clause with three is hard to read aloud. */
export const join: Refactoring = {
  id: "join",
  kind: "refactor.rewrite",
  offers({ document, paragraph, range }) {
    const { kind } = paragraph;
    if (kind !== "operative" && kind !== "preambular") return [];
    const next = findJoinable(paragraph, document);
    // A selection that reaches further is not about these two paragraphs.
    if (!next || range.end > next.end) return [];
    return [{ title: JOIN_TITLES[kind], key: kind, plan: () => planJoin(document, paragraph, next) }];
  },
};

/** The next paragraph, if nothing stands between and its verb can follow the first; else null. */
function findJoinable(paragraph: Paragraph, { analysis, pack }: ReadDocument): Paragraph | null {
  const { all } = getUnits(analysis);
  const [unit, following] = [all[paragraph.index], all[paragraph.index + 1]];
  if (!unit || !following || unit.children.length > 0 || !paragraph.clause.opener) return null;
  const { paragraph: next, gap, span } = following;
  const blank = analysis.text.slice(gap.start, gap.end).trim() === "" && span.start === next.start;
  const alike = next.kind === paragraph.kind && next.instrument === paragraph.instrument;
  const [head] = next.clause.opener?.heads ?? [];
  const goesOn = head !== undefined && next.section !== null && head.sections.includes(next.section);
  // « Nous, femmes du Nord, invitons » would lose its subject.
  const speaker = next.clause.text
    .slice(next.clause.label?.end ?? 0, findEmphasisStart(next.clause.text, head?.start ?? 0))
    .trim();
  const plain = speaker === "" || findPronounBefore(next.clause, pack) !== null;
  const { text, terminator } = paragraph.clause;
  const simple =
    [paragraph, next].every(({ clause }) => clause.laterOpeners.length === 0) &&
    !/[:;]/u.test(text.slice(0, terminator?.start));
  return blank && alike && goesOn && plain && simple ? next : null;
}

function planJoin(document: ReadDocument, paragraph: Paragraph, next: Paragraph): EditPlan {
  const { analysis, pack } = document;
  const instrument = getInstrument(document, paragraph);
  const { clause, start } = paragraph;
  const { opener, label } = next.clause;
  const end = clause.text.slice(0, clause.terminator?.start ?? clause.contentEnd).trimEnd().length;
  const from = opener?.start ?? next.clause.bodyStart;
  // « Nous » is not repeated before the second verb.
  const joint = formatJoint(isLong(clause.text.slice(clause.bodyStart, end), pack), isLinked(next, pack), pack);
  const italics = next.clause.text.slice(findEmphasisStart(next.clause.text, from), from);
  const newText = joint + italics + next.clause.text.charAt(from).toLowerCase();
  const seam = { start: start + end, end: next.start + from + 1, newText };
  refuseAmbiguousReferences(paragraph, next, instrument, pack);
  refuseNeighbours([paragraph, next, findFollowing(next, instrument)], pack);
  const labels = shiftLabels(next, -1, instrument);
  const own = clause.label?.text;
  const namedLabels = new Map(own !== undefined && label ? [[next, own]] : []);
  const edits = [seam, ...createRelabelEdits(labels, namedLabels, instrument, pack)].sort(compareEdits);
  return { edits, kinds: analysis.paragraphs.filter(one => one !== next).map(one => one.kind) };
}

/** In words: behind so many, or behind a comma, the second verb needs a comma before it. */
const LONG = 14;

function isLong(text: string, pack: CompiledPack): boolean {
  return findComma(text, 0, text.length) >= 0 || countWords(text, pack) > LONG;
}

const getForms = memoizePerPack(({ heads }) => new Set(heads.map(([form]) => fold(form))));

/** Whether an opener has the connector with it already: « وإذ تشير ». */
function isLinked({ clause }: Paragraph, pack: CompiledPack): boolean {
  const head = clause.opener?.heads[0].text ?? "";
  return pack.attachedConnectors.some(
    link => head.startsWith(link) && getForms(pack).has(fold(head.slice(link.length))),
  );
}

/** Refuses where a reference names both paragraphs, or one of them from within the other. */
function refuseAmbiguousReferences(
  paragraph: Paragraph,
  next: Paragraph,
  instrument: Instrument,
  pack: CompiledPack,
): void {
  const mentions = getMentions(instrument, pack);
  // Two equal clauses share their references, so these are told apart by paragraph.
  const targets = new Map<Paragraph, Map<Reference, (Paragraph | undefined)[]>>();
  for (const { paragraph: from, reference, resolution } of mentions) {
    const ofParagraph = targets.get(from) ?? new Map<Reference, (Paragraph | undefined)[]>();
    const named = ofParagraph.get(reference) ?? [];
    targets.set(from, ofParagraph.set(reference, named));
    named.push(resolution.target?.paragraph);
  }
  for (const one of mentions) {
    const named = targets.get(one.paragraph)?.get(one.reference) ?? [];
    const both = named.includes(paragraph) && named.includes(next);
    const within =
      (one.paragraph === paragraph && named.includes(next)) || (one.paragraph === next && named.includes(paragraph));
    if (both || within) throw new Refusal("joined", { reference: collapseSpaces(one.reference.text) });
  }
}

function findFollowing(next: Paragraph, { paragraphs }: Instrument): Paragraph | undefined {
  return paragraphs.find(({ index, kind }) => index > next.index && kind === next.kind);
}
