/**
 * The chain of marks that makes a declaration one sentence (drafting rules PCT-1 to PCT-5): which mark each
 * paragraph must end in, given what follows it.
 */

import {
  memoizePerInstrument,
  memoizePerPlainClause,
  memoizePerPlainInstrument,
} from "../../../grammar/languages/memoize.ts";
import { toAsciiMark } from "../../../grammar/text/punctuation.ts";
import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { isNumberedHeading } from "./label-series.ts";

/** What a paragraph is in the chain; the rules for marks are named after these. */
export type LinkKind = "preambular" | "operative" | "last" | "lead-in" | "item" | "last-item";

export interface ChainLink {
  readonly paragraph: Paragraph;
  readonly kind: LinkKind;
  /** Key of the pack's terminators. */
  readonly expects: "preambular" | "operative" | "last" | "leadIn";
  /** Other marks that are right here, besides the expected one. */
  readonly allows: readonly ("preambular" | "operative" | "last" | "leadIn")[];
}

/** Texts whose operatives are sentences of their own end each in a full stop: then that is their chain. */
const SENTENCES_SHARE = 0.6;

/** `followed`: another instrument comes after, which the last paragraph may lead to (« Adopte la déclaration suivante : »). */
export function getMarkChain(instrument: Instrument, followed = false): readonly ChainLink[] {
  return followed ? getFollowedChain(instrument) : getLastChain(instrument);
}

const getFollowedChain = memoizePerPlainInstrument(instrument => linkMarks(instrument, true));
const getLastChain = memoizePerPlainInstrument(instrument => linkMarks(instrument, false));

function linkMarks(instrument: Instrument, followed: boolean): ChainLink[] {
  if (instrument.kind === "letter" || instrument.kind === "text") return [];
  const headings = findNumberedHeadings(instrument.paragraphs);
  const body = instrument.paragraphs.filter(
    paragraph =>
      (paragraph.section !== null || paragraph.kind === "heading" || paragraph.kind === "enacting") &&
      !headings.has(paragraph),
  );
  const sentences = hasSentenceEnds(body);
  const unmarked = findUnmarkedLists(body);
  const commas = findCommaLists(body);
  const firstOperative = body.findIndex(({ kind }) => kind === "operative");
  const lastOperative = body.findLastIndex(({ section }) => section === "operative");
  const links: ChainLink[] = [];
  body.forEach((_, at) => {
    const link = findLink(body, at, sentences);
    if (link) links.push(link);
  });
  return links;

  function findLink(body: readonly Paragraph[], at: number, sentences: boolean): ChainLink | null {
    const paragraph = body[at] as Paragraph;
    const next = body[at + 1];
    if (paragraph.kind !== "preambular" && paragraph.kind !== "operative" && paragraph.kind !== "item") return null;
    if (unmarked.has(paragraph) || (next && unmarked.has(next))) return null;
    // A paragraph that goes on after its list, or is cut by a page, ends further on.
    if (next?.kind === "text") return null;
    if (next?.kind === "item" && isListStart(paragraph))
      return {
        paragraph,
        kind: "item",
        expects: "operative",
        allows: ["leadIn", ...getItemMarks(paragraph, sentences)],
      };
    if (next?.kind === "item" && next.level > getLabelLevel(paragraph))
      return isCaption(paragraph) ? null : { paragraph, kind: "lead-in", expects: "leadIn", allows: [] };
    if (next?.kind === "item") {
      // « b) Donnera : », before dashes: a list inside the list.
      const leads = paragraph.clause.label !== null && next.clause.label === null;
      const allows: ChainLink["allows"] = [
        ...(leads ? (["leadIn"] as const) : []),
        ...(commas.has(paragraph) ? (["preambular"] as const) : []),
        ...getItemMarks(paragraph, sentences),
      ];
      return { paragraph, kind: "item", expects: "operative", allows };
    }
    const item = paragraph.kind === "item";
    if (paragraph.section === "preambular") {
      // « Compte tenu des droits des tiers, chaque Partie prend … . » among the articles of a convention.
      const allows: ChainLink["allows"] = [
        ...(sentences && at > firstOperative ? (["last", "operative"] as const) : []),
        // « Considérant : », « Que … , »
        ...(next?.kind === "preambular" && next.clause.opener === null ? (["leadIn"] as const) : []),
      ];
      return { paragraph, kind: item ? "last-item" : "preambular", expects: "preambular", allows };
    }
    if (!next || at >= lastOperative)
      return { paragraph, kind: item ? "last-item" : "last", expects: "last", allows: followed ? ["leadIn"] : [] };
    const allows: ChainLink["allows"] = [
      ...(sentences || next.kind === "heading" || isOwnSentence(paragraph) ? (["last"] as const) : []),
      // What it leads to may be a table, a quotation or a list under headings.
      // … or numbered paragraphs under one that has no number: « décide ce qui suit : ».
      ...(next.kind === "operative" && (paragraph.clause.label || !next.clause.label) ? [] : (["leadIn"] as const)),
    ];
    return { paragraph, kind: item ? "last-item" : "operative", expects: "operative", allows };
  }
}

