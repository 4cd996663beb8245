/** Turns sub-paragraphs into a part of the sentence that leads to them: the inverse of making a list. */
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { getWordMorphology } from "../../../grammar/morphology/word-morphology.ts";
import type { Paragraph } from "../../../grammar/tree/tree.ts";
import { getSpaceBefore } from "../../rules/linguistics/mark-spaces.ts";
import { carryReferences } from "../move-clauses/carry-references.ts";
import { getClosing } from "../move-clauses/closings.ts";
import type { EditPlan } from "../move-clauses/move-clauses.ts";
import { getUnits, type Unit } from "../move-clauses/units.ts";
import { isClause } from "../shared/clause-kinds.ts";
import { toLowerInitial } from "../shared/initials.ts";
import { getInstrument, type ReadDocument } from "../shared/read-document.ts";
import type { Refactoring, RefactoringOffer } from "./refactoring.ts";
import { findCoordinatedIn, listMarkersAfter } from "./rewriting/enumeration.ts";
import { compareEdits } from "./rewriting/renumber-following.ts";
import { splitTokens } from "./rewriting/tokens.ts";
import { LIST_TITLES } from "./texts.ts";

export const prose: Refactoring = {
  id: "prose",
  kind: "refactor.rewrite",
  offers({ document, paragraph }) {
    const list = findList(paragraph, document);
    if (!list) return [];
    const { lead, items } = list;
    const sentence = createSentence(lead, items, document.pack);
    const offer = (key: "sentence" | "lettered", to: () => Sentence): RefactoringOffer => ({
      title: LIST_TITLES[key],
      key,
      plan: () => planProse(document, lead, items, to()),
    });
    return [
      ...(sentence ? [offer("sentence", () => sentence)] : []),
      offer("lettered", () => ({
        text: createLetteredText(items, document),
        from: findMarkEnd(lead),
        keepsLetters: true,
      })),
    ];
  },
};

interface List {
  readonly lead: Paragraph;
  readonly items: readonly Paragraph[];
}

/** The list that the paragraph leads to or belongs to, where it has one level and nothing between its items. */
function findList(paragraph: Paragraph, { analysis }: ReadDocument): List | null {
  const { all } = getUnits(analysis);
  const own = all[paragraph.index];
  const unit = own && own.children.length === 0 ? own.parent : own;
  if (!unit || !isClause(unit.paragraph) || unit.children.length < 2) return null;
  const plain = ({ paragraph: { kind, index, start, clause }, children, gap, span }: Unit, at: number) =>
    kind === "item" &&
    index === unit.paragraph.index + 1 + at &&
    clause.label !== null &&
    clause.opener === null &&
    children.length === 0 &&
    span.start === start &&
    analysis.text.slice(gap.start, gap.end).trim() === "";
  const leads = [":", "："].includes(unit.paragraph.clause.terminator?.mark ?? "");
  if (!leads || !unit.children.every(plain)) return null;
  return { lead: unit.paragraph, items: unit.children.map(child => child.paragraph) };
}

/** The end of a paragraph's text before its mark. */
function findContentEnd({ clause }: Paragraph): number {
  return clause.text.slice(0, clause.terminator?.start ?? clause.contentEnd).trimEnd().length;
}

/** The end of a paragraph's text with its mark. */
function findMarkEnd({ clause }: Paragraph): number {
  return clause.terminator?.end ?? clause.contentEnd;
}

function getItemText(item: Paragraph): string {
  return item.clause.text.slice(item.clause.bodyStart, findContentEnd(item));
}

/** « d'agir, de coopérer et de rendre compte »; null where the parts could not be told apart again. */
function createSentence(lead: Paragraph, items: readonly Paragraph[], pack: CompiledPack): Sentence | null {
  const { opener, laterOpeners } = lead.clause;
  const head = laterOpeners.at(-1) ?? opener?.heads.at(-1);
  if (!head) return null;
  const leadEnd = findContentEnd(lead);
  const bodies = items.map(item => toLowerInitial(getItemText(item)));
  const link = pack.connectors[0] ?? "";
  // Behind a part that contains a comma, the connector needs a comma, too.
  const comma = bodies.at(-2)?.includes(",") ? "," : "";
  // « les États, agissant selon leurs moyens, de … »
  const inserted = lead.clause.text.slice(head.end, leadEnd).includes(",") ? "," : "";
  const text = `${inserted} ${bodies.slice(0, -1).join(", ")}${comma} ${link} ${bodies.at(-1)}`;
  const whole = lead.clause.text.slice(0, leadEnd) + text;
  const read = findCoordinatedIn(whole, { start: head.end, end: whole.length }, listMarkersAfter(head, pack), pack);
  const again = read?.members.map(member => whole.slice(member.start, member.end)) ?? [];
  const same =
    read?.leadEnd === leadEnd && again.length === bodies.length && again.every((one, at) => one === bodies[at]);
  return same ? { text, from: leadEnd, keepsLetters: false } : null;
}

/** « : a) … ; b) … ; et c) … ». */
function createLetteredText(items: readonly Paragraph[], document: ReadDocument): string {
  const { analysis, pack } = document;
  const usual = pack.terminators.operative[0] ?? "";
  return items
    .map((item, at) => {
      const { mark, link } = getClosing(item, pack);
      const parting = mark === "" ? getSpaceBefore(usual, { tree: analysis, pack }) + usual : mark;
      const label = item.clause.label?.text ?? "";
      const closing = at === items.length - 1 ? "" : parting + link;
      return ` ${label} ${lowerInitial(getItemText(item), document)}${closing}`;
    })
    .join("");
}

/** With a lower-case initial, unless the first word is a name. */
function lowerInitial(body: string, { analysis, pack }: ReadDocument): string {
  const [first] = splitTokens(body, { start: 0, end: body.length });
  if (!first || first.start > 0) return body;
  const { determiners, notObjects, clauses } = pack.usage.complementWords;
  const closed = [...determiners, ...notObjects, ...clauses].includes(first.folded);
  const verb = getWordMorphology(pack).analyse(first.folded).length > 0;
  const small = toLowerInitial(body.slice(0, first.end));
  const isKnown = () => analysis.text.split(/[^\p{L}\p{M}-]+/u).includes(small);
  return closed || verb || isKnown() ? toLowerInitial(body) : body;
}

interface Sentence {
  readonly text: string;
  /** The offset in the lead at which it begins. */
  readonly from: number;
  /** Whether the letters are kept, so that references to them stay valid. */
  readonly keepsLetters: boolean;
}

function planProse(document: ReadDocument, lead: Paragraph, items: readonly Paragraph[], to: Sentence): EditPlan {
  const { analysis, pack } = document;
  const last = items.at(-1) ?? lead;
  const gone: ReadonlySet<Paragraph> = new Set(items);
  const after = {
    label: (paragraph: Paragraph) => (!to.keepsLetters && gone.has(paragraph) ? null : undefined),
    parent: () => undefined,
    place: ({ index }: Paragraph) => index,
  };
  const edit = { start: lead.start + to.from, end: last.start + findContentEnd(last), newText: to.text };
  const referenceEdits = carryReferences(getInstrument(document, lead), after, pack);
  return {
    edits: [edit, ...referenceEdits].sort(compareEdits),
    kinds: analysis.paragraphs.filter(one => !gone.has(one)).map(one => one.kind),
  };
}