/** « 9.1 » counts as « 9.2 » does, though it is a paragraph of the preamble and that a measure. */
function getLabelLevel({ level, number, clause }: Paragraph): number {
  const same = clause.label?.readings.find(
    ({ counter, value }) => counter === number?.counter && value === number.value,
  );
  return Math.max(level, clause.label?.text.includes(".") && same ? same.level : 0);
}

/** In words. */
const LONGEST_CAPTION = 16;

/** « d) Protection des rives », then « i) … »: the item names what its list is about, as a heading would. */
function isCaption({ kind, clause }: Paragraph): boolean {
  const bare = kind === "item" && clause.terminator === null && clause.opener === null;
  return bare && isShort(clause);
}

const isShort = memoizePerPlainClause(
  ({ text, bodyStart }) => text.slice(bodyStart).split(/\s+/).length <= LONGEST_CAPTION,
);

function findNumberedHeadings(paragraphs: readonly Paragraph[]): ReadonlySet<Paragraph> {
  const numbered = paragraphs.filter(({ kind, number }) => kind === "operative" && number?.counter === "decimal");
  return new Set(numbered.filter((one, at) => isNumberedHeading(one, numbered[at - 1], numbered[at + 1])));
}

const INNER_LABEL = /^\(?(?:\p{L}|[ivx]{1,4})\s?\)/u;

/** « 9. a) … »: a list begins on the line of its paragraph. */
export function isListStart({ clause }: Paragraph): boolean {
  return clause.label !== null && hasInnerLabel(clause);
}

const hasInnerLabel = memoizePerPlainClause(({ label, text }) => INNER_LABEL.test(text.slice(label?.end).trimStart()));

function getItemMarks(paragraph: Paragraph, sentences: boolean): ChainLink["allows"] {
  // « 9.1 Les participants ont exprimé … . », above « 9.2 »: a sentence that no opener begins.
  if (paragraph.section === "preambular")
    return paragraph.kind === "preambular" && !paragraph.clause.opener ? ["preambular", "last"] : ["preambular"];
  return sentences ? ["last", "preambular"] : [];
}

/** Whether the operatives of an instrument are sentences of their own. */
export const isMadeOfSentences = memoizePerInstrument(({ paragraphs }) => hasSentenceEnds(paragraphs));

function hasSentenceEnds(body: readonly Paragraph[]): boolean {
  const all = body.filter(
    ({ kind, section, level }) => section === "operative" && (kind === "operative" || level === 1),
  );
  const paragraphs = all.filter(({ kind }) => kind === "operative");
  // Items end in semicolons whatever their paragraphs do; in a decision they are nearly all there is.
  const operatives = paragraphs.length > 1 ? paragraphs : all;
  const ended = operatives.slice(0, -1).flatMap(({ clause }) => clause.terminator?.mark ?? []);
  const whole = ended.filter(mark => !":：".includes(mark));
  const stops = whole.filter(mark => ".。".includes(mark));
  return stops.length >= 1 && stops.length >= whole.length * SENTENCES_SHARE;
}

/** « 3. Toute loi nouvelle doit être publiée. »: no verb opens it, so the sentence of the enacting line has ended. */
function isOwnSentence({ kind, clause }: Paragraph): boolean {
  return kind === "operative" && clause.opener === null;
}

/** Items between which a text sets commas throughout: a list of short things, and a style of its own. */
function findCommaLists(body: readonly Paragraph[]): ReadonlySet<Paragraph> {
  const found = new Set<Paragraph>();
  for (let at = 0; at < body.length; at++) {
    const first = body[at] as Paragraph;
    if (first.kind !== "item") continue;
    const from = at;
    while (body[at + 1]?.kind === "item" && body[at + 1]?.level === first.level) at++;
    const before = body.slice(from, at);
    if (before.length < LEAST_COMMAS || !before.every(({ clause }) => toAsciiMark(clause.terminator?.mark) === ","))
      continue;
    for (const item of before) found.add(item);
  }
  return found;
}

const LEAST_COMMAS = 2;

/** Items that end in no mark are headings or bare words, and the list is none of sentences (drafting rule PCT-8). */
function findUnmarkedLists(body: readonly Paragraph[]): ReadonlySet<Paragraph> {
  const found = new Set<Paragraph>();
  let list: Paragraph[] = [];
  const closeList = () => {
    const marked = list.filter(({ clause }) => clause.terminator !== null).length;
    // One numbered paragraph without its mark is a slip.
    const several = list.length > 1 || list[0]?.kind === "item";
    if (several && marked * 2 < list.length) for (const item of list) found.add(item);
    list = [];
  };
  let kind: Paragraph["kind"] | null = null;
  for (const paragraph of body) {
    const listed = paragraph.kind === "item" || isOwnSentence(paragraph);
    if (!listed || paragraph.kind !== kind) closeList();
    kind = listed ? paragraph.kind : null;
    if (listed) list.push(paragraph);
  }
  closeList();
  return found;
}
